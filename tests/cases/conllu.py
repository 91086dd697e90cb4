"""Parses to CoNLL-U and back: what the parser said once, kept so that rules can be tested without it.

Columns as in the standard; heads count within the sentence, MISC holds the place in the text and the entity tag.
Comments name the case and the paragraph of each sentence. The text of a case stands in sentences.tsv, where ¶ is an
empty line and ⏎ a single line break.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from pathlib import Path

from attribution.lexicon import read_table
from attribution.parse import Parse, Sentence, Word
from attribution.types import Span

FOLDER = Path(__file__).parent
SENTENCES = FOLDER / "sentences.tsv"
PARSES = FOLDER / "parses.conllu"
COLUMNS = 10
CURE = "python -m tests.cases.freeze"


def read_texts(path: Path = SENTENCES) -> dict[str, str]:
    """Name → text of each case."""
    rows = read_table(path, ("name", "text"))
    return {name: text.replace("¶", "\n\n").replace("⏎", "\n") for name, text in rows}


def format_parse(name: str, p: Parse) -> str:
    """One block of CoNLL-U for each sentence."""
    return "".join(_format_sentence(name, p, sentence) for sentence in p.sentences)


def _format_sentence(name: str, p: Parse, sentence: Sentence) -> str:
    words = p.words[sentence.start : sentence.end]
    text = " ".join(p.text[words[0].span.start : words[-1].span.end].split())
    head = [f"# name = {name}", f"# paragraph = {sentence.paragraph}", f"# text = {text}"]
    rows = [_format_word(word, n, sentence.start) for n, word in enumerate(words, 1)]
    return "\n".join([*head, *rows]) + "\n\n"


def _format_word(word: Word, number: int, base: int) -> str:
    head = word.head - base + 1 if word.head >= 0 else 0
    misc = f"start={word.span.start}|end={word.span.end}" + (f"|ner={word.entity}" if word.entity else "")
    fields = (number, word.text, word.lemma, word.upos, word.xpos, word.feats, head, word.deprel, "", misc)
    return "\t".join(str(field) or "_" for field in fields)


def read_parses(lines: Iterable[str], texts: Mapping[str, str]) -> dict[str, Parse]:
    """Name → parse of all cases in the lines of a CoNLL-U file."""
    blocks = (list(block) for filled, block in groupby(lines, key=lambda line: bool(line.strip())) if filled)
    cases = groupby(blocks, key=lambda block: _comment(block, "name"))
    return {name: _read_parse(texts[name], sentences) for name, sentences in cases if name in texts}


def _read_parse(text: str, blocks: Iterable[list[str]]) -> Parse:
    words: list[Word] = []
    sentences = []
    for block in blocks:
        start = len(words)
        words += _read_words(block, start)
        sentences.append(Sentence(start, len(words), int(_comment(block, "paragraph"))))
    stale = next((word.text for word in words if text[word.span.start : word.span.end] != word.text), None)
    if stale is not None:
        raise ValueError(f"sentences.tsv has changed since the parses were frozen ({stale!r}): {CURE}")
    return Parse(text, words, sentences)


def _read_words(block: list[str], base: int) -> Iterator[Word]:
    for line in block:
        if line.startswith("#"):
            continue
        fields = ["" if field == "_" else field for field in line.rstrip("\n").split("\t")]
        assert len(fields) == COLUMNS, line
        _, text, lemma, upos, xpos, feats, head, deprel, _, misc = fields
        place = dict(pair.split("=", 1) for pair in misc.split("|"))
        span = Span(int(place["start"]), int(place["end"]))
        index = base + int(head) - 1 if int(head) else -1
        yield Word(text or "_", lemma or "_", upos, xpos, feats, index, deprel, span, place.get("ner", ""))


def _comment(block: list[str], key: str) -> str:
    return next(line.split("=", 1)[1].strip() for line in block if line.startswith(f"# {key} ="))
