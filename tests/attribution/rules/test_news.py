"""What whole articles showed: who speaks where a verb, a name or a frame is out of the ordinary; parses frozen."""

from __future__ import annotations

import pytest

from attribution.types import Quote
from tests.attribution.conftest import Parsed, QuotesOf
from tests.attribution.reading import read_quote

COUNTED = "Niemand stehe länger als zwei Minuten an der Ampel."
SHORT_WAYS = "„Kurze Beine, kurze Wege – das war hier einmal Konsens.“"
MARKED = "das alles habe die Kammer „mit einem Federstrich weggewischt“."


def found_at(parsed: Parsed, quotes_of: QuotesOf, name: str, text: str) -> Quote:
    """The quote with this text; an AssertionError with all there are if there is none."""
    quotes = {read_quote(parsed(name).text, quote).quote: quote for quote in quotes_of(name)}
    assert text in quotes, list(quotes)
    return quotes[text]


@pytest.mark.parametrize(
    ("name", "quote", "speaker", "entity"),
    [
        (
            "any_verb",
            "Der Kreisel sei sicherer, leiser und auf Dauer billiger",
            "Bauamtsleiter Jochen Fink",
            "Jochen Fink",
        ),
        ("any_gesture", "So gehe es nicht weiter", "der Rentner", None),
        ("spoken_of", "Es habe drei Versammlungen gegeben", "er", "Deixl"),
        ("spoken_of_not", "Der Vorwurf, er habe gelogen, sei falsch", "Vogt", "Vogt"),
        ("spoken_of_not", "er habe gelogen", None, None),
        ("late_clause", "und sie wolle nun klagen.", "Sprecherin Irmgard Tolle", "Irmgard Tolle"),
        ("orphan_marks", MARKED, "Sprecherin Irmgard Tolle", "Irmgard Tolle"),
        ("orphan_marks", "„mit einem Federstrich weggewischt“", "Sprecherin Irmgard Tolle", "Irmgard Tolle"),
        ("nothing", "„Das ist gelogen.“", "Otto Kern", "Otto Kern"),
        ("frei", "„Ein Chabis ist das.“", "Frei", "Dario Frei"),
        ("van", "„Das ist so“", "van Houten", "Pieter van Houten"),
        ("de", "„Das ist so“", "de Boer", "Rita de Boer"),
        ("protocol", "von den Vorgängen erst aus der Presse erfahren zu haben", "die Zeugin", None),
        ("many_told", "„Ich stand da vielleicht zwei Minuten“", "der Mann", None),
        ("house_and_man", "das sei dumm gewesen", "er", None),
        ("relative", COUNTED, "Peter Simmel (FDP)", "Peter Simmel"),
        ("semicolon", "Otto Kern soll der Kopf gewesen sein", "Anklage", "Anklage"),
        ("hearsay_nobody", "Der Mann soll etwa 30 Jahre alt gewesen sein.", None, None),
        ("family", "Er starb am Sonntag im Alter von 88 Jahren", "seine Familie", None),
        ("democrat", "Er werde handeln", "der Demokrat", "Ted Hendricks"),
        ("dismissed", "„Zahlenfetisch“", "die Fraktionsvize Siglinde Moritz", "Siglinde Moritz"),
        ("der_late", "er sei froh", "der", "Otto Kern"),
        ("ihn", "„Er ist die eiserne Hand“", "der Gewerkschafter Bernard Aubin", "Bernard Aubin"),
        ("dem_sie", "sie habe einen falschen Namen angegeben", "sie", None),
        ("light", "das Licht sei aus", "Otto Kern", "Otto Kern"),
        ("let", "dass darüber beraten werden solle", "der Pressedienst des Ministeriums", None),
        ("second_clause", "dass er floh", "Zeugen", None),
        ("relative_judge", "„Fest“", "der", None),
        ("darin", "die Lage sei ernst", "einen Brief", None),
        ("darin", "Man müsse handeln.", "einen Brief", None),
        ("dort", "„Das Wasser steigt.“", "eine Studie", None),
        ("occasion", "„Niemand wird allein gelassen“", "der CSU-Politiker", "Florian Eder"),
        ("where", "Wo denn das Geld vom letzten Mal geblieben sei", "der Abgeordnete Jan Holler", "Jan Holler"),
        ("interview", "Das ist sehr nett. Aber ich zahle Steuern.", "Rott", "Rott"),
        (
            "told_further",
            "Er habe nie verstanden … wie man aufs Dorf ziehen und sich dann über einen Hahn beschweren könne",
            "der Landwirt",
            None,
        ),
        ("told_infinitive", "Er habe versprochen … das Haus zu bauen", "Vogt", "Vogt"),
        ("dieser", "Für Vogt … sei es eine Ehre", "dieser", None),
        ("knows", SHORT_WAYS, "Lehrer Hartmut Voss", "Hartmut Voss"),
        (
            "geltend",
            "er sei von seinen Vorgesetzten zu den Transaktionen ermächtigt worden",
            "Der heute 58-Jährige",
            None,
        ),
        ("this_paper", "„Wir sind keinen Schritt weiter“", "die dreifache Mutter", None),
        ("reader", "„Das geht nicht“", "eine Leserin dieser Zeitung", None),
        ("wonach", "Das sei frei erfunden.", "Vogt", "Vogt"),
        (
            "declines",
            "Man bitte um Verständnis, dass man den Ermittlungen nicht vorgreifen könne.",
            "das Klinikum",
            "Klinikum",
        ),
        ("spokeswoman", "Das sei gut", "sie", None),
        ("source_house", "es gebe Tote", "Sie", "Polizei"),
        ("heard", "„Aufhören!“", None, None),
        ("doctor", "„Sie haben Glück gehabt“", "Der Arzt", None),
        ("words_of", "„Wir müssen reden“", "Vogt", "Vogt"),
        ("agreed_both", "dass das Bad bleiben müsse", "Anna Vogt und Peter Meier", "Anna Vogt und Peter Meier"),
        ("argument", "Die Halle sei zu klein", "Vogts", "Anna Vogt"),
        ("her_argument", "Die Halle sei zu klein", "Ihr", "Anna Vogt"),
        ("claim_of", "der Bau sei zu teuer", "Anna Vogt", "Anna Vogt"),
        ("asked_words", "„Gehen Sie?“", None, None),
        ("asked_words", "„Vielleicht.“", "Anna Vogt", "Anna Vogt"),
        ("poster", "„Wir haben es satt“", None, None),
        ("not_of", "„Operation“", "Anna Vogt", "Anna Vogt"),
        ("der_dpa", "man müsse handeln", "Peter Meier", "Peter Meier"),
        ("dash_so", '"Wer nicht hören will, muss fühlen"', "Anna Vogt", "Anna Vogt"),
        ("gap", '"Das ist nicht [...] hinnehmbar"', "Vogt", None),
        ("informations", "plant die Regierung ein Gesetz", '"Nordpost"-Informationen', "Nordpost"),
        ("wonach_paper", "die Regierung ein Gesetz plant", "ein Papier", None),
        ("fronted_infinitive", "Einen Fehler gemacht zu haben", "die Ministerin", None),
        ("trainer", "„Wenn du heulst, fliegst du.“", "Ihr Trainer", None),
    ],
)
def test_who_says_it(
    parsed: Parsed, quotes_of: QuotesOf, name: str, quote: str, speaker: str | None, entity: str | None
) -> None:
    found = found_at(parsed, quotes_of, f"news_{name}", quote)
    assert (read_quote(parsed(f"news_{name}").text, found).speaker, found.entity) == (speaker, entity)


@pytest.mark.parametrize(
    ("name", "number"),
    [
        ("no_any_verb", 0),
        ("late_unless", 1),
        ("preterite", 1),
        ("man", 1),
        ("nothing", 1),
        ("darin_none", 0),
        ("where_none", 0),
        ("told_infinitive", 1),
        ("claim_of", 1),
        ("settles_none", 1),
        ("purpose_none", 0),
        ("gap", 1),
        ("titled", 0),
        ("not_of", 1),
    ],
)
def test_nothing_else_is_said(quotes_of: QuotesOf, name: str, number: int) -> None:
    assert len(quotes_of(f"news_{name}")) == number


def test_an_objection_of_the_interviewer_is_no_answer(parsed: Parsed, quotes_of: QuotesOf) -> None:
    answers = [q for q in quotes_of("news_interview") if q.provenance.rule == "direct.interview"]
    text = parsed("news_interview").text
    assert [read_quote(text, q).quote.split()[0] for q in answers] == ["Habe", "Das", "Wen", "Dreimal."]
