"""Tags that are merged, tags that are wrong on purpose, lemmas, contractions."""

from __future__ import annotations

import random
from collections import Counter

import pytest

from training.conllu import FEATS, FORM, UPOS, XPOS, Sentence
from training.lemmatizer import completed, entries, noun_lemmas, thinned, verb_lemmas
from training.noise import mixed
from training.parser import schedule
from training.tagger import options
from training.tokenizer import contracted, contraction_trees, requoted
from training.unimorph import merged, untagged


def row(number: int, form: str, lemma: str = "_", upos: str = "X", feats: str = "_") -> list[str]:
    return [str(number), form, lemma, upos, "_", feats, "0", "root", "_", "_"]


@pytest.mark.parametrize(
    ("facts", "guess", "guessed_feats", "wanted"),
    [
        ("SBJV;3;SG;PRS;V;FIN", "AUX", "Mood=Ind|VerbForm=Fin",
         ("AUX", "AUXFinSub", "Mood=Sub|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin")),
        ("N;FEM;SG;DAT", "PROPN", "Case=Nom|Foreign=Yes", ("NOUN", "NOUNDat", "Case=Dat|Gender=Fem|Number=Sing")),
        ("MASC;SG;DEF;DET;NOM", "DET", "Case=Acc|Definite=Def|PronType=Art",
         ("DET", "DETNom", "Case=Nom|Definite=Def|Gender=Masc|Number=Sing|PronType=Art")),
        ("ADP", "ADP", "Case=Dat", ("ADP", "ADP", "_")),
        ("V;NFIN", "VERB", "_", ("VERB", "VERBInf", "VerbForm=Inf")),
        ("_", "X", "_", ("X", "X", "_")),
    ],
)  # fmt: skip
def test_unimorph_decides_and_the_tagger_fills_in(
    facts: str, guess: str, guessed_feats: str, wanted: tuple[str, str, str]
) -> None:
    result = merged(row(1, "wort", feats=facts), row(1, "wort", upos=guess, feats=guessed_feats))
    assert (result[UPOS], result[XPOS], result[FEATS]) == wanted


def test_untagged_keeps_words_and_lemmas_alone() -> None:
    (only,) = untagged(Sentence([row(7, "Häuser", "Haus", "NOUN", "Case=Nom")])).rows
    assert only[:6] == ["1", "Häuser", "Haus", "X", "_", "_"]


def test_about_half_of_the_words_get_the_other_tags() -> None:
    gold = Sentence([row(i, "a", upos="NOUN") for i in range(1, 201)])
    other = Sentence([row(i, "a", upos="VERB") for i in range(1, 201)])
    tags = Counter(r[UPOS] for r in mixed(gold, other, random.Random(1)).rows)
    assert tags["VERB"] + tags["NOUN"] == 200
    assert 70 < tags["VERB"] < 130


def test_sentences_that_differ_are_not_mixed() -> None:
    with pytest.raises(ValueError, match="stands for"):
        mixed(Sentence([row(1, "a")]), Sentence([row(1, "b")]), random.Random(1))


def test_frequent_words_are_thinned_and_none_is_lost() -> None:
    counts = entries([Sentence([row(1, "die", "der", "DET")] * 64 + [row(1, "Haus", "Haus", "NOUN")])])
    forms = Counter(r[FORM] for s in thinned(counts, random.Random(1)) for r in s.rows)
    assert forms == {"die": 7, "Haus": 1}


def test_only_forms_of_one_verb_enter_the_dictionary_and_the_trees_win() -> None:
    paradigm = ["x"] + ["y"] * 23
    lines = [",".join(paradigm), ",".join(["z"] + ["y"] * 23), ",".join(["sein", "bin", *["war"] * 22])]
    verbs = verb_lemmas(lines)
    assert verbs == {"x": "x", "z": "z", "sein": "sein", "bin": "sein", "war": "sein"}
    known = {"VERB": {"bin": "alt"}}
    gold = Counter({("war", "VERB", "wesen"): 2, ("war", "VERB", "sein"): 1, ("Hof", "NOUN", "Hof"): 1})
    completed(known, {"VERB": verbs}, gold)
    assert known["VERB"]["bin"] == "alt"
    assert known["VERB"]["war"] == "wesen"
    assert known["NOUN"] == {"Hof": "Hof"}


def test_noun_forms_of_one_lemma_that_are_in_use_enter_the_dictionary() -> None:
    rows = [
        {"lemma": "Hof", "pos": "Hofe", "nominativ singular": "Hof", "dativ plural 1": "Höfen"},
        {"lemma": "Bank", "nominativ plural 1": "Bänke", "nominativ plural 2": "Banken", "genitiv singular": ""},
        {"lemma": "Bänker", "nominativ singular": "Banken", "dativ singular": "Seltener"},
    ]
    nouns = noun_lemmas(rows, {"hof", "hofe", "höfen", "bänke", "banken"})
    assert nouns == {"Hof": "Hof", "Höfen": "Hof", "Bänke": "Bank"}
    known = {"*": {"Hof": "Hof"}, "NOUN": {"Bänke": "Bänke"}}
    completed(known, {"NOUN": nouns}, Counter())
    assert known["NOUN"] == {"Bänke": "Bänke", "Höfen": "Hof"}


def test_fuer_das_becomes_fuers() -> None:
    sentence = Sentence([row(1, "Für", upos="ADP"), row(2, "das", upos="DET"), row(3, "Kind", upos="NOUN")])
    results = [contracted(sentence, random.Random(seed)) for seed in range(10)]
    assert {" ".join(r[FORM] for r in s.tokens) for s in results} == {"Für das Kind", "Fürs Kind"}
    assert all([r[FORM] for r in s.words] == ["Für", "das", "Kind"] for s in results)


def test_a_pronoun_is_not_merged() -> None:
    sentence = Sentence([row(1, "für", upos="ADP"), row(2, "das", upos="PRON")])
    assert all(contracted(sentence, random.Random(seed)) == sentence for seed in range(5))


def test_every_contraction_is_there_in_three_spellings() -> None:
    forms = {s.tokens[0][FORM] for s in contraction_trees()}
    assert {"im", "Im", "IM", "fürs", "Zur"} <= forms


def test_marks_change_in_pairs() -> None:
    sentence = Sentence([row(1, "„", "„"), row(2, "Ja", "ja"), row(3, "“", "“")])
    pairs = {"".join(r[FORM] for r in requoted(sentence, random.Random(seed)).rows) for seed in range(30)}
    assert {"„Ja“", "»Ja«"} <= pairs <= {"„Ja“", "„Ja”", '"Ja"', "»Ja«", '„Ja"', "“Ja”"}


def test_settings_as_a_command_line() -> None:
    assert options({"lr": 0.1, "mode": "train"}) == ["--lr", "0.1", "--mode", "train"]
    assert schedule(1000, 0.002)["second_optim_start_step"] == 750
