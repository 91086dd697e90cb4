"""A filter and an order in, what a table of quotes shows at first out: how many, where one stands, the rows there."""

from __future__ import annotations

from dataclasses import dataclass, field

from db.connection import Database
from db.queries import count_before, count_quotes, quotes
from db.rows import Order, QuoteFilter, QuoteRow

PAGE = 200


@dataclass(frozen=True, slots=True)
class View:
    """Which quotes a table shows, and in which order."""

    filter: QuoteFilter = field(default_factory=QuoteFilter)
    order: Order = Order.POSITION
    descending: bool = False


@dataclass(frozen=True, slots=True)
class Filling:
    """`place`: the row of the quote that was asked for; `pages` has its page, or the first one."""

    view: View
    count: int
    place: int | None
    pages: dict[int, list[QuoteRow]]


def fill(db: Database, view: View, quote: str | None) -> Filling:
    count = count_quotes(db, view.filter)
    place = place_of(db, view, quote) if quote and count else None
    number = (place or 0) // PAGE
    return Filling(view, count, place, {number: page(db, view, number)} if count else {})


def page(db: Database, view: View, number: int) -> list[QuoteRow]:
    return quotes(db, view.filter, limit=PAGE, offset=number * PAGE, order=view.order, descending=view.descending)


def place_of(db: Database, view: View, quote: str) -> int | None:
    """None if the filter hides it."""
    return count_before(db, view.filter, quote, order=view.order, descending=view.descending)
