"""What is stored, what is measured."""

from __future__ import annotations

import random
from importlib import import_module
from pathlib import Path
from subprocess import CompletedProcess

import pytest
import torch
from click.testing import CliRunner

from training.__main__ import main, steps
from training.conllu import Sentence
from training.pack import PROCESSORS, halved, resources, rounded, save, slimmed
from training.score import Hits, Scores, konjunktiv, name_spans, paragraphs, table


def test_rounded_vectors_are_near_and_have_few_bits() -> None:
    values = torch.randn(50, 20)
    result = rounded(values)
    assert result.dtype == torch.float32
    assert (result - values).abs().max() <= values.abs().max() / 16
    assert not (result.view(torch.int32) & ((1 << 19) - 1)).any()


def test_whole_numbers_stay_as_they_are() -> None:
    state = halved({"w": torch.ones(2), "n": torch.tensor([3]), "l": [torch.ones(1)]})
    assert (state["w"].dtype, state["n"].dtype, state["l"][0].dtype) == (torch.float16, torch.int64, torch.float16)


def test_no_path_and_no_optimizer_is_stored() -> None:
    state = {"config": {"save_dir": "/data/models", "train_file": Path("/data/a.conllu"), "lr": 0.1},
             "optimizer_state_dict": 1, "model": {"w": torch.ones(1)}}  # fmt: skip
    slim = slimmed("depparse", state)
    assert slim["config"] == {
        "save_dir": "models",
        "train_file": "a.conllu",
        "lr": 0.1,
        "resolve_head_constraints": True,
    }
    assert "optimizer_state_dict" not in slim
    assert state["config"]["save_dir"] == "/data/models"


def test_the_members_of_an_ensemble_are_slimmed_too() -> None:
    members = {"num_models": 1, "params": [{"w": torch.ones(1)}], "args": [{"save_dir": "/data/models"}]}
    slim = slimmed("depparse", {"config": {}, "model": members})["model"]
    assert slim["args"] == [{"save_dir": "models", "resolve_head_constraints": True}]
    assert slim["params"][0]["w"].dtype == torch.float16


def test_a_dictionary_without_a_network_is_kept() -> None:
    assert slimmed("mwt", {"model": None, "dicts": {"im": "in dem"}}) == {"model": None, "dicts": {"im": "in dem"}}


def test_frozen_vectors_have_no_differences() -> None:
    state = {
        "config": {"emb_finetune": False},
        "model": {"delta_emb.weight": torch.zeros(1)},
        "vocab": {"delta": 1, "word": 2},
    }
    slim = slimmed("ner", state)
    assert (slim["model"], slim["vocab"]) == ({}, {"word": 2})


def test_a_packed_file_loads_and_is_the_same_every_time(tmp_path: Path) -> None:
    for name in ("a.pt", "b.pt"):
        save({"w": torch.arange(1000.0)}, tmp_path / name)
    assert torch.equal(torch.load(tmp_path / "a.pt", weights_only=True)["w"], torch.arange(1000.0))
    assert (tmp_path / "a.pt").stat().st_size < 4000
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a.pt", "b.pt"]


def test_table_of_contents_names_every_model_and_the_vectors_they_need(tmp_path: Path) -> None:
    for processor in ("pretrain", *PROCESSORS):
        (tmp_path / "de" / processor).mkdir(parents=True)
        (tmp_path / "de" / processor / "de_small.pt").write_bytes(processor.encode())
    german = resources(tmp_path)["de"]
    assert set(german["packages"]["default"]) == set(PROCESSORS)
    needing = {p for p in PROCESSORS if "dependencies" in german[p]["de_small"]}
    assert needing == {"pos", "depparse", "ner"}


def test_hits() -> None:
    hits = Hits()
    hits.add({1, 2}, {2, 3, 4})
    assert (hits.precision, hits.recall, hits.f1) == (0.5, pytest.approx(1 / 3), pytest.approx(0.4))
    assert (Hits().precision, Hits().recall, Hits().f1) == (0.0, 0.0, 0.0)


@pytest.mark.parametrize("tags", [["B-PER", "I-PER", "O", "B-LOC"], ["B-PER", "E-PER", "O", "S-LOC"]])
def test_names_from_both_ways_of_tagging(tags: list[str]) -> None:
    assert name_spans(tags) == {(0, 2, "PER"), (3, 4, "LOC")}


def test_neighbours_are_two_names() -> None:
    assert name_spans(["B-PER", "B-PER", "I-ORG"]) == {(0, 1, "PER"), (1, 2, "PER"), (2, 3, "ORG")}


def test_paragraphs_hold_every_sentence() -> None:
    rows = [["1", "Ja", *["_"] * 8]]
    texts = paragraphs([Sentence(rows)] * 50, random.Random(1))
    assert " ".join(texts) == " ".join(["Ja"] * 50)
    assert all(1 <= text.count("Ja") <= 8 for text in texts)


def test_places_of_konjunktiv() -> None:
    rows = [["1", "er", *["_"] * 8], ["2", "sei", "_", "_", "_", "Mood=Sub|VerbForm=Fin", *["_"] * 4]]
    assert list(konjunktiv([Sentence(rows)])) == [{1}]


def test_a_column_for_each_folder() -> None:
    text = table([Scores("old", {"LAS": 77.44}), Scores("new", {"LAS": 80.0, "MB": 40.0})])
    assert text.splitlines() == ["|  | old | new |", "|---|---|---|", "| LAS | 77.4 | 80.0 |", "| MB |  | 40.0 |"]


def test_the_recipe_is_made_of_commands_that_are_there(tmp_path: Path) -> None:
    for name in ("early", "other", "out"):
        (tmp_path / name).mkdir()
    recipe = steps(tmp_path, tmp_path / "out")
    assert len(set(recipe)) == len(recipe)
    for module, *options in recipe:
        command = import_module(f"training.{module}").main
        with command.make_context(module, ["--corpora", ".", "--work", "x", *options]) as context:
            assert context.params["work"] == Path("x")


def test_a_rehearsal_has_all_steps_but_learns_for_moments(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ran: list[list[str]] = []

    def run(command: list[str], check: bool) -> CompletedProcess[str]:
        ran.append(command[2:])
        return CompletedProcess(command, returncode=0)

    monkeypatch.setattr("training.__main__.subprocess.run", run)
    arguments = ["--corpora", str(tmp_path), "--work", str(tmp_path / "w"), "--out", str(tmp_path / "out")]
    assert CliRunner().invoke(main, [*arguments, "--rehearsal"]).exit_code == 0
    assert [f"training.{step[0]}" for step in steps(tmp_path / "w", tmp_path / "out")] == [call[0] for call in ran]
    assert {call[call.index("--steps") + 1] for call in ran if "--steps" in call} == {"250"}


def test_what_is_done_is_not_done_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ran: list[str] = []

    def run(command: list[str], check: bool) -> CompletedProcess[str]:
        ran.append(command[2].removeprefix("training."))
        return CompletedProcess(command, returncode=int(len(ran) == 3))

    monkeypatch.setattr("training.__main__.subprocess.run", run)
    arguments = ["--corpora", str(tmp_path), "--work", str(tmp_path / "w"), "--out", str(tmp_path / "out")]
    assert CliRunner().invoke(main, arguments).exit_code == 1
    assert ran == ["splits", "name_data", "text"]
    ran += ["stopped"]
    assert CliRunner().invoke(main, arguments).exit_code == 0
    assert ran[4:6] == ["text", "vectors"]
    assert ran[-1] == "score"
