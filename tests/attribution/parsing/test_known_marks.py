"""Every style of marks is read as the one that the models learnt; lengths stay, so that places in the text hold."""

from __future__ import annotations

import pytest

from attribution.parsing.known_marks import with_known_marks


@pytest.mark.parametrize(
    ("written", "known"),
    [
        ("»Nein«, sagte sie.", "„Nein“, sagte sie."),
        ("«Nein», sagte sie.", "„Nein“, sagte sie."),
        ("“Nein”, sagte sie.", "„Nein“, sagte sie."),
        ("„Nein”, sagte sie.", "„Nein“, sagte sie."),
        ("»Er rief ›Halt‹ und lief«, sagte sie.", "„Er rief ‚Halt‘ und lief“, sagte sie."),
        ("Ein Stein « lag da.", 'Ein Stein " lag da.'),
        ("„Nein“, sagte sie.", "„Nein“, sagte sie."),
        ("Hans' \"Nein\" war's.", "Hans' \"Nein\" war's."),
    ],
)
def test_marks_become_known_ones_sign_for_sign(written: str, known: str) -> None:
    assert with_known_marks(written) == known
    assert len(with_known_marks(written)) == len(written)
