"""The installed packages in, a bill of materials out: CycloneDX 1.6 in JSON, which audit tools read.

    python -m tools.sbom > sbom.json        (or: make sbom)

Of what is installed, not of what was asked for. Licences are what the packages themselves state: in the older `License`
field, as classifiers or as `License-Expression`. (`pip inspect` does not show the last of these before pip 25, and
cyclonedx-bom would bring a dozen packages of its own for the same few fields.)
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterable
from importlib.metadata import Distribution, distributions
from typing import Any

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
_EXPRESSION = "License-Expression"
_OSI = "License :: OSI Approved :: "
_LONGEST = 100
"""Letters of a licence's name; in some packages its whole text stands there."""


def bill(installed: Iterable[Distribution]) -> dict[str, Any]:
    """Everything by name; who needs what, among what is there."""
    packages = {_key(each.name): each for each in installed}
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "components": [_component(packages[key]) for key in sorted(packages)],
        "dependencies": [
            {
                "ref": _address(each),
                "dependsOn": [_address(packages[need]) for need in _needs(each) if need in packages],
            }
            for _, each in sorted(packages.items())
        ],
    }


def licence(package: Distribution) -> str | None:
    """As an SPDX expression or in the package's own words."""
    told = package.metadata
    if _EXPRESSION in told:
        return told[_EXPRESSION]
    classifiers = [each.removeprefix(_OSI) for each in told.get_all("Classifier") or [] if each.startswith(_OSI)]
    name = told["License"].strip() if "License" in told else ""
    if name and "\n" not in name and len(name) <= _LONGEST:
        return name
    return " and ".join(classifiers) or None


def _component(package: Distribution) -> dict[str, Any]:
    found: dict[str, Any] = {
        "type": "library",
        "bom-ref": _address(package),
        "name": package.name,
        "version": package.version,
        "purl": _address(package),
    }
    if stated := licence(package):
        is_expression = _EXPRESSION in package.metadata
        found["licenses"] = [{"expression": stated} if is_expression else {"license": {"name": stated}}]
    return found


def _address(package: Distribution) -> str:
    return f"pkg:pypi/{_key(package.name)}@{package.version}"


def _needs(package: Distribution) -> list[str]:
    """Without what only its extras need."""
    wanted = [each for each in package.requires or [] if not re.search(r"\bextra\s*==", each)]
    return sorted({_key(found[0]) for each in wanted if (found := _NAME.match(each))})


def _key(name: str) -> str:
    """As the package index calls it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def main() -> None:
    json.dump(bill(distributions()), sys.stdout, ensure_ascii=False, indent=1)


if __name__ == "__main__":
    main()
