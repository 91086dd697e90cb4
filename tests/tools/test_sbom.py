"""The bill of materials names every package once, with its version, its licence and what it needs."""

from __future__ import annotations

from importlib.metadata import Distribution, distribution, distributions
from pathlib import Path

import pytest

from tools.sbom import bill, licence

METADATA = """Metadata-Version: 2.4
Name: Deich_Paket
Version: 1.2
{}
Requires-Dist: Wehr.Paket >= 2
Requires-Dist: fehlt; python_version < "3"
Requires-Dist: pruefung; extra == "test"
"""


def package(folder: Path, name: str, metadata: str) -> Distribution:
    place = folder / f"{name}-1.dist-info"
    place.mkdir()
    (place / "METADATA").write_text(metadata, encoding="utf-8")
    return Distribution.at(place)


@pytest.mark.parametrize(
    ("lines", "stated"),
    [
        ("License-Expression: MIT AND Apache-2.0", "MIT AND Apache-2.0"),
        ("License: BSD-3-Clause", "BSD-3-Clause"),
        ("Classifier: License :: OSI Approved :: MIT License", "MIT License"),
        (f"License: {'Hiermit wird erlaubt … ' * 20}\nClassifier: License :: OSI Approved :: ISC", "ISC"),
        ("Summary: ohne", None),
    ],
)
def test_a_licence_is_read_wherever_the_package_states_it(lines: str, stated: str | None, tmp_path: Path) -> None:
    assert licence(package(tmp_path, "deich", METADATA.format(lines))) == stated


def test_what_a_package_needs_is_named_if_it_is_installed(tmp_path: Path) -> None:
    one = package(tmp_path, "deich", METADATA.format("License: MIT"))
    other = package(tmp_path, "wehr", "Metadata-Version: 2.1\nName: wehr-paket\nVersion: 3\n")
    found = bill([one, other])
    address = "pkg:pypi/deich-paket@1.2"
    assert found["dependencies"][0] == {"ref": address, "dependsOn": ["pkg:pypi/wehr-paket@3"]}
    assert found["components"][0]["purl"] == address
    assert "licenses" not in found["components"][1]


def test_all_that_is_installed_here_is_named_with_its_licence() -> None:
    found = {each["name"]: each for each in bill(distributions())["components"]}
    assert found["PySide6_Essentials"]["version"] == distribution("PySide6_Essentials").version
    without = {name for name, each in found.items() if "licenses" not in each}
    assert len(without) <= 5, without
