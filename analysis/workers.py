"""One child process as the parent sees it: started with its pipe, given jobs, heard, ended."""

from __future__ import annotations

import multiprocessing
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from multiprocessing.connection import Connection
from typing import Any

from analysis.jobs import AttributeJob, Reply
from ingest.sources import Source

PATIENCE = 3.0  # seconds that a child is given to end by itself before it is ended

Target = Callable[..., None]


class Worker:
    """A child process and the sources it still owes an answer for, in the order given."""

    def __init__(self, target: Target, *arguments: Any) -> None:
        # spawn on every system: a forked copy of a window or of threads is not safe
        context = multiprocessing.get_context("spawn")
        self.connection: Connection
        self.connection, far_end = context.Pipe()
        self.owed: deque[Source] = deque()
        self._process = context.Process(target=target, args=(far_end, *arguments), daemon=True)
        with _interrupts_kept_from_children():
            self._process.start()
        far_end.close()  # or the end of the child would never be seen

    def give(self, sources: tuple[Source, ...]) -> None:
        """Hands over files; a child that is already dead is noticed when it is heard."""
        self.owed.extend(sources)
        with suppress(OSError):
            self.connection.send(AttributeJob(sources))

    def hear(self) -> Reply:
        """The next answer; an EOFError if the child has died."""
        try:
            reply: Reply = self.connection.recv()
        except OSError as error:
            raise EOFError from error
        return reply

    def terminate(self) -> None:
        """Ends the child at once; may be called from any thread, even while another closes it."""
        with suppress(ValueError):  # closed already
            self._process.terminate()

    def is_alive(self) -> bool:
        return self._process.is_alive()

    def close(self) -> None:
        """Hangs up, which ends an idle child; a busy one is ended. Afterwards no process is left."""
        self.connection.close()
        if self.owed:
            self._process.terminate()
        self._process.join(PATIENCE)
        if self._process.is_alive():
            self._process.kill()
            self._process.join()
        self._process.close()


@contextmanager
def _interrupts_kept_from_children() -> Iterator[None]:
    """A terminal sends Ctrl-C to children, too: they ignore it from their first moment and leave it to us."""
    if threading.current_thread() is not threading.main_thread():  # only there may signals be set
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
