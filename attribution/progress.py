"""How far work is: whoever does it tells a share from 0 to 1, whoever shows it hears it."""

from __future__ import annotations

from collections.abc import Callable

Told = Callable[[float], None]


def unheard(_: float) -> None:
    """For work that nobody watches."""
