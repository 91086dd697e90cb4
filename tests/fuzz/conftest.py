"""Invented input, much of it odd. `make test` tries few examples, always the same.

    ZITATSPUR_FUZZ=2000 python -m pytest tests/fuzz                       so many examples a promise, by chance
    ZITATSPUR_FUZZ=long timeout 3600 python -m pytest tests/fuzz -k tree   without end

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
_wanted = os.environ.get("ZITATSPUR_FUZZ", "")
_examples = int(_wanted) if _wanted.isdigit() else 1_000_000
settings.register_profile(
    LONG, max_examples=_examples, database=None, deadline=None, suppress_health_check=list(HealthCheck), print_blob=True
)
settings.load_profile(LONG if _wanted == LONG or _wanted.isdigit() else QUICK)
