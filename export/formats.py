"""The forms in which quotes leave an archive, and the ending that a file of each has."""

from __future__ import annotations

from enum import StrEnum


class Format(StrEnum):
    """RIS and BIBTEX hold articles, HTML, PDF and CLAIMREVIEW statements, all others quotes."""

    CSV = "csv"
    XLSX = "xlsx"
    JSONL = "jsonl"
    HTML = "html"
    PDF = "pdf"
    CLAIMREVIEW = "claimreview"
    ANNOTATIONS = "annotations"
    RIS = "ris"
    BIBTEX = "bibtex"
    TEI = "tei"

    @property
    def suffix(self) -> str:
        """With its dot, as file dialogs add it."""
        return _SUFFIXES.get(self, f".{self.value}")

    @property
    def counted(self) -> tuple[str, str]:
        """What one and several of its entries are called."""
        return _COUNTED.get(self, ("Zitat", "Zitate"))


_SUFFIXES = {
    Format.CLAIMREVIEW: ".jsonld",
    Format.ANNOTATIONS: ".jsonld",
    Format.BIBTEX: ".bib",
    Format.TEI: ".xml",
}
_COUNTED = {
    **dict.fromkeys((Format.HTML, Format.PDF, Format.CLAIMREVIEW), ("Aussage", "Aussagen")),
    **dict.fromkeys((Format.RIS, Format.BIBTEX), ("Artikel", "Artikel")),
}
