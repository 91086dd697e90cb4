from __future__ import annotations

import random
from datetime import date, timedelta

import pytest

from attribution.statement_types import Deviation, Statement, VariantKind, Wording
from attribution.statements import match
from attribution.types import STWRType

DIRECT, INDIRECT = STWRType.DIRECT, STWRType.INDIRECT
WEIR = "Das Wehr ist alt, aber es hält jedem Hochwasser stand, das wir bisher gesehen haben"
MARKET = "Der Wochenmarkt zieht im Herbst auf den Platz vor dem alten Bahnhof um"
SCHOOL = "Die neue Schule soll schon im nächsten Sommer zwei Klassen mehr aufnehmen"


def quote(
    id_: str, article: str, text: str, entity: str | None = "Jana Reuter", published: str | None = None
) -> Wording:
    return Wording(id_, article, text, DIRECT, entity, published)


def groups(statements: list[Statement]) -> set[frozenset[str]]:
    return {frozenset(variant.quote for variant in statement.variants) for statement in statements}


def test_one_sentence_in_three_articles_is_one_statement() -> None:
    statements = match([quote("q1", "a", WEIR), quote("q2", "b", f"„{WEIR}.“"), quote("q3", "c", f"»{WEIR}«")])
    assert groups(statements) == {frozenset({"q1", "q2", "q3"})}
    assert {variant.kind for variant in statements[0].variants} == {VariantKind.IDENTICAL}


def test_a_quote_that_stands_alone_is_no_statement() -> None:
    assert match([quote("q1", "a", WEIR), quote("q2", "b", MARKET)]) == []
    assert match([]) == []


def test_quotes_of_one_article_are_never_one_statement() -> None:
    assert match([quote("q1", "a", WEIR), quote("q2", "a", WEIR)]) == []


def test_quotes_of_one_article_do_not_meet_in_a_third_quote() -> None:
    statements = match([quote("q1", "a", WEIR), quote("q2", "a", WEIR), quote("q3", "b", WEIR)])
    assert len(statements) == 1
    assert len(statements[0].variants) == 2


def test_of_two_quotes_of_one_article_the_nearer_joins() -> None:
    shorter = "es hält jedem Hochwasser stand, das wir bisher gesehen haben"
    statements = match([quote("q1", "a", WEIR), quote("q2", "b", shorter), quote("q3", "b", WEIR)])
    assert groups(statements) == {frozenset({"q1", "q3"})}


def test_an_inner_quote_meets_the_inner_quote_of_the_other_article() -> None:
    inner = "das alte Wehr müsse vor dem Winter dringend erneuert werden"
    outer = f"Der Bürgermeister habe ihr am Telefon ausdrücklich versichert, {inner}"
    wordings = [quote(f"{part}{at}", at, text) for at in "ab" for part, text in (("in", inner), ("out", outer))]
    assert groups(match(wordings)) == {frozenset({"ina", "inb"}), frozenset({"outa", "outb"})}


def test_likeness_makes_no_chains() -> None:
    first = "Wir haben den alten Hafen geräumt, die Kräne verkauft und die Schuppen abgerissen"
    second = "die Kräne verkauft und die Schuppen abgerissen, dann kam endlich der Bagger"
    third = "dann kam endlich der Bagger, und seither fahren täglich Lastwagen durch unsere Straße"
    statements = match([quote("q1", "a", first), quote("q2", "b", second), quote("q3", "c", third)])
    assert frozenset({"q1", "q2", "q3"}) not in groups(statements)


def test_two_halves_of_a_quote_are_not_one_statement() -> None:
    wordings = [quote("q1", "a", f"{WEIR}. {SCHOOL}"), quote("q2", "b", WEIR), quote("q3", "c", SCHOOL)]
    (statement,) = match(wordings)
    assert len(statement.variants) == 2


def test_the_order_of_wordings_makes_no_difference() -> None:
    texts = [WEIR, WEIR[:45], MARKET, SCHOOL, WEIR.replace("alt", "morsch"), SCHOOL.replace("zwei", "drei")]
    wordings = [quote(f"q{a}{n}", f"a{a}", text) for a in range(4) for n, text in enumerate(texts)]
    expected = match(wordings)
    assert expected
    for seed in range(5):
        random.Random(seed).shuffle(wordings)
        assert match(wordings) == expected


