"""The folder of a run: which shards are done, with what; files that appear whole; failures by name.

A shard is its data and, written last, a manifest beside it. It is done if the manifest tells of the same articles, the
same program and models, and the data is what the manifest says.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from analysis.jobs import Failed
from export.streams import complete_file
from sharding.plan import Plan, Shard
from sharding.shard import DoneShard, Form

FAILURES = "fehlgeschlagen.jsonl"
MANIFEST = ".manifest.json"
_OURS = re.compile(r"zitate-(\d{6,})\.(jsonl|csv|manifest\.json)")


@dataclass(frozen=True, slots=True)
class Kept:
    """What a manifest tells of a shard that is done."""

    articles: int
    quotes: int
    failures: tuple[Failed, ...]


@dataclass(frozen=True, slots=True)
class OutFolder:
    """`maker` names program, parser and models: other ones do everything anew."""

    path: Path
    maker: str
    form: Form

    def data_file(self, number: int) -> Path:
        return self.path / f"zitate-{number:06}{self.form.format.suffix}"

    def manifest_file(self, number: int) -> Path:
        return self.path / f"zitate-{number:06}{MANIFEST}"

    def kept(self, shard: Shard) -> Kept | None:
        """What is there already of exactly this shard, whole."""
        try:
            told = json.loads(self.manifest_file(shard.number).read_text(encoding="utf-8"))
            with self.data_file(shard.number).open("rb") as stream:
                sha256 = hashlib.file_digest(stream, "sha256").hexdigest()
            if told["made_of"] != self._made_of(shard.digest) or told["sha256"] != sha256:
                return None
            return Kept(told["articles"], told["quotes"], tuple(Failed(**each) for each in told["failures"]))
        except (OSError, ValueError, KeyError, TypeError):  # not there, or not ours, or not whole
            return None

    def keep(self, done: DoneShard) -> None:
        manifest = {
            "made_of": self._made_of(done.digest),
            "articles": done.articles,
            "quotes": done.quotes,
            "failures": [_plain(each) for each in done.failures],
            "sha256": done.sha256,
        }
        self.manifest_file(done.number).unlink(missing_ok=True)
        _write(self.data_file(done.number), done.data)
        _write(self.manifest_file(done.number), json.dumps(manifest, ensure_ascii=False, indent=1).encode())

    def keep_failures(self, failures: Iterable[Failed]) -> None:
        lines = [json.dumps(_plain(each), ensure_ascii=False) + "\n" for each in failures]
        _write(self.path / FAILURES, "".join(lines).encode())

    def tidy(self, plan: Plan) -> None:
        """What an earlier run with more shards or in another form left would be taken for results of this one."""
        for file in self.path.iterdir():
            ours = _OURS.fullmatch(file.name)
            other_form = ours and ours[2] not in ("manifest.json", self.form.format.value)
            if ours and (int(ours[1]) > len(plan.shards) or other_form):
                file.unlink()

    def _made_of(self, digest: str) -> dict[str, Any]:
        form = [self.form.format.value, self.form.dialect.value]
        return {"articles": digest, "maker": self.maker, "form": form}


def _plain(failed: Failed) -> dict[str, str]:
    return {"origin": failed.origin, "reason": failed.reason}


def _write(file: Path, data: bytes) -> None:
    with complete_file(file) as stream:
        stream.write(data)
