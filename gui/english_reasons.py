"""The English of what the program's parts say in German where something goes wrong; `reasons` finds it there.

Gaps stand in the same order in both languages. What fills those of inputs and analysis is German, too (`DETAILS`); the
words of others in it, as a name, a heading or the system's own, are nobody's to translate.
"""

from __future__ import annotations

from analysis.analyser import DIED, LINK_DIED, SLOW
from analysis.child import BUG, NO_MODELS
from db import decisions, stretches
from db.errors import Trouble
from db.invariants import Rule
from ingest.errors import Problem
from language_models import errors

PROBLEMS: dict[Problem, str] = {
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
TROUBLES: dict[str, str] = {
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

ANALYSIS = {
    DIED: "The analysis crashed at this article. Please check the text, or import it in parts.",
    SLOW: "Reading it takes too long and was broken off. Please save the text as a .txt file.",
    LINK_DIED: "Linking the statements broke off; the quotes are stored. Please link anew.",
    BUG: "The program made a mistake while analysing ({}). Please report it; nothing else is affected.",
    NO_MODELS: (
        "The language models cannot be loaded ({}). Please check: main.py models verify. To use those of the program: "
        "main.py models use bundled; if these do not help either, set the program up anew: make setup"
    ),
}
REFUSALS: dict[str, str] = {
    stretches.Refusal.GONE: "The quote or the article is no longer in the archive. Please choose again.",
    stretches.Refusal.NO_WORDS: "A quote needs at least one word. Please select more text.",
    stretches.Refusal.TAKEN: "Just this place is a quote already. Please edit that one, or select another place.",
    stretches.Refusal.NOBODY: "This person or organisation is gone. Please choose again, or type the name.",
    decisions.Refusal.GONE: "The statement or the quote is not there any more. Please choose again.",
    decisions.Refusal.SAME: "This takes two different statements.",
    decisions.Refusal.ALONE: "The quote is in no statement with others.",
    decisions.Refusal.NOTHING_LEFT: "When a statement is split, a quote must stay on either side.",
    decisions.Refusal.NO_DECISION: "There is no such decision.",
    (
        "Mehr als {} Aussagen sind zu viel für ein PDF. "
        "Bitte enger filtern, oder als HTML ausgeben und im Browser drucken."
    ): (
        "More than {} statements are too much for a PDF. Please filter more closely, or export HTML and print it in a "
        "browser."
    ),
}
MODELS: dict[str, str] = {
    errors.Trouble.NO_NETWORK: (
        "The server with the language models cannot be reached ({}). Please check network and proxy and try again; "
        "without a network there are the models of the program."
    ),
    errors.Trouble.CUT: (
        "The connection broke off several times ({}). What is loaded stays; next time it goes on from there."
    ),
    errors.Trouble.REFUSED: (
        "The server does not hand the file out ({}). Please try again later; the address is in STANZA_RESOURCES_URL if "
        "you have set one."
    ),
    errors.Trouble.NO_HUB: (
        "There is no list of Stanza models at the address ({}). Please check STANZA_RESOURCES_URL and "
        "STANZA_MODEL_URL, or clear them."
    ),
    errors.Trouble.NOT_OFFERED: (
        "The server does not offer the German models “{}”. Please choose others: main.py models list"
    ),
    errors.Trouble.WRONG_DIGEST: (
        "The file “{}” is not what the list says: its checksum is wrong. It was thrown away; please fetch it again."
    ),
    errors.Trouble.FULL: (
        "There is no more room on the drive for “{}”. Please make room and start again: it goes on where it stopped."
    ),
    errors.Trouble.UNWRITABLE: (
        "“{}” cannot be written. Please check the rights to write into the folder of the language models."
    ),
    errors.Trouble.BUSY: (
        "Language models are being fetched already, in another window or command ({}). Please wait until that is done, "
        "or cancel it there."
    ),
    errors.Trouble.UNKNOWN: "There are no language models “{}”. Please look them up: main.py models list",
    errors.Trouble.NOT_INSTALLED: (
        "The language models “{0}” are not fetched yet. Please fetch them: main.py models install {0}"
    ),
    errors.Trouble.DAMAGED_LIST: (
        "The list of the language models “{}” is missing or damaged. Please fetch the models once more."
    ),
}
RULES: dict[str, str] = {
    Rule.FILE: "the file is damaged",
    Rule.REFERENCE: "a reference leads nowhere",
    Rule.SPAN_WITHIN: "a place in the text lies outside of its article",
    Rule.QUOTE_PLACED: "a quote has no place in the text",
    Rule.QUOTE_WORDS: "a quote reads otherwise than its place in the text",
    Rule.QUOTE_AROUND: "a quote lies within one that its article does not have",
    Rule.CORRECTION_HELD: "a reviewed quote has another status than a person decided",
    Rule.DELETED_GONE: "a quote that a person deleted is still there",
    Rule.REDO_UNDONE: "a decision holds and waits to be redone at the same time",
    Rule.STATEMENT_SHARED: "a statement has less than two variants, or a wrong count of them",
    Rule.STATEMENT_FULLEST: "a statement has not exactly one fullest wording",
    Rule.INDEX_COMPLETE: "a quote is missing in the index of wordings and does not wait for it either",
    Rule.INDEX_FREE: "the index of wordings has what does not belong there",
    Rule.SPEAKER_KNOWN: "a mention belongs to nobody",
    Rule.MENTIONS_COUNTED: "the mentions of a name are counted wrongly",
    Rule.SEARCH_COMPLETE: "the full text search does not know all words",
}
DETAILS = {
    "keine Leserechte": "no right to read it",
    "keine": "none",
    "mehr als {}": "more than {}",
    "„{}“": "“{}”",
    "ein Bild ({})": "a picture ({})",
    "ein Bild, Ton oder Film ({})": "a picture, sound or film ({})",
    "ein formatiertes Dokument ({})": "a formatted document ({})",
    "ein altes Office-Dokument": "an old Office document",
    "ein gepacktes Archiv ({})": "a packed archive ({})",
    "eine Datenbank ({})": "a database ({})",
    "eine OpenDocument-Tabelle oder -Präsentation": "an OpenDocument spreadsheet or presentation",
    "zu tief verschachtelt": "nested too deeply",
    "JSON, Zeile {}: kein Objekt": "JSON, line {}: no object",
    "JSON, Zeile {}": "JSON, line {}",
    "JSON, ab Byte {}: kein Objekt": "JSON, from byte {}: no object",
    "JSON, ab Byte {}": "JSON, from byte {}",
    "Zitate, der Text passt nicht zu seiner Prüfsumme": "quotes, the text does not fit its checksum",
    "Zitate, eine Stelle außerhalb des Textes": "quotes, a place outside of the text",
    "Zitate, Sicherheit oder Ebene": "quotes, confidence or level",
    "Zitate, ein Zitat ohne Stelle": "quotes, a quote without a place",
    "Zitate, unbekannter Stand der Prüfung": "quotes, unknown status of review",
    "Zitate, unbekannte Entscheidung": "quotes, unknown decision",
    "Zitate, ein Zitat auf zwei Seiten einer Entscheidung": "quotes, a quote on two sides of a decision",
    "Zitate, „{}“ ist keine Kennung": "quotes, “{}” is no identifier",
    "Zitate, ein Feld ist kein Text": "quotes, a field is no text",
    "Zitate, {}": "quotes, {}",
}
