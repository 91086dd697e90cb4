"""Invented input, much of it odd. `make test` tries few examples, always the same; ZITATSPUR_FUZZ=long never stops.

    ZITATSPUR_FUZZ=long timeout 3600 python -m pytest tests/fuzz/test_rules_any_tree.py

Hypothesis (MPL-2.0, for development only) shrinks what it finds; a finding becomes a plain test beside the code.
"""

from __future__ import annotations

import os

from hypothesis import HealthCheck, Phase, settings

QUICK, LONG = "quick", "long"

settings.register_profile(
    QUICK,
    max_examples=30,
    derandomize=True,
    database=None,
    deadline=None,
    phases=(Phase.explicit, Phase.generate),
    suppress_health_check=list(HealthCheck),
)
settings.register_profile(
    LONG, max_examples=1_000_000, database=None, deadline=None, suppress_health_check=list(HealthCheck), print_blob=True
)
settings.load_profile(LONG if os.environ.get("ZITATSPUR_FUZZ") == LONG else QUICK)
