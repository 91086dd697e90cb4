"""An archive and a filter in, the dossier as PDF out, set by Qt: for the window and, without one, the command line."""

from __future__ import annotations

import io
import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import BinaryIO

from PySide6.QtCore import QBuffer, QCoreApplication, QEventLoop, QIODevice, QMarginsF
from PySide6.QtGui import QFont, QGuiApplication, QPageSize, QPdfWriter, QTextDocument

from db.connection import Database, reading
from db.rows import QuoteFilter
from export.dossier import DossierTooLongError, write_dossier
from gui.requirements import has_display

__all__ = ["DossierTooLongError", "write_pdf"]

FONTS = ["Segoe UI", "Helvetica Neue", "Noto Sans", "DejaVu Sans"]
POINTS = 9.5


def write_pdf(db: Database, filter: QuoteFilter, stream: BinaryIO) -> int:
    """Says how many claims; a DossierTooLongError if they are more than can be set."""
    page = io.StringIO()
    with reading(db):
        written = write_dossier(db, filter, page, datetime.now(), to_be_set=True)
    with _fonts():
        stream.write(_pages(page.getvalue()))
    return written


def _pages(html: str) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF())  # `print_` leaves two centimetres
    writer.setTitle("Zitatdossier")
    writer.setCreator("Zitatspur")
    QEventLoop()  # a document sets timers, for which a thread that Qt did not start has no room before its first loop
    document = QTextDocument()
    font = QFont(FONTS)
    font.setPointSizeF(POINTS)
    document.setDefaultFont(font)
    document.setHtml(html)
    document.print_(writer)  # puts a number on each page
    del writer  # only now the file is whole
    return bytes(buffer.data().data())


@contextmanager
def _fonts() -> Iterator[None]:
    """Fonts need an application; without a screen one that shows nothing."""
    if QCoreApplication.instance() is not None:
        yield
        return
    if not has_display():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = QGuiApplication([])
    yield
    application.shutdown()
