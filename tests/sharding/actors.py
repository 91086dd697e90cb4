"""What Ray runs in tests in place of the real actor: a fake analyser, one that is killed, one that breaks."""

from __future__ import annotations

import os
import pickle
import signal
from pathlib import Path

from sharding.cluster import Actor, Row
from sharding.shard import Form
from tests.cli.fake_analyser import FakeAnalyser


class Fake(Actor):
    """Every „…“ is a quote."""

    def __init__(self, models: str | None, form: Form) -> None:
        self._analyser = FakeAnalyser()  # type: ignore[assignment]
        self._form = form


class Dying(Fake):
    """Is killed over the fourth shard, once."""

    def __call__(self, row: Row) -> Row:
        mark = Path(os.environ["ZITATSPUR_TEST_FOLDER"], "killed")
        if pickle.loads(row["shard"]).number == 4 and not mark.exists():
            mark.touch()
            os.kill(os.getpid(), signal.SIGKILL)
        return super().__call__(row)


class Breaking(Fake):
    """Breaks over the fourth shard, every time."""

    def __call__(self, row: Row) -> Row:
        if pickle.loads(row["shard"]).number == 4:
            with Path(os.environ["ZITATSPUR_TEST_FOLDER"], "attempts").open("a") as attempts:
                attempts.write("x")
            return Actor.__call__(_Broken(None, self._form), row)
        return super().__call__(row)


class _Broken(Fake):
    """As an analyser would be whose disk is full."""

    def __init__(self, models: str | None, form: Form) -> None:
        super().__init__(models, form)
        self._analyser = _Raising()  # type: ignore[assignment]


class _Raising:
    def attribute(self, sources: object) -> None:
        raise OSError("kaputt")
