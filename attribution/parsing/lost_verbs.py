"""A parse in, the same parse out, with the verb of a sentence whose only finite verb stands in quotation marks.

*Die Menge skandierte Parolen wie „Tretet zurück!“*: the tagger finds the verb in the marks and takes that of the
sentence for an adjective.
"""

from __future__ import annotations

from attribution.parse import Parse, Sentence
from attribution.parsing.inquit_verbs import as_verb, infinitive_of


def with_lost_verbs(parse: Parse) -> Parse:
    lost = [i for s in parse.sentences if (i := _lost_verb(parse, s)) is not None]
    if not lost:
        return parse
    words = list(parse.words)
    for i in lost:
        words[i] = as_verb(words[i])
    return Parse(parse.text, words, parse.sentences, parse.cuts)


def _lost_verb(p: Parse, sentence: Sentence) -> int | None:
    """Behind a noun or a name; behind an article it would be an adjective indeed: die skandierten Parolen"""
    inside = [i for i in range(sentence.start, sentence.end) if p.marked[i] >= 0]
    outside = [i for i in range(sentence.start, sentence.end) if p.marked[i] < 0]
    if not any(p.words[i].is_finite for i in inside) or any(p.words[i].is_finite for i in outside):
        return None
    found = [i for i in outside[1:] if p.words[i].upos == "ADJ" and p.words[i - 1].upos in ("NOUN", "PROPN", "PRON")]
    return next((i for i in found if infinitive_of(p.words[i].text)), None)
