"""Of the hub's list only what the parser needs is taken, the same as Stanza would take; nothing odd becomes a path."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from language_models.errors import ModelsError, Trouble
from language_models.resources import LIST, choose, listed
from tests.language_models.hub import PLACES, content, german

PACKAGES = ["default", "default_fast"]


@pytest.fixture
def resources() -> dict[str, Any]:
    return {"url": "http://x/{filename}", "de": german({place: content(place) for place in PLACES})}


@pytest.mark.parametrize("package", PACKAGES)
def test_the_own_list_names_the_same_files(package: str, resources: dict[str, Any], tmp_path: Path) -> None:
    listing = choose(resources, package)
    (tmp_path / LIST).write_text(json.dumps(listing.own))
    assert set(listed(tmp_path)) == set(listing.files)
    assert len(listing.files) == len(set(listing.files))


@pytest.mark.stanza
@pytest.mark.parametrize("package", PACKAGES)
def test_stanza_takes_the_same_files_from_the_hubs_list_and_from_ours(package: str, resources: dict[str, Any]) -> None:
    from stanza.resources import common

    from attribution.parsing.parser import PROCESSORS

    def stanzas(resources: dict[str, Any], package: str) -> set[tuple[str, str]]:
        _, _, _, wanted = common.process_pipeline_parameters("de", None, package, PROCESSORS)
        models = common.add_dependencies(resources, "de", common.maintain_processor_list(resources, "de", None, wanted))
        return {(kind, name) for kind, name in common.flatten_processor_list(models)}

    listing = choose(resources, package)
    ours = {(file.kind, file.name) for file in listing.files}
    assert ours == stanzas(resources, package)
    assert ours == stanzas(listing.own, "default")


@pytest.mark.parametrize(
    "entry",
    [
        {},
        {"md5": "kurz"},
        {"md5": None},
        {"md5": "0" * 32, "dependencies": [{"model": "pretrain"}]},
        {"md5": "0" * 32, "dependencies": "pretrain"},
        {"md5": "0" * 32, "dependencies": [{"model": "pretrain", "package": "fehlt"}]},
        "kein Eintrag",
    ],
)
def test_an_entry_that_is_none_is_told(entry: object, resources: dict[str, Any]) -> None:
    resources["de"]["pos"]["combined_charlm"] = entry
    with pytest.raises(ModelsError) as caught:
        choose(resources, "default")
    assert caught.value.trouble is Trouble.NO_HUB


@pytest.mark.parametrize("missing", ["ner", "depparse"])
def test_a_package_without_what_the_parser_needs_is_told(missing: str, resources: dict[str, Any]) -> None:
    del resources["de"]["packages"]["default"][missing]
    with pytest.raises(ModelsError, match="default") as caught:
        choose(resources, "default")
    assert caught.value.trouble is Trouble.NOT_OFFERED


def test_no_dependencies_may_also_be_null(resources: dict[str, Any]) -> None:
    resources["de"]["lemma"]["combined_nocharlm"]["dependencies"] = None
    assert len(choose(resources, "default").files) == 8
