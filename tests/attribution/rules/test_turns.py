"""Whose turn it is to speak, and what a phrase that names the next speaker holds: everyday sentences, parses frozen."""

from __future__ import annotations

import pytest

from attribution.types import STWRType
from tests.attribution.conftest import Parsed, QuotesOf
from tests.attribution.reading import read_quote


@pytest.mark.parametrize(
    ("name", "quote", "speaker", "entity"),
    [
        ("shakes", "Es habe elf Runden gegeben.", "Otto Kern", "Otto Kern"),
        ("outraged", "Es habe elf Runden gegeben.", "Otto Kern", "Otto Kern"),
        ("office", "Es habe keine einzige Runde gegeben.", "Der Landrat", None),
        ("for", "Es habe elf Runden gegeben.", "Otto Kern", "Otto Kern"),
        ("met", "Es habe elf Runden gegeben.", "Landrat Otto Kern", "Otto Kern"),
        ("differs", "Es habe elf Runden gegeben.", "Landrat Otto Kern", "Otto Kern"),
        ("differs_marks", "„Es gab elf Runden.“", "Otto Kern", "Otto Kern"),
        ("rejects", "Es habe elf Runden gegeben.", "Ministerin Elfriede Kern", "Elfriede Kern"),
        ("fate", "Er sei zuletzt am Steg gesehen worden.", "Die Polizei", "Polizei"),
        ("would", "„Nichts. Was soll man dem sagen.“", "er", "Otto Kern"),
        ("so_much", "„Wir hätten gewinnen müssen.“", "Kapitän Otto Kern", "Otto Kern"),
        ("postscript", "„Wir hätten gewinnen müssen.“", "Kapitän Otto Kern", "Otto Kern"),
        ("his_verdict", "„Wir hätten gewinnen müssen.“", "Sein", "Otto Kern"),
        ("their_verdict", "„Das war gar nichts.“", "Ihr", "Hanna Vogt und Otto Prill"),
        ("reason", "„Wir hätten gewinnen müssen.“", "Seine", "Otto Kern"),
        ("answer_of_asked", "„Das weiß ich noch nicht.“", None, None),
        ("this_house", "Man habe alles getan.", "Diese", "Stadtverwaltung"),
        ("this_noun", "Man habe alles getan.", "Diese", None),
        ("this_man", "es sei gut", "Dieser", "Jens Kolb"),
        ("accused", "Er habe sie geschlagen.", "Anna Vogt", "Anna Vogt"),
        ("claim", "Das sei Wahlkampf.", None, None),
        ("land", "Es gebe kein Geld.", "Das Land", None),
        ("laugh", "„Aber viele Ideen.“", None, None),
        ("swede", "Kern genieße weiter Vertrauen", "der Schwede", "Peer Lindqvist"),
        ("authors", "Weitere Studien müssten folgen", "sie", None),
        ("points", "Otto Kern will kein Held sein. Das", "er", "Otto Kern"),
        ("leyen", "dass das Geld fehle", "von der Heide", "Ursula von der Heide"),
        ("leyen_office", "„Wir haben verloren“", "von der Heide", "von der Heide"),
        ("von_passive", "dass das Geld fehle", "Kern", "Otto von Kern"),
        ("bin", "es sei gut", "Kronprinz Mohammed bin Salim", "Mohammed bin Salim"),
        ("da", "Er sei gut.", "Gastgeber Luiz Lula da Costa", "Luiz Lula da Costa"),
        ("pro", "dass Züge ausfallen", "Der Verband Pro Bahn", "Verband Pro Bahn"),
        ("pro_first", "Man brauche Ruhe.", "Pro Natura", "Pro Natura"),
        ("pro_head", "Pro Kopf kostet das fünf Euro", "Hanna Vogt", "Hanna Vogt"),
        ("means_it", "der Präsident meine es ernst", "Seine Sprecherin Karin Lohse", "Karin Lohse"),
        ("ihr", "„Das glauben Sie doch selbst nicht“", "Brehmer", "Torsten Brehmer"),
        ("platform", "Rettungskräfte seien im Einsatz.", "Otto Kern", "Otto Kern"),
        ("roman", "Die Klausel benachteilige Mieter", "der VIII. Zivilsenat", "VIII. Zivilsenat"),
        ("witness", "„Ich habe zwei Explosionen gehört“", "ein Hafenarbeiter", None),
        ("aged", "„Ich hätte weiterspielen lassen“", "der 39-Jährige", None),
        ("venue", "An manchen Schulen falle Unterricht aus", "Eva Gerth", "Eva Gerth"),
        ("spread", "Sie habe weggesehen", "einer am Freitag verbreiteten Erklärung", None),
        ("trade", "«Der soll einmal zu mir auf die Alp kommen.»", "Schafhalter Sepp Gisler", "Sepp Gisler"),
        ("wie", "Zwei Menschen wurden verletzt, einer davon schwer", "ein Feuerwehrsprecher", None),
        ("record", "„Dann war es eben im anderen Teil.“", None, None),
        (
            "state",
            "Deutsche seien nach derzeitigem Kenntnisstand nicht unter den Opfern.",
            "Karin Lohse",
            "Karin Lohse",
        ),
        ("wie_amid", "Das ist … kein Einzelfall in der Stadt", "Otto Kern", "Otto Kern"),
        ("headline", "„Das war eine Frechheit“", "Trainer Otto Kern", "Otto Kern"),
        ("headline_how", "„Wir waren wie gelähmt“", None, None),
        ("called", "„frei erfunden“", "Anwalt Otto Kern", "Otto Kern"),
    ],
)
def test_who_speaks_next(
    parsed: Parsed, quotes_of: QuotesOf, name: str, quote: str, speaker: str | None, entity: str | None
) -> None:
    read = [read_quote(parsed(f"turn_{name}").text, found) for found in quotes_of(f"turn_{name}")]
    assert (quote, speaker, entity) in [(r.quote, r.speaker, r.entity) for r in read]


def test_who_welcomes_an_announcement_has_not_made_it(quotes_of: QuotesOf) -> None:
    assert all(not found.speaker for found in quotes_of("turn_judged") if found.type is STWRType.INDIRECT)


def test_the_title_of_a_work_that_is_read_is_no_quote(quotes_of: QuotesOf) -> None:
    assert all(found.type is not STWRType.DIRECT for found in quotes_of("turn_work"))


def test_an_interview_without_labels_is_answered_by_whom_the_question_names(
    parsed: Parsed, quotes_of: QuotesOf
) -> None:
    read = [read_quote(parsed("turn_interview").text, found) for found in quotes_of("turn_interview")]
    assert [(r.quote, r.entity) for r in read] == [
        ("Sorgen ist das falsche Wort. Aufmerksam sollten wir sein.", "Hanna Kern"),
        ("Stimmt, und ich hatte recht.", "Hanna Kern"),
        ("Bleiben Sie zu Hause.", "Hanna Kern"),
    ]


def test_questions_of_the_writer_are_no_interview(quotes_of: QuotesOf) -> None:
    assert quotes_of("turn_no_interview") == ()


@pytest.mark.parametrize(
    ("name", "speaker"),
    [("score", "Trainer Jens Kolb"), ("score_marks", "Trainer Udo Lang"), ("number", "Der Trainer")],
)
def test_nobody_from_the_sentence_before_a_number_speaks(
    parsed: Parsed, quotes_of: QuotesOf, name: str, speaker: str
) -> None:
    [found] = quotes_of(f"end_{name}")
    assert read_quote(parsed(f"end_{name}").text, found).speaker == speaker
