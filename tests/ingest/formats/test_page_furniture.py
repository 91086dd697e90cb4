"""What stands around an article goes, whatever outlets call it; the article stays, whatever they call that."""

from __future__ import annotations

import pytest

from tests.ingest.formats.test_page import FIRST, SECOND, body_of, page

OTHER = "Der Bäcker von Wendhafen hat ein neues Brot gebacken, sagte er, und „alle kaufen es“, so die Kundin."


@pytest.mark.parametrize(
    "box",
    [
        f"<figure><img src=a><figcaption>{OTHER}</figcaption></figure>",
        f'<div class="article-image__caption">{OTHER}</div>',
        f'<span class="bildunterschrift">{OTHER}</span>',
        f"<aside><p>{OTHER}</p></aside>",
        f'<div id="cookie-banner"><p>{OTHER}</p></div>',
        f'<div class="storyTeaserList"><p>{OTHER}</p></div>',
        f'<section aria-label="Newsletter"><p>{OTHER}</p></section>',
        f"<div><h2>Das Wichtigste in Kürze</h2><ul><li>{OTHER}</li></ul></div>",
        f"<h3>Mehr zum Thema</h3><ul><li><a href=b>{OTHER}</a></li></ul>",
        f'<p>Lesen Sie auch: <a href="b">{OTHER}</a></p>',
        f"<article><h3><a href=b>Brot</a></h3><p>{OTHER}</p></article>",
        f'<p class="article-byline">{OTHER}</p>',
        f"<div hidden><p>{OTHER}</p></div>",
        f"<div class='infokasten'><p>{OTHER}</p></div>",
        f'<div class="comments"><p>{OTHER}</p></div>',
    ],
)
def test_no_word_of_a_box_gets_into_the_article(box: str) -> None:
    assert body_of(page(around=f"<article>{{}}{box}<p>{SECOND} Und weiter.</p></article>")) == [
        *("Deich hält", FIRST, SECOND, f"{SECOND} Und weiter.")
    ]


@pytest.mark.parametrize(
    "around",
    [
        '<div class="has-cookie-banner with-sidebar">{}</div>',
        '<div id="comments-open">{}</div>',
        "<article><div class='article-summary'>{}</div></article>",
    ],
)
def test_what_holds_most_of_the_text_stays_whatever_it_is_called(around: str) -> None:
    assert body_of(page(around=around)) == ["Deich hält", FIRST, SECOND]


@pytest.mark.parametrize("name", ["teaser", "article__intro", "lead"])
def test_the_first_paragraph_stays_whatever_it_is_called(name: str) -> None:
    html = page(around=f'<p class="{name}">{OTHER}</p>{{}}')
    assert body_of(html) == ["Deich hält", OTHER, FIRST, SECOND]


def test_words_behind_a_box_stay() -> None:
    html = page(f"Der Deich <span class='credit'>dpa</span>hat gehalten. {FIRST}", SECOND)
    assert body_of(html)[1] == f"Der Deich hat gehalten. {FIRST}"


def test_a_kicker_is_no_part_of_the_headline() -> None:
    head = '<meta property="og:title" content="Deich hält">'
    html = page(head=head).replace("<h1>", "<h1><span>Sturmflut</span> ")
    assert body_of(html)[0] == "Deich hält"
