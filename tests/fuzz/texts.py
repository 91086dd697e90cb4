"""Strategies: texts as nobody writes them, and parses as no parser gives them."""

from __future__ import annotations

from hypothesis import strategies as st

from attribution.parse import Parse, Sentence, Word
from attribution.types import Span

MARKS = "„“”»«\"'‚‘’‹›"
ODD = ["\n", "\n\n", " ", "\u00a0", "\u200b", "\u202e", "\ufeff", "😀", "e\u0301", "ß", "ﬁ", "ǅ", "١", "\x0c", "\x85"]


def listed(words: str) -> list[str]:
    return words.split()


WORDS = listed(
    "sagte sagt teilte mit erklärte , . : ; ? ! – - ( ) und dass ob so wie laut nach Angaben zufolge von vom der die "
    "das er sie es ihm seiner demnach eigenen Meinung Vogt Anna Lohse Minister Ministerin Ministerium Sprecher Tass "
    "Sprecherin Reuters dpa habe sei werde würde soll will haben sein gegenüber dem am Montag in Bremen X nicht kein "
    "58-Jährige deutsche russisches Polizei sich davon ausgehen Ansicht hieß heißt wonach gemäß Interview Frage zwei 12"
)
UPOS = listed("NOUN PROPN PRON VERB AUX ADJ ADV ADP DET PUNCT SCONJ CCONJ NUM PART X")
XPOS = ["", *listed("VERBFinInd VERBFinSub AUXFinInd AUXFinSub VERBInf NOUNGen NOUN PUNCT ADJPos PRON")]
FEATS = ["", "Person=3|Number=Sing|Tense=Pres", "Gender=Fem|Number=Sing|Case=Nom", "Gender=Masc|Case=Dat|Number=Plur"]
DEPRELS = listed(
    "root nsubj obj iobj obl ccomp xcomp parataxis advcl acl nmod appos flat conj cc det case mark punct compound:prt"
)
ENTITIES = ["", "", "B-PER", "E-PER", "S-PER", "S-ORG", "B-LOC", "I-MISC"]

_letters = st.one_of(st.sampled_from(MARKS + "abcäß .,\n -–()[]*_#>:"), st.characters(exclude_categories=["Cs"]))
texts = st.text(alphabet=_letters, max_size=200)
any_text = st.text(alphabet=st.characters(), max_size=200)  # half surrogates, too
sentences = st.lists(st.sampled_from([*WORDS, *MARKS, *ODD]), max_size=60).map(" ".join)

_odd_word = st.text(alphabet="abÄß1-.,’😀", min_size=1, max_size=5)
_word = st.tuples(
    st.one_of(st.sampled_from([*WORDS, *MARKS]), _odd_word),
    st.sampled_from([*WORDS, "sagen", "mitteilen", "erklären", ""]),
    st.sampled_from(UPOS),
    st.sampled_from(XPOS),
    st.sampled_from(FEATS),
    st.sampled_from(DEPRELS),
    st.sampled_from(ENTITIES),
    st.sampled_from(["", " ", " ", " "]),
    st.integers(-1, 60),
    st.integers(0, 9),
)


@st.composite
def parses(draw: st.DrawFn) -> Parse:
    """Any tags and heads over any tokens; heads may cross, loop and leave the sentence."""
    drawn = draw(st.lists(_word, min_size=1, max_size=60))
    text, words, ends, paragraphs = "", [], [], []
    for n, (form, lemma, upos, xpos, feats, deprel, entity, gap, head, border) in enumerate(drawn):
        start = len(text)
        text += form
        text += "\n" if border == 0 else gap
        target = head if head < len(drawn) and head != n else -1
        span = Span(start, start + len(form))
        words.append(Word(form, lemma or form, upos, xpos, feats, target, deprel, span, entity))
        if border <= 1 or n == len(drawn) - 1:
            paragraphs.append(text.count("\n", 0, start))
            ends.append(n + 1)
    bounds = zip([0, *ends[:-1]], ends, paragraphs, strict=True)
    return Parse(text, words, [Sentence(*each) for each in bounds])
