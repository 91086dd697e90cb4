"""Layers learn from raw text which word stands in a gap, and a parser begins with what they have learned."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

from training import masked_text
from training.layers import begin_with, columns
from training.masked import Layers, learn, new_tagger, prepared
from training.masked_text import batches, sentences, split_contractions
from training.parser import SIZES as PARSER_SIZES
from training.tagger import options
from training.vectors import save_pretrain
from training.workspace import Workspace

TEXT = "Vogt sagt im Rat nichts . Der Rat schweigt auch . Kern fragt den Rat nicht oft . " * 400
TREES = """\
1\tDer\tder\tDET\tDETNom\tCase=Nom\t2\tdet\t_\t_
2\tRat\tRat\tNOUN\tNOUNNom\tCase=Nom\t3\tnsubj\t_\t_
3\tschweigt\tschweigen\tVERB\tVERBFin\tVerbForm=Fin\t0\troot\t_\t_
4\t.\t.\tPUNCT\tPUNCT\t_\t3\tpunct\t_\t_

"""


@pytest.fixture
def space(tmp_path: Path) -> Workspace:
    space = Workspace(tmp_path, tmp_path)
    for path in (space.trees("tagged"), space.model("pos"), space.vectors):
        path.parent.mkdir(parents=True, exist_ok=True)
    space.trees("tagged").write_text(TREES * 8, encoding="utf-8")
    words = sorted(set(TEXT.lower().split()))
    save_pretrain(space.vectors, words, np.random.default_rng(1).normal(size=(len(words), 8)))
    return space


def test_contractions_are_two_words_and_sentences_keep_their_marks() -> None:
    assert list(split_contractions(["Im", "Rat"])) == ["In", "dem", "Rat"]
    line = ["„", "Er", "schweigt", "im", "Rat", ".", "“", "Vogt", "sagt", "dazu", "heute", "nichts", ".", "Ja", "."]
    assert list(sentences([line])) == [
        ["„", "Er", "schweigt", "in", "dem", "Rat", ".", "“"], ["Vogt", "sagt", "dazu", "heute", "nichts", "."],
    ]  # fmt: skip


def test_batches_hold_sentences_of_one_length(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(masked_text, "BATCH", 12)
    made = list(batches([np.arange(n % 3 + 4, dtype=np.int32) for n in range(30)], random.Random(1)))
    assert {batch.shape for batch in made} == {(3, 4), (3, 5), (2, 6)}


def test_places_of_a_parser_are_those_of_a_tagger() -> None:
    assert columns(50, 100, 50) == [
        (slice(0, 100), slice(50, 150)), (slice(100, 150), slice(0, 50)), (slice(300, 400), slice(150, 250)),
    ]  # fmt: skip


@pytest.mark.stanza
def test_gaps_are_filled_and_a_parser_takes_the_layers_over(space: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    torch.manual_seed(1)
    monkeypatch.setattr(masked_text, "BATCH", 60)
    trainer, pretrain = new_tagger(space, "tagged")
    places: dict[str, int] = {}
    text = [
        np.array([places.setdefault(word, len(places)) for word in sentence], dtype=np.int32)
        for sentence in sentences([TEXT.split()])
    ]
    layers = Layers(trainer.model, prepared(list(places), text, trainer.vocab, pretrain))
    batch = next(batches(text, random.Random(2)))
    before = layers.loss(batch).item()
    learn(layers, text)
    assert layers.loss(batch).item() < before / 5
    trainer.save(str(space.model("pos", "masked")))
    parser = parser_with(space, "masked", pretrain)
    theirs = trainer.model.state_dict()
    for name, weight in parser.state_dict().items():
        same = theirs.get(name.replace("parserlstm", "taggerlstm"))
        if name.startswith("parserlstm.lstm.1") or name.startswith("trans_"):
            assert torch.equal(weight, same), name
    first = "lstm.0.lstm.weight_ih_l0"
    assert torch.equal(parser.state_dict()[f"parserlstm.{first}"][:, :100], theirs[f"taggerlstm.{first}"][:, 50:150])
    place = parser.vocab["word"].unit2id("rat"), trainer.vocab["word"].unit2id("rat")
    assert torch.equal(parser.word_emb.weight[place[0]], trainer.model.word_emb.weight[place[1]])


def parser_with(space: Workspace, tagger: str, pretrain: Any) -> Any:
    from stanza.models import parser
    from stanza.models.common.doc import Document
    from stanza.models.depparse.data import DataLoader
    from stanza.models.depparse.trainer import GraphTrainer
    from stanza.utils.conll import CoNLL

    class Trainer(GraphTrainer):  # type: ignore[misc]
        """So that Stanza's own class is left as it is."""

    begin_with(Trainer, space.model("pos", tagger))
    args = parser.parse_args([*options({"lang": "de", "shorthand": "de_small"} | PARSER_SIZES), "--cpu"])
    document: Document = CoNLL.conll2doc(str(space.trees("tagged")))
    vocab = DataLoader(document, 1000, args, pretrain, evaluation=False).vocab
    made = Trainer(args=args, vocab=vocab, pretrain=pretrain, device="cpu").model
    torch.nn.init.zeros_(made.trans_char.weight)
    again = Trainer(args=args, vocab=vocab, pretrain=pretrain, device="cpu", model=made).model
    assert not again.trans_char.weight.any(), "what was trained since is lost"
    return Trainer(args=args, vocab=vocab, pretrain=pretrain, device="cpu").model
