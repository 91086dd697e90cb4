"""Articles in, parses out: the only module that knows Stanza.

Stanza is imported inside the class, so that nobody pays for torch who does not parse. Each paragraph is a document
of its own, so that a headline never runs into the next line; all paragraphs of all articles go through the
models together, which is what makes them fast.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from attribution.model_folder import BUNDLED
from attribution.parse import Parse, Sentence, Word
from attribution.parsing.inquit_verbs import with_inquit_verbs
from attribution.parsing.known_marks import with_known_marks
from attribution.parsing.paragraphs import paragraph_spans, without_abbreviations
from attribution.parsing.pieces import MOST_WORDS, pieces, portions
from attribution.parsing.quotation_marks import MARKS
from attribution.parsing.relevance import worth_parsing
from attribution.parsing.sentence_ends import with_whole_sentences
from attribution.parsing.short_offices import with_short_offices
from attribution.parsing.single_root import single_root_decoder
from attribution.parsing.spelling import with_eszett
from attribution.parsing.tags import our_tag
from attribution.progress import Told, unheard
from attribution.types import Article, Span

if TYPE_CHECKING:
    from stanza.models.common.doc import Document


TOKENIZERS = "tokenize,mwt"
TAGGERS = {"pos": 0.3, "lemma": 0.45, "ner": 0.6}
"""Processors and how much of an article's analysis is done after each, as measured with the example."""
TOKENIZED, TREES = 0.1, 0.9
"""So much of it is done when there are words, and when the sentences have their trees."""
PROCESSORS = ",".join((TOKENIZERS, *TAGGERS, "depparse"))
CLOSING = frozenset("“”»«\"'’‘")


class Parser:
    """Stanza's German pipeline from a folder on disk; never touches the network."""

    def __init__(self, models: Path | None = None, threads: int | None = None) -> None:
        import stanza
        import torch

        if threads:
            torch.set_num_threads(threads)
        self.version = f"stanza {stanza.__version__}"
        self._document = stanza.Document
        _decode_fast()
        self._pipeline = stanza.Pipeline(
            "de",
            dir=str(models or BUNDLED),
            package="default",
            processors=PROCESSORS,
            download_method=None,
            use_gpu=False,
            logging_level="ERROR",
        )

    def parse(self, articles: Sequence[Article], told: Told = unheard) -> list[Parse]:
        """Parses of the articles, in their order; `told` hears how far the whole analysis is after each step."""
        paragraphs = [[pieces(article.text, span) for span in paragraph_spans(article.text)] for article in articles]
        spans = [[span for part, _ in parts for span in part] for parts in paragraphs]
        documents = self._documents([with_known_marks(article.text) for article in articles], spans, told)
        starts = [[span.start for span in found] for found in spans]
        cuts = [sum(number for _, number in parts) for parts in paragraphs]
        return [
            build_parse(article.text, zip(places, documents, strict=False), number)
            for article, places, number in zip(articles, starts, cuts, strict=True)
        ]

    def _documents(self, texts: Sequence[str], spans: Sequence[Sequence[Span]], told: Told) -> Iterator[Document]:
        """All pieces analysed, in order. What is at work at a time is bounded: words of Stanza's take much memory."""
        for portion in portions(spans):
            inputs = [
                self._document([], text=without_abbreviations(texts[n][start:end].replace("\n", " ")))
                for n, found in portion
                for start, end in found
            ]
            with warnings.catch_warnings():
                # Stanza warns when it repairs a tree only in part; rules do not rely on whole trees
                warnings.simplefilter("ignore", UserWarning)
                analysed = self._analyse(inputs, [len(found) for _, found in portion], told)
            yield from analysed

    def _analyse(self, documents: list[Document], sizes: Sequence[int], told: Told) -> list[Document]:
        """Tokens, tags, lemmas and names of all; trees of the sentences that may report speech.

        `sizes` says how many documents each article has.
        """
        analysed = [with_whole_sentences(each) for each in self._pipeline.process(documents, processors=TOKENIZERS)]
        told(TOKENIZED)
        for processors, share in TAGGERS.items():
            analysed = self._pipeline.process(analysed, processors=processors)
            told(share)
        _spell_as_the_lexicon(analysed)
        waiting, chosen = iter(analysed), self._document([])
        chosen.sentences = []
        for size in sizes:
            sentences = [sentence for document in islice(waiting, size) for sentence in document.sentences]
            worth = worth_parsing([sentence.words for sentence in sentences])
            chosen.sentences += [
                sentence
                for sentence, wanted in zip(sentences, worth, strict=True)
                if wanted and len(sentence.words) <= MOST_WORDS
            ]
        chosen.num_words = sum(len(sentence.words) for sentence in chosen.sentences)
        if chosen.sentences:
            self._pipeline.processors["depparse"].process(chosen)
        told(TREES)
        return analysed


