"""An address in, a file with the right digest out: goes on where it was cut, can be cancelled, tells how far it is.

Stanza has a way to fetch files, but one that begins anew after a cut, cannot be cancelled and comes with torch.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path

import requests

from language_models.errors import CancelledError, ModelsError, Trouble, from_os_error
from language_models.verifying import is_whole

logger = logging.getLogger(__name__)

CHUNK = 1 << 16
PATIENCE = (10.0, 20.0)  # seconds to connect, and between two answers
ATTEMPTS = 3  # in a row that bring nothing new
PAUSE = 1.0  # seconds before the next of them

Told = Callable[[int, int | None], None]
"""How many bytes are there, and of how many if that is known."""


@dataclass(frozen=True, slots=True)
class Fetcher:
    """Fetches files until `cancelled` says so."""

    session: requests.Session
    cancelled: Callable[[], bool]

    def fetch_list(self, address: str) -> object:
        """What a small JSON file holds."""
        try:
            with self._get(address) as answer:
                return answer.json()
        except requests.JSONDecodeError as error:
            raise ModelsError(Trouble.NO_HUB, address) from error
        except requests.RequestException as error:
            raise ModelsError(Trouble.NO_NETWORK, _host(address)) from error

    def fetch(self, address: str, target: Path, md5: str, told: Told) -> None:
        """Puts the file in its place once it is whole; until then it lies beside it under its digest."""
        part = target.with_name(f".{target.name}.{md5}.part")
        part.parent.mkdir(parents=True, exist_ok=True)
        had = _size(part)
        self._load(address, part, told)
        if had and not is_whole(part, md5):  # the file on the hub may have changed since
            part.unlink()
            self._load(address, part, told)
        if not is_whole(part, md5):
            part.unlink()
            raise ModelsError(Trouble.WRONG_DIGEST, target.name)
        part.replace(target)

    def _load(self, address: str, part: Path, told: Told) -> None:
        """As many connections as it takes, as long as each third one brings something."""
        failed = 0
        while True:
            had = _size(part)
            try:
                return self._receive(address, part, told)
            except requests.RequestException as error:
                logger.debug("%s was cut at %s bytes", address, _size(part), exc_info=error)
                failed = 0 if _size(part) > had else failed + 1
                if failed >= ATTEMPTS:
                    trouble = Trouble.CUT if _size(part) else Trouble.NO_NETWORK
                    raise ModelsError(trouble, _host(address)) from error
            time.sleep(PAUSE)

    def _receive(self, address: str, part: Path, told: Told) -> None:
        """What one connection brings, behind what is there already."""
        had = _size(part)
        with self._get(address, had) as answer:
            if answer.status_code == HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE:
                return  # nothing is behind what we have: the digest tells whether it is all
            goes_on = answer.status_code == HTTPStatus.PARTIAL_CONTENT
            had = had if goes_on else 0
            length = answer.headers.get("Content-Length")
            total = had + int(length) if length and length.isdigit() else None
            told(had, total)
            for size in _written(answer.iter_content(CHUNK), part, had):
                self._heed()
                told(size, total)
        if total is not None and _size(part) < total:
            raise requests.ConnectionError("the connection ended early")

    def _get(self, address: str, start: int = 0) -> requests.Response:
        self._heed()
        headers = {"Accept-Encoding": "identity"} | ({"Range": f"bytes={start}-"} if start else {})
        answer = self.session.get(address, stream=True, headers=headers, timeout=PATIENCE)
        if not answer.ok and answer.status_code != HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE:
            answer.close()
            raise ModelsError(Trouble.REFUSED, f"{answer.status_code} {answer.reason}: {address}")
        return answer

    def _heed(self) -> None:
        if self.cancelled():
            raise CancelledError


def _written(chunks: Iterator[bytes], part: Path, had: int) -> Iterator[int]:
    """Appends what comes, and gives the size after each piece."""
    try:
        stream = part.open("ab" if had else "wb")
    except OSError as error:
        raise from_os_error(error, part) from error
    with stream:
        for chunk in chunks:
            try:
                stream.write(chunk)
                stream.flush()
            except OSError as error:
                raise from_os_error(error, part.parent) from error
            had += len(chunk)
            yield had


def _size(part: Path) -> int:
    return part.stat().st_size if part.exists() else 0


def _host(address: str) -> str:
    return requests.utils.urlparse(address).netloc or address
