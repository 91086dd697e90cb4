"""Counting: shares of the verbs as cues and in reported speech, smoothed, and the table with them."""

from __future__ import annotations

from pathlib import Path

import pytest

from attribution.evaluating.evaluation import PARTS, GoldDocument, Labelled
from attribution.lexicon import FOLDER, lexicon, read_table
from attribution.parse import Parse, Sentence, Word
from attribution.types import Article, Span
from training.count_cues import Counts, count, rewritten
from training.fit_scorer import Sample

TEXT = "Lohse sagte viel , sagte wenig und mahnt ."


def labelled(kind: str, **parts: set[int]) -> Labelled:
    return Labelled(kind, {part: frozenset(parts.get(part, set())) for part in PARTS})


@pytest.fixture
def sample() -> Sample:
    words, at = [], 0
    for text in TEXT.split():
        lemma, tag = {"sagte": ("sagen", "VERB"), "mahnt": ("mahnen", "VERB")}.get(text, (text, "NOUN"))
        words.append(Word(text, lemma, tag, tag, "", -1, "dep", Span(at, at + len(text))))
        at += len(text) + 1
    tokens = tuple((word.span.start, word.span.end) for word in words)
    quotes = (labelled("Indirect", cue={1}, quote={2}), labelled("Reported", quote={6, 7}))
    return Sample(GoldDocument(Article(TEXT, "a"), tokens, quotes), Parse(TEXT, words, [Sentence(0, len(words), 0)]))


def test_occurrences_cues_and_reported_sentences_are_counted(sample: Sample) -> None:
    counts = count([sample])
    assert (counts.all["sagen"], counts.cue["sagen"], counts.reported["sagen"]) == (2, 1, 0)
    assert (counts.all["mahnen"], counts.cue["mahnen"], counts.reported["mahnen"]) == (1, 0, 1)


def test_shares_are_smoothed_and_an_unseen_verb_has_the_prior() -> None:
    counts = Counts()
    assert counts.rates("sagen") == pytest.approx((1 / 3, 0.15))
    counts.all["sagen"], counts.cue["sagen"] = 9, 9
    assert counts.rates("sagen") == pytest.approx((10 / 12, 0.3 / 11))


def test_only_the_two_shares_of_the_table_change(tmp_path: Path) -> None:
    lines = (FOLDER / "cue_verbs.tsv").read_text(encoding="utf-8").splitlines()
    again = rewritten(lines, Counts())
    assert [line.split("\t")[:-2] for line in again] == [line.split("\t")[:-2] for line in lines]
    path = tmp_path / "cue_verbs.tsv"
    path.write_text("\n".join(again), encoding="utf-8")
    header = tuple(next(line for line in lines if not line.startswith("#")).split("\t"))
    rows = read_table(path, header)
    assert {row[0] for row in rows} == set(lexicon().cue_verbs)
    assert {row[-2:] for row in rows} == {("0.33", "0.15")}
