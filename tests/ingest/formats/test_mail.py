"""Mails with their subject, sender and date; pages saved as one file."""

from __future__ import annotations

from email.message import EmailMessage

import pytest

from ingest.errors import InputError, Problem
from ingest.formats.mail import read_mail
from tests.ingest.conftest import material

WORDS = "Der Deich hat gehalten. „Wir hatten großes Glück“, sagte Bürgermeisterin Anna Vogt am Montag.\n"


def mail(**headers: str) -> EmailMessage:
    message = EmailMessage()
    for name, value in {"From": "Stadt Wendhafen <presse@wendhafen.test>", **headers}.items():
        message[name.replace("_", "-")] = value
    return message


def test_text_subject_date_and_sender_are_taken_over() -> None:
    message = mail(Subject="Pressemitteilung: Deich hält", Date="Mon, 02 Mar 2026 07:27:00 +0100")
    message.set_content(WORDS)
    message.add_attachment(b"%PDF-", maintype="application", subtype="pdf", filename="a.pdf")
    draft = read_mail(material(bytes(message)))
    assert draft.text == WORDS
    assert (draft.title, draft.author) == ("Pressemitteilung: Deich hält", "Stadt Wendhafen")
    assert draft.published == "2026-03-02T07:27:00+01:00"


def test_a_mail_that_is_only_html_is_read_as_a_page() -> None:
    message = mail(Subject="Deich")
    message.set_content(f"<html><body><p>{WORDS}</p><footer>Abmelden</footer></body></html>", subtype="html")
    assert read_mail(material(bytes(message))).text.strip() == WORDS.strip()


def test_a_page_saved_in_one_file_keeps_its_address() -> None:
    page = (
        "Snapshot-Content-Location: https://hafenkurier.test/a\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related; boundary="x"\r\n\r\n--x\r\nContent-Type: text/html; charset=utf-8\r\n'
        "Content-Location: https://hafenkurier.test/a\r\n\r\n"
        f"<html><body><h1>Deich</h1><p>{WORDS}</p></body></html>\r\n--x--\r\n"
    )
    draft = read_mail(material(page, "a.mhtml"))
    assert (draft.title, draft.address) == ("Deich", "https://hafenkurier.test/a")


def test_a_charset_that_nobody_knows_is_survived() -> None:
    head = b"Subject: a\nContent-Type: text/plain; charset=klingonisch\nContent-Transfer-Encoding: 8bit\n\n"
    assert read_mail(material(head + "Der Deich hält, sagte Käthe.".encode("cp1252"))).text.startswith("Der Deich")


@pytest.mark.parametrize("told", ["", "Content-Type: text/plain\n", "Content-Type: text/plain; charset=us-ascii\n"])
@pytest.mark.parametrize("encoding", ["utf-8", "cp1252"])
def test_a_mail_that_does_not_tell_its_charset_keeps_its_umlauts(told: str, encoding: str) -> None:
    head = f"Subject: a\n{told}Content-Transfer-Encoding: 8bit\n\n".encode()
    assert read_mail(material(head + WORDS.encode(encoding))).text == WORDS


def test_a_damaged_letter_does_not_change_the_others() -> None:
    head = b"Subject: a\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n"
    text = read_mail(material(head + WORDS.encode() + b"\xff Ende\n")).text
    assert text == WORDS + "\ufffd Ende\n"


@pytest.mark.parametrize("sender", ["St<", ".tad: "])
def test_a_sender_that_python_cannot_read_is_nobody(sender: str) -> None:
    draft = read_mail(material(f"From: {sender}\nSubject: Deich\nContent-Type: text/plain; charset=utf-8\n\n{WORDS}"))
    assert (draft.title, draft.author, draft.text) == ("Deich", None, WORDS)


def test_a_charset_with_a_null_is_survived() -> None:
    head = b'Subject: a\nContent-Type: text/plain; charset="a\0b"\n\n'
    assert read_mail(material(head + WORDS.encode())).text.startswith("Der Deich")


@pytest.mark.parametrize("body", ["", "Subject: a\n\n   \n"])
def test_a_mail_without_words_is_empty(body: str) -> None:
    with pytest.raises(InputError) as caught:
        read_mail(material(body))
    assert caught.value.problem is Problem.EMPTY
