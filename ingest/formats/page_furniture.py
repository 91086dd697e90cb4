"""The tree of a page goes in and loses what is no article: captions, boxes, teasers, cookies, menus, comments.

Three signs tell what to take away: the element itself, the words in its class or id, the words of its heading. What
holds most of the page's text stays whatever it is called (<body class="has-cookie-banner">).
"""

from __future__ import annotations

import re

from lxml.etree import _Element

MOST = 0.4  # of the letters in paragraphs

_ELEMENTS = frozenset(
    {"figure", "figcaption", "aside", "nav", "footer", "form", "button", "dialog", "picture", "video", "audio"}
    | {"iframe", "svg", "object", "embed", "noscript", "script", "style", "template", "select", "menu", "time"}
)
# Words inside class, id and the like, as German and Austrian and Swiss outlets name their boxes
_NAMES = re.compile(
    r"(?<![a-z])(?:cookie|consent|cmp|gdpr|datenschutz|caption|bildunterschrift|bildtext|credits?|copyright|newsletter"
    r"|related|recommend\w*|recirculation|teaser-?(?:list|box|group|grid|wrapper)|teaserbox|more-?on|mehr-zum-thema"
    r"|linklist|link-list|read-?more|weiterlesen|paywall|piano|abo-?box|offer|share|sharing|social|comments?|kommentare?"
    r"|breadcrumbs?|byline|author-?(?:box|info|bio)|autoren?-?box|advert\w*|anzeige|ads?|sponsor\w*|outbrain|taboola"
    r"|summary|zusammenfassung|kurzfassung|fact-?box|info-?box|infokasten|faktenbox|key-?points|bullet-?box|highlights"
    r"|gallery|bildergalerie|slideshow|player|podcast|tags?|tag-?list|keywords|topics|rating|feedback|toolbar|sidebar"
    r"|subscribe|login|registration|most-?read|meistgelesen|trending|ticker-?box|poll|umfrage|quiz|weather|stock-?box"
    r"|skip-?link|sr-only|visually-?hidden|screen-?reader\w*|print-?only)(?![a-z])"
)
_NAMING = ("class", "id", "role", "data-component", "data-area", "data-testid", "data-zone", "aria-label")
_BOX_HEADING = re.compile(
    r"(?:das wichtigste(?: in kürze| im überblick)?|auf einen blick|kurz zusammengefasst|zusammenfassung|in kürze|"
    r"darum geht(?:’|')?s|darum geht es|mehr zum thema|mehr zu|lesen sie (?:auch|mehr|hier)|auch interessant|"
    r"das könnte sie (?:auch )?interessieren|weitere (?:artikel|themen|meldungen|nachrichten)|verwandte artikel|"
    r"newsletter|meistgelesen|passend zum thema|hintergrund zum thema|empfehlungen? der redaktion|links zum thema)"
    r"\b.{0,40}",
    re.IGNORECASE | re.DOTALL,
)
_POINTER = re.compile(
    r"(?:[→>▶+•]\s*)?(?:lesen sie (?:auch|mehr|hier|dazu)|mehr zum thema|mehr dazu|auch interessant|siehe auch|"
    r"hier (?:geht es|geht's) (?:zum|zur|zu)|zum thema)\b.{0,160}",
    re.IGNORECASE | re.DOTALL,
)
_HEADINGS = ("h2", "h3", "h4", "h5", "h6", "strong", "b", "p", "div", "span")
_BOXES = frozenset({"div", "section", "aside", "article", "details"})
_KEPT = frozenset({"html", "body", "head", "main", "h1", "p", "a", "em", "strong", "b", "i"})
_MAX_HEADING = 60


def clear(tree: _Element) -> None:
    """Takes away all that is no part of the article; the first paragraph keeps its place but loses its class."""
    total = _weight(tree)
    for element in [each for each in tree.iter() if isinstance(each.tag, str)]:
        if element.getparent() is None or not _is_furniture(element):
            continue
        if _weight(element) <= MOST * total:
            _drop(element)
        else:
            for name in _NAMING:  # trafilatura would go by these
                element.attrib.pop(name, None)
    _drop_other_articles(tree, total)
    for element in [each for each in tree.iter(*_HEADINGS) if _BOX_HEADING.fullmatch(_text(each))]:
        _drop_box(element, total)
    for element in tree.iter("p"):
        element.attrib.pop("class", None)  # a lead called "teaser" is the beginning of the article


def heading(tree: _Element, told: str | None) -> str | None:
    """The headline as the reader sees it, without the kicker above it; what the page tells, if there is none."""
    shown = [words for words in map(_text, tree.iter("h1")) if words]
    if told and (not shown or told in shown[0] or len(shown) > 1):
        return told
    return shown[0] if shown else told


def _is_furniture(element: _Element) -> bool:
    if element.tag in _ELEMENTS or element.get("hidden") is not None or element.get("aria-hidden") == "true":
        return True
    if element.tag in _KEPT:
        return element.tag == "p" and (_is_pointer(element) or _is_named(element, ("class",)))
    return _is_named(element, _NAMING)


def _is_named(element: _Element, attributes: tuple[str, ...]) -> bool:
    names = " ".join(value for key in attributes if (value := element.get(key)))
    return bool(names) and bool(_NAMES.search(_spread(names)))


def _spread(names: str) -> str:
    """storyTeaserList__item → story-teaser-list--item"""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "-", names).replace("_", "-").lower()


def _is_pointer(paragraph: _Element) -> bool:
    """Lesen Sie auch: …, all of it a link"""
    words = _text(paragraph)
    return bool(_POINTER.fullmatch(words)) and next(paragraph.iter("a"), None) is not None


def _drop_other_articles(tree: _Element, total: int) -> None:
    """Teasers are often <article>s themselves: inside the article or below it."""
    articles = list(tree.iter("article"))
    for element in articles:
        is_inner = any(parent.tag == "article" for parent in element.iterancestors())
        is_linked = any(next(each.iter("a"), None) is not None for each in element.iter("h2", "h3", "h4"))
        if (is_inner or (is_linked and len(articles) > 1)) and _weight(element) <= MOST * total:
            _drop(element)


def _drop_box(element: _Element, total: int) -> None:
    """The box that a heading stands in; without a box the heading and the list below it."""
    parent = element.getparent()
    if parent is None or len(_text(element)) > _MAX_HEADING:
        return None
    if parent.tag in _BOXES and _weight(parent) <= MOST * total and next(parent.iter("h1"), None) is None:
        return _drop(parent)
    follower = element.getnext()
    if follower is not None and follower.tag in ("ul", "ol"):
        _drop(follower)
    return _drop(element)


def _drop(element: _Element) -> None:
    """What follows the element in the same line stays."""
    parent = element.getparent()
    if parent is None:
        return
    if element.tail:
        before = element.getprevious()
        if before is None:
            parent.text = (parent.text or "") + element.tail
        else:
            before.tail = (before.tail or "") + element.tail
    parent.remove(element)


def _weight(element: _Element) -> int:
    """How many letters stand in paragraphs."""
    own = [element] if element.tag == "p" else list(element.iter("p"))
    return sum(len(_text(each)) for each in own)


def _text(element: _Element) -> str:
    return " ".join("".join(element.itertext()).split())
