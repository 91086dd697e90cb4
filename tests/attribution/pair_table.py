"""statement_pairs.tsv in, labelled `Pair`s out, and back; what matching makes of a pair."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import astuple, dataclass, fields
from datetime import date, timedelta
from functools import cache
from pathlib import Path

from attribution.statement_types import Wording
from attribution.types import STWRType

TABLE = Path(__file__).parent / "statement_pairs.tsv"
TYPES = {"D": STWRType.DIRECT, "I": STWRType.INDIRECT, "K": STWRType.INDIRECT_FREE_INDIRECT}
SPEAKERS = {"same": ("Karl Weber", "Weber"), "unknown": (None, None), "different": ("Karl Weber", "Anna Lorenz")}
# What of a wording the column `around` gives, by label
AROUND = {"tense": "cue", "date": "frame", "venue": "venue"}


@dataclass(frozen=True, slots=True)
class Pair:
    """One row; `around` is what stands beside the quotes, as "sagte/hatte gesagt", or "-"."""

    part: str
    label: str
    origin: str
    speakers: str
    days: str
    one_type: str
    other_type: str
    around: str
    one: str
    other: str

    def wordings(self) -> tuple[Wording, Wording]:
        day = date(2024, 5, 1)
        return self._wording(0, day), self._wording(1, day + timedelta(int(self.days)))

    def _wording(self, side: int, day: date) -> Wording:
        text, type_ = (self.one, self.one_type) if side == 0 else (self.other, self.other_type)
        around = {AROUND[self.label]: self.around.split("/")[side]} if self.around != "-" else {}
        return Wording(f"q{side}", f"a{side}", text, TYPES[type_], SPEAKERS[self.speakers][side], str(day), **around)


@cache
def pairs(path: Path = TABLE) -> tuple[Pair, ...]:
    lines = path.read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    return tuple(Pair(*row) for row in rows[1:])


def write(rows: Iterable[Pair], path: Path = TABLE) -> None:
    """Keeps the comments at the head."""
    comments = [line for line in path.read_text(encoding="utf-8").splitlines() if line.startswith("#")]
    head = "\t".join(field.name for field in fields(Pair))
    path.write_text("\n".join([*comments, head, *("\t".join(astuple(row)) for row in rows), ""]), encoding="utf-8")
