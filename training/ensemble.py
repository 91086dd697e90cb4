"""Trained parsers in, one model that adds up their scores out: `python -m training.ensemble NAME NAME…`.

Parsers from different seeds make different mistakes; the sum of their scores makes fewer than either. Stanza loads such
a model like any other. It costs the time of both networks but only one search for the tree.
"""

from __future__ import annotations

from pathlib import Path

import click

from training.workspace import SHORTHAND, Workspace, workspace_options


def join(space: Workspace, members: tuple[str, ...], name: str) -> None:
    """Writes the ensemble of the named parsers."""
    from stanza.models.common.foundation_cache import FoundationCache
    from stanza.models.common.pretrain import Pretrain
    from stanza.models.depparse.ensemble import build_ensemble

    files = [str(space.model("depparse", member)) for member in members]
    arguments = {"pretrain": True, "wordvec_pretrain_file": str(space.vectors)}
    trainer, _ = build_ensemble(arguments, Pretrain(str(space.vectors)), files, FoundationCache())
    trainer.save(str(space.model("depparse", name)))


@click.command()
@workspace_options
@click.option("--name", default=SHORTHAND, show_default=True, help="Name of the new model.")
@click.argument("members", nargs=-1, required=True)
def main(corpora: Path, work: Path, name: str, members: tuple[str, ...]) -> None:
    """Makes one parser of several."""
    join(Workspace(corpora, work), members, name)


if __name__ == "__main__":
    main()
