"""The speakers of an article in, the words that name people out: where such a word differs, a name differs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from attribution.matching.speakers import is_organisation
from attribution.matching.words import TOKEN
from attribution.statement_types import Wording

SHORTEST = 3

NamesByArticle = Mapping[str, frozenset[str]]


def names_by_article(wordings: Iterable[Wording]) -> NamesByArticle:
    """Only what two articles know themselves counts for a pair of them: a third one changes nothing between them."""
    entities: defaultdict[str, set[str]] = defaultdict(set)
    for wording in wordings:
        if wording.entity:
            entities[wording.article].add(wording.entity)
    return {article: names_of(known) for article, known in entities.items()}


def names_of(entities: Iterable[str]) -> frozenset[str]:
    """Casefolded words of the names of those who are people."""
    words = (word for name in entities if not is_organisation(name) for word in TOKEN.findall(name))
    return frozenset(word.casefold() for word in words if word[0].isupper() and len(word) >= SHORTEST)


def names_for(one: Wording, other: Wording, names: NamesByArticle) -> frozenset[str]:
    """What is known of names where these two are compared."""
    nobody: frozenset[str] = frozenset()
    return names.get(one.article, nobody) | names.get(other.article, nobody)
