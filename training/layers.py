"""A tagger's layers in a parser: what `training.masked` learned of letters, words and their order serves both.

Stanza's tagger reads word, vector and letters, its parser vector, word, lemma, tag and letters; what is the same is
copied to its place, and the parser begins with random weights for the rest.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

SAME = ("trans_pretrained.", "trans_char.", "charmodel.charlstm", "charmodel.char_attn")
"""Beginnings of the names of weights that are the same in both."""


def columns(word: int, transformed: int, tag: int) -> list[tuple[slice, slice]]:
    """Which places of the parser's input are which of the tagger's, from the widths of their parts.

    >>> columns(1, 2, 1)
    [(slice(0, 2, None), slice(1, 3, None)), (slice(2, 3, None), slice(0, 1, None)), \
(slice(6, 8, None), slice(3, 5, None))]
    """
    letters = transformed + 2 * word + 2 * tag
    return [
        (slice(0, transformed), slice(word, word + transformed)),
        (slice(transformed, transformed + word), slice(0, word)),
        (slice(letters, letters + transformed), slice(word + transformed, word + 2 * transformed)),
    ]


def copy_rows(target: Tensor, source: Tensor, units: Any, known: Mapping[str, int]) -> None:
    """Vectors of the words or letters that both know."""
    for place, unit in enumerate(units._id2unit):
        if unit in known:
            target[place] = source[known[unit]]


@torch.no_grad()
def take_over(parser: Any, tagger: Mapping[str, Tensor], vocab: Any, known: Mapping[str, Mapping[str, int]]) -> None:
    """Copies a tagger's weights into a parser of Stanza; `known`: the places of its words and letters."""
    places = columns(parser.args["word_emb_dim"], parser.args["transformed_dim"], parser.args["tag_emb_dim"])
    for name, weight in parser.state_dict().items():
        source = tagger.get(name.replace("parserlstm", "taggerlstm"))
        if source is None:
            continue
        if name.startswith(SAME) or ("parserlstm" in name and weight.shape == source.shape):
            weight.copy_(source)
        elif name == "drop_replacement" or name.startswith("parserlstm"):
            for ours, theirs in places:
                weight[..., ours] = source[..., theirs]
    copy_rows(parser.word_emb.weight, tagger["word_emb.weight"], vocab["word"], known["word"])
    copy_rows(parser.charmodel.char_emb.weight, tagger["charmodel.char_emb.weight"], vocab["char"], known["char"])


def begin_with(trainer: type, path: Path) -> None:
    """Makes the trainer class of Stanza's parser begin with the layers of a stored tagger."""
    initialize = trainer.__init__  # type: ignore[misc]

    def start(self: Any, *args: Any, **named: Any) -> None:
        initialize(self, *args, **named)
        if named.get("model") is not None:  # before the rate falls Stanza loads its best step again
            return
        stored = torch.load(path, map_location="cpu", weights_only=True)
        known = {name: stored["vocab"][name]["_unit2id"] for name in ("word", "char")}
        take_over(self.model, stored["model"], self.vocab, known)

    trainer.__init__ = start  # type: ignore[misc]
