"""One sentence in, the same sentence with one change out: what editors do to quotes, done by rule.

Each change gives None where it does not fit the sentence. None of them asks the program that it tests.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

Change = Callable[[str], str | None]

NUMBERS = {
    "zwei": "drei",
    "drei": "fünf",
    "vier": "sieben",
    "fünf": "drei",
    "sechs": "acht",
    "sieben": "neun",
    "acht": "sechs",
    "neun": "vier",
    "zehn": "zwölf",
    "zwölf": "zwanzig",
    "dreißig": "dreizehn",
    "vierzig": "vierzehn",
}
DIGITS = {"2": "zwei", "3": "drei", "4": "vier", "6": "sechs", "7": "sieben", "8": "acht", "10": "zehn", "12": "zwölf"}
NAMES = {
    "Berlin": "Wien",
    "Brüssel": "Straßburg",
    "Europa": "Asien",
    "Iran": "Irak",
    "Moskau": "Peking",
    "Russland": "Belarus",
    "Schweiz": "Slowakei",
    "Ukraine": "Türkei",
    "Österreich": "Slowenien",
    "EU": "Nato",
    "Bundeswehr": "Nato",
    "Sonnhausen": "Mühldorf",
    "Liechtenstein": "Luxemburg",
    "Basel": "Chur",
    "Luzern": "Zug",
    "Israel": "Jordanien",
    "Graz": "Linz",
    "Balkan": "Baltikum",
}
DAYS = {
    "Montag": "Donnerstag",
    "Dienstag": "Freitag",
    "Mittwoch": "Sonntag",
    "Freitag": "Mittwoch",
    "Samstag": "Montag",
    "März": "April",
    "Juni": "Oktober",
    "Februar": "August",
    "Dezember": "September",
    "Mai": "Juli",
    "Juli": "Jänner",
    "Herbst": "Frühling",
    "Sommer": "Winter",
}
SYNONYMS = {
    "jetzt": "nun",
    "endlich": "nun endlich",
    "sofort": "umgehend",
    "mehr als": "über",
    "Leute": "Menschen",
    "deutlich": "erheblich",
    "klar": "eindeutig",
    "Kinder": "Jungen und Mädchen",
    "gefunden": "entdeckt",
    "derzeit": "momentan",
    "vor allem": "insbesondere",
    "rund": "etwa",
    "schwierig": "kompliziert",
    "gut": "sehr gut",
    "trotz": "ungeachtet",
    "wegen": "aufgrund",
    "aber": "doch",
    "brauchen": "benötigen",
    "große": "enorme",
    "immer mehr": "stets mehr",
    "bekommen": "erhalten",
    "Behörden": "Ämter",
    "Anwohner": "Nachbarn",
    "alle": "sämtliche",
    "völlig": "komplett",
    "furchtbar": "schrecklich",
}
# Direct to bare Konjunktiv: persons and finite verbs
RETOLD = {
    "ich": "er",
    "wir": "sie",
    "mich": "ihn",
    "mir": "ihm",
    "uns": "sich",
    "mein": "sein",
    "meine": "seine",
    "meinen": "seinen",
    "meinem": "seinem",
    "meiner": "seiner",
    "unser": "ihr",
    "unsere": "ihre",
    "unserer": "ihrer",
    "unseren": "ihren",
    "unserem": "ihrem",
    "habe": "habe",
    "hat": "habe",
    "haben": "hätten",
    "ist": "sei",
    "sind": "seien",
    "bin": "sei",
    "wird": "werde",
    "werden": "würden",
    "werde": "werde",
    "kann": "könne",
    "können": "könnten",
    "muss": "müsse",
    "müssen": "müssten",
    "darf": "dürfe",
    "will": "wolle",
    "wollen": "wollten",
    "brauchen": "bräuchten",
    "gehört": "gehöre",
    "kommt": "komme",
    "geht": "gehe",
    "schließe": "schließe",
    "steht": "stehe",
    "fehlen": "fehlten",
    "gibt": "gebe",
    "besteht": "bestehe",
}
FINITE = re.compile(r"\b(?:hat|haben|ist|sind|bin|wird|werden|kann|können|muss|müssen|darf|will|wollen|habe|werde)\b")
PHRASE = re.compile(
    r" (?:in|nach|vor|mit|trotz|wegen|bei|seit|im|am|zum|bis)(?: [a-zäöüß]+){0,3} [A-ZÄÖÜ][\w-]+(?=[ ,])"
)
LEAST_KEPT = 6


def other_marks(text: str) -> str | None:
    """Other quotation marks, ss for ß, other dashes and spaces in numbers."""
    swiss = re.sub(r"(?<=\d)[. '](?=\d{3}\b)", "\u202f", text.strip('„“”"»«.').replace("ß", "ss"))
    return f"«{swiss.replace(', aber', ' – aber')}.»"


def number_as_digits(text: str) -> str | None:
    """„sechs Brücken“ for "6 Brücken" and back."""
    for digits, word in DIGITS.items():
        for old, new in ((word, digits), (digits, word)):
            changed = re.sub(rf"(?<![\w.,'])(?<!\d ){old}(?![\w.,'])(?! \d)", new, text, count=1)
            if changed != text:
                return changed
    return None


def other_number(text: str) -> str | None:
    found = re.search(r"\d", text)
    if found:
        return text[: found.start()] + str(int(found[0]) % 9 + 1) + text[found.end() :]
    return _one_of(NUMBERS)(text)


def without_not(text: str) -> str | None:
    """„nicht“ and „keine“ out, „kein“ → "ein", „niemand“ → "jemand"."""
    changes = (
        (r" nicht\b(?! nur)", ""),
        (r" keine\b", ""),
        (r"\bkein(?=e[mnrs]\b|\b)", "ein"),
        (r"\bniemand", "jemand"),
    )
    for old, new in changes:
        changed = re.sub(old, new, text, count=1)
        if changed != text:
            return changed
    return None


def with_not(text: str) -> str | None:
    """Before the last verb of a plain main clause: „haben … nicht gefunden“."""
    found = re.fullmatch(r"([^,;:]+) ([a-zäöüß]+(?:en|t))[.!]?", text)
    if not found or not FINITE.search(found[1]) or re.search(r"\b(?:nicht|kein|nie|niemand)", text):
        return None
    if re.search(r" (?:zu|worden|werden|können|lassen|weiter|sehr|mehr|wieder)$", f"{found[1]} {found[2]}"):
        return None
    return f"{found[1]} nicht {found[2]}" if not re.search(r"(?:zu|sehr|noch|worden)$", found[1]) else None


def without_end(text: str) -> str | None:
    kept = re.split(r"[,.;] ", text)[0]
    return kept if kept != text and len(kept.split()) >= LEAST_KEPT else None


def without_start(text: str) -> str | None:
    pieces = re.split(r"[,.;] ", text, maxsplit=1)
    return pieces[1] if len(pieces) > 1 and len(pieces[1].split()) >= LEAST_KEPT else None


def without_middle(text: str) -> str | None:
    changed = PHRASE.sub("", text, count=1)
    return changed if changed != text and len(changed.split()) > LEAST_KEPT else None


def retold(text: str) -> str | None:
    """Only sentences all of whose finite verbs are surely known: one clause with a verb in second place."""
    if "," in text or not FINITE.search(text):
        return None
    words = [_retold_word(word) for word in text.rstrip(".!").split()]
    finite = [number for number, word in enumerate(text.split()) if FINITE.fullmatch(word)]
    return " ".join(words) if len(finite) == 1 else None


def _retold_word(word: str) -> str:
    new = RETOLD.get(word.lower(), word)
    return new.capitalize() if word[0].isupper() else new


def same(text: str) -> str | None:
    return text


def _one_of(table: Mapping[str, str]) -> Change:
    """The first word of the table that stands in the sentence, replaced."""

    def change(text: str) -> str | None:
        found = re.search(rf"\b(?:{'|'.join(table)})\b", text)
        return text[: found.start()] + table[found[0]] + text[found.end() :] if found else None

    return change


other_name = _one_of(NAMES)
other_day = _one_of(DAYS)
other_word = _one_of(SYNONYMS)
