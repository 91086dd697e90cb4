"""An address goes in, what its server answers comes out as `Material`: politely, and never more than is safe.

Polite: our own name, robots.txt, one request after the other with a pause for each host (that two children never ask
one host at a time is seen to by `analysis.analyser`). Safe: http and https alone, public addresses at every hop, few
redirects, limits for time and size. Nothing that a page asks for is loaded.
"""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from email.message import Message
from functools import cache
from urllib.parse import urljoin

from urllib3 import BaseHTTPResponse, PoolManager, Timeout
from urllib3.exceptions import (
    HTTPError,
    LocationParseError,
    NameResolutionError,
    NewConnectionError,
    SSLError,
    TimeoutError,
)

from ingest.addresses import ADDRESS, host_of, joined
from ingest.connecting import PrivateAddressError, public_pools
from ingest.errors import InputError, Problem
from ingest.feed_cache import kept
from ingest.material import MAX_ARTICLE_BYTES, MEGABYTE, Material, bytes_material
from ingest.robots import Robots, allowing_all, parsed_robots

USER_AGENT = "Zitatspur/0.1 (fact checking; single articles)"
NAME_FOR_ROBOTS = "Zitatspur"
MAX_REDIRECTS = 5
CONNECT_SECONDS, READ_SECONDS, WHOLE_SECONDS = 10.0, 20.0, 60.0
PAUSE_SECONDS, MAX_PAUSE_SECONDS = 1.0, 10.0
MAX_ROBOTS_BYTES = 500_000
_CHUNK = 65_536
_READABLE = ("text/", "application/xhtml", "application/xml", "application/rss", "application/atom", "application/pdf")
_READABLE_ENDS = ("+xml", "application/opml", "octet-stream")
_NOT_MODIFIED = 304
NO_CONDITION: Mapping[str, str] = {}
# What a server says about a version, and how to ask whether there is another one
_VALIDATORS = {"ETag": "If-None-Match", "Last-Modified": "If-Modified-Since"}
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_HEADERS = {
    "User-Agent": USER_AGENT,
    "Accept": "text/html,application/xhtml+xml,application/pdf,application/rss+xml,application/atom+xml,*/*;q=0.1",
    "Accept-Language": "de,en;q=0.3",
    "Accept-Encoding": "gzip, deflate",
}


@dataclass(frozen=True, slots=True)
class _Answer:
    """What came over the wire."""

    status: int
    data: bytes
    content_type: str
    location: str | None
    validators: tuple[tuple[str, str], ...] = ()


# What can go wrong on the way, the special before the general
_TROUBLES: dict[type[Exception], Problem] = {
    PrivateAddressError: Problem.PRIVATE,
    NameResolutionError: Problem.NO_HOST,
    LocationParseError: Problem.ADDRESS,
    NewConnectionError: Problem.NO_ANSWER,
    SSLError: Problem.INSECURE,
    TimeoutError: Problem.SLOW_SERVER,
    HTTPError: Problem.NO_ANSWER,
    OSError: Problem.NO_ANSWER,
    ValueError: Problem.ADDRESS,
}
_last_asked: dict[str, float] = {}


def fetch(address: str) -> Material:
    """Follows redirects; an InputError says why there is nothing. A feed that has not changed comes from the cache."""
    place, known = address, kept(address)
    for _ in range(MAX_REDIRECTS + 1):
        _refuse_scheme(place, address)
        condition = known.validators if known is not None and known.address == place else ()
        answer = _polite_answer(place, address, dict(condition))
        if known is not None and answer.status == _NOT_MODIFIED:
            return known
        if answer.location is None:
            return _material(address, place, answer)
        place = joined(place, answer.location)
    raise InputError(address, Problem.REDIRECTS, str(MAX_REDIRECTS))


