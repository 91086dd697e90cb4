"""One child process as the parent sees it: started with its pipe, given jobs, heard, ended."""

from __future__ import annotations

import multiprocessing
import signal
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from multiprocessing import resource_tracker
from multiprocessing.connection import Connection
from typing import Any

from analysis.jobs import AnySource, AttributeJob, Reply

PATIENCE = 3.0  # seconds that a child is given to end by itself before it is ended

Target = Callable[..., None]


class Worker:
    """A child process and the sources it still owes an answer for, in the order given."""

    def __init__(self, target: Target, *arguments: Any) -> None:
        # spawn on every system: a forked copy of a window or of threads is not safe
        context = multiprocessing.get_context("spawn")
        self.connection: Connection
        self.connection, self._far_end = context.Pipe()
        self.owed: deque[AnySource] = deque()
        self._process = context.Process(target=target, args=(self._far_end, *arguments), daemon=True)

    def start(self) -> None:
        """Starts the process; if that is interrupted, `close` still cleans up."""
        with _interrupts_held_back():
            self._process.start()
            self._far_end.close()  # or the end of the child would never be seen

    def give(self, sources: tuple[AnySource, ...]) -> None:
        """Hands over sources; a child that is already dead is noticed when it is heard."""
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

    def is_alive(self) -> bool:
        return self._process.is_alive()

    @property
    def exit_code(self) -> int | None:
        """Of a child that has hung up; None if it lives on all the same."""
        self._process.join(PATIENCE)
        return self._process.exitcode

    def terminate(self) -> None:
        """Ends the child at once; may be called from any thread, even while another closes it."""
        with suppress(ValueError, AttributeError):  # closed already, not started yet
            self._process.terminate()

    def close(self) -> None:
        """Hangs up, which ends an idle child; a busy one is ended. Afterwards no process is left."""
        self.connection.close()
        self._far_end.close()
        if self._process.pid is not None:
            self._end()
        self._process.close()

    def _end(self) -> None:
        if self.owed:
            self._process.terminate()
        self._process.join(PATIENCE)
        if self._process.is_alive():
            self._process.kill()
            self._process.join()


@contextmanager
def _interrupts_held_back() -> Iterator[None]:
    """Ctrl-C goes to children, too: they inherit that it is held back, and leave it to us to end them.

    For us it is only late. On Windows the child itself says that it ignores it.
    """
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    resource_tracker.ensure_running()  # else `start` would start it and undo what we hold back
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
