"""Click in German: help pages and what is wrong with a call, in the user's words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

import click

_HEADINGS = {"Options": "Optionen", "Commands": "Befehle", "Positional arguments": "Angaben"}
_USAGE = {"[OPTIONS]": "[OPTIONEN]", "[COMMAND] [ARGS]...": "[BEFEHL …]", "COMMAND [ARGS]...": "BEFEHL …"}
_PHRASES = {
    "Show this message and exit.": "Zeigt diese Hilfe.",
    "[required]": "[nötig]",
    "[default: ": "[sonst: ",
    "[x>=1]": "",
    "[0<=x<=1]": "",
}
_EXTRA = re.compile(r"unexpected extra arguments? \((.*)\)")
_HINT = "Hilfe: {} --help"


class GermanFormatter(click.HelpFormatter):
    """Writes help pages with German headings."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        for english, german in _USAGE.items():
            args = args.replace(english, german)
        super().write_usage(prog, args, prefix or "Aufruf: ")

    def write_heading(self, heading: str) -> None:
        super().write_heading(_HEADINGS.get(heading, heading))

    def write_dl(self, rows: Iterable[tuple[str, str]], *args: Any, **options: Any) -> None:
        super().write_dl([(term, _translated(words)) for term, words in rows], *args, **options)


class GermanContext(click.Context):
    formatter_class = GermanFormatter


class GermanCommand(click.Command):
    context_class = GermanContext


class GermanGroup(click.Group):
    context_class = GermanContext
    command_class = GermanCommand


def words_for(error: click.ClickException) -> str:
    """What is wrong with a call, how it should look, and where the help is."""
    if isinstance(error, click.exceptions.NoArgsIsHelpError):  # a group of commands without one
        return error.format_message()
    context = error.ctx if isinstance(error, click.UsageError) else None
    if context is None:
        return f"{_words(error)}\n{_HINT.format('main.py')}"
    return "\n".join((_words(error), context.get_usage(), _HINT.format(context.command_path)))


def _words(error: click.ClickException) -> str:
    match error:
        case click.NoSuchOption():
            return f"Die Option {error.option_name} gibt es nicht." + _guess(error.possibilities)
        case click.exceptions.NoSuchCommand():
            return f"Den Befehl „{error.command_name}“ gibt es nicht." + _guess(error.possibilities)
        case click.BadOptionUsage():
            return f"Die Option {error.option_name} steht ohne Wert oder mit einem zu viel."
        case click.MissingParameter():
            return f"Es fehlt {_name(error)}."
        case click.BadParameter():
            return f"{_name(error)}: {_what_is_allowed(error)}"
        case _ if extra := _EXTRA.search(error.message):
            return f"Zu viele Angaben: {extra[1]}."
        case _:
            return f"Der Aufruf ist so nicht möglich ({error.format_message()})."


def _name(error: click.BadParameter) -> str:
    parameter, context = error.param, error.ctx
    if parameter is None or context is None:
        return "eine Angabe"
    metavar = parameter.make_metavar(context)
    return " ".join((*parameter.opts[:1], metavar)) if isinstance(parameter, click.Option) else metavar


def _what_is_allowed(error: click.BadParameter) -> str:
    kind = error.param.type if error.param else None
    if isinstance(kind, click.Choice):
        return f"erlaubt ist {', '.join(kind.choices)}."
    if isinstance(kind, click.IntRange | click.FloatRange):
        sort = "ganze Zahl" if isinstance(kind, click.IntRange) else "Zahl"
        return f"nötig ist eine {sort} ab {kind.min}" + (f" bis {kind.max}." if kind.max is not None else ".")
    return error.message


def _guess(possibilities: Sequence[str] | None) -> str:
    return f" Gemeint ist vielleicht: {', '.join(possibilities)}" if possibilities else ""


def _translated(words: str) -> str:
    for english, german in _PHRASES.items():
        words = words.replace(english, german)
    return words