def _material(origin: str, place: str, answer: _Answer) -> Material:
    header = Message()
    header["content-type"] = answer.content_type or "text/html"
    media_type = header.get_content_type()
    if answer.status != 200:
        raise InputError(origin, _problem_of(answer.status), str(answer.status))
    if not (media_type.startswith(_READABLE) or media_type.endswith(_READABLE_ENDS)):
        raise InputError(origin, Problem.NOT_AN_ARTICLE, media_type)
    return replace(
        bytes_material(origin, place.partition("?")[0], answer.data),
        media_type=media_type,
        charset=header.get_content_charset(),
        address=place,
        validators=answer.validators,
        retrieved=datetime.now(UTC).isoformat(timespec="seconds"),
    )


def _problem_of(status: int) -> Problem:
    if status in (401, 402, 403, 407, 451):
        return Problem.FORBIDDEN
    if status in (404, 410):
        return Problem.GONE
    return Problem.BUSY if status == 429 or status >= 500 else Problem.REFUSED


def _refuse_scheme(place: str, origin: str) -> None:
    if not ADDRESS.match(place) or not host_of(place):
        raise InputError(origin, Problem.ADDRESS)


def _polite_answer(place: str, origin: str, condition: Mapping[str, str]) -> _Answer:
    host = urljoin(place, "/")
    try:
        robots = _robots(host)
    except InputError as error:  # of the host, whichever article it was asked for
        raise InputError(origin, error.problem, error.detail) from error
    if not robots.allows(place):
        raise InputError(origin, Problem.ROBOTS)
    _wait_for(host, min(max(PAUSE_SECONDS, robots.pause), MAX_PAUSE_SECONDS))
    return _ask(place, origin, MAX_ARTICLE_BYTES, condition)


@cache
def _robots(host: str) -> Robots:
    """No file, no rules. A server that is in trouble is asked for nothing else either."""
    answer = _ask(urljoin(host, "/robots.txt"), host, MAX_ROBOTS_BYTES)
    if answer.status >= 500:
        raise InputError(host, Problem.BUSY, str(answer.status))
    return parsed_robots(answer.data, NAME_FOR_ROBOTS) if answer.status == 200 else allowing_all()


def _wait_for(host: str, pause: float) -> None:
    rest = _last_asked.get(host, -pause) + pause - time.monotonic()
    if rest > 0:
        time.sleep(rest)
    _last_asked[host] = time.monotonic()


def _ask(place: str, origin: str, limit: int, condition: Mapping[str, str] = NO_CONDITION) -> _Answer:
    try:
        return _answer(place, origin, limit, condition)
    except tuple(_TROUBLES) as error:
        problem = next(problem for kind, problem in _TROUBLES.items() if isinstance(error, kind))
        raise InputError(origin, problem, host_of(place) or place if problem is Problem.PRIVATE else "") from error


def _answer(place: str, origin: str, limit: int, condition: Mapping[str, str]) -> _Answer:
    timeout = Timeout(connect=CONNECT_SECONDS, read=READ_SECONDS)
    headers = {**_HEADERS, **condition}
    response = _pools().request("GET", place, headers=headers, redirect=False, preload_content=False, timeout=timeout)
    try:
        validators = tuple(
            (ask, response.headers[name]) for name, ask in _VALIDATORS.items() if name in response.headers
        )
        location = response.headers.get("Location") if response.status in _REDIRECTS else None
        data = _body(response, origin, limit) if location is None else b""
        return _Answer(response.status, data, response.headers.get("Content-Type", ""), location, validators)
    finally:
        response.close()  # what is not read yet is not worth waiting for


def _body(response: BaseHTTPResponse, origin: str, limit: int) -> bytes:
    """Counts what is unpacked, not what is claimed; whoever sends drop by drop is not waited for."""
    end, data = time.monotonic() + WHOLE_SECONDS, bytearray()
    while chunk := response.read1(_CHUNK, decode_content=True):
        data += chunk
        if len(data) > limit:
            raise InputError(origin, Problem.TOO_LARGE, f"mehr als {limit // MEGABYTE}")
        if time.monotonic() > end:
            raise InputError(origin, Problem.SLOW_SERVER)
    return bytes(data)


@cache
def _pools() -> PoolManager:
    return public_pools()
