"""Articles in, parses out: the only module that knows Stanza.

Stanza is imported inside the class, so that nobody pays for torch who does not parse. Each paragraph is a document
of its own, so that a headline never runs into the next line; all paragraphs of all articles go through the
models together, which is what makes them fast.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from attribution.model_folder import BUNDLED
from attribution.parse import Parse, Sentence, Word
from attribution.quotation_marks import MARKS
from attribution.types import Article, Span

if TYPE_CHECKING:
    from stanza.models.common.doc import Document


PROCESSORS = "tokenize,mwt,pos,lemma,depparse,ner"
CLOSING = frozenset("“”»«\"'’‘")
WRAPPED_LINE = 40
"""A line shorter than this was not broken by its width."""


class Parser:
    """Stanza's German pipeline from a folder on disk; never touches the network."""

    def __init__(self, models: Path | None = None, threads: int | None = None) -> None:
        import stanza
        import torch

        if threads:
            torch.set_num_threads(threads)
        self.version = f"stanza {stanza.__version__}"
        self._document = stanza.Document
        self._pipeline = stanza.Pipeline(
            "de",
            dir=str(models or BUNDLED),
            package="default",
            processors=PROCESSORS,
            download_method=None,
            use_gpu=False,
            logging_level="ERROR",
        )

    def parse(self, articles: Sequence[Article]) -> list[Parse]:
        """Parses of the articles, in their order."""
        pieces = [paragraph_spans(article.text) for article in articles]
        inputs = [
            self._document([], text=article.text[start:end].replace("\n", " "))
            for article, spans in zip(articles, pieces, strict=True)
            for start, end in spans
        ]
        documents = iter(self._pipeline.bulk_process(inputs) if inputs else [])
        return [
            build_parse(article.text, [(span.start, next(documents)) for span in spans])
            for article, spans in zip(articles, pieces, strict=True)
        ]


def paragraph_spans(text: str) -> list[Span]:
    """Paragraphs that hold anything. A single line break parts them too, unless lines are broken by width."""
    gap = r"\n\s*\n" if is_wrapped(text) else r"\n\s*"
    spans, start = [], 0
    for match in re.finditer(gap, text):
        spans.append(Span(start, match.start()))
        start = match.end()
    spans.append(Span(start, len(text)))
    return [span for span in spans if text[span.start : span.end].strip()]


def is_wrapped(text: str) -> bool:
    """True if most single line breaks stand in the middle of a sentence, as in a mail or a typed text."""
    breaks = re.findall(r"([^\n]+)\n(?=[^\n])", text)
    inside = [line for line in breaks if len(line) > WRAPPED_LINE and line.rstrip()[-1:] not in '.!?:“”»«"']
    return len(breaks) > 2 and len(inside) * 2 > len(breaks)


def build_parse(text: str, paragraphs: Iterable[tuple[int, Document]]) -> Parse:
    """One parse from Stanza's documents, each with the place where its paragraph begins in the text."""
    words: list[Word] = []
    bounds: list[tuple[int, int]] = []
    for number, (offset, document) in enumerate(paragraphs):
        for sentence in document.sentences:
            words += _words(text, sentence, offset, len(words))
            bounds.append((len(words), number))
    return Parse(text, words, _sentences(words, bounds))


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
    yield (
        Word(text[start:tail], main.lemma or main.text, main.upos or "X", main.xpos or "", main.feats or "", -1,
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
    return i > 0 and words[i].span.start == words[i - 1].span.end
