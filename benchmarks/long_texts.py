"""What do very long and odd texts take? Real `main.py extract` of texts invented here, each run to its end.

    python -m benchmarks.long_texts --work FOLDER [news sentence commas marks nested emoji leftward blankless numbers]

`--size` is the length in characters, for the two sentences in words. Told: bytes, quotes, the places where the text was
cut, seconds of the processor and the most memory of any process (parent or child).
"""

from __future__ import annotations

import os
import random
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path

import click

NAMES = ("Anna Vogt", "Lutz Imhof", "Petra Sandkamp", "Hauke Brinkmann", "Selma Aydin", "Ole Thiessen", "Ruth Klahn")
ROLES = ("Deichgräfin", "Bürgermeister", "Sprecherin", "Landrat", "Ministerin", "Polizeichef", "Pfarrer")
THINGS = (
    "der Deich",
    "die Fähre",
    "das Hafenamt",
    "die Schule am Markt",
    "der Haushalt",
    "die neue Brücke",
    "das Wehr",
)
DEEDS = ("hält", "bleibt geschlossen", "wird teurer", "reicht nicht aus", "kommt zu spät", "gehört allen")
PLACES = ("in Wendhafen", "auf der Insel", "im Rathaus", "vor dem Ausschuss", "am Wehr", "im Kreis Söderau")
REPORTS = (
    "„{thing} {deed}“, sagte {role} {name} am Montag {place}.",
    "{role} {name} erklärte {place}, dass {thing} seit {number} Jahren im Gespräch sei.",
    "{thing} {deed}. Davon waren {place} {number} Menschen betroffen.",
    "Nach Angaben von {name} habe {thing} bisher {number} Millionen Euro gekostet.",
    "{name} widersprach: „Wir haben {number} Mal gewarnt. {thing} {deed}!“",
    "Am Abend regnete es {place}; {number} Helfer waren im Einsatz.",
    "Laut {name} müsse man warten, bis das Gutachten vorliege.",
)
CLAUSE = re.compile(r"(?:^|[„.] ?)\w")


def told(chance: random.Random) -> Iterator[str]:
    """As many sentences as are asked for."""
    while True:
        each = chance.choice(REPORTS).format(
            name=chance.choice(NAMES), role=chance.choice(ROLES), thing=chance.choice(THINGS),
            deed=chance.choice(DEEDS), place=chance.choice(PLACES), number=chance.randint(2, 900),
        )  # fmt: skip
        yield CLAUSE.sub(lambda found: found[0].upper(), each)


def news(size: int) -> str:
    """Paragraphs of one to five sentences."""
    chance, sentences, text, length = random.Random(1), told(random.Random(2)), list[str](), 0
    while length < size:
        text.append(" ".join(islice(sentences, chance.randint(1, 5))))
        length += len(text[-1]) + 2
    return "\n\n".join(text)


def sentence(words: int, comma: str = "") -> str:
    """One sentence: what was told, without an end of a sentence in it; small words at random and a verb at its end."""
    found: list[str] = []
    for each in told(random.Random(3)):
        found += each.translate(str.maketrans("", "", ".!?;:,„“")).split()
        found[-1] += comma
        if len(found) >= words:
            return " ".join(found[:words]) + " sagte Anna Vogt."
    raise AssertionError


def marks(size: int) -> str:
    return "".join(random.Random(4).choices("„“”»«\"'‚‘’‹›", k=size))


def leftward(size: int) -> str:
    return "".join(random.Random(5).choices("אבגדהוזחטי  ", k=size))


SIZES = {
    "news": 2_000_000, "sentence": 20_000, "commas": 20_000, "marks": 1_000_000, "nested": 1_000_000,
    "emoji": 50_000, "leftward": 32_000, "blankless": 50_000, "numbers": 80_000,
}  # fmt: skip
TEXTS: dict[str, Callable[[int], str]] = {
    "news": news,
    "sentence": sentence,
    "commas": lambda words: sentence(words, ","),
    "marks": lambda size: "Marken:\n\n" + marks(size),
    "nested": lambda size: "Marken:\n\n" + "„" * size,
    "emoji": lambda size: "".join(random.Random(6).choices("😀🐑🌊⚓🧀", k=size)),
    "leftward": leftward,
    "blankless": lambda size: "".join(random.Random(7).choices("0123456789", k=size)),
    "numbers": lambda size: "".join(random.Random(8).choices("0123456789 ", k=size)),
}


def measured(text: Path) -> str:
    """Runs the program as a user would; its processor time, children included, and its largest process."""
    table, started = text.with_suffix(".jsonl"), time.monotonic()
    command = [sys.executable, "main.py", "extract", str(text), "-o", str(table)]
    with text.with_suffix(".log").open("w+", encoding="utf-8") as log:
        process = subprocess.Popen(command, stderr=log)
        _, status, used = os.wait4(process.pid, 0)
        log.seek(0)
        words = log.read()
    quotes = len(table.read_text(encoding="utf-8").splitlines()) if table.exists() else 0
    seconds, passed = used.ru_utime + used.ru_stime, time.monotonic() - started
    figures = f"{quotes} quotes, {seconds:.1f} s processor, {passed:.0f} s passed, at most {used.ru_maxrss // 1024} MiB"
    return f"{figures}, exit code {os.waitstatus_to_exitcode(status)}\n{words}"


@click.command()
@click.option("--work", required=True, type=click.Path(file_okay=False, path_type=Path))
@click.option("--size", type=int, help="Instead of each text's own.")
@click.argument("kinds", nargs=-1, type=click.Choice(list(TEXTS)))
def main(work: Path, size: int | None, kinds: tuple[str, ...]) -> None:
    """Prints figures and what the program told, for all texts or those named."""
    work.mkdir(parents=True, exist_ok=True)
    for kind in kinds or tuple(TEXTS):
        file = work / f"{kind}.txt"
        file.write_text(TEXTS[kind](size or SIZES[kind]), encoding="utf-8")
        click.echo(f"{kind}: {file.stat().st_size} bytes, {measured(file)}\n")


if __name__ == "__main__":
    main()
