"""Questions to the user that need a window of their own: which file, which folder; and bad news."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QInputDialog, QMessageBox, QWidget

from db.journal import signature
from export.csv_table import CsvDialect
from export.formats import Format
from gui.exporting import ExportTarget
from gui.reasons import said
from ingest.sources import SUFFIXES

ARCHIVE_SUFFIX = ".db"


def ask_new_archive(parent: QWidget, folder: Path) -> Path | None:
    translate = QCoreApplication.translate
    start = str(folder / translate("dialogs", "Archive.db"))
    title = translate("dialogs", "New archive")
    # Nothing is overwritten: an archive that is there already is opened
    options = QFileDialog.Option.DontConfirmOverwrite
    chosen, _ = QFileDialog.getSaveFileName(parent, title, start, _archives(), options=options)
    return _with_suffix(chosen, ARCHIVE_SUFFIX)


def ask_archive(parent: QWidget, folder: Path) -> Path | None:
    title = QCoreApplication.translate("dialogs", "Open archive")
    chosen, _ = QFileDialog.getOpenFileName(parent, title, str(folder), _archives())
    return Path(chosen) if chosen else None


def ask_files(parent: QWidget, folder: Path) -> list[Path]:
    translate = QCoreApplication.translate
    title, articles = translate("dialogs", "Import articles"), translate("dialogs", "Articles and collections of them")
    kinds = f"{articles} ({' '.join(f'*{suffix}' for suffix in SUFFIXES)})"
    chosen, _ = QFileDialog.getOpenFileNames(parent, title, str(folder), kinds)
    return [Path(each) for each in chosen]


def ask_folder(parent: QWidget, folder: Path) -> Path | None:
    title = QCoreApplication.translate("dialogs", "Import a folder of articles")
    chosen = QFileDialog.getExistingDirectory(parent, title, str(folder))
    return Path(chosen) if chosen else None


def ask_export(parent: QWidget, folder: Path, last: tuple[Format, CsvDialect]) -> ExportTarget | None:
    """Where to write what, in which form; the form of last time comes first."""
    translate, kinds = QCoreApplication.translate, _export_kinds()
    name = translate("dialogs", "quotes")
    start = str(folder / f"{name}{last[0].suffix}")
    title = translate("dialogs", "Export the quotes shown")
    chosen, kind = QFileDialog.getSaveFileName(parent, title, start, ";;".join(kinds.values()), kinds[last])
    if not chosen:
        return None
    format, dialect = next((each for each, label in kinds.items() if label == kind), last)
    return ExportTarget(_named(Path(chosen), format.suffix), format, dialect)


def _export_kinds() -> dict[tuple[Format, CsvDialect], str]:
    translate, german = QCoreApplication.translate, CsvDialect.GERMAN
    return {
        (Format.CSV, german): translate("dialogs", "Table for German Excel (*.csv)"),
        (Format.CSV, CsvDialect.PLAIN): translate("dialogs", "Plain CSV: UTF-8 with commas (*.csv)"),
        (Format.XLSX, german): translate("dialogs", "Excel table (*.xlsx)"),
        (Format.HTML, german): translate("dialogs", "Dossier to read and print (*.html)"),
        (Format.PDF, german): translate("dialogs", "Dossier as PDF (*.pdf)"),
        (Format.JSONL, german): translate("dialogs", "JSON Lines for other programs (*.jsonl)"),
        (Format.CLAIMREVIEW, german): translate("dialogs", "ClaimReview to be filled in (*.jsonld)"),
        (Format.ANNOTATIONS, german): translate("dialogs", "Web Annotations (*.jsonld)"),
        (Format.TEI, german): translate("dialogs", "Articles with their quotes marked: TEI (*.xml)"),
        (Format.RIS, german): translate("dialogs", "Articles for Zotero and Citavi: RIS (*.ris)"),
        (Format.BIBTEX, german): translate("dialogs", "Articles for LaTeX: BibTeX (*.bib)"),
    }


def _named(path: Path, suffix: str) -> Path:
    """Not every system's dialog changes the ending with the kind; a file nobody was asked about is not replaced."""
    if path.suffix.lower() == suffix:
        return path
    base = path.with_suffix("") if path.suffix.lower() in {format.suffix for format in Format} else path
    names = (base.with_name(f"{base.name}{number}{suffix}") for number in ("", *(f" {n}" for n in range(2, 1000))))
    return next(name for name in names if not name.exists())


