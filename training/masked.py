"""Raw text in, a tagger that has learned to fill gaps out: `python -m training.masked`.

The layers of the tagger (letters, words, both recurrent layers) learn from raw text to say which word stands where one
is left out, from both sides (a masked language model, Devlin et al. 2019, in the recurrent layers of Stanza itself, so
that nothing grows or slows down). A gap is what Stanza's word dropout puts there in training. `training.tagger --start`
goes on from the result, `training.parser --layers` takes its layers over (`training.layers`).
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

import click
import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional
from torch.nn.utils.rnn import PackedSequence, pack_padded_sequence

from training.masked_text import SEED, batches, read_text
from training.tagger import SIZES, options, prepare_stanza
from training.workspace import SHORTHAND, Workspace, workspace_options

TARGETS = 10_000
"""Words that can be asked for: the most frequent ones."""
GAPS = 0.3
DROPOUT = 0.1
RATE, WARM_UP = 0.002, 200
LETTERS = 30
"""Of longer words only the first ones are read."""


@dataclass(frozen=True, slots=True)
class Words:
    """What the layers read of each distinct word, and which target it is (-1: none); rows are words."""

    frequent: Tensor
    vectors: Tensor
    letters: Tensor
    lengths: Tensor
    targets: Tensor


def prepared(words: Sequence[str], text: Sequence[np.ndarray], vocab: Any, pretrain: Any) -> Words:
    counts: Counter[int] = Counter()
    for sentence in text:
        counts.update(sentence.tolist())
    targets = torch.full((len(words),), -1)
    for target, (place, _) in enumerate(counts.most_common(TARGETS)):
        targets[place] = target
    letters = torch.zeros(len(words), LETTERS, dtype=torch.int16)
    for place, word in enumerate(words):
        letters[place, : len(word)] = torch.tensor(vocab["char"].map(list(word[:LETTERS])))
    return Words(
        torch.tensor(vocab["word"].map(words)),
        torch.tensor(pretrain.vocab.map([word.lower() for word in words])),
        letters,
        torch.tensor([min(len(word), LETTERS) for word in words]),
        targets,
    )


class Layers(nn.Module):
    """A tagger of Stanza without its classifiers, and the words that may stand in a gap."""

    def __init__(self, tagger: Any, words: Words) -> None:
        super().__init__()
        self.tagger, self.words = tagger, words
        width = 2 * tagger.args["hidden_dim"]
        self.hidden = nn.Linear(width, width // 2)
        self.target = nn.Linear(width // 2, TARGETS)

    def spelled(self, places: Tensor) -> Tensor:
        """The reading of the letters, one row for each of `places`."""
        lengths, order = self.words.lengths[places].sort(descending=True)
        table = self.words.letters[places[order], : int(lengths[0])].long()
        read: PackedSequence = self.tagger.charmodel(table, None, order.tolist(), [len(order)], lengths.tolist())
        return cast(Tensor, self.tagger.trans_char(self.tagger.drop(read.data)))

    def inputs(self, places: Tensor) -> Tensor:
        """What the recurrent layers read of distinct words."""
        parts = [
            self.tagger.word_emb(self.words.frequent[places]),
            self.tagger.trans_pretrained(self.tagger.pretrained_emb(self.words.vectors[places])),
            self.spelled(places),
        ]
        return torch.cat(parts, 1)

    def read(self, inputs: Tensor) -> Tensor:
        """What the recurrent layers make of (sentences, words): a row a word, in the order of Stanza's packing."""
        sentences, words = inputs.shape[:2]
        lengths = [words] * sentences
        states = (self.tagger.taggerlstm_h_init, self.tagger.taggerlstm_c_init)
        first = tuple(state.expand(-1, sentences, -1).contiguous() for state in states)
        packed = pack_padded_sequence(inputs, lengths, batch_first=True)
        return cast(Tensor, self.tagger.taggerlstm(packed, lengths, hx=first)[0].data)

    def loss(self, batch: Tensor) -> Tensor:
        """The mean loss of the gaps."""
        gaps = torch.rand(batch.shape) < GAPS
        distinct, where = batch.unique(return_inverse=True)
        known = self.tagger.drop(self.inputs(distinct)[where])
        read = self.read(torch.where(gaps.unsqueeze(-1), self.tagger.drop_replacement, known))
        asked = torch.where(gaps, self.words.targets[batch], -1).T.flatten()
        answers = self.target(functional.gelu(self.hidden(read[asked >= 0])))
        return functional.cross_entropy(answers.float(), asked[asked >= 0])


def learn(layers: Layers, text: Sequence[np.ndarray]) -> None:
    """One pass over the text; the rate rises, then falls to nothing."""
    made = list(batches(text, random.Random(SEED)))
    weights = [p for p in layers.parameters() if p.requires_grad]
    optimizer = torch.optim.AdamW(weights, lr=RATE, betas=(0.9, 0.98), weight_decay=0.01)
    rate = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min((step + 1) / WARM_UP, (len(made) - step) / len(made))
    )
    layers.train()
    losses = []
    for step, batch in enumerate(made, 1):
        optimizer.zero_grad()
        with torch.autocast("cpu", torch.bfloat16):
            loss = layers.loss(batch)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(weights, 1.0)
        optimizer.step()
        rate.step()
        losses.append(loss.item())
        if step % 100 == 0:
            click.echo(f"{step} of {len(made)}: loss {np.mean(losses):.3f}")
            losses = []


def new_tagger(space: Workspace, trees: str) -> tuple[Any, Any]:
    """A tagger as `training.tagger` would begin with, with less dropout, and its word vectors."""
    from stanza.models import tagger
    from stanza.models.pos.data import Dataset
    from stanza.models.pos.trainer import Trainer
    from stanza.utils.conll import CoNLL

    files = {"train_file": space.trees(trees), "wordvec_pretrain_file": space.vectors, "dropout": DROPOUT}
    named = {"lang": "de", "shorthand": SHORTHAND, **files}
    args = tagger.parse_args([*options(named | SIZES), "--cpu"])
    pretrain = tagger.load_pretrain(args)
    vocab = Dataset(CoNLL.conll2doc(str(space.trees(trees))), args, pretrain, evaluation=False).vocab
    return Trainer(args=args, vocab=vocab, pretrain=pretrain, device="cpu"), pretrain


@click.command()
@workspace_options
@click.option("--trees", default="tagged", show_default=True, help="The trees that the tagger will be trained on.")
@click.option("--name", default="masked", show_default=True, help="Name of the model.")
@click.option("--words", default=11_000_000, show_default=True, help="Words of text to learn from.")
def main(corpora: Path, work: Path, trees: str, name: str, words: int) -> None:
    """Lets the layers of a tagger learn from raw text."""
    space = Workspace(corpora, work)
    prepare_stanza()
    torch.manual_seed(SEED)
    trainer, pretrain = new_tagger(space, trees)
    distinct, text = read_text(space, words)
    layers = Layers(trainer.model, prepared(distinct, text, trainer.vocab, pretrain))
    learn(layers, text)
    trainer.save(str(space.model("pos", name)))


if __name__ == "__main__":
    main()
