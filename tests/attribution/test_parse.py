"""What a parse knows of its words: finite forms, separated particles, marks, stretches of text."""

from __future__ import annotations

from itertools import pairwise

import pytest

from attribution.parse import Parse
from attribution.parsing.mood import Mood
from tests.attribution.conftest import Parsed
from tests.attribution.reading import at, place, shown
from tests.cases.conllu import format_parse, read_parses, read_texts


def test_frozen_parses_are_those_of_the_sentences(parses: dict[str, Parse]) -> None:
    assert {name: p.text for name, p in parses.items()} == read_texts()


def test_a_parse_survives_its_way_through_a_file(parsed: Parsed) -> None:
    for name in ("story", "direct_paragraphs", "emoji_and_marks"):
        p = parsed(name)
        again = read_parses(format_parse(name, p).splitlines(), {name: p.text})[name]
        assert (again.words, again.sentences) == (p.words, p.sentences)


def test_a_changed_sentence_asks_for_new_parses(parsed: Parsed) -> None:
    lines = format_parse("laut", parsed("laut")).splitlines()
    with pytest.raises(ValueError, match=r"tests\.cases\.freeze"):
        read_parses(lines, {"laut": "Laut Feuerwehr wurden zwei Menschen bei dem Brand verletzt, hieß es."})


def test_words_stand_in_the_text_where_they_say(parses: dict[str, Parse]) -> None:
    for p in parses.values():
        assert [p.text[w.span.start : w.span.end] for w in p.words] == [w.text for w in p.words]
        assert all(one.span.end <= two.span.start for one, two in pairwise(p.words))


def test_sentences_cover_all_words_without_gaps(parses: dict[str, Parse]) -> None:
    for p in parses.values():
        assert [s.start for s in p.sentences] == [0, *(s.end for s in p.sentences[:-1])]
        assert p.sentences[-1].end == len(p)
        assert [i for i in range(len(p)) if not p.sentence(i).start <= i < p.sentence(i).end] == []


def test_heads_stay_within_their_sentence(parses: dict[str, Parse]) -> None:
    for p in parses.values():
        assert [w.text for i, w in enumerate(p.words) if w.head >= 0 and p.sentence(w.head) != p.sentence(i)] == []


def test_children_are_the_inverse_of_heads(parsed: Parsed) -> None:
    p = parsed("story")
    assert sorted((i, child) for i in range(len(p)) for child in p.children[i]) == sorted(
        (w.head, i) for i, w in enumerate(p.words) if w.head >= 0
    )


@pytest.mark.parametrize(
    ("name", "verb", "lemma"),
    [
        ("dass_indicative", "teilte", "mitteilen"),
        ("inquit_particle", "teilte", "mitteilen"),
        ("cue_bekannt", "gegeben", "bekanntgeben"),
        ("cue_particle_none", "erklärte", "erklären"),
        ("cue_hiess", "Hieß", "heißen"),
        ("direct_particle", "teilte", "mitteilen"),
        ("infinitive_split", "kündigte", "ankündigen"),
        ("infinitive_addressee", "forderte", "auffordern"),
        ("reproach", "warf", "vorwerfen"),
        ("reported_announcement", "kündigte", "ankündigen"),
        ("dass_middle_field", "stellte", "feststellen"),
        ("konj_after", "sagte", "sagen"),
        ("inquit_konj", "sagte", "sagen"),
    ],
)
def test_a_separated_particle_goes_in_front_of_the_verb(parsed: Parsed, name: str, verb: str, lemma: str) -> None:
    p = parsed(name)
    assert p.verbs[at(p, verb)] == lemma


@pytest.mark.parametrize(
    ("name", "word", "mood"),
    [
        ("konj_after", "sei", Mood.KONJUNKTIV_1),
        ("konj_after", "müsse", Mood.KONJUNKTIV_1),
        ("konj_2", "hätten", Mood.KONJUNKTIV_2),
        ("konj_after", "sagte", Mood.OTHER),
        ("laut", "wurden", Mood.OTHER),
        ("coref_herr", "Kasse", Mood.OTHER),
        ("run_on_paragraph", "betrage", Mood.KONJUNKTIV_1),
    ],
)
def test_words_have_a_mood(parsed: Parsed, name: str, word: str, mood: Mood) -> None:
    p = parsed(name)
    assert p.moods[at(p, word)] is mood


@pytest.mark.parametrize(
    ("name", "finite"),
    [
        ("direct_perfect", ["wird", "hat"]),
        ("inquit_konj", ["sei", "müsse", "sagte"]),
        ("infinitive", ["versprach"]),
        ("passive", ["wurde", "bleibt"]),
    ],
)
def test_finite_verbs_are_known(parsed: Parsed, name: str, finite: list[str]) -> None:
    p = parsed(name)
    assert [w.text for i, w in enumerate(p.words) if p.finite[i]] == finite


@pytest.mark.parametrize(
    ("name", "marked"),
    [
        ("direct_middle", ["„Die Brücke ist sicher“", "„aber sie braucht einen neuen Anstrich.“"]),
        ("direct_nested_marks", ["„Er rief ‚Alle raus hier!‘ und rannte los“"]),
        ("direct_swiss", ["«Wir haben lange genug gewartet»"]),
        ("emoji_and_marks", ["„Wir fahren morgen früh“"]),
        ("laut", []),
    ],
)
def test_marks_are_pairs_of_words_outermost_only(parsed: Parsed, name: str, marked: list[str]) -> None:
    p = parsed(name)
    assert [shown(p, range(first, last + 1)) for first, last in p.marks] == marked
    assert sum(n >= 0 for n in p.marked) == sum(last - first + 1 for first, last in p.marks)


def test_the_final_full_stop_is_no_part_of_the_core(parsed: Parsed) -> None:
    p = parsed("points_back")
    cores = [shown(p, range(*p.core(sentence))) for sentence in p.sentences]
    assert cores == [
        "Das Rathaus wird noch in diesem Jahr verkauft",
        "Das bestätigte Bürgermeister Jens Brandner am Montag",
    ]


def test_neighbouring_words_are_one_span_and_others_are_apart(parsed: Parsed) -> None:
    p = parsed("laut_middle")
    first, last = place(p, "laut Feuerwehr")
    assert shown(p, range(first, last)) == "laut Feuerwehr"
    rest = [i for i in range(len(p) - 1) if not first <= i < last]
    assert shown(p, rest) == "Bei dem Brand wurden … zwei Menschen verletzt"
    assert p.spans([]) == ()


def test_an_empty_article_has_no_words() -> None:
    p = Parse("", [], [])
    assert (len(p), p.marks, p.finite, p.verbs, p.particles) == (0, [], [], [], {})
