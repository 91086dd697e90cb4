"""Trained models in, a folder that Stanza loads out: `python -m training.pack`.

Weights are stored in half precision (Stanza widens them on loading), optimizer states and paths are dropped, and the
members of each torch archive are compressed, which torch reads as they are. Word vectors stay float32, because
Stanza does not widen them, but are rounded to four bits of mantissa, which compresses as well.
"""

from __future__ import annotations

import hashlib
import json
import os
import zipfile
from pathlib import Path
from typing import Any

import click
import torch
from torch import Tensor

from training.workspace import SHORTHAND, Workspace, workspace_options

PROCESSORS = ("tokenize", "mwt", "pos", "lemma", "depparse", "ner")
CHARLMS = ("forward_charlm", "backward_charlm")
"""Models that names are read with; a folder has both or none."""
NEED_VECTORS = frozenset({"pos", "depparse", "ner"})
MANTISSA_BITS = 4
FULL_MANTISSA = 23
EPOCH = (2000, 1, 1, 0, 0, 0)
"""Date of all members, so that the same weights give the same file."""

State = dict[str, Any]


def rounded(values: Tensor, bits: int = MANTISSA_BITS) -> Tensor:
    """The values with so many bits of mantissa, still float32."""
    dropped = FULL_MANTISSA - bits
    whole = values.float().contiguous().view(torch.int32)
    return (((whole + (1 << (dropped - 1))) >> dropped) << dropped).view(torch.float32).clone()


def halved(value: Any) -> Any:
    """All tensors of a nested structure in half precision."""
    if isinstance(value, Tensor):
        return value.half().clone() if value.is_floating_point() else value
    if isinstance(value, dict):
        return type(value)((key, halved(v)) for key, v in value.items())
    if isinstance(value, list | tuple):
        return type(value)(halved(v) for v in value)
    return value


def slimmed(processor: str, state: State) -> State:
    """A checkpoint without what only training needs."""
    state = {key: v for key, v in state.items() if "optim" not in key and "scheduler" not in key}
    if isinstance(state.get("config"), dict):
        state["config"] = _config(processor, state["config"])
    if "num_models" in (state.get("model") or {}):
        state["model"] = state["model"] | {"args": [_config(processor, config) for config in state["model"]["args"]]}
    if processor == "pretrain":
        return state | {"emb": rounded(state["emb"])}
    if processor == "ner" and not state["config"].get("emb_finetune", True):
        # Frozen vectors: the embedding of differences is all zeros, and its vocabulary of no use
        state["model"] = {k: v for k, v in state["model"].items() if k != "delta_emb.weight"}
        state["vocab"] = {k: v for k, v in state["vocab"].items() if k != "delta"}
    return {key: halved(v) if key == "model" else v for key, v in state.items()}


def _config(processor: str, config: State) -> State:
    """No paths of the machine that trained; a verb has one subject at most, which the trainer stores switched off."""
    result = {}
    for key, value in config.items():
        is_path = isinstance(value, os.PathLike) or (isinstance(value, str) and "/" in value)
        result[key] = Path(value).name if is_path else value
    return result | ({"resolve_head_constraints": True} if processor == "depparse" else {})


def save(state: State, path: Path) -> None:
    """Writes a compressed torch archive."""
    path.parent.mkdir(parents=True, exist_ok=True)
    plain = path.with_suffix(".tmp")
    torch.save(state, plain)
    with zipfile.ZipFile(plain) as source, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as target:
        for name in source.namelist():
            target.writestr(zipfile.ZipInfo(name, EPOCH), source.read(name), zipfile.ZIP_DEFLATED, 9)
    plain.unlink()


def resources(folder: Path) -> State:
    """The table of contents that Stanza looks for."""
    german: State = {"lang_name": "German", "default_processors": {}, "packages": {"default": {}}}
    shared = [kind for kind in ("pretrain", *CHARLMS) if (folder / "de" / kind).exists()]
    for processor in (*shared, *PROCESSORS):
        file = folder / "de" / processor / f"{SHORTHAND}.pt"
        entry: State = {"md5": hashlib.md5(file.read_bytes()).hexdigest()}
        if processor in NEED_VECTORS:
            kinds = shared if processor == "ner" else ["pretrain"]
            entry["dependencies"] = [{"model": kind, "package": SHORTHAND} for kind in kinds]
        german[processor] = {SHORTHAND: entry}
        if processor in PROCESSORS:
            german["default_processors"][processor] = german["packages"]["default"][processor] = SHORTHAND
    return {"de": german}


@click.command()
@workspace_options
@click.option("--out", type=click.Path(file_okay=False, path_type=Path), required=True, help="Folder to write.")
@click.option("--keep", type=click.Path(exists=True, file_okay=False, path_type=Path),
              help="Finished folder to take the models from that were not trained.")  # fmt: skip
@click.option("--use", multiple=True, metavar="PROCESSOR=NAME", help="Another model than the one of the usual name.")
def main(corpora: Path, work: Path, out: Path, keep: Path | None, use: tuple[str, ...]) -> None:
    """Packs the models of a workspace."""
    space, names = Workspace(corpora, work), dict(pair.split("=", 1) for pair in use)
    charlms = CHARLMS if all(space.model(kind).exists() for kind in CHARLMS) else ()
    for processor in ("pretrain", *charlms, *PROCESSORS):
        source = space.model(processor, names.get(processor, SHORTHAND))
        target = out / "de" / processor / f"{SHORTHAND}.pt"
        if source.exists():
            save(slimmed(processor, torch.load(source, map_location="cpu", weights_only=True)), target)
        elif keep:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes((keep / "de" / processor / target.name).read_bytes())
        else:
            raise click.ClickException(f"{source} fehlt; --keep nennt einen Ordner mit fertigen Modellen.")
        click.echo(f"{processor:9s} {target.stat().st_size:>10,d} bytes")
    (out / "resources.json").write_text(json.dumps(resources(out), indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
