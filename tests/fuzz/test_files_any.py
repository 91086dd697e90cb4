"""Mutated files of every format: an article, a listing or a word what is wrong, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attribution.types import Article
from ingest.errors import InputError
from ingest.expanding import expand
from ingest.reading import Listing, read_source
from ingest.sources import Source

CASES = Path(__file__).parents[1] / "cases" / "files"
PARAGRAPH = "„Der Deich hält“, sagte Anna Vogt am Montag im Rathaus von Wendhafen, „und zwar seit Jahren“."
WRITTEN = {
    "a.txt": f"Titel\n\n{PARAGRAPH}\n",
    "a.md": f"---\ntitle: Der Deich\ndate: 2026-03-02\n---\n# Der Deich\n\n*{PARAGRAPH}* [hier](https://a.test)\n",
    "a.csv": f'Titel;Text;Datum\r\nDeich;"{PARAGRAPH}";02.03.2026\r\n',
    "a.jsonl": '{"title": "Deich", "text": "Ja.", "published": "2026-03-02"}\n{"text": null}\n',
    "a.eml": f"From: a@a.test\nSubject: =?utf-8?q?D=C3=BC?=\nContent-Type: text/plain; charset=utf-8\n\n{PARAGRAPH}\n",
    "a.opml": '<opml><body><outline text="a" xmlUrl="https://a.test/feed"/></body></opml>',
}
ORIGINALS = {path.name: path.read_bytes() for path in sorted(CASES.iterdir())}
ORIGINALS |= {name: text.encode() for name, text in WRITTEN.items()}

Edit = tuple[float, int, bytes]
PUT = [b"<", b">", b'"', b"\0", b"\xff\xfe", b"&a;", b"]]>", b"\r\n\r\n"]
edits = st.lists(
    st.tuples(st.floats(0, 1), st.integers(0, 40), st.one_of(st.binary(max_size=8), st.sampled_from(PUT))), max_size=6
)


def mutated(data: bytes, changes: list[Edit]) -> bytes:
    """At each place some bytes are left out and others put in."""
    for place, length, put in changes:
        i = int(place * len(data))
        data = data[:i] + put + data[i + length :]
    return data


def everything(source: Source) -> Iterator[Article]:
    """All articles that can be read of it, however deep."""
    try:
        found = read_source(source)
    except InputError:
        return
    if isinstance(found, Listing):
        for part in found.sources:
            if not part.address:
                yield from everything(part)
    else:
        yield found


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("name", ORIGINALS)
@given(edits)
def test_a_damaged_file_is_read_or_refused_with_words(
    name: str, tmp_path_factory: pytest.TempPathFactory, changes: list[Edit]
) -> None:
    path = tmp_path_factory.getbasetemp() / name
    path.write_bytes(mutated(ORIGINALS[name], changes))
    source = Source(path)
    for article in everything(source):
        assert article.text.strip()
        article.text.encode()
    assert all(isinstance(each, Source | InputError) for each in expand(source))


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("suffix", [".txt", ".html", ".csv", ".eml", ""])
@given(st.binary(max_size=300))
def test_any_bytes_under_any_name_are_read_or_refused_with_words(
    suffix: str, tmp_path_factory: pytest.TempPathFactory, data: bytes
) -> None:
    path = tmp_path_factory.getbasetemp() / f"beliebig{suffix}"
    path.write_bytes(data)
    assert all(article.text.strip() for article in everything(Source(path)))
