"""Agencies are named where the article credits them, and not where it quotes them."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from ingest.credits import find_agencies, is_dateline


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        ("Washington/Moskau/Kiew (dpa) - Der Minister kam.", ("dpa",)),
        ("Titel\n\nFrankfurt am Main (dpa/lhe) - Es brennt.", ("dpa",)),
        ("Wien (APA) – Der Kanzler kam.", ("APA",)),
        ("Berlin, 3. März (Reuters) - Die Börse schloss.", ("Reuters",)),
        ("Bonn (KNA) Die Bischöfe tagten.", ("KNA",)),
        ("BERLIN dpa/afp | Der Streik geht weiter.", ("dpa", "AFP")),
        ("Das sagte sie am Abend. (dpa/AFP)", ("dpa", "AFP")),
        ("„Es ist vorbei.“ (sda)\n\nMehr dazu", ("SDA",)),
        ("Text.\n(epd)", ("epd",)),
        ("Text.\n\nmau/dpa/AFP\n", ("dpa", "AFP")),
        ("Text.\nQuelle: ntv.de, mau/dpa", ("dpa",)),
        ("Text.\nMit Material von dpa und Reuters.", ("dpa", "Reuters")),
        ("Text. Mit Agenturmaterial (dpa, sid)", ("dpa", "SID")),
        ("Reuters und Agence-France Presse haben zu diesem Bericht beigetragen", ("Reuters", "AFP")),
        ("Zürich (sda) - Text. (SDA)", ("SDA",)),
        ("Berlin (dpa/bb) – Der Senat tagt.", ("dpa",)),
        ("BERLIN (AFP). Der Minister kam.", ("AFP",)),
        ("(sda) Der Bundesrat hat entschieden.", ("SDA",)),
        ("(dpa) - Der Minister kam.", ("dpa",)),
        ("sda. Der Bundesrat hat am Mittwoch entschieden.", ("SDA",)),
        ("dpa BERLIN. Der Streik geht weiter.", ("dpa",)),
        ("dpa | Berlin. Der Streik geht weiter.", ("dpa",)),
        ("Titel\nVon dpa\n\nText", ("dpa",)),
        ("Titel\n\nVon Jana Lind, dpa\n\nText", ("dpa",)),
        ("Titel\n\nVon Jana Lind (dpa)\n\nText", ("dpa",)),
        ("Titel\n\n26.06.2024, 07:27 Uhr | Quelle: dpa\n\nText", ("dpa",)),
        ("KNA/epd\n\nDie Bischöfe tagten.", ("KNA", "epd")),
        ("Text ist zu Ende. dpa/ms", ("dpa",)),
        ("Text. (red, APA, 26.6.2024)", ("APA",)),
        ("Text. Quelle: dpa", ("dpa",)),
        ("Text.\n\n© dpa-infocom, dpa:260302-930-155213/1", ("dpa",)),
        ("Text.\n\n(mit dpa)", ("dpa",)),
        ("Text.\n\nmit Material der dpa", ("dpa",)),
        ("Text. Mit dpa-Material.", ("dpa",)),
        ("Text.\n\nReuters und AFP haben beigetragen", ("Reuters", "AFP")),
        ("Text.\n\nDieser Text stammt von der Deutschen Presse-Agentur (dpa).", ("dpa",)),
        ("Text.\n\nDieser Beitrag basiert auf Meldungen von AFP und Reuters.", ("AFP", "Reuters")),
        ("Hannover (ots) - Die Polizei sucht Zeugen.", ("ots",)),
    ],
)
def test_a_credit_names_its_agencies_once_and_in_order(text: str, agencies: tuple[str, ...]) -> None:
    assert find_agencies(text) == agencies


@pytest.mark.parametrize(
    "text",
    [
        "Der Minister sei krank, wie Tass meldet.",
        "Laut Reuters (AFP hatte anderes berichtet) ist es vorbei.",
        "Das sagte er der Deutschen Presse-Agentur (dpa).",
        "Die Deutsche Presse-Agentur (dpa) Berlin meldet das.",
        "Berlin (CDU) - Der Kandidat kam.",
        "Hans Meier (SPD) kam. (Foto: Meier)",
        "Mit Informationen von Reuters konfrontiert, sagte der Minister lange nichts und ging heim.",
        "Zwei Redakteure haben zu diesem Bericht beigetragen.",
        "Sport/Politik",
        "Text.\nFoto: Jana Lind/dpa\nText.",
        "Ein Boot im Hafen. (Foto: AFP/dpa)",
        "Ein Boot im Hafen. Quelle: dpa\nText.",
        "Quelle: Foto dpa",
        "Text.\npicture alliance/dpa",
        "Text.\n© dpa\nText.",
        "Von AP bis Reuters reichen die Agenturen, die er nannte.",
        "Von der dpa\nwollte er nichts wissen.",
        "Reporter von Reuters und AFP haben beigetragen, die Lage zu klären.",
        "Dieser Text stammt nicht von uns, sagte die dpa.",
        "Das Interview führte die dpa.",
        "ap. 3 des Gesetzes",
    ],
)
def test_an_agency_that_speaks_is_not_credited(text: str) -> None:
    assert find_agencies(text) == ()


@pytest.mark.parametrize(("line", "is_one"), [("Kiew (dpa) - Es", True), ("Der Streit (vorerst) - beendet", False)])
def test_a_dateline_is_known(line: str, is_one: bool) -> None:
    assert is_dateline(line) is is_one


@pytest.mark.parametrize("text", ["A" * 100_000, "Berlin " * 20_000, "A/" * 50_000, "Berlin A. B. (" * 5_000])
def test_long_lines_take_no_long_time(text: str) -> None:
    assert find_agencies(text) == ()


@pytest.mark.parametrize("line", ["Von A " * 10_000, "Dieser Text ist " * 5_000, "aa/" * 30_000, "1 | " * 20_000])
def test_lines_like_credits_take_no_long_time(line: str) -> None:
    assert find_agencies(line) == ()


def test_the_table_of_agencies_is_sorted_and_without_doubles(root: Path) -> None:
    lines = (root / "ingest" / "agencies.tsv").read_text(encoding="utf-8").splitlines()
    rows = list(csv.DictReader((line for line in lines if not line.startswith("#")), delimiter="\t"))
    names = [row["name"] for row in rows]
    written = [way.strip() for row in rows for way in (row["name"], *row["aliases"].split(";")) if way.strip()]
    assert names == sorted(names)
    assert len(written) == len(set(written))
