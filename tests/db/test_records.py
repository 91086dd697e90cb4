"""What goes into the tables comes out as it was; what would make an archive wrong is refused."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from sqlite_utils import Database

from attribution.statement_types import Deviation, Origin, Variant, VariantKind
from attribution.types import Article, AttributedArticle, Medium, Provenance, Quote, Run, Span, Spans, STWRType
from db.queries import article, article_quotes
from db.records import ROLES, archive_id, variant_value
from db.store import save_article

TEXT = "0123456789 " * 20


def _spans(start: int, pieces: int = 2) -> Spans:
    return tuple(Span(start + 3 * n, start + 3 * n + 2) for n in range(pieces))


def _quote(**changes: Any) -> Quote:
    return Quote("q1", STWRType.DIRECT, _spans(50), Provenance("direct.test"), **changes)


def _attributed(*quotes: Quote, **metadata: Any) -> AttributedArticle:
    return AttributedArticle(Article(TEXT, "/a.txt", **metadata), quotes, Run("1", "2", "3", "4"))


FULL = Quote(
    id="q1",
    type=STWRType.INDIRECT_FREE_INDIRECT,
    medium=Medium.WRITING,
    provenance=Provenance("konjunktiv.run_on", ("sei: Konjunktiv I", "„er“ → Anna Lürßen")),
    **{role: _spans(10 * n, 1 + n % 3) for n, role in enumerate(ROLES)},
    via=(_spans(100), _spans(120, 1), _spans(130, 3)),
    entity="Anna Lürßen",
    role="Bürgermeisterin",
    parent="q0",
    level=2,
    confidence=0.875,
)


def test_every_field_of_a_quote_comes_back(archive: Database) -> None:
    around = Quote("q0", STWRType.DIRECT, (Span(0, 200),), Provenance("direct.test"))
    (number,) = save_article(archive, _attributed(around, FULL)).articles
    assert article_quotes(archive, number) == [around, FULL]


def test_every_field_of_an_article_comes_back(archive: Database) -> None:
    whole = Article(
        text="Zeile 1 😀\n\nZeile 2 „ß“",
        origin="https://kurier.test/a",
        title="Straße gesperrt",
        outlet="Hafenkurier",
        published="2026-03-02T07:27:00+01:00",
        retrieved="2026-03-03T10:00:00+00:00",
        agencies=("dpa", "Reuters"),
    )
    (number,) = save_article(archive, AttributedArticle(whole, (), Run("1", "2", "3", "4"))).articles
    assert article(archive, number) == whole


def test_unknown_outlet_stays_unknown(archive: Database) -> None:
    (number,) = save_article(archive, _attributed()).articles
    assert article(archive, number).outlet is None


def _refused(bad: AttributedArticle, archive: Database, why: str) -> None:
    with pytest.raises(ValueError, match=why):
        save_article(archive, bad)
    assert archive.table("articles").count == 0
    assert archive.table("runs").count == 0


@pytest.mark.parametrize("role", [*ROLES, "via"])
@pytest.mark.parametrize("span", [Span(-1, 2), Span(5, 5), Span(7, 5), Span(len(TEXT) - 1, len(TEXT) + 1)], ids=str)
def test_span_outside_the_text_is_refused_before_anything_is_written(archive: Database, role: str, span: Span) -> None:
    spans = ((span,),) if role == "via" else (span,)
    _refused(_attributed(replace(FULL, parent=None, **{role: spans})), archive, "outside the text")


def test_quote_without_words_is_refused(archive: Database) -> None:
    _refused(_attributed(replace(_quote(), quote=())), archive, "outside the text")


def test_two_quotes_of_one_id_are_refused(archive: Database) -> None:
    _refused(_attributed(_quote(), _quote(level=2)), archive, "same id")


def test_parent_in_another_article_is_refused(archive: Database, save: Callable[..., int]) -> None:
    _refused(_attributed(_quote(parent="elsewhere")), archive, "unknown parent")


@pytest.mark.parametrize(("copy", "id"), [(0, "abc"), (1, "abc-2"), (2, "abc-3")])
def test_copies_of_a_text_have_ids_of_their_own(copy: int, id: str) -> None:
    assert archive_id("abc", copy) == id


def test_variant_comes_back() -> None:
    row = {"id": "q1", "statement_id": "s1", "kind": "cut", "deviations": '["left out"]', "first": 0}
    row |= {"copy_of": "q2", "origin": "copied", "beside": "q2", "share": 0.8}
    origin = {"copy_of": "q2", "origin": Origin.COPIED, "beside": "q2", "share": 0.8}
    assert variant_value(row) == Variant("q1", VariantKind.CUT, (Deviation.LEFT_OUT,), **origin)
    assert variant_value(row | {"statement_id": None}) is None
