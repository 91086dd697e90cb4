"""How fast are quotes extracted, against plain Stanza on the same texts with the same models and processors?

    python -m benchmarks.extraction [--gold FILE.jsonl.xz] [--limit 150] [--copies 0] [--rounds 3]

Plain Stanza gets what suits it best: all texts in one `bulk_process`, one process, torch on all cores. Ours is what
`main.py import --jobs` runs: one child process a core, texts in, attributed articles out. Both are measured warm, in
turn, some rounds long: on a machine that others use, too, one round may say a third too much or too little.
Memory is that of our processes together, what they share counted once, the loading of the models included.
"""

from __future__ import annotations

import multiprocessing
import os
import tempfile
import threading
import time
from contextlib import suppress
from pathlib import Path
from statistics import median

import click

from analysis.analyser import Analyser, fitting_batch
from analysis.jobs import Attributed
from attribution.evaluating.gold import read_gold
from attribution.model_folder import BUNDLED
from attribution.parsing.parser import PROCESSORS
from ingest.sources import Source, find_sources

CORES = os.cpu_count() or 1
KIB = 1024  # per MiB
EVERY = 0.5  # seconds between two looks at the memory


def memory() -> int:
    """MiB of this process and its children; what they share (libraries) counts once. Linux only."""
    processes = [os.getpid(), *(child.pid for child in multiprocessing.active_children())]
    rows: list[str] = []
    for pid in processes:
        with suppress(OSError):  # it has just ended
            rows += Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii").splitlines()
    return sum(int(line.split()[1]) for line in rows if line.startswith("Pss:")) // KIB


class Peak:
    """The most memory that was in use while the block ran, loading of the models included."""

    def __enter__(self) -> Peak:
        self.most, self._ended = 0, threading.Event()
        self._watch = threading.Thread(target=self._look)
        self._watch.start()
        return self

    def _look(self) -> None:
        while not self._ended.wait(EVERY):
            self.most = max(self.most, memory())

    def __exit__(self, *_: object) -> None:
        self._ended.set()
        self._watch.join()


def plain_stanza(texts: list[str]) -> tuple[float, int]:
    """Seconds and tokens of one `bulk_process`."""
    import stanza
    import torch

    torch.set_num_threads(CORES)
    options = {"dir": str(BUNDLED), "package": "default", "processors": PROCESSORS, "download_method": None}
    pipeline = stanza.Pipeline("de", **options, use_gpu=False, logging_level="ERROR")
    pipeline.bulk_process([stanza.Document([], text=texts[0])])
    start = time.perf_counter()
    documents = pipeline.bulk_process([stanza.Document([], text=text) for text in texts])
    return time.perf_counter() - start, sum(document.num_tokens for document in documents)


def ours(sources: list[Source]) -> tuple[float, int]:
    """Seconds and number of quotes of the children, models loaded beforehand."""
    batch = fitting_batch(len(sources), CORES)
    with Analyser(processes=CORES, batch=batch) as analyser:
        for _ in analyser.attribute(sources[:1] * CORES * batch):  # a batch for each, or one child would still be cold
            pass
        start = time.perf_counter()
        replies = [reply for reply in analyser.attribute(sources) if isinstance(reply, Attributed)]
        seconds = time.perf_counter() - start
    return seconds, sum(len(reply.attributed.quotes) for reply in replies)


def with_copies(texts: list[str], copies: int) -> list[str]:
    """Each text as several outlets print it, under a headline of their own."""
    return texts + [f"Blatt {n}: {text[:30].splitlines()[0]}\n\n{text}" for n in range(copies) for text in texts]


def write_texts(texts: list[str], folder: Path) -> list[Source]:
    """One file a text, as a user would have them."""
    for number, text in enumerate(texts):
        (folder / f"{number:06}.txt").write_text(text, encoding="utf-8")
    return find_sources([folder])[0]


def measured(texts: list[str]) -> tuple[float, int, int]:
    """Seconds, quotes and MiB of ours, with new children, who know none of the sentences."""
    with tempfile.TemporaryDirectory() as folder:
        sources = write_texts(texts, Path(folder))
        with Peak() as peak:
            seconds, quotes = ours(sources)
    return seconds, quotes, peak.most


@click.command()
@click.option("--gold", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="Default: the example.")
@click.option("--limit", default=150, show_default=True)
@click.option("--copies", default=0, show_default=True, help="Copies of each text, as of a wire.")
@click.option("--rounds", default=3, show_default=True, help="Both are measured so often, in turn.")
def main(gold: Path | None, limit: int, copies: int, rounds: int) -> None:
    """Prints tokens per second of both, and the ratio, each the median of the rounds."""
    example = sorted(Path("example").rglob("*.txt"))
    texts = [g.article.text for g in read_gold(gold)] if gold else [p.read_text(encoding="utf-8") for p in example]
    texts = with_copies(texts[:limit], copies)
    our_seconds, their_seconds = [], []
    for _ in range(rounds):
        seconds, quotes, most = measured(texts)
        our_seconds.append(seconds)
        with multiprocessing.get_context("spawn").Pool(1) as pool:  # or its memory would be counted as ours
            seconds, tokens = pool.apply(plain_stanza, (texts,))
        their_seconds.append(seconds)
    ratios = [theirs / each for theirs, each in zip(their_seconds, our_seconds, strict=True)]
    click.echo(f"{len(texts)} texts, {tokens} tokens, {quotes} quotes, {CORES} cores, {rounds} rounds")
    click.echo(f"plain Stanza  {tokens / median(their_seconds):8.0f} tokens/s")
    click.echo(f"ours          {tokens / median(our_seconds):8.0f} tokens/s, {most} MiB in all")
    click.echo(f"ratio         {median(ratios):8.2f} ({min(ratios):.2f} to {max(ratios):.2f})")


if __name__ == "__main__":
    main()
