"""A quote with its spans and its speakers as one value that can be stored: what was found, and what people made of it.

`corrected` is the one place that knows what each kind of correction does to a quote. Knows no SQL.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

from attribution.entities.namings import Kind, Naming
from attribution.types import Span, Spans, text_of
from db.folding import sort_key
from db.journal_rows import CorrectionKind
from db.records import Row

SpanRow = tuple[str, int, int, int, int]
"""Role, part, piece, start, end."""


@dataclass(frozen=True, slots=True)
class Named:
    """One speaker of a quote: what the article, or a person, calls it, and how the quote itself spells the surname."""

    name: str
    kind: str | None = None
    role: str | None = None
    gender: str | None = None
    sense: int = 0
    spelling: str | None = None

    @property
    def naming(self) -> Naming:
        return Naming(0, self.name, Kind(self.kind) if self.kind else None, self.role, self.gender, self.sense)


@dataclass(frozen=True, slots=True)
class Version:
    """`row` are the columns of the quote that corrections may touch or that come back with it."""

    row: Row
    spans: tuple[SpanRow, ...]
    speakers: tuple[Named, ...]

    @property
    def quote(self) -> Spans:
        """Where the quote itself stands."""
        return tuple(Span(start, end) for role, _part, _piece, start, end in self.spans if role == "quote")


Corrections = Mapping[CorrectionKind, str | None]
"""The values after the corrections that hold, the later one of each kind."""


def corrected(version: Version | None, corrections: Corrections, text: str) -> Version | None:
    """None if the quote is deleted, or was only ever added by a correction that no longer holds."""
    if CorrectionKind.DELETE in corrections:
        return None
    if added := corrections.get(CorrectionKind.ADD):
        version = read_version(added)
    if version is None:
        return None
    if type := corrections.get(CorrectionKind.TYPE):
        version = replace(version, row=version.row | {"type": type})
    if spans := corrections.get(CorrectionKind.SPAN):
        version = placed(version, tuple(Span(*span) for span in json.loads(spans)), text)
    if speaker := corrections.get(CorrectionKind.SPEAKER):
        version = spoken_by(version, json.loads(speaker))
    return version


def placed(version: Version, spans: Spans, text: str) -> Version:
    """The same quote elsewhere in the text."""
    words = text_of(text, spans) or ""
    row = version.row | {"text": words, "text_key": sort_key(words), "position": spans[0].start}
    rest = tuple(span for span in version.spans if span[0] != "quote")
    return replace(version, row=row, spans=(*rest, *quote_spans(spans)))


def quote_spans(spans: Spans) -> tuple[SpanRow, ...]:
    return tuple(("quote", 0, piece, start, end) for piece, (start, end) in enumerate(spans))


def spoken_by(version: Version, speaker: Mapping[str, Any]) -> Version:
    """What the text calls the speaker stays, but where nobody is named: then the words were no speaker."""
    named = tuple(Named(**each) for each in speaker["speakers"])
    gone = ("antecedent",) if named else ("antecedent", "speaker")
    words = version.row["speaker_text"] if named else None
    row = version.row | {"entity": speaker["entity"], "role": speaker["role"], "speaker_text": words}
    return replace(
        version,
        row=row | {"speaker_key": sort_key(speaker["entity"]) if named else None},
        spans=tuple(span for span in version.spans if span[0] not in gone),
        speakers=named,
    )


def written(version: Version) -> str:
    return json.dumps(asdict(version), ensure_ascii=False)


def read_version(stored: str) -> Version:
    values = json.loads(stored)
    spans: Sequence[Sequence[Any]] = values["spans"]
    return Version(
        values["row"],
        tuple((str(role), part, piece, start, end) for role, part, piece, start, end in spans),
        tuple(Named(**each) for each in values["speakers"]),
    )
