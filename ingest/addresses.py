"""An address goes in; the one under which an article is known comes out: without tracking, anchors and short forms."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit, urlunsplit

ADDRESS = re.compile(r"https?://", re.IGNORECASE)

# What links carry to tell where a reader came from
_TRACKING = re.compile(
    r"utm_\w+|wt_\w+|mtm_\w+|pk_\w+|at_\w+|ns_\w+|sara_\w+|[gmy]clid|fbclid|dclid|igshid|xtor|cid|ref|refer\w*|src"
    r"|source|share\w*|via|feature|amp|print|output|outputtype|wtmc|mc_[ce]id|reduced|sh|fs",
    re.IGNORECASE,
)
_SAME_PATH = re.compile(r"(?:/amp|\.amp)(?=/?$|\.html$)")
_DEFAULT_PORTS = frozenset({80, 443})


def canonical(address: str) -> str | None:
    """None for what is no address of the web."""
    try:
        parts = urlsplit(address.strip())
        host, port = parts.hostname, parts.port
    except ValueError:  # http://[   http://a:b
        return None
    if parts.scheme.lower() not in ("http", "https") or not host:
        return None
    place = host.rstrip(".") + (f":{port}" if port and port not in _DEFAULT_PORTS else "")
    query = [(key, value) for key, value in parse_qsl(parts.query) if not _TRACKING.fullmatch(key)]
    path = _SAME_PATH.sub("", parts.path).rstrip("/")
    return urlunsplit((parts.scheme.lower(), place, path, urlencode(query), ""))


def joined(base: str | None, link: str) -> str:
    """The whole address of a link; empty where it is none."""
    try:
        return urljoin(base or "", link.strip())
    except ValueError:
        return ""


def host_of(address: str) -> str | None:
    """Lower case, without port."""
    try:
        return urlsplit(address).hostname
    except ValueError:
        return None
