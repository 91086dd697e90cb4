"""The model sets that the program knows, by the name that the user calls them."""

from __future__ import annotations

from dataclasses import dataclass

from language_models.errors import ModelsError, Trouble


@dataclass(frozen=True, slots=True)
class ModelSet:
    """A set of models. `package` is what Stanza's list calls it; None for those that come with the program."""

    name: str
    package: str | None = None


BUNDLED_SET = ModelSet("bundled")
# Stanza's third German package, default_accurate, needs a transformer that it loads from the network when it starts
SETS = (BUNDLED_SET, ModelSet("official", "default"), ModelSet("official-fast", "default_fast"))


def named_set(name: str) -> ModelSet:
    """A ModelsError if there is none of that name."""
    for each in SETS:
        if each.name == name:
            return each
    raise ModelsError(Trouble.UNKNOWN, name)