def test_the_fullest_wording_comes_first_and_deviates_from_nothing() -> None:
    (statement,) = match([quote("q1", "a", WEIR.split(", aber ")[1]), quote("q2", "b", WEIR)])
    fullest, cut = statement.variants
    assert (fullest.quote, fullest.kind, fullest.deviations) == ("q2", VariantKind.IDENTICAL, ())
    assert (cut.kind, cut.deviations) == (VariantKind.CUT, (Deviation.LEFT_OUT,))


def test_the_id_stays_when_a_variant_is_added() -> None:
    two = [quote("q1", "a", WEIR), quote("q2", "b", WEIR)]
    (before,) = match(two)
    (after,) = match([*two, quote("q3", "c", WEIR)])
    assert before.id == after.id
    assert len(before.id) == 16


@pytest.mark.parametrize(
    ("dates", "first"),
    [
        (("2024-05-02", "2024-05-01"), "q1"),
        (("2024-05-01T09:00:00+02:00", "2024-05-01T07:30:00+00:00"), "q0"),
        (("2024-05-01", "2024-05-01"), None),
        (("2024-05-01", "2024-05-01T12:00:00+02:00"), None),
        ((None, "2024-05-01"), None),
        ((None, None), None),
        (("2024-05-03", None, "2024-05-01"), "q2"),
    ],
)
def test_the_earliest_variant_is_first_where_dates_tell(dates: tuple[str | None, ...], first: str | None) -> None:
    wordings = [quote(f"q{n}", f"a{n}", WEIR, published=day) for n, day in enumerate(dates)]
    (statement,) = match(wordings)
    found = [variant.quote for variant in statement.variants if variant.first]
    assert found == ([first] if first else [])


def test_few_words_need_one_speaker() -> None:
    assert match([quote("q1", "a", "Das war's"), quote("q2", "b", "Das war’s")])
    assert not match([quote("q1", "a", "Das war's", None), quote("q2", "b", "Das war’s", None)])
    assert not match([quote("q1", "a", "Das war's"), quote("q2", "b", "Das war’s", "Ole Lind")])


def test_the_same_words_of_another_speaker_are_linked_and_flagged() -> None:
    (statement,) = match([quote("q1", "a", WEIR), quote("q2", "b", WEIR, "Ole Lind")])
    assert statement.variants[1].deviations == (Deviation.SPEAKER,)


def test_another_number_is_never_taken_for_the_same() -> None:
    (statement,) = match([quote("q1", "a", SCHOOL), quote("q2", "b", SCHOOL.replace("zwei", "12"))])
    assert statement.variants[1].kind is not VariantKind.IDENTICAL
    assert Deviation.NUMBER in statement.variants[1].deviations


def test_direct_and_retold_speech_meet() -> None:
    direct = Wording("q1", "a", "Ich werde mein Amt im Herbst niederlegen", DIRECT, "Jana Reuter")
    retold = Wording("q2", "b", "dass sie ihr Amt im Herbst niederlegen werde", INDIRECT, "Reuter")
    (statement,) = match([retold, direct])
    assert statement.variants[0].quote == "q1"
    assert statement.variants[1].kind is VariantKind.OTHER_FORM
    assert statement.variants[1].deviations == (Deviation.FORM,)


def test_dates_that_cannot_be_read_do_no_harm() -> None:
    wordings = [quote("q1", "a", WEIR, published="gestern"), quote("q2", "b", WEIR, published="2024-13-45")]
    assert len(match(wordings)) == 1


def test_a_phrase_comes_back_after_months_as_another_statement() -> None:
    def days(distance: int) -> list[Wording]:
        day = date(2024, 1, 1)
        texts = enumerate((day, day + timedelta(distance)))
        return [quote(f"q{n}", f"a{n}", "Die Ermittlungen dauern weiter an", None, str(d)) for n, d in texts]

    assert match(days(1))
    assert not match(days(100))
