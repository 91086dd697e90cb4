"""An archive in, the same with its articles analysed by the present models out: `main.py models reanalyse`.

What people decided about quotes stays, as with any import of an article that is there already.
"""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from analysis.analyser import Analyser, fitting_batch
from attribution.model_folder import describe
from cli.archive_care import back_up_before
from cli.importing import analyse_into
from cli.model_choice import models_in_use
from cli.report import DONE, Report, say
from db.connection import open_archive
from db.outdated import outdated_articles, read_articles

NOTHING_TO_DO = "Alle Artikel sind schon mit diesen Modellen analysiert ({}). Trotzdem neu: --all"


def reanalyse(archive: Path, *, everything: bool = False, jobs: int = 1) -> int:
    """What other models analysed, so that an interrupted run goes on; or everything. Gives the exit code."""
    models = models_in_use()
    name = describe(models)
    with closing(open_archive(archive, create=False)) as db:
        outdated = outdated_articles(db, None if everything else name)
        if not outdated:
            say(NOTHING_TO_DO.format(name))
            return DONE
        back_up_before(archive)
        report = Report(len(outdated))
        report.start()
        with Analyser(models=models, processes=jobs, batch=fitting_batch(len(outdated), jobs)) as analyser:
            return analyse_into(db, analyser.attribute(read_articles(db, outdated)), report)
