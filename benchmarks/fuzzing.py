"""Does any text or file break the reading? Atheris changes inputs so that ever more of the code is reached.

    python -m benchmarks.fuzzing marks|text|page|table [-max_total_time=3600]

Needs `pip install atheris` (Apache-2.0, Linux, macOS). What it finds is left as a file crash-… and becomes a test.
The same promises as in tests/fuzz, where hypothesis invents the input.
"""

from __future__ import annotations

import sys
from collections.abc import Callable

import atheris

with atheris.instrument_imports(include=["attribution", "ingest"]):
    from attribution.parsing.paragraphs import paragraph_spans
    from attribution.parsing.pieces import pieces
    from attribution.parsing.quotation_marks import all_quoted_spans
    from ingest.containers.tables import parts
    from ingest.draft import Draft
    from ingest.errors import InputError
    from ingest.formats.page import read_page
    from ingest.formats.plain import read_markdown, read_plain
    from ingest.kinds import Kind
    from ingest.material import Material, bytes_material
    from ingest.sources import Source

import contextlib
from pathlib import Path


def marks(data: bytes) -> None:
    """Quoted stretches and pieces lie within the text."""
    text = data.decode("utf-8", "replace")
    assert all(0 <= one.start < one.end <= len(text) for one in all_quoted_spans(text))
    for paragraph in paragraph_spans(text):
        found, _ = pieces(text, paragraph)
        assert (found[0].start, found[-1].end) == paragraph


def _reading(name: str, *readers: Callable[[Material], Draft]) -> Callable[[bytes], None]:
    def read(data: bytes) -> None:
        for reader in readers:
            with contextlib.suppress(InputError):
                reader(bytes_material("a", name, data))

    return read


def table(data: bytes) -> None:
    for kind in (Kind.CSV, Kind.JSONL):
        with contextlib.suppress(InputError):
            list(parts(bytes_material("a", "a", data), Source(Path("a")), kind))


TARGETS = {
    "marks": marks,
    "text": _reading("a.md", read_plain, read_markdown),
    "page": _reading("a.html", read_page),
    "table": table,
}


def main() -> None:
    target = TARGETS[sys.argv.pop(1)]
    atheris.Setup(sys.argv, target)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
