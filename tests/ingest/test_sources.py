"""Which files a path stands for, and what its place tells."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from ingest.errors import Problem
from ingest.sources import Source, dated_name, find_sources


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two outlets, a file right in the folder, and what is no article."""
    for name in (
        "Hafenkurier/2026-03-02 Sturmflut.txt",
        "Hafenkurier/Archiv/alt.txt",
        "Alpenpost/b.TXT",
        "lose.txt",
        "Hafenkurier/bild.png",
        "Hafenkurier/README.md",
        "Hafenkurier/~$brief.docx",
        "Alpenpost/Seite.html",
        "Alpenpost/Seite_files/rahmen.html",
        ".versteckt.txt",
        ".git/c.txt",
    ):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("Text")
    return tmp_path


def test_a_folder_stands_for_its_articles_in_stable_order(folder: Path) -> None:
    sources, errors = find_sources([folder])
    assert [str(source.path.relative_to(folder)) for source in sources] == [
        "Alpenpost/Seite.html",
        "Alpenpost/b.TXT",
        "Hafenkurier/2026-03-02 Sturmflut.txt",
        "Hafenkurier/Archiv/alt.txt",
        "lose.txt",
    ]
    assert not errors


def test_a_subfolder_tells_the_outlet(folder: Path) -> None:
    outlets = [source.outlet for source in find_sources([folder])[0]]
    assert outlets == ["Alpenpost", "Alpenpost", "Hafenkurier", "Hafenkurier", None]


def test_the_user_knows_outlet_and_date_better(folder: Path) -> None:
    sources, _ = find_sources([folder], outlet="Stadtblatt", published="2026-01-01")
    assert {(source.outlet, source.published) for source in sources} == {("Stadtblatt", "2026-01-01")}


def test_a_file_keeps_the_path_as_given(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    assert find_sources(["lose.txt"]) == ([Source(Path("lose.txt"))], [])


def test_a_single_file_has_no_outlet_but_the_date_of_its_name(folder: Path) -> None:
    path = folder / "Hafenkurier" / "2026-03-02 Sturmflut.txt"
    assert find_sources([path])[0] == [Source(path, None, "2026-03-02")]


def test_a_file_given_twice_is_read_once_where_it_stands_first(folder: Path) -> None:
    sources, _ = find_sources([folder / "lose.txt", folder, folder / "x" / ".." / "lose.txt"])
    assert [source.path.name for source in sources].count("lose.txt") == 1
    assert sources[0].path.name == "lose.txt"


def test_a_wrong_path_does_not_stop_the_others(folder: Path) -> None:
    (folder / "leer").mkdir()
    missing, empty = folder / "fehlt.txt", folder / "leer"
    paths: list[str | Path] = ["ftp://example.org/a", missing, empty, folder / "lose.txt"]
    sources, errors = find_sources(paths)
    assert [source.path.name for source in sources] == ["lose.txt"]
    assert [(error.origin, error.problem) for error in errors] == [
        ("ftp://example.org/a", Problem.ADDRESS),
        (str(folder / "fehlt.txt"), Problem.MISSING),
        (str(folder / "leer"), Problem.NO_FILES),
    ]


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("2026-03-02 Sturmflut.txt", "2026-03-02"),
        ("2026-03-02.txt", "2026-03-02"),
        ("2026-13-02 Kein Monat.txt", None),
        ("2026-03-021.txt", None),
        ("Flut 2026-03-02.txt", None),
    ],
)
def test_a_name_that_begins_with_a_date_tells_it(name: str, told: str | None) -> None:
    assert dated_name(Path(name)) == told


@pytest.mark.parametrize(
    ("source", "origin", "name"),
    [
        (Source(Path("x/a.txt")), "x/a.txt", "a.txt"),
        (Source(Path("x/a.csv"), part=("17",)), "x/a.csv#17", "a.csv#17"),
        (Source(Path("x/a.zip"), part=("b/t.csv", "2")), "x/a.zip/b/t.csv#2", "a.zip/b/t.csv#2"),
    ],
)
def test_a_part_is_named_after_its_file(source: Source, origin: str, name: str) -> None:
    assert (source.origin, source.name) == (str(Path(origin)), str(Path(name)))


def test_an_address_is_taken_as_it_is_and_once() -> None:
    address = "https://www.hafenkurier.test/deich?a=b"
    sources, errors = find_sources([address, address], outlet="Kurier")
    assert (sources, errors) == ([Source(Path(), "Kurier", address=address)], [])
    assert (sources[0].origin, sources[0].name, sources[0].address_host) == (address, address, "www.hafenkurier.test")


def test_text_from_elsewhere_is_named_after_its_words() -> None:
    one, same, other = (Source(Path(), text=text) for text in ("Der Deich.", "Der Deich.", "Der Rat."))
    assert one.origin == same.origin != other.origin
    assert find_sources([one, other])[0] == [one, other]


def test_standard_input_is_read_as_text(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO("Der Deich hält.".encode())))
    assert find_sources(["-"])[0] == [Source(Path(), text="Der Deich hält.")]
