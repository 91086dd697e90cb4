"""How soon the window stands after the start of the process, beside an empty window of Qt in the same Python.

    QT_QPA_PLATFORM=offscreen python -m benchmarks.start [--archive ARCHIVE] [--times 10]

Timed from before the process is made until its first window is painted, in turn with the empty one; then until the
first article stands in it. Without an archive the window opens one of ten thousand invented quotes, made anew.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from time import time

SINCE = "ZITATSPUR_START_SINCE"
QUOTES = 10_000
CHILD = [sys.executable, "-m", "benchmarks.started"]


def start(kind: str, archive: Path, home: Path) -> list[float]:
    """Seconds until the first paint, and, for ours, until the first article."""
    environ = os.environ | {"XDG_CONFIG_HOME": str(home), "XDG_DATA_HOME": str(home), SINCE: str(time())}
    environ.pop("PYTHONDONTWRITEBYTECODE", None)  # or every start would compile every module anew
    done = subprocess.run([*CHILD, kind, str(archive)], env=environ, capture_output=True, text=True, check=True)
    return [float(word) for word in done.stdout.split()]


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.start", description=__doc__)
    parser.add_argument("--archive", type=Path, help="the archive that the window opens")
    parser.add_argument("--times", type=int, default=10, help="so many starts of each")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        archive = asked.archive or _invented(Path(folder) / "start.db")
        start("window", archive, Path(folder))  # what is compiled once is not counted
        rounds = [
            (start("empty", archive, Path(folder)), start("window", archive, Path(folder))) for _ in range(asked.times)
        ]
    empty, painted, read = zip(*((plain[0], *ours) for plain, ours in rounds), strict=True)
    for name, seconds in (("empty window of Qt", empty), ("first window", painted), ("first article", read)):
        median, least, most = statistics.median(seconds), min(seconds), max(seconds)
        ratio = median / statistics.median(empty)
        print(f"{name:<20} {median:5.2f} s at the median, {least:.2f} to {most:.2f}, ratio {ratio:.1f}")
    return 0


def _invented(path: Path) -> Path:
    from benchmarks.invented_archive import fill

    fill(path, QUOTES, lambda _: None)
    return path


if __name__ == "__main__":
    sys.exit(main())
