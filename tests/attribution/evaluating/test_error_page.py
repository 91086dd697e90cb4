"""The page of errors: whole in itself, well-formed, every class in words, the worst article first."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest

from attribution.evaluating.error_classes import ErrorClass
from attribution.evaluating.error_page import ERROR_WORDS, error_page
from attribution.evaluating.evaluation import Compared
from attribution.evaluating.gold import Labelled
from tests.attribution.gold_quotes import TEXT, compared, gold_quote, own_quote

VOID = {"meta", "br", "link", "img"}
GOLD = gold_quote(speaker=(0,), cue=(1,), frame=(0, 1, 2))
OURS = own_quote((3, 4, 5), entity="Karin Lohse", speaker=(8,), cue=(1,), frame=(0, 1, 2), confidence=0.83)


class Reader(HTMLParser):
    """Checks that every element is closed, and keeps ids, links and the notes' classes."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.links: list[str] = []
        self.ids: list[str] = []
        self.errors: list[str] = []
        self.addresses: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in VOID:
            self.open.append(tag)
        values = {name: value or "" for name, value in attrs}
        self.links += [values["href"]] if tag == "a" else []
        self.ids += [values["id"]] if "id" in values else []
        self.errors += values.get("data-errors", "").split()
        self.addresses += [values[name] for name in ("src", "href") if name in values]

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def page_of(gold: list[Labelled], ours: list[Labelled], text: str = TEXT) -> str:
    return error_page([compared(gold, ours, text)])


def plain(html: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", html))


def test_every_error_class_has_words_of_its_own() -> None:
    assert list(ERROR_WORDS) == list(ErrorClass)
    assert len(set(ERROR_WORDS.values())) == len(ErrorClass)


def test_the_page_is_well_formed_and_needs_nothing_else() -> None:
    page = Reader(page_of([GOLD], [OURS, own_quote((9,), "Direct")]))
    assert page.open == []
    assert [address for address in page.addresses if not address.startswith("#")] == []
    assert "http" not in page_of([GOLD], [OURS])


def test_no_place_of_the_template_stays_empty() -> None:
    assert not re.search(r"\$[a-z]", page_of([GOLD], [OURS]))


def test_the_head_warns_that_the_gold_data_are_not_ours() -> None:
    head, _, body = page_of([], []).partition("</head>")
    assert "enthält Gold-Daten (CC BY-NC-SA), nicht weitergeben" in head
    assert "enthält Gold-Daten (CC BY-NC-SA), nicht weitergeben" in plain(body)


def test_errors_are_counted_by_class_and_type_with_links() -> None:
    page = page_of([GOLD, gold_quote((9,), "Direct")], [OURS])
    assert (
        '<tr><th scope="row"><a href="#missed">übersehen</a></th><td>1</td><td>1</td><td>–</td><td>–</td>'
        "<td>–</td><td>–</td></tr>"
    ) in page
    assert '<a href="#wrong-speaker">Sprecher falsch <b>1</b></a>' in page
    assert '<th scope="row">Adressat falsch</th><td>–</td>' in page


def test_every_link_leads_to_a_class_that_occurs() -> None:
    page = Reader(page_of([GOLD, gold_quote((9,), "Direct")], [OURS]))
    assert {link for link in page.links if link != "#alle"} == {f"#{error}" for error in page.errors}


def test_both_sides_show_the_same_text() -> None:
    left, right = re.findall(r"<p>(.*?)</p>", page_of([GOLD], [OURS]).partition('<div class="sides">')[2])
    assert [re.sub(r'<b class="badge.*?</b>', "", side).count("<b") for side in (left, right)] == [0, 0]
    assert [plain(re.sub(r"<b .*?</b>", "", side)) for side in (left, right)] == [TEXT, TEXT]


def test_what_is_wrong_stands_in_words_on_our_side_and_the_number_on_both() -> None:
    left, right = re.findall(r"<p>(.*?)</p>", page_of([GOLD], [OURS]).partition('<div class="sides">')[2])
    assert '<b class="badge wrong">1</b>' in left
    assert '<b class="badge wrong">1 Grenze ungenau, Sprecher falsch</b>' in right


def test_a_missed_quote_is_told_on_the_gold_side_and_a_false_one_on_ours() -> None:
    page = page_of([gold_quote((8, 9))], [own_quote((3, 4))])
    left, right = re.findall(r"<p>(.*?)</p>", page.partition('<div class="sides">')[2])
    assert "2 übersehen" in left
    assert '<span class="quote missed"' in left
    assert "1 falsch gefunden" in right
    assert '<span class="quote false"' in right


def test_a_quote_in_two_pieces_is_told_once() -> None:
    page = page_of([gold_quote((3, 4, 8, 9))], [])
    assert page.count('<b class="badge wrong">1 übersehen</b>') == 1
    assert page.count('<b class="badge wrong">…1</b>') == 1


def test_a_note_says_what_differs_and_what_our_quote_rests_on() -> None:
    (note,) = re.findall(r"<li.*?</li>", page_of([GOLD], [OURS]), re.DOTALL)
    assert plain(note).strip() == (
        "1 Grenze ungenau Sprecher falsch "
        "Indirect · Deckung 0,86 · Regel indirect.konj · Sicherheit 0,83 · aufgelöst: Karin Lohse"
        "Im Zitat fehlt: altSprecher: Gold Lohse · Zitatspur Es"
    )


def test_a_wrong_type_and_words_too_many_are_named() -> None:
    page = plain(page_of([gold_quote()], [own_quote((2, 3, 4, 5, 6, 8), "Direct", speaker=(0,))]))
    assert "Indirect → Direct" in page
    assert "Im Zitat zu viel: , … Es" in page
    assert "Sprecher: Gold – · Zitatspur Lohse" in page


def test_right_quotes_are_marked_without_a_note() -> None:
    page = page_of([GOLD, gold_quote((9,))], [GOLD])
    assert '<b class="badge">1</b>' in page
    assert len(re.findall(r"<li ", page)) == 1


def test_articles_without_errors_are_left_out_and_the_worst_comes_first() -> None:
    documents: list[Compared] = [
        compared([GOLD], [GOLD], title="Alles gut"),
        compared([GOLD], [OURS], title="Halb gut"),
        compared([GOLD], [], title="Nichts gut"),
    ]
    page = error_page(documents)
    assert re.findall(r"<h2>a (.*?) <small>", page) == ["Nichts gut", "Halb gut"]
    assert "2 von 3 Artikeln mit Fehlern · 3 Zitate in den Gold-Daten, 2 gefunden" in page
    assert Reader(page).ids == ["artikel-1", "artikel-2"]


def test_texts_cannot_break_the_page() -> None:
    text = TEXT.replace("Lohse", "<b>&$").replace("regnete", "</div>!")
    page = page_of([GOLD], [OURS], text)
    assert Reader(page).open == []
    assert "&lt;b&gt;&amp;$" in page
    assert "&lt;/div&gt;!" in page


@pytest.mark.parametrize("documents", [[], [compared([], [])]])
def test_a_page_without_errors_is_a_page(documents: list[Compared]) -> None:
    page = error_page(documents)
    assert Reader(page).open == []
    assert f"0 von {len(documents)} Artikeln mit Fehlern" in page
    assert "F1 über alle Rollen 1,000" in page
