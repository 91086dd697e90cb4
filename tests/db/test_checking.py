"""Quote checks against an invented archive: verdict, article and main deviation of each labelled case."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from sqlite_utils import Database

from attribution.statement_types import ChangeKind, Verdict
from db.check_rows import CheckAnswer, NoWordsError, TooManyWordsError
from db.checking import check
from db.connection import open_archive
from db.entity_queries import entities
from db.queries import article
from db.store import merge_entities
from tests.db.check_tables import Case, cases, fill


@pytest.fixture(scope="module")
def asked_archive() -> Iterator[Database]:
    with open_archive(":memory:") as db:
        fill(db)
        yield db


def has_note(answer: CheckAnswer, note: str) -> bool:
    best = answer.evidence[0] if answer.evidence else None
    if note == "narration":
        return bool(answer.narration)
    if best is None:
        return False
    told = {"retold": best.is_retold, "respelled": bool(best.respellings), "unnamed": best.is_speaker is None}
    return told[note] if note in told else ChangeKind(note) in {change.kind for change in best.changes}


def labelled(case: Case) -> object:
    marks = [pytest.mark.xfail(strict=True, reason="known to be wrong")] if case.is_known_wrong else []
    return pytest.param(case, marks=marks, id=f"{case.asked[:50]}|{case.speaker}")


@pytest.mark.parametrize("case", [labelled(case) for case in cases()])
def test_the_archive_answers_as_labelled(case: Case, asked_archive: Database) -> None:
    answer = check(asked_archive, case.asked, case.speaker)
    article = answer.evidence[0].quote.origin.removesuffix(".txt") if answer.evidence else None
    assert (answer.verdict, article) == (case.verdict, case.article)
    assert case.note is None or has_note(answer, case.note)


@pytest.mark.parametrize("text", ["", "  \n", "„…“", "–", "\0"])
def test_without_a_word_there_is_nothing_to_check(text: str, asked_archive: Database) -> None:
    with pytest.raises(NoWordsError):
        check(asked_archive, text)


def test_a_whole_article_is_no_quote(asked_archive: Database) -> None:
    with pytest.raises(TooManyWordsError):
        check(asked_archive, "Wir bleiben " * 200)


@pytest.mark.parametrize(
    "text", ['"', 'AND OR NOT "Brücke', "Brücke* NEAR(a b)", "'; DROP TABLE quotes; --", "x" * 5000]
)
def test_what_looks_like_a_query_is_words(text: str, asked_archive: Database) -> None:
    if any(character.isalnum() for character in text):
        assert check(asked_archive, text).verdict in Verdict


def test_an_archive_without_quotes_finds_nothing() -> None:
    with open_archive(":memory:") as db:
        answer = check(db, "Wir bleiben", "Marquardt")
    assert (answer.verdict, answer.evidence, answer.narration) == (Verdict.NOT_FOUND, (), ())


def test_the_passage_is_where_the_words_stand(asked_archive: Database) -> None:
    best = check(asked_archive, "Wir verhandeln weiter, aber wir verhandeln nicht um jeden Preis").evidence[0]
    text = article(asked_archive, best.quote.article).text
    pieces = [text[start:end] for start, end in best.passage]
    assert pieces == ["Wir verhandeln weiter«", "»aber wir verhandeln nicht um jeden Preis"]
    assert (best.cue, best.quote.speaker, best.quote.outlet) == ("sagte", "Wolodymyr Hryschtschenko", "Alpenrundschau")


def test_neighbouring_quotes_of_one_speaker_are_one(asked_archive: Database) -> None:
    best = check(asked_archive, "Wir bleiben dabei. Niemand wird sein Haus verlieren.").evidence[0]
    assert len(best.parts) == 2
    assert best.quote.quote == "„Wir bleiben dabei“ … „Niemand wird sein Haus verlieren.“"


def test_what_others_say_stands_behind_the_best_one_of_each_outlet_first(asked_archive: Database) -> None:
    answer = check(asked_archive, "Die Klinik wird nicht geschlossen")
    assert [(one.verdict, one.quote.outlet) for one in answer.evidence[:2]] == [
        (Verdict.SUPPORTED, "Küstenblatt"),
        (Verdict.DEVIATING, "Tagesspur"),
    ]


def test_who_reports_another_fact_is_told_beside_a_good_verdict(asked_archive: Database) -> None:
    assert check(asked_archive, "Die Klinik wird nicht geschlossen").contradicted_by == ("Tagesspur",)
    assert check(asked_archive, "Nein").contradicted_by == ()


def test_narration_tells_where_the_words_stand(asked_archive: Database) -> None:
    (place,) = check(asked_archive, "führt über die alte Schleuse").narration
    text = article(asked_archive, place.article.id).text
    assert text[slice(*place.span)] == place.words == "führt über die alte Schleuse"
    assert place.before.endswith("Die Umleitung ")
    assert place.after.startswith(" und kostet Pendler")


def test_a_rejected_quote_is_no_evidence(asked_archive: Database) -> None:
    answer = check(asked_archive, "Das neue Fährschiff liegt seit Wochen in der Werft fest")
    assert (answer.evidence, len(answer.narration)) == ((), 1)


def test_who_was_merged_by_a_person_is_one_speaker() -> None:
    with open_archive(":memory:") as db:
        fill(db)
        asked = ("Die Impfung schützt vor schweren Verläufen", "Carla Brandis")
        assert check(db, *asked).verdict is Verdict.OTHER_SPEAKER
        known = {entity.name: entity.id for entity in entities(db)}
        merge_entities(db, known["Petra Vogt"], [known["Carla Brandis"]], by="test")
        assert check(db, *asked).verdict is Verdict.SUPPORTED


def test_what_was_never_linked_is_found_as_it_stands() -> None:
    """As in an archive that was just brought up to date."""
    with open_archive(":memory:") as db:
        fill(db, is_linked=False)
        assert check(db, "Unsere Geduld ist nicht unendlich").verdict is Verdict.SUPPORTED
