"""Ends of sentences that cannot be are taken away; all others stay."""

from __future__ import annotations

from typing import Any

import pytest

from attribution.parsing.sentence_ends import LONGEST, with_whole_sentences

pytestmark = pytest.mark.stanza


def document(*sentences: str) -> Any:
    """Words divided by blanks; "am" is two words in one token, as in Stanza."""
    from stanza import Document

    text, rows, start = " ".join(sentences), [], 0
    for sentence in sentences:
        tokens: list[dict[str, Any]] = []
        number = 0
        for form in sentence.split():
            place = {"start_char": start, "end_char": start + len(form)}
            words = ("an", "dem") if form == "am" else (form,)
            ids = tuple(number + n + 1 for n in range(len(words)))
            if len(words) > 1:
                tokens.append({"id": ids, "text": form} | place)
            own = place if len(words) == 1 else {}
            tokens += [{"id": i, "text": word} | own for i, word in zip(ids, words, strict=True)]
            number, start = number + len(words), start + len(form) + 1
        rows.append(tokens)
    return Document(rows, text=text)


def sentences_of(document: Any) -> list[str]:
    return [" ".join(token.text for token in sentence.tokens) for sentence in document.sentences]


@pytest.mark.parametrize(
    ("given", "whole"),
    [
        (["Die Stadt am Rhein", "Nord Haag ruht ."], ["Die Stadt am Rhein Nord Haag ruht ."]),
        (["Laut „ Bote “", "Kälte am See ."], ["Laut „ Bote “ Kälte am See ."]),
        (["Er kam", "Lohse ging", "Bach blieb ."], ["Er kam Lohse ging Bach blieb ."]),
        (["Er kam .", "Lohse ging ."], ["Er kam .", "Lohse ging ."]),
        (["„ Er kam . “", "Lohse ging ."], ["„ Er kam . “", "Lohse ging ."]),
        (["Er kam ( gestern . )", "Lohse ging ."], ["Er kam ( gestern . )", "Lohse ging ."]),
        (["Rat tagt", "Der Rat tagte ."], ["Rat tagt", "Der Rat tagte ."]),
        ([], []),
        (["„ Sie sind jung . “ Ob er bleibt , ist offen ."], ["„ Sie sind jung . “", "Ob er bleibt , ist offen ."]),
        (["„ Am Rhein ! “ Er kam am See an ."], ["„ Am Rhein ! “", "Er kam am See an ."]),
        (["„ Wer kommt ? “ fragte er ."], ["„ Wer kommt ? “ fragte er ."]),
        (["Das Buch „ Gestern “ Der Rat ."], ["Das Buch „ Gestern “ Der Rat ."]),
    ],
)
def test_a_sentence_ends_at_a_stop_and_at_every_stop_in_marks_before_a_capital(
    given: list[str], whole: list[str]
) -> None:
    assert sentences_of(with_whole_sentences(document(*given))) == whole


def test_the_words_of_a_parted_sentence_are_counted_anew() -> None:
    parted = with_whole_sentences(document("„ Am Rhein ! “ Am See ist er ."))
    assert [[token.id for token in sentence.tokens] for sentence in parted.sentences] == [
        [(1,), (2,), (3,), (4,), (5,)], [(1,), (2,), (3,), (4,), (5,)],
    ]  # fmt: skip
    assert parted.sentences[1].tokens[0].start_char == len("„ Am Rhein ! “ ")


def test_words_keep_their_places_and_their_order_of_ids() -> None:
    joined = with_whole_sentences(document("Sie am See", "Er am Ufer ."))
    (sentence,) = joined.sentences
    assert [word.id for word in sentence.words] == list(range(1, 10))
    assert [token.id for token in sentence.tokens] == [(1,), (2, 3), (4,), (5,), (6, 7), (8,), (9,)]
    assert [joined.text[token.start_char : token.end_char] for token in sentence.tokens] == joined.text.split()


def test_what_is_whole_is_not_touched_and_lists_stay_short() -> None:
    whole = document("Er kam .", "Sie ging .")
    assert with_whole_sentences(whole) is whole
    rows = document(*["eins zwei drei vier fünf"] * 30)
    assert max(len(sentence.words) for sentence in with_whole_sentences(rows).sentences) <= LONGEST
