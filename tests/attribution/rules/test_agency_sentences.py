"""Sentences as agencies write them: how far the speaker goes, and what is not the speaker any more."""

from __future__ import annotations

import pytest

from attribution.types import text_of
from tests.attribution.conftest import Parsed, QuotesOf


@pytest.mark.parametrize(
    ("name", "quote", "speaker"),
    [
        ("day_before_source", "drei Menschen verletzt worden", "Angaben der Polizei"),
        ("today_before_source", "gut", "Angaben der Klinik"),
        ("dated_report", "ist die Halle baufällig", "einem Gutachten aus dem vergangenen Jahr"),
        ("dated_of_office", "wurden 300 Bäume gefällt", "einem Bericht des Amtes vom November 2011"),
        ("dated_bare", "eine Tankstelle überfallen", "Mitteilung vom Samstag"),
        ("undated", "vom Dienstag wurden drei Menschen verletzt", "Angaben der Polizei"),
        ("off_the_road", "von der Fahrbahn ab", "Polizei"),
        ("wonach_ends", "der Klub an Jan Keller interessiert sei", "Gerüchte"),
        ("tells_press", "Die Halle sei zu", "ein Sprecher der Stadt"),
        ("tells_dpa", "Die Halle sei zu", "ein Sprecher der Stadt"),
        ("of_paper", "Die Halle sei zu", "der Chefredakteur der Zeitung"),
        ("witness", "„Überall war Rauch“", "eine Anwohnerin"),
        ("from_place", "„Die Halle bleibt zu“", "ein Sprecher aus Lindhagen"),
        ("team_around", "Die Tiere würden bis zu 30 Zentimeter groß", "das Team um die Biologin Nora Feld"),
        ("attribute", "die Halle werde bald öffnen", "der Opposition"),
        ("some_of", "dass die Steuer sinken müsse", "Einige der ältesten Wirte im Land"),
        ("for_whom", "„aus vielen Gründen verständlich“", "den Theologen Hans Kern"),
        ("for_whom_amid", "Für Hans Kern sei der Rücktritt ein Fehler gewesen.", "Die Regierung"),
        ("verb_above", "„reine Vorsicht“", "das Ministerium"),
        ("surname", "„blanken Unsinn“", "Lange"),
        ("slogans", "„Freiheit für alle“", "Die Demonstranten"),
        ("sign", "„Wir bleiben hier“", "Viele Teilnehmer"),
        ("these_words", "dass das falsch war", "ein 52-Jähriger"),
        ("this_statement", "dass das falsch war", "die Ministerin"),
        ("for_whom_plain", "«ein Rückfall ins fossile Zeitalter»", "die Grünen"),
        ("fairy_tale", "„Märchen“", "Vogt"),
        ("judged_by", "„Taschenspielertrick“", "der Opposition"),
        ("sure", "Das Gesetz werde scheitern", "Vogt"),
        ("convinced", "liesse sich gleich viel Strom produzieren", "Bühlmann"),
        ("argues", "Die Kosten seien zu hoch", "der Gewerbeverein"),
        ("argues_now", "Die Kunden bleiben schon heute weg", "Vogt"),
        ("threat", "Wenn bis Freitag nichts passiere, stünden alle Räder still", "Vogt"),
        ("critics", "Die Gemeinden seien nicht angehört worden", "Städteverband"),
        ("praise", "„Das ist ein guter Tag.“", "Vogt"),
        ("sharp", "Das Gesetz sei unsozial", "die Opposition"),
        ("critics_before", "Das Gesetz sei unsozial.", "der Opposition"),
        ("to_radio", "Sie habe Glück gehabt", "ein Feuerwehrsprecher"),
        ("inf_article", "der vor zwei Jahren angestrengten Klage der Kommission stattzugeben", "Vogt"),
        ("given", "wurde niemand verletzt", "Den Angaben"),
        ("report_postposed", "war das Kabel brüchig", "Dem Bericht der Kommission"),
        ("cites", "die Gespräche seien gescheitert", "einen Diplomaten"),
        ("with_words", "„Ich gehe“", "Vogt"),
        ("answer", "„Nein.“", "des Ministers"),
        ("his_answer", "„Das Kabel war brüchig.“", "Kerns"),
        ("speaks_for", "die Steuer zu senken", "Der Minister"),
        ("commas", "Der Tagebau gerate in Verzug", "Guido Steffen"),
        ("on_behalf", "Verhandlungen zu beginnen", "der Kommissar Jens Vogt"),
        ("with_hint", "man sei zu beschäftigt", "der Junta"),
        ("own_words", "Der Schritt sei ihm schwergefallen.", "Der Bruder des Papstes, Georg Kern"),
        ("let_tell", "Bewerbungen lägen vor", "sie"),
        ("asked", "„Schlafen. Und zwar nachts.“", "er"),
        ("would_like", "dass es um die Umwelt geht", "Rohner"),
    ],
)
def test_who_says_it(parsed: Parsed, quotes_of: QuotesOf, name: str, quote: str, speaker: str) -> None:
    text = parsed(f"agency_{name}").text
    last = quotes_of(f"agency_{name}")[-1]
    assert quote in text_of(text, last.quote)
    assert text_of(text, last.speaker) == speaker


@pytest.mark.parametrize("name", ["agency_not_motto", "agency_not_shown"])
def test_a_motto_and_a_title_are_no_quotes(quotes_of: QuotesOf, name: str) -> None:
    assert quotes_of(name) == ()


@pytest.mark.parametrize(
    ("name", "quotes"),
    [
        ("so_on", ["Auch das habe Methode", "„Das ist in anderen Firmen üblich.“"]),
        (
            "semicolon",
            ["Der Tagebau gerate in Verzug … die wirtschaftlichen Folgen würden geprüft"],
        ),
        (
            "marked_verb",
            ["der Papst „ist und bleibt einer der großen Denker“", "„ist und bleibt einer der großen Denker“"],
        ),
    ],
)
def test_one_frame_may_rule_two_quotes(parsed: Parsed, quotes_of: QuotesOf, name: str, quotes: list[str]) -> None:
    text = parsed(f"agency_{name}").text
    assert [text_of(text, quote.quote) for quote in quotes_of(f"agency_{name}")] == quotes
