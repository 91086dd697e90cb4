"""A text or Markdown file goes in; its text comes out, with the title and date of which it leaves no doubt."""

from __future__ import annotations

import re

from ingest.dates import iso_moment
from ingest.decoding import decode_text
from ingest.draft import Draft
from ingest.material import Material
from ingest.metadata import find_published, find_title

# What Markdown puts around words; the words stay. Every length has a bound: else a file of nothing but brackets would
# be looked through once for each of them
_MARKUP = (
    (re.compile(r"^```[^`]{0,9999}^```[ \t]*$", re.M), ""),
    (re.compile(r"^ {0,3}\[[^\[\]\n]{1,99}\]:[ \t]+\S.*$", re.M), ""),  # [1]: https://…
    (re.compile(r"!\[[^\[\]\n]{0,500}\]\([^()\n]{0,500}\)"), ""),  # pictures, with what their captions say
    (re.compile(r"\[([^\[\]\n]{1,500})\](?:\([^()\n]{0,500}\)|\[[^\[\]\n]{0,99}\])"), r"\1"),
    (re.compile(r"<(https?://[^>\s]{1,500})>"), r"\1"),
    (re.compile(r"<!--.{0,2000}?-->", re.S), ""),
    (re.compile(r"^ {0,3}#{1,6}[ \t]+(.*?)[ \t]*#*$", re.M), r"\1"),
    (re.compile(r"^ {0,3}(?:=+|-{2,}|\*{3,}|_{3,})[ \t]*$", re.M), ""),
    (re.compile(r"^ {0,3}>[ \t]?", re.M), ""),
    (re.compile(r"^ {0,3}[*+-][ \t]+", re.M), ""),
    (re.compile(r"(\*\*|__)(?=\S)(.{1,500}?)(?<=\S)\1"), r"\2"),
    (re.compile(r"(?<![\w*])\*(?=\S)([^*\n]{1,500}?)(?<=\S)\*(?![\w*])"), r"\1"),
    (re.compile(r"(?<!\w)_(?=\S)([^_\n]{1,500}?)(?<=\S)_(?!\w)"), r"\1"),
    (re.compile(r"\\([\\`*_{}\[\]()#+.!>-])"), r"\1"),
)
_FRONT_MATTER = re.compile(r"\A---[ \t]*\n(.*?)\n(?:---|\.\.\.)[ \t]*\n", re.S)
_FRONT_LINE = re.compile(r"^([A-Za-zÄÖÜäöü_]+):[ \t]*(.+?)[ \t]*$", re.M)
_TITLE_LINE = re.compile(r"^ {0,3}#[ \t]+(.*?)[ \t]*#*[ \t]*$|^(\S.*)\n=+[ \t]*$", re.M)
_EMPTY_LINES = re.compile(r"\n{3,}")


def read_plain(material: Material) -> Draft:
    """The text exactly as it stands in the file."""
    text = decode_text(material.read(), material.origin)
    return Draft(text, find_title(text), published=find_published(text))


def read_markdown(material: Material) -> Draft:
    """The words without the markup; a head in YAML may tell title, date, author and more."""
    text = decode_text(material.read(), material.origin)
    front = _FRONT_MATTER.match(text)
    told = {key.lower(): value.strip("\"'") for key, value in _FRONT_LINE.findall(front[1] if front else "")}
    body = text[front.end() :] if front else text
    heading = _TITLE_LINE.search(body)
    return Draft(
        _without_markup(body),
        told.get("title") or told.get("titel") or (heading and (heading[1] or heading[2])) or None,
        outlet=told.get("outlet") or told.get("medium"),
        published=iso_moment(told.get("date") or told.get("datum")) or find_published(body),
        author=told.get("author") or told.get("autor"),
        section=told.get("section") or told.get("ressort"),
        address=told.get("url") or told.get("link"),
    )


def _without_markup(text: str) -> str:
    for pattern, words in _MARKUP:
        text = pattern.sub(words, text)
    return _EMPTY_LINES.sub("\n\n", text).strip() + "\n"
