"""XML that somebody sent goes in, its tree comes out; nothing outside the document is ever looked at."""

from __future__ import annotations

from xml.etree.ElementTree import Element, ParseError

import defusedxml.ElementTree
from defusedxml import DefusedXmlException

from ingest.errors import InputError, Problem


def parsed_xml(data: bytes, origin: str) -> Element:
    """Refuses documents with entities of their own: they can point to files or swell without end."""
    try:
        root: Element = defusedxml.ElementTree.fromstring(data)
    except DefusedXmlException as error:
        raise InputError(origin, Problem.ENTITIES) from error
    except (ParseError, ValueError, LookupError) as error:  # LookupError: an encoding that nobody knows
        raise InputError(origin, Problem.BROKEN, "XML") from error
    return root


def local_name(element: Element) -> str:
    """{http://www.w3.org/…}p → p"""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def attribute(element: Element, name: str) -> str | None:
    """An attribute whatever namespace it stands in."""
    return next((value for key, value in element.items() if key.rpartition("}")[2] == name), None)
