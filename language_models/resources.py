"""Stanza's list of models (resources.json) in, the files of one package out; and the list of just these.

The list of a package as `Listing.own` calls it "default", so that whoever loads a folder needs not know what is in it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from language_models.errors import ModelsError, Trouble

LIST = "resources.json"
LANGUAGE = "de"
PROCESSORS = ("tokenize", "mwt", "pos", "lemma", "depparse", "ner")
"""What the parser needs of a package; Stanza's have more (sentiment, constituents), which would only cost space."""

_NAME = re.compile(r"[A-Za-z0-9][\w.-]*")
_MD5 = re.compile(r"[0-9a-f]{32}")

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class ModelFile:
    """One file of a set: "pos", "combined_charlm" and its digest."""

    kind: str
    name: str
    md5: str

    @property
    def place(self) -> Path:
        """Within the folder of the set."""
        return Path(LANGUAGE, self.kind, self.filename)

    @property
    def filename(self) -> str:
        return f"{self.name}.pt"


@dataclass(frozen=True, slots=True)
class Listing:
    """The files of one package, and the list to put beside them."""

    files: tuple[ModelFile, ...]
    own: Json


def choose(resources: Json, package: str) -> Listing:
    """What has to be fetched for a package of the hub's list."""
    german = _german(resources)
    try:
        models = german["packages"][package]
        wanted = {kind: str(models[kind]) for kind in PROCESSORS}
    except (KeyError, TypeError) as error:
        raise ModelsError(Trouble.NOT_OFFERED, package) from error
    entries = dict(_entries(german, wanted))
    own: Json = {"lang_name": "German", "default_processors": wanted, "packages": {"default": wanted}}
    for (kind, name), entry in entries.items():
        own.setdefault(kind, {})[name] = entry
    return Listing(_files(entries), {LANGUAGE: own})


def listed(folder: Path) -> tuple[ModelFile, ...]:
    """All files that a set's own list names."""
    try:
        german = _german(json.loads((folder / LIST).read_text(encoding="utf-8")))
        kinds = {kind: names for kind, names in german.items() if _holds_models(names)}
        return _files({(kind, name): entry for kind, names in kinds.items() for name, entry in names.items()})
    except (OSError, ValueError, ModelsError) as error:
        raise ModelsError(Trouble.DAMAGED_LIST, folder.name) from error


def _german(resources: Json) -> Json:
    german = resources.get(LANGUAGE) if isinstance(resources, dict) else None
    if not isinstance(german, dict):
        raise ModelsError(Trouble.NO_HUB, LIST)
    return german


def _holds_models(names: object) -> bool:
    return isinstance(names, dict) and all(isinstance(entry, dict) and "md5" in entry for entry in names.values())


def _entries(german: Json, wanted: dict[str, str]) -> Iterator[tuple[tuple[str, str], Json]]:
    """The models and whatever they stand on, each as often as it is needed."""
    for kind, name in wanted.items():
        entry = _entry(german, kind, name)
        yield (kind, name), entry
        for kind_below, name_below in _dependencies(entry):
            yield (kind_below, name_below), _entry(german, kind_below, name_below)


def _dependencies(entry: Json) -> list[tuple[str, str]]:
    try:
        return [(needed["model"], needed["package"]) for needed in entry.get("dependencies") or ()]
    except (KeyError, TypeError) as error:
        raise ModelsError(Trouble.NO_HUB, LIST) from error


def _entry(german: Json, kind: str, name: str) -> Json:
    try:
        entry: Json = german[kind][name]
        entry["md5"]
    except (KeyError, TypeError) as error:
        raise ModelsError(Trouble.NO_HUB, f"{kind}/{name}") from error
    return entry


def _files(entries: dict[tuple[str, str], Json]) -> tuple[ModelFile, ...]:
    files = tuple(ModelFile(kind, name, str(entry["md5"])) for (kind, name), entry in entries.items())
    for file in files:  # these names become paths
        if not (_NAME.fullmatch(file.kind) and _NAME.fullmatch(file.name) and _MD5.fullmatch(file.md5)):
            raise ModelsError(Trouble.NO_HUB, f"{file.kind}/{file.name}")
    return files
