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
    ],
)
def test_who_says_it(parsed: Parsed, quotes_of: QuotesOf, name: str, quote: str, speaker: str) -> None:
    text = parsed(f"agency_{name}").text
    last = quotes_of(f"agency_{name}")[-1]
    assert quote in text_of(text, last.quote)
    assert text_of(text, last.speaker) == speaker
