"""What can be measured here: every benchmark of this folder with its question and how it is called.

python -m benchmarks
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path


def benchmarks(folder: Path) -> Iterator[tuple[str, str, str]]:
    """Name, question and call of every module that can be run, from its docstring."""
    for path in sorted(folder.glob("[!_]*.py")):
        words = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
        question, *rest = words.split("\n")
        call = next((line.strip() for line in rest if "python -m benchmarks." in line), None)
        if call is not None:
            yield path.stem, question, call


def main() -> None:
    for name, question, call in benchmarks(Path(__file__).parent):
        print(f"{name}\n    {question}\n    {call}\n")
    print("Figures measured so far: docs/benchmarks.md")


if __name__ == "__main__":
    main()
