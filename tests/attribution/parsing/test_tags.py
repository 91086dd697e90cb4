"""The rules read one kind of tag, whichever models wrote it."""

from __future__ import annotations

import pytest

from attribution.parsing.tags import our_tag, parser_tag


@pytest.mark.parametrize(
    ("upos", "xpos", "feats", "tag"),
    [
        ("VERB", "VVFIN", "Mood=Sub|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin", "VERBFinSub"),
        ("VERB", "VVFIN", "Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin", "VERBFin"),
        ("VERB", "VVPP", "VerbForm=Part", "VERBPart"),
        ("AUX", "VAINF", "VerbForm=Inf", "AUXInf"),
        ("PRON", "PRELS", "Case=Nom|Gender=Masc|Number=Sing|PronType=Rel", "PRONRelNom"),
        ("NOUN", "NN", "Case=Dat|Gender=Fem|Number=Sing", "NOUNDat"),
        ("ADJ", "ADJA", "Case=Gen|Degree=Pos", "ADJGen"),
        ("PUNCT", "$,", "", "PUNCT"),
        ("VERB", "", "VerbForm=Fin", "VERBFin"),
        ("NOUN", "", "_", "NOUN"),
    ],
)
def test_tags_of_other_models_are_made_from_features(upos: str, xpos: str, feats: str, tag: str) -> None:
    assert our_tag(upos, xpos, feats) == tag


@pytest.mark.parametrize("tag", ["VERBFinSub", "PRONRelNom", "NOUNDat", "ADV", "X", "PUNCT", "AUX"])
def test_our_own_tags_stay_as_the_models_wrote_them(tag: str) -> None:
    assert our_tag("NOUN", tag, "Case=Gen") == tag


@pytest.mark.parametrize(
    ("upos", "feats", "tag"),
    [
        ("VERB", "Mood=Imp|VerbForm=Fin", "VERBFinImp"),
        ("PRON", "Case=Nom|PronType=Rel,Dem", "PRONRelNom"),
        ("ADP", "Case=Dat", "ADP"),
        ("DET", "_", "DET"),
        ("NOUN", "Gender=Fem|Number=Plur", "NOUN"),
    ],
)
def test_a_tag_tells_what_a_parser_wants_to_know_and_no_more(upos: str, feats: str, tag: str) -> None:
    assert parser_tag(upos, feats) == tag
