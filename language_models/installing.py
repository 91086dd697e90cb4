"""The name of a model set in, its folder on this machine out: list, files, digests, and only then in place.

The addresses are Stanza's own, with Stanza's own variables to change them (STANZA_RESOURCES_URL for the list,
STANZA_MODEL_URL for the files): whoever has a mirror for Stanza has one for us.
"""

from __future__ import annotations

import importlib.util
import json
import os
import runpy
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import filelock
import requests

from language_models.errors import CancelledError, ModelsError, Trouble, from_os_error
from language_models.fetching import Fetcher
from language_models.resources import LANGUAGE, LIST, Listing, ModelFile, choose
from language_models.sets import ModelSet
from language_models.shelf import Shelf
from language_models.verifying import is_whole

__all__ = ["CancelledError", "InstallProgress", "install"]

HUB = "https://raw.githubusercontent.com/stanfordnlp/stanza-resources/main"
LOCK = ".lock"


@dataclass(frozen=True, slots=True)
class InstallProgress:
    """File `number` of `files`, and how much of it is there; `total` is None where the server does not say."""

    number: int
    files: int
    name: str
    loaded: int = 0
    total: int | None = None


def install(
    shelf: Shelf,
    models: ModelSet,
    told: Callable[[InstallProgress], None] = lambda _: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> None:
    """Fetches what is missing of a set; what is there already and whole is kept. Comes with the program: no deed."""
    if models.package is None:
        return
    with _alone(shelf.root), requests.Session() as session:
        fetcher = Fetcher(session, cancelled)
        hub = _Hub.asked(fetcher, models.package)
        stage, folder = shelf.root / f".{models.name}.part", shelf.folder(models)
        _heal(folder)
        try:
            for number, file in enumerate(hub.listing.files, start=1):
                progress = InstallProgress(number, len(hub.listing.files), f"{file.kind}/{file.name}")
                _bring(fetcher, hub.address(file), file, (stage, folder), _teller(told, progress))
            _finish(stage, folder, hub.listing)
        except OSError as error:
            raise from_os_error(error, error.filename or folder) from error


@dataclass(frozen=True, slots=True)
class _Hub:
    """What the server offers of one package, and where."""

    listing: Listing
    pattern: str
    version: str

    @classmethod
    def asked(cls, fetcher: Fetcher, package: str) -> _Hub:
        version = os.environ.get("STANZA_RESOURCES_VERSION") or resources_version()
        hub = (os.environ.get("STANZA_RESOURCES_URL") or HUB).rstrip("/")
        resources = fetcher.fetch_list(f"{hub}/resources_{version}.json")
        if not isinstance(resources, dict):
            raise ModelsError(Trouble.NO_HUB, hub)
        pattern = os.environ.get("STANZA_MODEL_URL") or resources.get("url")
        if not isinstance(pattern, str) or "{filename}" not in pattern:
            raise ModelsError(Trouble.NO_HUB, hub)
        return cls(choose(resources, package), pattern, version)

    def address(self, file: ModelFile) -> str:
        parts = {"{resources_version}": self.version, "{lang}": LANGUAGE, "{filename}": f"{file.kind}/{file.filename}"}
        address = self.pattern
        for name, value in parts.items():
            address = address.replace(name, value)
        return address


def resources_version() -> str:
    """The version of models that fits the Stanza that is installed; read without loading it, which takes a second."""
    found = importlib.util.find_spec("stanza")
    if found is None or not found.submodule_search_locations:
        raise ModuleNotFoundError("stanza")
    return str(runpy.run_path(str(Path(found.submodule_search_locations[0]) / "_version.py"))["__resources_version__"])


@contextmanager
def _alone(root: Path) -> Iterator[None]:
    """The lock goes with the process that holds it, so none is ever left behind."""
    try:
        root.mkdir(parents=True, exist_ok=True)
        with filelock.FileLock(root / LOCK, timeout=0):
            yield
    except filelock.Timeout as error:
        raise ModelsError(Trouble.BUSY, root) from error
    except OSError as error:
        raise from_os_error(error, root) from error


def _teller(told: Callable[[InstallProgress], None], at: InstallProgress) -> Callable[[int, int | None], None]:
    return lambda loaded, total: told(InstallProgress(at.number, at.files, at.name, loaded, total))


def _bring(
    fetcher: Fetcher, address: str, file: ModelFile, places: tuple[Path, Path], told: Callable[[int, int | None], None]
) -> None:
    """From where it is nearest: fetched before a cut, part of the set as it is now, or the hub."""
    stage, folder = (place / file.place for place in places)
    if not is_whole(stage, file.md5):
        if is_whole(folder, file.md5):
            _share(folder, stage)
        else:
            fetcher.fetch(address, stage, file.md5, told)
    size = stage.stat().st_size
    told(size, size)


def _share(file: Path, other: Path) -> None:
    """One file in two places, without taking space twice where the disk can do that."""
    other.parent.mkdir(parents=True, exist_ok=True)
    other.unlink(missing_ok=True)
    try:
        other.hardlink_to(file)
    except OSError:
        shutil.copyfile(file, other)


def _finish(stage: Path, folder: Path, listing: Listing) -> None:
    """The whole set at once in place of an older one."""
    (stage / LIST).write_text(json.dumps(listing.own, indent=1), encoding="utf-8")
    for leftover in stage.rglob("*.part"):
        leftover.unlink()
    if folder.exists():
        folder.rename(_aside(folder))
    stage.rename(folder)
    shutil.rmtree(_aside(folder), ignore_errors=True)


def _heal(folder: Path) -> None:
    """After an end between the two renamings of `_finish`."""
    with suppress(FileNotFoundError):
        if folder.exists():
            shutil.rmtree(_aside(folder))
        else:
            _aside(folder).rename(folder)


def _aside(folder: Path) -> Path:
    return folder.with_name(f".{folder.name}.old")
