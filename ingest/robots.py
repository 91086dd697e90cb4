"""The robots.txt of a host goes in; what it allows us and how long it wants us to pause comes out."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.robotparser import RobotFileParser


@dataclass(frozen=True, slots=True)
class Robots:
    """`pause` is in seconds, 0 where the file asks for none."""

    _rules: RobotFileParser
    _name: str
    pause: float

    def allows(self, address: str) -> bool:
        return self._rules.can_fetch(self._name, address)


def parsed_robots(data: bytes, name: str) -> Robots:
    """Lines that nobody understands are passed over, as the standard has it (RFC 9309)."""
    rules = RobotFileParser()
    rules.parse(data.decode("utf-8", "replace").lstrip("\ufeff").splitlines())
    return Robots(rules, name, float(rules.crawl_delay(name) or 0))


def allowing_all() -> Robots:
    return parsed_robots(b"", "*")
