"""The pages of an open archive under one row of tabs; keys Ctrl+1, Ctrl+2, … and a menu lead to them."""

from __future__ import annotations

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from db.rows import QuoteFilter
from gui import settings
from gui.page import Page
from gui.quotes_page import QuotesPage
from gui.settings import Settings
from gui.statements_page import StatementsPage
from gui.theme import named
from gui.views.fitting import Scrolling

QUOTES, STATEMENTS = "quotes", "statements"
"""Keys of the pages that others point to."""


class Pages(QWidget):
    """A page is added in one line; its key names it in the settings."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.menu = QMenu(self.tr("&View"))
        self._pages: dict[str, QuotesPage | Page] = {}
        self._actions = QActionGroup(self)
        self.tabs, self._stack = named(QTabBar(), "pages"), QStackedWidget()
        self.tabs.setAccessibleName(self.tr("Pages"))
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setUsesScrollButtons(True)
        self.tabs.currentChanged.connect(self._turn)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tabs)
        column.addWidget(self._stack, 1)

    def add(self, key: str, label: str, page: QuotesPage | Page) -> None:
        """`label` may have an "&" before the letter that leads to it in the menu."""
        self._pages[key] = page
        self._stack.addWidget(Scrolling(page))
        if isinstance(page, Page):
            page.quote_wanted.connect(self.show_quote)
            page.quotes_wanted.connect(self.show_quotes)
            page.statement_wanted.connect(self.show_statement)
        number = len(self._pages)
        action = QAction(label, self, checkable=True)
        action.setShortcut(QKeySequence(f"Ctrl+{number}"))
        action.triggered.connect(lambda: self.tabs.setCurrentIndex(number - 1))
        action.setChecked(number == 1)
        self._actions.addAction(action)
        self.menu.addAction(action)
        words = label.replace("&", "")
        self.tabs.addTab(words)
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        self.tabs.setTabToolTip(number - 1, f"{words} ({keys})")

    @property
    def current(self) -> QuotesPage | Page:
        return self._pages[self.key]

    @property
    def others(self) -> dict[str, Page]:
        """All but "Zitate", by their keys."""
        return {key: page for key, page in self._pages.items() if isinstance(page, Page)}

    @property
    def key(self) -> str:
        """That of the shown page."""
        return list(self._pages)[self.tabs.currentIndex()]

    def go_to(self, key: str) -> None:
        """A key that is not known, as from a newer version, changes nothing."""
        if key in self._pages:
            self.tabs.setCurrentIndex(list(self._pages).index(key))

    def enable(self, is_on: bool) -> None:
        """The keys lead nowhere while no archive is open."""
        self._actions.setEnabled(is_on)

    def show_archive(self) -> None:
        """For an archive just opened."""
        for page in self._pages.values():
            page.show_archive()

    def refresh(self) -> None:
        for page in self._pages.values():
            page.refresh()

    # What one page points to on another

    def show_quote(self, quote: str) -> None:
        """In its article."""
        if isinstance(page := self._pages[QUOTES], QuotesPage):
            self.go_to(QUOTES)
            page.show_quote(quote)

    def show_article(self, article: int) -> None:
        if isinstance(page := self._pages[QUOTES], QuotesPage):
            self.go_to(QUOTES)
            page.show_article(article)

    def show_quotes(self, filter: QuoteFilter, label: str) -> None:
        if isinstance(page := self._pages[QUOTES], QuotesPage):
            self.go_to(QUOTES)
            page.show_filter(filter, label)

    def show_statement(self, statement: str) -> None:
        if isinstance(page := self._pages[STATEMENTS], StatementsPage):
            self.go_to(STATEMENTS)
            page.show_statement(statement)

    # From one start to the next

    def remember(self, store: Settings) -> None:
        store.set(settings.PAGE, self.key)
        for key, page in self.others.items():
            store.set(settings.page_state(key), page.state())

    def recall(self, store: Settings) -> None:
        self.go_to(store.get(settings.PAGE))
        for key, page in self.others.items():
            if (state := store.get(settings.page_state(key))) is not None:
                page.restore(state)

    # Private

    def _turn(self, number: int) -> None:
        """The first tab turns to itself before its page is known by an action."""
        self._stack.setCurrentIndex(number)
        if number < len(self._actions.actions()):
            self._actions.actions()[number].setChecked(True)
