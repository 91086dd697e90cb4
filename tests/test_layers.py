"""The arrows of docs/architecture.md, read from the imports; and what a process really loads."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

TYPES = frozenset({"attribution.types", "attribution.statement_types"})

# What a package may import of ours besides itself: a package, or one module of it
ARROWS = {
    "attribution": frozenset[str](),
    "ingest": TYPES,
    "analysis": TYPES | {"ingest"},
    "db": TYPES | {f"attribution.{part}" for part in ("checking", "copying", "entities", "matching", "statements")},
    "export": TYPES | {"db"},
    "language_models": frozenset({"attribution.model_folder"}),
    "sharding": TYPES | {"analysis", "export", "ingest"},
    "gui": TYPES | {"db", "analysis", "export", "ingest", "language_models"},
    "cli": frozenset({"attribution", "ingest", "analysis", "db", "export", "gui", "language_models", "sharding"}),
    "main": frozenset({"cli"}),
}
# The child's end of the pipe loads the attribution and, to link statements, the archive, inside its functions
EXCEPTIONS = {"analysis/child.py": frozenset({"attribution", "db"})}

# Libraries with one home: a package or a single module
HOMES: dict[str, str | tuple[str, ...]] = {
    "stanza": "attribution/parsing/parser.py",
    "torch": "attribution/parsing/parser.py",
    "sqlite3": "db/",
    "sqlite_utils": "db/",
    "PySide6": "gui/",
    "click": ("cli/", "main.py"),
    "feedparser": "ingest/",
    "lxml": ("ingest/", "export/tei"),
    "pypdf": "ingest/",
    "trafilatura": "ingest/",
    "urllib3": "ingest/",
    "warcio": "ingest/",
    "requests": "language_models/",
    "filelock": "language_models/",
    "ray": "sharding/cluster.py",
}

Modules = dict[str, ast.Module]


@pytest.fixture(scope="module")
def modules(root: Path) -> Modules:
    """All modules of ours by path."""
    folders = [root / package for package in ARROWS if package != "main"]
    paths = [root / "main.py", *(path for folder in folders for path in sorted(folder.rglob("*.py")))]
    return {path.relative_to(root).as_posix(): ast.parse(path.read_text(encoding="utf-8")) for path in paths}


def imports(tree: ast.AST) -> Iterator[str]:
    """Dotted names of all imports, those inside functions and under TYPE_CHECKING, too."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def is_within(name: str, area: str) -> bool:
    return name == area or name.startswith(f"{area}.")


def wrong_arrows(path: str, tree: ast.AST) -> list[str]:
    package = path.removesuffix(".py").split("/")[0]
    allowed = ARROWS[package] | EXCEPTIONS.get(path, frozenset()) | {package}
    return [
        f"{path} imports {name}"
        for name in imports(tree)
        if name.split(".")[0] in ARROWS and not any(is_within(name, area) for area in allowed)
    ]


def strays(path: str, tree: ast.AST) -> list[str]:
    return [
        f"{path} imports {name}"
        for name in imports(tree)
        if (home := HOMES.get(name.split(".")[0])) and not path.startswith(home)
    ]


def at_import(tree: ast.Module) -> Iterator[str]:
    """Imports that happen when the module is loaded."""
    for node in tree.body:
        if isinstance(node, ast.Import | ast.ImportFrom):
            yield from imports(node)


def test_no_arrow_points_the_wrong_way(modules: Modules) -> None:
    assert [wrong for path, tree in modules.items() for wrong in wrong_arrows(path, tree)] == []


def test_every_library_stays_in_its_home(modules: Modules) -> None:
    assert [stray for path, tree in modules.items() for stray in strays(path, tree)] == []


def test_parser_and_attribution_are_loaded_late(modules: Modules) -> None:
    for path, tree in modules.items():
        heavy = {"stanza", "torch"} & {name.split(".")[0] for name in at_import(tree)}
        assert not heavy, path
        if path == "analysis/child.py":
            early = [name for name in at_import(tree) if name.split(".")[0] in ("attribution", "db")]
            assert all(any(is_within(name, types) for types in TYPES) for name in early)


@pytest.mark.parametrize(
    ("path", "source"),
    [
        ("db/store.py", "from attribution.pipeline import Attributor"),
        ("attribution/rules/direct.py", "def f():\n    import db.queries"),
        ("gui/app.py", "from attribution import statements"),
        ("export/record.py", "from ingest import sources"),
        ("main.py", "import db"),
    ],
)
def test_a_planted_wrong_arrow_is_found(path: str, source: str) -> None:
    assert len(wrong_arrows(path, ast.parse(source))) == 1


@pytest.mark.parametrize(
    ("path", "source"),
    [
        ("attribution/rules/direct.py", "def f():\n    import torch"),
        ("gui/archive.py", "import sqlite3"),
        ("ingest/reading.py", "from PySide6.QtCore import QObject"),
    ],
)
def test_a_planted_stray_library_is_found(path: str, source: str) -> None:
    assert len(strays(path, ast.parse(source))) == 1


def loaded_by(statements: str, root: Path) -> set[str]:
    """The top names of all modules that a fresh process has after these statements."""
    script = f"import sys\n{statements}\nprint(*{{name.split('.')[0] for name in sys.modules}})"
    ended = subprocess.run([sys.executable, "-c", script], cwd=root, capture_output=True, text=True, check=True)
    return set(ended.stdout.split())


def test_the_process_of_the_window_loads_no_parser(root: Path) -> None:
    loaded = loaded_by("import gui.app, analysis.analyser, gui.main_window", root)
    assert "PySide6" in loaded
    assert not loaded & {"stanza", "torch"}
    assert not loaded & {"feedparser", "lxml", "numpy", "openpyxl", "pypdf", "requests", "trafilatura", "warcio"}


def test_the_attribution_loads_neither_window_nor_archive(root: Path) -> None:
    names = ", ".join(f"attribution.{path.stem}" for path in sorted((root / "attribution").glob("[!_]*.py")))
    assert not loaded_by(f"import {names}", root) & {"PySide6", "sqlite3", "sqlite_utils", "stanza", "torch"}


def test_the_door_opens_fast(root: Path) -> None:
    """Every child process loads main.py again."""
    heavy = {"PySide6", "sqlite_utils", "stanza", "torch", "scipy", "numpy", "rapidfuzz"}
    assert not loaded_by("import main", root) & heavy
