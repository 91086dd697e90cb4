from __future__ import annotations

import json
import lzma
from pathlib import Path

import pytest

pytest.importorskip("stanza")
import torch
from stanza.models.common.char_model import CharacterLanguageModel
from stanza.models.common.vocab import CharVocab

from training import charlm
from training.charlm import EVALUATIONS, LAST_SHARE, RATE, FallingRate, dense_forward, write_texts
from training.names import charlm_files
from training.pack import CHARLMS, PROCESSORS, resources
from training.workspace import Workspace

ARGS = {"char_emb_dim": 4, "char_hidden_dim": 6, "char_num_layers": 1, "char_rec_dropout": 0, "char_dropout": 0.0,
        "char_unit_dropout": 0.0}  # fmt: skip


def test_dense_batches_give_what_stanza_gives() -> None:
    model = CharacterLanguageModel(ARGS, {"char": CharVocab([list("abcdef")])})
    chars, lengths = torch.randint(4, 9, (3, 7), generator=torch.Generator().manual_seed(1)), [7, 7, 7]
    _, hidden, decoded = model.forward(chars, lengths)
    _, same_hidden, same = dense_forward(model, chars, lengths)
    assert torch.allclose(decoded, same, atol=1e-6)
    _, _, later = model.forward(chars, lengths, hidden)
    _, _, same_later = dense_forward(model, chars, lengths, same_hidden)
    assert torch.allclose(later, same_later, atol=1e-6)


def test_the_rate_falls_to_a_small_share() -> None:
    optimizer = torch.optim.Adam([torch.nn.Parameter(torch.zeros(1))], lr=RATE)
    falling, rates = FallingRate(optimizer), []
    for _ in range(EVALUATIONS):
        falling.step(1.0)
        rates += falling.state_dict()["_last_lr"]
    assert rates == sorted(rates, reverse=True)
    assert rates[-1] == pytest.approx(RATE * LAST_SHARE)


def test_texts_keep_their_case_and_share_no_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(charlm, "DEV_CHARACTERS", 200)
    monkeypatch.setattr(charlm, "BLOCK", 2)
    for folder, name, lines in (
        ("raw", "raw-de.txt.xz", [f"Der Rat von Ort{n} tagte." for n in range(60)]),
        ("wikinews-quotes", "wikinews-train.jsonl.xz", [json.dumps({"text": "Sie kam.\n„Ja“, rief er."})]),
    ):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / name).write_bytes(lzma.compress("\n".join(lines).encode()))
    train, dev = (file.read_text().splitlines() for file in write_texts(Workspace(tmp_path, tmp_path / "w"), 900))
    assert len("\n".join(train)) >= 700
    assert 200 <= len("\n".join(dev)) + 1 <= 240
    assert not {line for line in train if "Ort" in line} & set(dev)
    assert all(line.endswith(" .") for line in [*train, *dev])


def test_names_are_read_with_both_models_or_none(tmp_path: Path) -> None:
    space = Workspace(tmp_path, tmp_path)
    for kind in CHARLMS:
        assert charlm_files(space) == {}
        space.model(kind).parent.mkdir(parents=True)
        space.model(kind).touch()
    assert list(charlm_files(space)) == ["charlm_forward_file", "charlm_backward_file"]


def test_a_folder_with_character_models_says_that_names_need_them(tmp_path: Path) -> None:
    for kind in ("pretrain", *CHARLMS, *PROCESSORS):
        (tmp_path / "de" / kind).mkdir(parents=True)
        (tmp_path / "de" / kind / "de_small.pt").write_bytes(kind.encode())
    german = resources(tmp_path)["de"]
    assert set(german["packages"]["default"]) == set(PROCESSORS)
    assert [one["model"] for one in german["ner"]["de_small"]["dependencies"]] == ["pretrain", *CHARLMS]
    assert [one["model"] for one in german["pos"]["de_small"]["dependencies"]] == ["pretrain"]