def ask_signature(parent: QWidget, present: str) -> str | None:
    """The name that stands beside decisions; empty for the user's on this machine."""
    translate = QCoreApplication.translate
    title = translate("dialogs", "Sign decisions as …")
    label = translate("dialogs", "Name beside what you decide (empty: {name})").format(name=signature(None))
    name, accepted = QInputDialog.getText(parent, title, label, text=present)
    return name.strip() if accepted else None


def ask_picture(parent: QWidget, folder: Path, name: str) -> Path | None:
    """Where to put a picture; the ending says in which form."""
    translate = QCoreApplication.translate
    png = translate("dialogs", "Picture for text and mail (*.png)")
    svg = translate("dialogs", "Picture for print (*.svg)")
    title = translate("dialogs", "Save picture")
    chosen, kind = QFileDialog.getSaveFileName(parent, title, str(folder / f"{name}.png"), f"{png};;{svg}")
    return _with_suffix(chosen, ".svg" if kind == svg else ".png")


def ask_and_save(parent: QWidget, name: str, write: Callable[[Path], None]) -> None:
    """A picture, into the user's documents at first."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    if path := ask_picture(parent, Path(documents), name):
        try:
            write(path)
        except OSError as error:
            translate = QCoreApplication.translate
            cure = translate("dialogs", "{file}: {reason}. Choose another folder.")
            words = cure.format(file=path, reason=error.strerror or error)
            tell_error(parent, translate("dialogs", "The picture could not be written"), words)


def tell_error(parent: QWidget, title: str, reason: str) -> None:
    QMessageBox.warning(parent, title, said(reason))


def ask_restoring(parent: QWidget, moment: str, loss: str) -> bool:
    """What would be gone is said first; the safe answer is the one that Return gives."""
    translate, buttons = QCoreApplication.translate, QMessageBox.StandardButton
    box = QMessageBox(QMessageBox.Icon.Warning, translate("dialogs", "Restore a backup"), "", parent=parent)
    box.setText(translate("dialogs", "The archive becomes as it was on {time}.").format(time=moment))
    box.setInformativeText(loss)
    restore = box.addButton(translate("dialogs", "&Restore"), QMessageBox.ButtonRole.AcceptRole)
    box.setDefaultButton(box.addButton(buttons.Cancel))
    box.exec()
    return box.clickedButton() is restore


def ask_backups(parent: QWidget, reason: str) -> bool:
    """For an archive that cannot be opened but has backups."""
    translate = QCoreApplication.translate
    title = translate("dialogs", "The archive cannot be opened")
    box = QMessageBox(QMessageBox.Icon.Warning, title, said(reason), parent=parent)
    box.setInformativeText(translate("dialogs", "There are backups of it."))
    show = box.addButton(translate("dialogs", "Show &backups"), QMessageBox.ButtonRole.AcceptRole)
    box.addButton(QMessageBox.StandardButton.Close)
    box.exec()
    return box.clickedButton() is show


def tell_about(parent: QWidget) -> None:
    translate = QCoreApplication.translate
    words = translate(
        "dialogs",
        "<p><b>Zitatspur</b> finds quotes in German news articles: who said what, and who reported it?</p>"
        "<p>All work is done on this computer: no article leaves it.</p>"
        "<p>Free software under the MIT licence. Made with Qt (LGPL) and Stanza (Apache).</p>",
    )
    QMessageBox.about(parent, translate("dialogs", "About Zitatspur"), words)


def _archives() -> str:
    return QCoreApplication.translate("dialogs", "Zitatspur archives (*.db)")


def _with_suffix(chosen: str, suffix: str) -> Path | None:
    """Not every system's dialog adds the suffix."""
    if not chosen:
        return None
    path = Path(chosen)
    return path if path.suffix else path.with_suffix(suffix)
