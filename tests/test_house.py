"""What README, example, lexicon and settings promise about each other."""

from __future__ import annotations

import re
import subprocess
import tomllib
from datetime import date
from pathlib import Path

import pytest

from attribution.statement_types import Deviation, VariantKind
from export.csv_table import COLUMNS, STATUS_LABELS, TYPE_LABELS
from export.record import OBJECT_KEYS

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
EXAMPLE = sorted((ROOT / "example").glob("*/*.txt"))
BINARY = {".pt", ".png", ".qm", ".ico", ".icns"}
PERSONAL_PATH = re.compile(r"(?<![\w./-])(?:/(?:home|Users|root|work|mnt)/\w|[A-Z]:\\Users\\)")
TOP_LEVEL = {
    ".ci", ".editorconfig", ".gitignore", "CHANGELOG.md", "LICENSE", "Makefile", "NOTICE", "README.md", "analysis",
    "attribution", "benchmarks", "cli", "constraints.txt", "db", "docs", "example", "export", "gui", "ingest",
    "language_models", "main.py", "pyproject.toml", "sharding", "tests", "tools", "training",
}  # fmt: skip
MARKS = {"Hafenkurier": "„“", "Oberlander Tagblatt": "»«", "Seebote": "«»"}


def tracked_texts() -> list[Path]:
    """The text files under version control; nothing to see in an unpacked archive without its history."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode != 0:
        pytest.skip("no git checkout")
    paths = (ROOT / name for name in listed.stdout.split("\0") if name)
    return [path for path in paths if path.is_file() and path.suffix not in BINARY]


def test_readme_lists_the_columns_of_the_table_in_their_order() -> None:
    table = README.partition("| Spalte | Inhalt |")[2].partition("\n\n")[0]
    assert tuple(re.findall(r"^\| ([^|]+?) \|", table, re.MULTILINE)) == COLUMNS


def test_readme_explains_the_words_of_type_and_status() -> None:
    assert [label for label in TYPE_LABELS.values() if f"*{label}*" not in README] == []
    assert [label for label in STATUS_LABELS.values() if label not in README] == []


def test_docs_list_the_keys_of_the_json_object_in_their_order() -> None:
    page = (ROOT / "docs" / "jsonl.md").read_text(encoding="utf-8")
    assert tuple(re.findall(r"^\| `(\w+)` \|", page, re.MULTILINE)) == OBJECT_KEYS
    assert [word for word in (*VariantKind, *Deviation) if f"`{word}`" not in page] == []


@pytest.mark.parametrize("command", ["make run", 'make run ARTICLES="', "make test"])
def test_readme_names_the_two_commands_in_german_and_english(command: str) -> None:
    german, _, english = README.partition("## English")
    assert command in german
    assert command in english


def test_readme_lists_every_command() -> None:
    from main import door

    listed = re.findall(r"main\.py (\w+) ", README)
    assert sorted(listed) == sorted(door.commands)


def test_pictures_and_links_of_the_readme_lead_somewhere() -> None:
    links = re.findall(r"\]\(([^)#]+)\)", README)
    assert [link for link in links if not (ROOT / link).exists()] == []


def test_every_target_of_the_readme_is_in_the_makefile() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"make (\w+)", README)) - {"and"}
    assert {target for target in targets if f"\n{target}:" not in makefile} == set()


def test_example_has_six_articles_of_three_outlets_on_two_events() -> None:
    assert len(EXAMPLE) == 6
    assert {path.parent.name for path in EXAMPLE} == set(MARKS)
    assert {"Wendhafen" in path.read_text("utf-8") for path in EXAMPLE} == {True, False}


@pytest.mark.parametrize("path", EXAMPLE, ids=lambda path: path.stem)
def test_example_articles_are_short_and_say_date_and_headline(path: Path) -> None:
    date.fromisoformat(path.stem[:10])
    headline, blank, *body = path.read_text(encoding="utf-8").splitlines()
    assert headline[-1] not in ".!?"
    assert blank == ""
    assert 120 <= len(" ".join(body).split()) <= 220


@pytest.mark.parametrize("path", EXAMPLE, ids=lambda path: path.stem)
def test_each_outlet_of_the_example_keeps_its_quotation_marks(path: Path) -> None:
    text, marks = path.read_text(encoding="utf-8"), MARKS[path.parent.name]
    opening, closing = marks[0], marks[1]
    assert {mark for mark in "„“”»«" if mark in text} == set(marks)
    assert text.count(opening) == text.count(closing) > 0
    assert text.index(opening) < text.index(closing)


def test_the_swiss_outlet_writes_no_sharp_s() -> None:
    assert not any("ß" in path.read_text("utf-8") for path in EXAMPLE if path.parent.name == "Seebote")


def test_no_file_names_a_path_of_somebodys_machine() -> None:
    assert [path for path in tracked_texts() if PERSONAL_PATH.search(path.read_text(errors="replace"))] == []


def test_every_dependency_is_pinned() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = [*settings["dependencies"], *settings["optional-dependencies"]["dev"]]
    names = {name_of(requirement) for requirement in wanted}
    pins = {name_of(line) for line in (ROOT / "constraints.txt").read_text().splitlines() if "==" in line}
    assert names - pins == set()


def name_of(requirement: str) -> str:
    return re.split(r"[<>=!~\[; ]", requirement)[0].lower().replace("_", "-")


@pytest.mark.parametrize("path", sorted(ROOT.glob("*/lexicon/*.tsv")), ids=lambda path: path.stem)
def test_word_lists_say_what_they_are_and_have_even_columns(path: Path) -> None:
    first, *lines = path.read_text(encoding="utf-8").splitlines()
    assert first.startswith("# ")
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    assert {len(row) for row in rows} == {len(rows[0])}
    assert len({tuple(row) for row in rows}) == len(rows)


def test_nothing_lies_beside_what_belongs_there() -> None:
    """Lists of errors, archives and the like that a run left in the folder of the project are not kept."""
    assert {path.relative_to(ROOT).parts[0] for path in tracked_texts()} <= TOP_LEVEL
