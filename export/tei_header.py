"""An article, or whoever is quoted, in; what TEI says about texts in their headers out."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from lxml import etree

from attribution.types import Article, Medium
from db.entity_rows import EntityEntry
from export.csv_table import TYPE_LABELS
from export.record import outlet_name
from export.references import authors, web_address

NAMESPACE = "http://www.tei-c.org/ns/1.0"
XML = "{http://www.w3.org/XML/1998/namespace}"
MAKER = "zitatspur"
ORGANISATION = "organisation"
MEDIA = {Medium.SPEECH: "gesprochen", Medium.THOUGHT: "gedacht", Medium.WRITING: "geschrieben"}
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d")
_PARTIAL = re.compile(r"\d{4}(-(0[1-9]|1[0-2]))?")
# XML has no way to write these signs; one stands for one, so that no place moves
_ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def element(name: str, words: str | None = None, **attributes: str | None) -> Any:
    """With its words; attributes that are None are left out."""
    made = etree.Element(f"{{{NAMESPACE}}}{name}", nsmap={None: NAMESPACE})
    for key, value in attributes.items():
        if value is not None:
            made.set(XML + key.removeprefix("xml_") if key.startswith("xml_") else key, legal(value))
    made.text = None if words is None else legal(words)
    return made


def within(name: str, *inner: Any) -> Any:
    made = element(name)
    made.extend(inner)
    return made


def legal(words: str) -> str:
    return _ILLEGAL.sub("\ufffd", words)


def corpus_header(quoted: Iterable[EntityEntry]) -> Any:
    """Who made it, what its marks mean, who is quoted."""
    maker = within("respStmt", element("resp", "Zitate erkannt und zugeordnet"), element("name", "Zitatspur"))
    maker.set(f"{XML}id", MAKER)
    people = within("particDesc", *_participants(list(quoted)))
    return within(
        "teiHeader",
        within(
            "fileDesc",
            within("titleStmt", element("title", "Zitate in Nachrichtenartikeln"), maker),
            within("publicationStmt", element("p", "Aus einem Archiv von Zitatspur")),
            within("sourceDesc", element("p", "Nachrichtenartikel; jeder nennt seine Quelle selbst.")),
        ),
        within("encodingDesc", within("classDecl", _taxonomy())),
        within("profileDesc", *([people] if len(people) else []), _language()),
    )


def article_header(article: Article) -> Any:
    title = article.title or outlet_name(article.outlet, article.origin)
    return within(
        "teiHeader",
        within(
            "fileDesc",
            within("titleStmt", element("title", title), *(element("author", name) for name in authors(article))),
            within("publicationStmt", element("p", "Aus einem Archiv von Zitatspur")),
            within("sourceDesc", _source(article)),
        ),
    )


def _source(article: Article) -> Any:
    address = web_address(article)
    bibl = within("bibl", *(element("author", name) for name in authors(article)))
    bibl.extend(
        [
            *([element("title", article.title, level="a")] if article.title else []),
            element("title", outlet_name(article.outlet, article.origin), level="j"),
            *_date(article.published, "publication"),
            *_date(article.updated, "update"),
            *_date(article.retrieved, "access"),
            *([element("ref", address, target=address)] if address else []),
            *([element("ref", article.archived, target=article.archived, type="archive")] if article.archived else []),
            *(within("respStmt", element("resp", "Agentur"), element("orgName", name)) for name in article.agencies),
            element("idno", article.digest, type="sha256"),
        ]
    )
    return bibl


def _date(iso: str | None, type: str) -> list[Any]:
    return [element("date", iso, type=type, when=iso if _is_date(iso) else None)] if iso else []


def _is_date(iso: str) -> bool:
    """A day, a year or month, or a moment to the second: what `when` takes."""
    if _PARTIAL.fullmatch(iso):
        return True
    try:
        return bool(datetime.fromisoformat(iso) if _MOMENT.match(iso) else date.fromisoformat(iso))
    except ValueError:
        return False


def _language() -> Any:
    return within("langUsage", element("language", "Deutsch", ident="de"))


def _taxonomy() -> Any:
    labels = {type.value: label for type, label in TYPE_LABELS.items()} | {m.value: label for m, label in MEDIA.items()}
    categories = []
    for id, label in labels.items():
        category = within("category", element("catDesc", label))
        category.set(f"{XML}id", id)
        categories.append(category)
    return within("taxonomy", *categories)


def _participants(quoted: list[EntityEntry]) -> list[Any]:
    people = [_person(entry) for entry in quoted if entry.kind != ORGANISATION]
    bodies = [_organisation(entry) for entry in quoted if entry.kind == ORGANISATION]
    lists = (("listPerson", people), ("listOrg", bodies))
    return [within(name, *entries) for name, entries in lists if entries]


def _person(entry: EntityEntry) -> Any:
    role = [element("occupation", entry.role)] if entry.role else []
    person = within("person", element("persName", entry.name), *role)
    person.set(f"{XML}id", entity_key(entry.id))
    return person


def _organisation(entry: EntityEntry) -> Any:
    organisation = within("org", element("orgName", entry.name))
    organisation.set(f"{XML}id", entity_key(entry.id))
    return organisation


def entity_key(entity: int) -> str:
    return f"e{entity}"
