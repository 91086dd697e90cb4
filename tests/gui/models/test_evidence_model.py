"""The list of evidence, as Qt and screen readers have it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot
from sqlite_utils import Database

from db.check_rows import Evidence, Narration
from db.checking import check
from db.connection import open_archive
from db.linking import link
from db.store import save_article
from gui.models.evidence_model import ROW_ROLE, EvidenceModel
from tests.gui.samples import ALTERED, FIRST, SAMPLES


@pytest.fixture
def archive() -> Iterator[Database]:
    with open_archive(":memory:") as db:
        for attributed in SAMPLES:
            save_article(db, attributed)
        link(db)
        yield db


def test_evidence_stands_in_the_order_of_the_answer(archive: Database, qtbot: QtBot) -> None:
    model = EvidenceModel()
    tester = QAbstractItemModelTester(model)
    model.show_answer(check(archive, "Wir fahren wieder"))
    rows = [model.index(row, 0).data(ROW_ROLE) for row in range(model.rowCount())]
    assert [row.quote.id for row in rows if isinstance(row, Evidence)] == [FIRST.id, ALTERED.id]
    assert (model.row_of(ALTERED.id), model.row_of("fehlt")) == (1, None)
    spoken = model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "supported, Hafenkurier, 2 Mar 2026, Anna Lürßen, „Wir fahren wieder“"
    del tester


def test_places_outside_any_quote_stand_behind(archive: Database, qtbot: QtBot) -> None:
    model = EvidenceModel()
    model.show_answer(check(archive, "schien die Sonne"))
    index = model.index(0, 0)
    assert isinstance(index.data(ROW_ROLE), Narration)
    assert index.data() == "schien die Sonne"
    assert str(index.data(Qt.ItemDataRole.AccessibleTextRole)).startswith("not a quote, Seebote")
    model.show_answer(None)
    assert model.rowCount() == 0