def _spell_as_the_lexicon(documents: Iterable[Document]) -> None:
    """Lemmas of Swiss spellings."""
    for document in documents:
        for sentence in document.sentences:
            for word in sentence.words:
                if word.lemma:
                    word.lemma = with_eszett(word.lemma)


def _decode_fast() -> None:
    """Stanza's parser decodes with `single_root` in this process."""
    from stanza.models.common.chuliu_edmonds import chuliu_edmonds, chuliu_edmonds_one_root
    from stanza.models.depparse import head_constraints, model

    decoder = single_root_decoder(chuliu_edmonds, chuliu_edmonds_one_root)
    model.chuliu_edmonds_one_root = head_constraints.chuliu_edmonds_one_root = decoder


def build_parse(text: str, paragraphs: Iterable[tuple[int, Document]], cuts: int = 0) -> Parse:
    """One parse from Stanza's documents, each with the place where its paragraph begins in the text."""
    words: list[Word] = []
    bounds: list[tuple[int, int]] = []
    for number, (offset, document) in enumerate(paragraphs):
        for sentence in document.sentences:
            words += _words(text, sentence, offset, len(words))
            bounds.append((len(words), number))
    joined, sentences = join_hyphenated(words, _sentences(words, bounds))
    return Parse(text, with_short_offices(with_inquit_verbs(joined)), sentences, cuts)


def join_hyphenated(words: Sequence[Word], sentences: Sequence[Sentence]) -> tuple[list[Word], list[Sentence]]:
    """Words without the seams that the tokenizer leaves in compounds: "Pentagon-" + "Sprecher" is one word.

    The last piece rules: its tags, its lemma behind the pieces before it.
    """
    target = list(range(len(words)))
    for i in range(len(words) - 1):
        if _is_seam(words, i):
            target[i] = i + 1
    for i in range(len(words) - 1, -1, -1):
        target[i] = i if target[i] == i else target[target[i]]
    place = {old: new for new, old in enumerate(sorted(set(target)))}
    joined = [_join([words[i] for i in range(first, last + 1)]) for first, last in _groups(target)]
    joined = [replace(w, head=-1 if w.head < 0 else place[target[w.head]]) for w in joined]
    joined = [replace(w, head=-1) if w.head == i else w for i, w in enumerate(joined)]
    moved = [replace(s, start=place[target[s.start]], end=place[target[s.end - 1]] + 1) for s in sentences]
    return joined, moved


def _is_seam(words: Sequence[Word], i: int) -> bool:
    """Words i and i + 1 are pieces of one compound: "US-" "Präsident", or "US" "-" "Präsident"."""
    one, two = words[i], words[i + 1]
    if not _touch(one, two):
        return False
    if one.text.endswith("-"):
        return two.text[0].isalpha() and (one.text[0].isalnum() or (i > 0 and _touch(words[i - 1], one)))
    follows = i + 2 < len(words) and _touch(two, words[i + 2]) and words[i + 2].text[0].isalpha()
    return two.text == "-" and one.text[-1].isalnum() and follows


def _touch(one: Word, two: Word) -> bool:
    return one.span.end == two.span.start


def _groups(target: Sequence[int]) -> Iterator[tuple[int, int]]:
    start = 0
    for i, last in enumerate(target):
        if last == i:
            yield start, i
            start = i + 1


def _join(pieces: Sequence[Word]) -> Word:
    last = pieces[-1]
    if len(pieces) == 1:
        return last
    text = "".join(piece.text for piece in pieces)
    before = text.removesuffix(last.text)
    span = Span(pieces[0].span.start, last.span.end)
    return replace(last, text=text, lemma=before + last.lemma, span=span, entity=_entity([p.entity for p in pieces]))


def _entity(labels: Sequence[str]) -> str:
    """The label of a compound: from where its first piece begins and its last one ends an entity (BIOES)."""
    if not labels[-1] or not labels[0]:
        return labels[-1]
    begins, ends = labels[0][0] in "BS", labels[-1][0] in "ES"
    return {(True, True): "S", (True, False): "B", (False, True): "E"}.get((begins, ends), "I") + labels[-1][1:]


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
    upos, feats = main.upos or "X", main.feats or ""
    yield (
        Word(text[start:tail], main.lemma or main.text, upos, our_tag(upos, main.xpos or "", feats), feats, -1,
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
    return i > 0 and _touch(words[i - 1], words[i])
