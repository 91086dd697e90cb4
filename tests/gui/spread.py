"""An archive in which three statements went through several outlets, some of them changed on the way."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from attribution.types import Article, AttributedArticle, STWRType
from db.connection import open_archive
from db.linking import link
from db.store import save_article
from tests.gui.samples import RUN, quote

WEIR = "Wir werden das alte Wehr in Wendhafen bis Ende 2027 sanieren und dafür 14 Millionen Euro ausgeben"
RETOLD = "Das Wehr in Wendhafen werde bis Ende 2027 saniert, dafür würden 12 Millionen Euro ausgegeben"
MARKET = "Der Wochenmarkt zieht im Herbst auf den Platz vor dem alten Bahnhof um"
FERRY = "Die Fähre fährt ab April wieder jede Stunde zwischen Wendhafen und der Insel"
VOGT = {"entity": "Anna Vogt", "role": "Umweltministerin"}
BRANDT = {"entity": "Karl Brandt", "role": "Bürgermeister"}

Said = tuple[str, STWRType, dict[str, Any]]


def spread(path: Path) -> Path:
    with open_archive(path) as db:
        for attributed in ARTICLES:
            save_article(db, attributed)
        link(db)
    return path


def _article(outlet: str, published: str, *said: Said, agencies: tuple[str, ...] = ()) -> AttributedArticle:
    text = "\n".join(f"{words}, hieß es." for words, _, _ in said)
    title = f"{outlet} am {published[:10]}"
    article = Article(text, f"/texte/{outlet}-{published[:13]}.txt", title, outlet, published, None, agencies)
    return AttributedArticle(article, tuple(quote(article, words, type, **rest) for words, type, rest in said), RUN)


DIRECT, INDIRECT = STWRType.DIRECT, STWRType.INDIRECT
ARTICLES = (
    _article("Hafenkurier", "2026-03-02T07:27:00+01:00", (f"„{WEIR}“", DIRECT, VOGT), agencies=("dpa",)),
    _article("Seebote", "2026-03-02T09:10:00+01:00", (f"„{WEIR}“", DIRECT, VOGT), agencies=("dpa",)),
    _article(
        "Tagblatt",
        "2026-03-03T12:00:00+01:00",
        (
            "Das Wehr in Wendhafen werde bis Ende 2027 saniert, dafür würden 12 Millionen Euro ausgegeben",
            INDIRECT,
            VOGT,
        ),
    ),
    _article("Der Bote", "2026-03-04T06:00:00+01:00", (f"„{MARKET}“", DIRECT, BRANDT)),
    _article("Der Bote", "2026-03-04T18:00:00+01:00", (f"„{FERRY}“", DIRECT, BRANDT)),
    _article("Alpenpost", "2026-03-05", (f"„{MARKET}“", DIRECT, {"entity": "Jana Brandt", "role": "Sprecherin"})),
    _article("Seebote", "2026-03-06", (f"„{FERRY}“", DIRECT, BRANDT)),
)
