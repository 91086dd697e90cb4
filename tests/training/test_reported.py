"""The sixty sentences stand as they should, and a reading of them is judged by all that is asked."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from training.reported import read_by, reported_sentences


def test_there_are_sixty_sentences_and_each_tells_words_that_it_has() -> None:
    sentences = reported_sentences()
    assert len({sentence.text for sentence in sentences}) == 60
    assert all(sentence.verb != sentence.clause and sentence.verb != sentence.subject for sentence in sentences)


def reading(**changes: tuple[str, Any]) -> Any:
    """What a pipeline gives for "Die Bürgermeisterin sagte, die Schule werde im Herbst saniert.", with some errors."""
    heads = {"Die": (2, "det"), "Bürgermeisterin": (3, "nsubj"), "sagte": (0, "root"), "Schule": (11, "nsubj:pass"),
             "werde": (11, "aux:pass"), "saniert": (3, "ccomp")}  # fmt: skip
    heads |= changes
    tokens, forms = [], "Die Bürgermeisterin sagte , die Schule werde im Herbst saniert ."
    for n, form in enumerate(forms.split(" "), start=1):
        head, deprel = heads.get(form, (3, "punct"))
        feats = "Mood=Sub" if form == "werde" else ""
        head = 10 if head == 11 else head
        upos = "VERB" if form in ("sagte", "saniert") else "AUX" if form == "werde" else "X"
        lemma = {"werde": "werden"}.get(form, form)
        word = SimpleNamespace(
            id=n, text=form, head=head, deprel=deprel, upos=upos, xpos=upos, feats=feats, lemma=lemma
        )
        tokens.append(SimpleNamespace(words=[word], text=form))
    return lambda text: SimpleNamespace(sentences=[SimpleNamespace(tokens=tokens)])


@pytest.mark.parametrize(
    ("changes", "is_right"),
    [({}, True), ({"saniert": (3, "conj")}, False), ({"Bürgermeisterin": (11, "nsubj")}, False)],
)
def test_a_sentence_is_right_if_all_of_it_is(changes: dict[str, Any], is_right: bool) -> None:
    sentence = reported_sentences()[0]
    read = read_by(reading(**changes), sentence)
    assert read is not None
    assert read.is_right(sentence.konjunktiv) is is_right
    assert read.tagged == {6}


def test_a_sentence_that_is_cut_in_two_is_read_by_nobody() -> None:
    halves = SimpleNamespace(sentences=[SimpleNamespace(tokens=[])] * 2)
    assert read_by(lambda text: halves, reported_sentences()[0]) is None
