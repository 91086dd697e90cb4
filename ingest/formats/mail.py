"""A mail (.eml) or a page saved with its pictures (.mhtml) goes in; the text comes out with subject, date and sender.

Attachments are not looked at: whoever wants them read saves them as files.
"""

from __future__ import annotations

import email
import email.policy
from dataclasses import replace
from email.message import EmailMessage, MIMEPart
from email.utils import parseaddr

from ingest.dates import iso_moment
from ingest.decoding import decode_text, stored_form
from ingest.draft import Draft
from ingest.errors import InputError, Problem
from ingest.formats.page import read_page
from ingest.material import Material, bytes_material
from ingest.metadata import find_published, find_title

_UNTOLD = (None, "us-ascii", "ascii")
"""What mails say that do not know their own umlauts."""
_WEB = ("http://", "https://")


def read_mail(material: Material) -> Draft:
    message = email.message_from_bytes(material.read(), _class=EmailMessage, policy=email.policy.default)
    is_page = message.get_content_type() == "multipart/related" or "snapshot-content-location" in message
    body = message.get_body(("html", "plain") if is_page else ("plain", "html"))
    if body is None:
        raise InputError(material.origin, Problem.EMPTY)
    if body.get_content_type() == "text/html":
        draft = read_page(_page_of(body, material))
    else:
        draft = _plain(body, material.origin)
    return draft if is_page else _with_head(draft, message)


def _page_of(body: MIMEPart, material: Material) -> Material:
    payload = body.get_payload(decode=True)
    data = payload if isinstance(payload, bytes) else b""
    address = _header(body, "content-location")
    page = bytes_material(material.origin, "seite.html", data)
    return replace(page, charset=body.get_content_charset(), address=address if address.startswith(_WEB) else None)


def _plain(body: MIMEPart, origin: str) -> Draft:
    payload = body.get_payload(decode=True)
    data = payload if isinstance(payload, bytes) else b""
    charset = body.get_content_charset()
    try:
        words = data.decode(charset, "replace") if charset not in _UNTOLD else decode_text(data, origin)
    except (LookupError, ValueError):  # a charset that nobody knows, or that is no name
        words = decode_text(data, origin)
    text = stored_form(words)
    if not text.strip():
        raise InputError(origin, Problem.EMPTY)
    return Draft(text, find_title(text), published=find_published(text))


def _with_head(draft: Draft, message: EmailMessage) -> Draft:
    """The mail tells when it was sent and by whom; a title inside the text is the better one."""
    name, _ = parseaddr(_header(message, "from"))
    return replace(
        draft,
        title=draft.title or _line(_header(message, "subject")),
        published=draft.published or iso_moment(_header(message, "date")),
        author=draft.author or name or None,
    )


def _header(message: MIMEPart, name: str) -> str:
    """Empty where there is none, and where Python's own parser breaks off at a damaged one."""
    try:
        return str(message.get(name) or "")
    except (AttributeError, LookupError, TypeError, ValueError):
        return ""


def _line(header: str) -> str | None:
    return stored_form(" ".join(header.split())) or None
