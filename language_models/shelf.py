"""Where the model sets lie, which are there and which one is in use.

Fetched sets lie in the user's data folder (ZITATSPUR_MODELS names another one), never within the program.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from platformdirs import user_data_path

from attribution.model_folder import BUNDLED, describe, name_of
from language_models.errors import ModelsError, Trouble, from_os_error
from language_models.resources import LIST
from language_models.sets import BUNDLED_SET, SETS, ModelSet, named_set

VARIABLE = "ZITATSPUR_MODELS"
CHOICE = "in-use.txt"


@dataclass(frozen=True, slots=True)
class Shelf:
    """The folder that holds the sets."""

    root: Path

    @classmethod
    def of_user(cls) -> Shelf:
        given = os.environ.get(VARIABLE)
        return cls(Path(given) if given else user_data_path("Zitatspur", appauthor=False) / "models")

    def folder(self, models: ModelSet) -> Path:
        """Where a set lies or would lie."""
        return BUNDLED if models == BUNDLED_SET else self.root / models.name

    def has(self, models: ModelSet) -> bool:
        """The list is written last: whoever has it is whole."""
        return (self.folder(models) / LIST).is_file()

    def chosen(self) -> ModelSet:
        """What the user wants, whether it is still there or not."""
        try:
            name = (self.root / CHOICE).read_text(encoding="utf-8").strip()
        except (OSError, UnicodeDecodeError):
            return BUNDLED_SET
        return next((each for each in SETS if each.name == name), BUNDLED_SET)

    def in_use(self) -> ModelSet:
        """What is chosen, or what came with the program if that is gone."""
        chosen = self.chosen()
        return chosen if self.has(chosen) else BUNDLED_SET

    def use(self, name: str) -> ModelSet:
        """Chooses a set for all analyses from now on; a ModelsError if it is not there."""
        wanted = named_set(name)
        if not self.has(wanted):
            raise ModelsError(Trouble.NOT_INSTALLED, name)
        try:
            self.root.mkdir(parents=True, exist_ok=True)
            (self.root / CHOICE).write_text(f"{name}\n", encoding="utf-8")
        except OSError as error:
            raise from_os_error(error, self.root / CHOICE) from error
        describe.cache_clear()  # a set of the same name may have been fetched anew
        return wanted

    def models(self) -> Path | None:
        """The folder to hand to an analysis; None stands for what came with the program."""
        used = self.in_use()
        return None if used == BUNDLED_SET else self.folder(used)

    def described(self) -> str:
        """What the archive calls the models in use; reads all of them once."""
        return describe(self.models())

    def meant(self, described: str) -> ModelSet | None:
        """The set that an archive calls so, in this version or an earlier one; None if it is not there."""
        name = described.partition(" ")[0]
        return next((each for each in SETS if self.has(each) and name_of(self.folder(each)) == name), None)
