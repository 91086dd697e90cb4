"""What `benchmarks.killing` kills: each deed works on an archive, and tells through a pipe what is done for good.

A deed may be begun again on what an earlier one left behind. Articles are analysed in a real child process, by an
attributor that takes every „…“ for a quote: what is tried here is the archive, not the models.
"""

from __future__ import annotations

import multiprocessing
import random
import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from multiprocessing.connection import Connection
from pathlib import Path

from analysis import child
from analysis.analyser import Analyser
from analysis.jobs import Attributed
from attribution.types import Article, AttributedArticle, Provenance, Quote, Run, Span, STWRType, quote_id
from db.connection import Database, open_archive
from db.corrections import delete_quotes, set_status
from db.decisions import merge_statements, take_out
from db.linking import link, link_anew
from db.rows import Status
from db.store import save_article
from db.undoing import redo, undo

RUN = Run("killing", "none", "none", "2026-03-02T00:00:00Z")
Tell = Callable[[str], None]
Deed = Callable[[Path, Tell], None]
DECISIONS = 40


class Marks:
    """Takes the place of the attributor."""

    def attribute_many(self, articles: Sequence[Article], told: child.Told) -> list[AttributedArticle]:
        return [AttributedArticle(article, tuple(_quotes(article)), RUN) for article in articles]


def _quotes(article: Article) -> Iterator[Quote]:
    for found in re.finditer("„[^“]*“", article.text):
        spans = (Span(*found.span()),)
        id = quote_id(article.digest, STWRType.DIRECT, spans)
        yield Quote(id, STWRType.DIRECT, spans, Provenance("direct.test"), entity=f"Ute Bach{len(found[0]) % 5}")


def serve(connection: Connection, models: str | None, threads: int | None) -> None:
    """`analysis.child.serve` with another attributor."""
    try:
        while True:
            for reply in child.replies(connection.recv(), Marks):
                connection.send(reply)
    except (EOFError, OSError):
        pass


def articles(number: int) -> list[Article]:
    """Invented; many of their quotes are cut or copied from each other."""
    chance = random.Random(number)
    words = [f"{a}{b}" for a in ("Deich", "Hafen", "Markt", "Schul") for b in ("amt", "rat", "bau", "plan", "weg")]
    said = [" ".join(chance.choices(words, k=chance.randint(4, 9))) for _ in range(max(2, number // 3))]
    return [
        Article(
            "\n".join(f"„{chance.choice(said)}“, sagte Ute Bach." for _ in range(chance.randint(1, 5))) + f"\n{each}",
            f"{each}.txt",
            outlet=f"Blatt {each % 5}",
            published=f"2026-03-{1 + each % 28:02}",
        )
        for each in range(number)
    ]


def import_articles(archive: Path, tell: Tell, *, number: int) -> None:
    """As `main.py import`: those that are there already are passed over."""
    with closing(open_archive(archive)) as db, Analyser(target=serve) as analyser:
        there = {row["origin"] for row in db.query("SELECT origin FROM articles")}
        missing = [article for article in articles(number) if article.origin not in there]
        for result in analyser.attribute(missing):
            for process in multiprocessing.active_children():
                tell(f"child {process.pid}")
            if isinstance(result, Attributed):
                save_article(db, result.attributed)
                tell(f"article {result.source.origin}")
        link(db)


def match(archive: Path, tell: Tell) -> None:
    with closing(open_archive(archive)) as db:
        link_anew(db)


def decide(archive: Path, tell: Tell) -> None:
    """Merges, takes out, corrects, undoes and makes again, by chance."""
    chance = random.Random()
    with closing(open_archive(archive)) as db:
        for _ in range(DECISIONS):
            chance.choice(_DEEDS)(db, chance)
            (count,) = db.execute("SELECT count(*) FROM decisions").fetchone()
            tell(f"decisions {count}")


def export(archive: Path, tell: Tell, *, place: Path) -> None:
    from cli.exporting import export_quotes
    from cli.output import Output

    export_quotes(archive, Output.named("csv", place, "plain"), {})


def migrate(archive: Path, tell: Tell) -> None:
    open_archive(archive).close()


def _some(db: Database, chance: random.Random, table: str, number: int) -> list[str]:
    ids = [row["id"] for row in db.query(f"SELECT id FROM {table}")]
    return chance.sample(ids, min(number, len(ids)))


def _merge(db: Database, chance: random.Random) -> None:
    if len(some := _some(db, chance, "statements", 2)) == 2:
        merge_statements(db, some)


def _take_out(db: Database, chance: random.Random) -> None:
    for quote in [row["id"] for row in db.query("SELECT q.id FROM variants v JOIN quotes q ON q.number = v.quote")][:1]:
        take_out(db, quote)


def _review(db: Database, chance: random.Random) -> None:
    set_status(db, _some(db, chance, "quotes", 20), chance.choice(list(Status)))


def _delete(db: Database, chance: random.Random) -> None:
    delete_quotes(db, _some(db, chance, "quotes", 1))


def _undo(db: Database, chance: random.Random) -> None:
    undo(db)


def _redo(db: Database, chance: random.Random) -> None:
    redo(db)


_DEEDS: Sequence[Callable[[Database, random.Random], None]] = (_merge, _take_out, _review, _delete, _undo, _undo, _redo)
