"""A hub on this machine: Stanza's list and tiny files over HTTP, whole, cut, damaged, slow, or not there at all."""

from __future__ import annotations

import copy
import hashlib
import json
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

CHARLM = {"model": "forward_charlm", "package": "newswiki"}
VECTORS = {"model": "pretrain", "package": "conll17"}
PLACES = (
    "tokenize/combined",
    "mwt/combined",
    "pos/combined_charlm",
    "pos/combined_nocharlm",
    "lemma/combined_nocharlm",
    "depparse/combined_charlm",
    "depparse/combined_nocharlm",
    "ner/germeval2014",
    "sentiment/sb10k_charlm",
    "pretrain/conll17",
    "forward_charlm/newswiki",
)
COMMON = {"tokenize": "combined", "mwt": "combined", "lemma": "combined_nocharlm", "ner": "germeval2014"}
PACKAGES: dict[str, dict[str, Any]] = {
    "default": COMMON
    | {
        "pos": "combined_charlm",
        "depparse": "combined_charlm",
        "sentiment": "sb10k_charlm",
        "optional": {"coref": "x"},
    },
    "default_fast": COMMON | {"pos": "combined_nocharlm", "depparse": "combined_nocharlm"},
}


def content(place: str) -> bytes:
    return f"{place} ".encode() * 20_000  # more than one chunk


def german(files: dict[str, bytes]) -> dict[str, Any]:
    """The German part of the hub's list."""
    listed: dict[str, Any] = {"lang_name": "German", "packages": copy.deepcopy(PACKAGES), "default_md5": "0" * 32}
    for place, data in files.items():
        kind, name = place.split("/")
        entry: dict[str, Any] = {"md5": hashlib.md5(data).hexdigest()}
        if kind in ("pos", "depparse"):
            entry["dependencies"] = [VECTORS] + ([CHARLM] if name.endswith("_charlm") else [])
        listed.setdefault(kind, {})[name] = entry
    return listed


class Hub:
    """What the server gives, and what it was asked for; tests change both."""

    def __init__(self) -> None:
        self.files = {place: content(place) for place in PLACES}
        self.german = german(self.files)
        self.asked: list[tuple[str, str | None]] = []
        self.cuts: dict[str, int] = {}  # a file, and how often it is still cut half way
        self.keeps_ranges = True
        self.list_bytes: bytes | None = None
        self.halfway, self.may_go_on = threading.Event(), threading.Event()
        self.waits_at: str | None = None
        self.address = ""

    @property
    def list(self) -> bytes:
        if self.list_bytes is not None:
            return self.list_bytes
        pattern = f"{self.address}/stanza-{{lang}}/v{{resources_version}}/models/{{filename}}"
        return json.dumps({"url": pattern, "de": self.german, "german": {"alias": "de"}}).encode()

    def fetched(self) -> list[str]:
        """Files that were asked for, by kind and name."""
        return [path.partition("/models/")[2].removesuffix(".pt") for path, _ in self.asked if "/models/" in path]


@contextmanager
def serving(hub: Hub) -> Iterator[Hub]:
    """Serves on a free port of this machine."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            answer(self, hub)

        def log_message(self, format: str, *arguments: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    hub.address = f"http://127.0.0.1:{server.server_port}"
    try:
        yield hub
    finally:
        hub.may_go_on.set()
        server.shutdown()
        thread.join()
        server.server_close()


def answer(handler: BaseHTTPRequestHandler, hub: Hub) -> None:
    hub.asked.append((handler.path, handler.headers.get("Range")))
    if handler.path.startswith("/resources_"):
        return send(handler, hub, "", hub.list)
    place = handler.path.partition("/models/")[2].removesuffix(".pt")
    if place not in hub.files:
        return handler.send_error(404)
    return send(handler, hub, place, hub.files[place])


def send(handler: BaseHTTPRequestHandler, hub: Hub, place: str, data: bytes) -> None:
    wanted = re.fullmatch(r"bytes=(\d+)-", handler.headers.get("Range") or "")
    start = int(wanted[1]) if wanted and hub.keeps_ranges else 0
    if start >= len(data) > 0:
        return handler.send_error(416)
    handler.send_response(206 if start else 200)
    handler.send_header("Content-Length", str(len(data) - start))
    handler.end_headers()
    rest = data[start:]
    if hub.cuts.get(place):
        hub.cuts[place] -= 1
        rest = rest[: len(rest) // 2]
    if hub.waits_at == place:
        handler.wfile.write(rest[: len(rest) // 2])
        rest = rest[len(rest) // 2 :]
        hub.halfway.set()
        hub.may_go_on.wait(10)
    handler.wfile.write(rest)
    return None
