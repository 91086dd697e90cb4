"""The commands about language models and about whole archives; `main.py` has the others.

Imports stand inside the commands, as there.
"""

from __future__ import annotations

from pathlib import Path

import click

from cli.german import GermanGroup
from cli.options import FILE, archive_option, jobs_option


@click.group(cls=GermanGroup)
def models() -> None:
    """Sprachmodelle: welche es gibt, welche verwendet werden; lädt die von Stanza."""


@models.command(name="list")
@click.option("--db", "archive", metavar="DB", type=FILE, help="Auch, welche Modelle die Zitate dieses Archivs fanden.")
def list_(archive: Path | None) -> int:
    """Nennt alle Sprachmodelle und ihren Stand."""
    from cli import model_sets

    return model_sets.list_sets(archive)


@models.command()
@click.argument("name")
def install(name: str) -> int:
    """Lädt Sprachmodelle aus dem Netz und wählt sie."""
    from cli import model_sets

    return model_sets.install_set(name)


@models.command()
@click.argument("name")
def use(name: str) -> int:
    """Wählt Sprachmodelle; „bundled“ heißen die mitgelieferten."""
    from cli import model_sets

    return model_sets.use_set(name)


@models.command()
def verify() -> int:
    """Vergleicht alle Dateien mit ihrer Prüfsumme."""
    from cli import model_sets

    return model_sets.verify_sets()


@models.command()
@archive_option
@click.option("--all", "everything", is_flag=True, help="Auch, was schon mit diesen Modellen analysiert ist.")
@jobs_option
def reanalyse(archive: Path, everything: bool, jobs: int) -> int:
    """Analysiert ein Archiv neu, mit den gewählten Sprachmodellen."""
    from cli import reanalysing

    return reanalysing.reanalyse(archive, everything=everything, jobs=jobs)


@click.group(cls=GermanGroup)
def archive() -> None:
    """Archive prüfen, sichern, wiederherstellen, verkleinern."""


@archive.command(name="check")
@archive_option
@click.option("--salvage", "into", metavar="DATEI", type=FILE, help="Rettet, was lesbar ist, in ein neues Archiv.")
def check_archive(archive: Path, into: Path | None) -> int:
    """Sagt, ob ein Archiv unbeschädigt und in sich stimmig ist."""
    from cli import archive_care

    return archive_care.check(archive, into)


@archive.command()
@archive_option
@click.option("--list", "only_list", is_flag=True, help="Nennt die vorhandenen Sicherungen.")
def backup(archive: Path, only_list: bool) -> int:
    """Sichert ein Archiv; täglich und vor großen Änderungen geschieht das von selbst."""
    from cli import archive_care

    return archive_care.back_up(archive, only_list=only_list)


@archive.command()
@archive_option
@click.option("--number", metavar="N", type=click.IntRange(1), help="Welche Sicherung; sonst die letzte.")
def restore(archive: Path, number: int | None) -> int:
    """Stellt eine Sicherung wieder her; was jetzt im Archiv steht, wird vorher gesichert."""
    from cli import archive_care

    return archive_care.restore(archive, number)


@archive.command()
@archive_option
def compact(archive: Path) -> int:
    """Gibt Platz frei, den ein Archiv nicht mehr braucht."""
    from cli import archive_care

    return archive_care.compact(archive)
