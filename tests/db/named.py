"""Articles whose quotes have speakers of given names: „Anna Vogt, Ministerin“ is name and role."""

from __future__ import annotations

from attribution.types import Article, AttributedArticle, Provenance, Quote, Run, Span, STWRType, quote_id

RUN = Run(program="0.2.0", parser="stanza 1.10", models="de-small 1", started="2026-03-02T08:00:00+00:00")


def article(*speakers: str, origin: str = "/texte/a.txt", **metadata: str | None) -> AttributedArticle:
    """One quote for each speaker, in their order; the text tells articles of different speakers apart."""
    text = "\n".join(f"„Satz {number}“, sagte {speaker}." for number, speaker in enumerate(speakers))
    source = Article(f"{origin}\n{text}", origin, **metadata)  # type: ignore[arg-type]
    return AttributedArticle(source, tuple(_quote(source, n, who) for n, who in enumerate(speakers)), RUN)


def _quote(source: Article, number: int, speaker: str) -> Quote:
    name, _, role = speaker.partition(", ")
    words = Span(source.text.index(f"„Satz {number}“"), source.text.index(f"„Satz {number}“") + len(f"„Satz {number}“"))
    start = source.text.index(speaker, words.end)
    return Quote(
        id=quote_id(source.digest, STWRType.DIRECT, (words,)),
        type=STWRType.DIRECT,
        quote=(words,),
        provenance=Provenance("direct.test"),
        speaker=(Span(start, start + len(speaker)),),
        entity=name,
        role=role or None,
    )
