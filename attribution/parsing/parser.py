"""Articles in, parses out: the only module that imports Stanza.

Stanza is imported inside the class, so that nobody pays for torch who does not parse. Each paragraph is a document
of its own, so that a headline never runs into the next line; all paragraphs of all articles go through the
models together, which is what makes them fast.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from attribution.model_folder import BUNDLED
from attribution.parse import Parse
from attribution.parsing.building import build_parse
from attribution.parsing.cue_forms import known_lemma
from attribution.parsing.known_marks import with_known_marks
from attribution.parsing.paragraphs import paragraph_spans, without_abbreviations
from attribution.parsing.pieces import MOST_WORDS, pieces, portions
from attribution.parsing.relevance import worth_parsing
from attribution.parsing.repeats import OF_TOKENS, Memory
from attribution.parsing.sentence_ends import with_whole_sentences
from attribution.parsing.shared_vectors import halve_vectors, share_vectors
from attribution.parsing.single_root import single_root_decoder
from attribution.parsing.spelling import in_one_piece, with_eszett, without_sign
from attribution.progress import Told, unheard
from attribution.types import Article, Span

if TYPE_CHECKING:
    from stanza.models.common.doc import Document, Sentence


TOKENIZERS = "tokenize,mwt"
TAGGERS = {"pos": 0.3, "lemma": 0.45, "ner": 0.6}
"""Processors and how much of an article's analysis is done after each, as measured with the example."""
TOKENIZED, TREES = 0.1, 0.9
"""So much of it is done when there are words, and when the sentences have their trees."""
WORDS_OF_TREES = 400
"""Words that the parser takes at a time: of more, the scores of all pairs take most of the memory, and save no time."""
PROCESSORS = ",".join((TOKENIZERS, *TAGGERS, "depparse"))


FOUND = {"pos": ("upos", "xpos", "feats"), "lemma": ("lemma",), "ner": OF_TOKENS, "depparse": ("head", "deprel")}
"""What each processor finds."""


class Parser:
    """Stanza's German pipeline from a folder on disk; never touches the network."""

    def __init__(self, models: Path | None = None, threads: int | None = None) -> None:
        import stanza
        import torch

        if threads:
            torch.set_num_threads(threads)
        self.version = f"stanza {stanza.__version__}"
        self._document = stanza.Document
        _decode_fast()
        options = {"dir": str(models or BUNDLED), "package": "default", "download_method": None, "use_gpu": False,
                   "depparse_batch_size": WORDS_OF_TREES}  # fmt: skip
        load = partial(stanza.Pipeline, "de", **options, logging_level="ERROR")
        # names first: while they are being loaded they hold their vectors twice
        names = load(processors=f"{TOKENIZERS},ner")
        share_vectors(names)
        others = ",".join(name for name in PROCESSORS.split(",") if name != "ner")
        self._pipeline = load(processors=others, foundation_cache=names.foundation_cache)
        self._pipeline.processors["ner"] = names.processors["ner"]
        halve_vectors(self._pipeline)
        self._memories = {name: Memory(*found) for name, found in FOUND.items()}

    def parse(self, articles: Sequence[Article], told: Told = unheard) -> list[Parse]:
        """Parses of the articles, in their order; `told` hears how far the whole analysis is after each step."""
        paragraphs = [[pieces(article.text, span) for span in paragraph_spans(article.text)] for article in articles]
        spans = [[span for part, _ in parts for span in part] for parts in paragraphs]
        documents = self._documents([with_known_marks(article.text) for article in articles], spans, told)
        starts = [[span.start for span in found] for found in spans]
        cuts = [sum(number for _, number in parts) for parts in paragraphs]
        return [
            build_parse(article.text, zip(places, documents, strict=False), number)
            for article, places, number in zip(articles, starts, cuts, strict=True)
        ]

    def _documents(self, texts: Sequence[str], spans: Sequence[Sequence[Span]], told: Told) -> Iterator[Document]:
        """All pieces analysed, in order. What is at work at a time is bounded: words of Stanza's take much memory."""
        for portion in portions(spans):
            inputs = [
                self._document([], text=without_abbreviations(in_one_piece(texts[n][start:end].replace("\n", " "))))
                for n, found in portion
                for start, end in found
            ]
            with warnings.catch_warnings():
                # Stanza warns when it repairs a tree only in part; rules do not rely on whole trees
                warnings.simplefilter("ignore", UserWarning)
                analysed = self._analyse(inputs, [len(found) for _, found in portion], told)
            yield from analysed

    def _analyse(self, documents: list[Document], sizes: Sequence[int], told: Told) -> list[Document]:
        """Tokens, tags, lemmas and names of all; trees of the sentences that may report speech.

        `sizes` says how many documents each article has.
        """
        analysed = [with_whole_sentences(each) for each in self._pipeline.process(documents, processors=TOKENIZERS)]
        told(TOKENIZED)
        sentences = [sentence for document in analysed for sentence in document.sentences]
        _write_plainly(sentences)
        for processor, share in TAGGERS.items():
            self._run(processor, sentences)
            told(share)
        _spell_as_the_lexicon(sentences)
        waiting, chosen = iter(analysed), []
        for size in sizes:
            found = [sentence for document in islice(waiting, size) for sentence in document.sentences]
            worth = worth_parsing([sentence.words for sentence in found])
            chosen += [
                sentence
                for sentence, wanted in zip(found, worth, strict=True)
                if wanted and len(sentence.words) <= MOST_WORDS
            ]
        self._run("depparse", chosen)
        told(TREES)
        return analysed

    def _run(self, processor: str, sentences: Sequence[Sentence]) -> None:
        """One processor for all sentences; those that it has met are not sent through it again."""
        memory = self._memories[processor]
        unknown = self._document([])
        unknown.sentences = memory.unknown(sentences)
        unknown.num_tokens = sum(len(sentence.tokens) for sentence in unknown.sentences)
        unknown.num_words = sum(len(sentence.words) for sentence in unknown.sentences)
        if unknown.sentences:
            self._pipeline.processors[processor].process(unknown)
        memory.fill(sentences, unknown.sentences)


def _write_plainly(sentences: Iterable[Sentence]) -> None:
    """Lehrer*innen as the taggers know it; where it stands in the text is kept."""
    for sentence in sentences:
        for token in sentence.tokens:
            if len(token.words) == 1 and (plain := without_sign(token.text)) != token.text:
                token.text = token.words[0].text = plain


def _spell_as_the_lexicon(sentences: Iterable[Sentence]) -> None:
    """Lemmas of Swiss spellings and of rare forms."""
    for sentence in sentences:
        for word in sentence.words:
            if word.lemma:
                lemma = known_lemma(word.text, word.lemma) if word.upos == "VERB" else word.lemma
                word.lemma = with_eszett(lemma)


def _decode_fast() -> None:
    """Stanza's parser decodes with `single_root` in this process."""
    from stanza.models.common.chuliu_edmonds import chuliu_edmonds, chuliu_edmonds_one_root
    from stanza.models.depparse import head_constraints, model

    decoder = single_root_decoder(chuliu_edmonds, chuliu_edmonds_one_root)
    model.chuliu_edmonds_one_root = head_constraints.chuliu_edmonds_one_root = decoder
