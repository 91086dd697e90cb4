"""What the program's parts say in German in, the same in the language of the window out.

Reasons are German where they arise and in the archive; an English window knows their sentences again. What it does not
know, as the words of the system itself, stays as it is.
"""

from __future__ import annotations

import re
from functools import cache

from PySide6.QtCore import QLocale

from db.errors import Trouble
from ingest.errors import WORDS, Problem

GAP = re.compile(r"\{\w*\}")

_PROBLEMS = {
    Problem.MISSING: "The file or folder is not there (any more). Please check the spelling, or put the file back.",
    Problem.NO_FILES: (
        "The folder has no file that can be read (text, web page, PDF, Word, mail, table …). Please give another "
        "folder or the files themselves."
    ),
    Problem.UNREADABLE: "It cannot be read ({}). Please check the access rights and the drive.",
    Problem.NOT_A_FILE: "It is neither file nor folder. Please give a file with an article.",
    Problem.ADDRESS: "This address cannot be fetched. Please give one with http:// or https://.",
    Problem.EMPTY: "The file has no text. Please check whether it was saved completely.",
    Problem.TOO_LARGE: "With {} MB it is too large for an article. Please divide it into single articles.",
    Problem.UNSUPPORTED: "This is no plain text but {}. Please save the text as a .txt file.",
    Problem.NOT_TEXT: "This is no text: the file has binary data. Please save the article as a .txt file.",
    Problem.UNDECODABLE: "The character encoding cannot be told. Please save the file anew as “UTF-8”.",
    Problem.BROKEN: "The file is damaged or incomplete ({}). Please download or save it once more.",
    Problem.LOCKED: "Protected by a password. Please save a copy without one.",
    Problem.SCAN: (
        "The PDF has only pictures (a scan), no text. Please save it anew with text recognition (OCR), or the "
        "text as a .txt file."
    ),
    Problem.BOMB: (
        "Unpacked, the content would be out of all proportion (more than {} MB); this looks like a trap. Please "
        "unpack it yourself and give the files one by one."
    ),
    Problem.NESTED: "An archive within an archive is not opened. Please unpack the inner one and give it itself.",
    Problem.OUTSIDE: "The name leads out of the archive; the file is not read. Please pack it anew.",
    Problem.ENTITIES: (
        "The document declares entities of its own (<!ENTITY …>); they are not read, as they may point to other "
        "files. Please save the text as a .txt file."
    ),
    Problem.NO_ARTICLE: (
        "No text of an article is found on the page. Please check whether the whole article was saved, or save "
        "the text as a .txt file."
    ),
    Problem.NO_ARTICLES: "There is no article in it. Please give another file.",
    Problem.NO_COLUMN: (
        "No column with the text of the articles was recognised; there are: {}. Please choose one in the window "
        "(“Assign columns …”) or give --columns text=…."
    ),
    Problem.NO_PART: "The part {} is not in it (any more). Please import the file anew.",
    Problem.TOO_MANY: "More than {} articles in one file. Please divide it.",
    Problem.COLLECTION: "Collections are not read from the net. Please download it and give the file.",
    Problem.ROBOTS: (
        "The website does not allow programs to fetch this page (robots.txt). Please open the page in a browser, "
        "save it and give the file."
    ),
    Problem.PRIVATE: (
        "“{}” lies in your own computer or network; nothing is fetched from there. Please save the page as a "
        "file, or allow it by ZITATSPUR_PRIVATE_ADDRESSES=1."
    ),
    Problem.REDIRECTS: "The address leads on more than {} times. Please give the address of the article itself.",
    Problem.FORBIDDEN: (
        "The server does not hand the page out ({}), perhaps because one has to log in. Please save the page in a "
        "browser and give the file."
    ),
    Problem.GONE: "The page is not there (any more) ({}). Please check the address.",
    Problem.BUSY: "The server is overloaded or out of order ({}). Please try again later.",
    Problem.REFUSED: "The server refused ({}). Please check the address.",
    Problem.NOT_AN_ARTICLE: "At this address there is no article but {}. Please give another one.",
    Problem.NO_HOST: "The website cannot be found. Please check the spelling and the network.",
    Problem.NO_ANSWER: "The server does not answer. Please check the address and the network.",
    Problem.SLOW_SERVER: "The server answers too slowly. Please try again later.",
    Problem.INSECURE: (
        "The connection is not safe (invalid certificate). Please check the page in a browser, save it and give "
        "the file."
    ),
}
_TROUBLES = {
    Trouble.MISSING: "There is no archive “{file}”. Check name and folder, or make a new archive.",
    Trouble.NO_FOLDER: "There is no folder “{folder}”. Make it, or choose another one.",
    Trouble.NOT_AN_ARCHIVE: "“{file}” is no archive of Zitatspur. Choose another file; this one stays as it is.",
    Trouble.NEWER: (
        "The archive “{file}” comes from a newer version of Zitatspur. Open it with that version; it stays as it is."
    ),
    Trouble.UNWRITABLE: (
        "The archive “{file}” cannot be written to. Check the rights to write into file and folder, or choose "
        "another folder."
    ),
    Trouble.BUSY: (
        "The archive “{file}” is being written by another program. Close that program, or try again in a moment."
    ),
    Trouble.GONE: (
        "The archive “{file}” cannot be reached any more: drive gone, file moved or replaced? Make it accessible "
        "again and open it anew; what was stored is still in it."
    ),
    Trouble.FULL: (
        "There is no more room for the archive “{file}”. Make room on the drive; what was stored is still there."
    ),
    Trouble.DAMAGED: (
        "“{file}” is damaged. Restore a backup (main.py archive restore --db …) or save what can be read into a "
        "new archive (main.py archive check --db … --salvage FILE)."
    ),
    Trouble.TAKEN: "“{file}” is there already. Choose another name; this file stays as it is.",
    Trouble.NO_BACKUP: (
        "There is no such backup of the archive “{file}”. main.py archive backup --list says which there are."
    ),
}


def said(reason: str) -> str:
    """German stays German."""
    if QLocale().language() == QLocale.Language.German:
        return reason
    for german, english in _sentences():
        if (match := german.fullmatch(reason)) is not None:
            return english.format(*match.groups())
    return reason


@cache
def _sentences() -> tuple[tuple[re.Pattern[str], str], ...]:
    """As they may come, and in English; each has its gaps in the same order."""
    pairs = [(WORDS[problem], english) for problem, english in _PROBLEMS.items()]
    pairs += [(trouble.value, english) for trouble, english in _TROUBLES.items()]
    return tuple((_pattern(german), GAP.sub("{}", english)) for german, english in pairs)


def _pattern(german: str) -> re.Pattern[str]:
    return re.compile("(.*)".join(map(re.escape, GAP.split(german))), re.DOTALL)
