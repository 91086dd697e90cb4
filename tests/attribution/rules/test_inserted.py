"""Frames in the middle of what is said: the quote is what stands around them, the subject before them speaks not."""

from __future__ import annotations

import pytest

from tests.attribution.conftest import Parsed, QuotesOf
from tests.attribution.reading import read_quote


@pytest.mark.parametrize(
    ("name", "quote", "speaker"),
    [
        ("plain", "Die Lage … sei ernst", "Vogt"),
        ("particle", "Ein Neubau … koste neun Millionen Euro", "Vogt"),
        ("indicative", "Die Stadt … wird die Schule bauen", "Vogt"),
        (
            "condition",
            "Wenn im Frühjahr das Eis bricht … dann wisse man im Dorf, dass der Winter vorbei ist",
            "Fährmann Ole Brandt",
        ),
        ("dass", "Dass das Geld fehlt … sei bekannt", "Vogt"),
        ("unfinished", "Man habe … die Lage unterschätzt", "Vogt"),
        ("impersonal", "Für die Anwohner … bestehe keine Gefahr", "Gutachten"),
        ("passive", "Der Mann … habe geschlafen", None),
        ("dashes", "Die Wahl … sei frei gewesen", "Vogt"),
        ("relative", "Der Fahrer … sei zu schnell gewesen", "ein Zeuge"),
        ("apposition", "Die Lage … sei ernst", "Vogt, der neue Chef der Werft"),
        ("um", "Die Preise könnten … um drei Prozent steigen", "Ökonomin Anna Vogt"),
        ("and", "Die Kinder … hätten sich verändert", "die Lehrerin"),
        ("as_she_left", "Die Kinder … hätten sich verändert", "die Lehrerin"),
        ("phrase", "Allerdings … stammten die Daten nur aus zwei Sommern", "er"),
        (
            "writing",
            "Deiche allein … lösten das Problem nicht; nötig seien Überflutungsflächen",
            "der Verband",
        ),
    ],
)
def test_what_stands_around_the_frame_is_one_quote(
    parsed: Parsed, quotes_of: QuotesOf, name: str, quote: str, speaker: str | None
) -> None:
    [found] = [read_quote(parsed(f"inserted_{name}").text, q) for q in quotes_of(f"inserted_{name}")]
    assert (found.quote, found.speaker) == (quote, speaker)


@pytest.mark.parametrize(
    ("name", "quotes"),
    [
        ("relative", [("er sei müde", "Der Minister")]),
        ("purpose", [("Er sei müde", "Vogt")]),
        ("modal", []),
    ],
)
def test_a_verb_between_two_commas_need_not_be_put_in(
    parsed: Parsed, quotes_of: QuotesOf, name: str, quotes: list[tuple[str, str]]
) -> None:
    found = [read_quote(parsed(f"inserted_not_{name}").text, q) for q in quotes_of(f"inserted_not_{name}")]
    assert [(q.quote, q.speaker) for q in found] == quotes
