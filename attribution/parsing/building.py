"""Documents of Stanza in, one parse out: words with their places in the article, sentences with all their marks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from attribution.parse import Parse, Sentence, Word
from attribution.parsing.compounds import join_hyphenated, touch
from attribution.parsing.inquit_verbs import with_inquit_verbs
from attribution.parsing.lost_verbs import with_lost_verbs
from attribution.parsing.measures import with_measures
from attribution.parsing.mistaken import with_mistaken_words
from attribution.parsing.particle_names import with_particle_names
from attribution.parsing.quotation_marks import MARKS
from attribution.parsing.short_offices import with_short_offices
from attribution.parsing.surnames import with_surnames
from attribution.parsing.tags import our_tag
from attribution.types import Span

CLOSING = frozenset("“”»«\"'’‘")


def build_parse(text: str, paragraphs: Iterable[tuple[int, Any]], cuts: int = 0) -> Parse:
    """Each of Stanza's documents comes with the place where its paragraph begins in the text."""
    words: list[Word] = []
    bounds: list[tuple[int, int]] = []
    for number, (offset, document) in enumerate(paragraphs):
        for sentence in document.sentences:
            words += _words(text, sentence, offset, len(words))
            bounds.append((len(words), number))
    joined, sentences = join_hyphenated(words, _sentences(words, bounds))
    known = with_surnames(with_particle_names(joined))
    known = with_measures(with_short_offices(with_inquit_verbs(with_mistaken_words(known))))
    return with_lost_verbs(Parse(text, known, sentences, cuts))


def _words(text: str, sentence: Any, offset: int, base: int) -> list[Word]:
    """Words of one sentence; pieces of a multi-word token become one word again."""
    rows = [row for token in sentence.tokens for row in _rows(text, token, offset)]
    place = {id_: n for n, (_, ids, _) in enumerate(rows) for id_ in ids}
    result = []
    for word, _, head in rows:
        index = place.get(head)
        result.append(replace(word, head=-1 if index is None else base + index))
    return result


def _rows(text: str, token: Any, offset: int) -> Iterator[tuple[Word, list[int], int]]:
    """(word, ids that it stands for, id of its head). A quotation mark stuck to a word becomes one of its own."""
    ids = [word.id for word in token.words]
    main = next((word for word in token.words if word.head not in ids), token.words[0])
    start, end = offset + token.start_char, offset + token.end_char
    while end - start > 1 and text[start] in MARKS and text[start] not in "'’":
        yield _mark(text, start), [], main.id
        start += 1
    tail = end
    while tail - start > 1 and text[tail - 1] in MARKS and text[tail - 1] not in "'’":
        tail -= 1
    entity = "" if token.ner in (None, "O") else token.ner
    upos, xpos, feats = main.upos or "X", main.xpos or "", main.feats or ""
    if upos == "ADJ" and entity.endswith("PER") and main.id > 1 and text[start].isupper():  # sagte Lang
        upos, xpos = "PROPN", xpos.replace("ADJ", "PROPN")
    yield (
        Word(text[start:tail], main.lemma or main.text, upos, our_tag(upos, xpos, feats), feats, -1,
             main.deprel or "", Span(start, tail), entity), ids, main.head,
    )  # fmt: skip
    for i in range(tail, end):
        yield _mark(text, i), [], main.id


def _mark(text: str, i: int) -> Word:
    return Word(text[i], text[i], "PUNCT", "PUNCT", "", -1, "punct", Span(i, i + 1))


def _sentences(words: Sequence[Word], bounds: Sequence[tuple[int, int]]) -> list[Sentence]:
    """Sentences from (end, paragraph); a closing mark that Stanza left for the next sentence goes back."""
    result: list[Sentence] = []
    start = 0
    for end, paragraph in bounds:
        while (
            result and result[-1].paragraph == paragraph and start < end
            and words[start].text in CLOSING and _closes(words, start)
        ):  # fmt: skip
            result[-1] = replace(result[-1], end=start + 1)
            start += 1
        if start < end:
            result.append(Sentence(start, end, paragraph))
        start = end
    return result


def _closes(words: Sequence[Word], i: int) -> bool:
    """The mark stands right behind the sentence before, without a space."""
    return i > 0 and touch(words[i - 1], words[i])
