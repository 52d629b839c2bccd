"""What does a word do in a clause? The name by which the model of right edges knows it: its own, or that of its kind.

Only closed-class words are named by themselves, so that what is learned on some articles holds for others.
"""

from functools import cache

from qawl.arabic.remembered import remembered
from qawl.lexicon.cues import forms
from qawl.lexicon.function_words import function_words, relative_pronouns
from qawl.lexicon.masdars import is_masdar
from qawl.lexicon.nouns import Noun, classes
from qawl.reading.phrases.finite_verbs import is_finite

_JOINED = 3  # letters; a longer unknown word that begins with ب or ل has it as a preposition
_WHO = Noun.ORG | Noun.HUMAN
_NOUN = Noun.DOCUMENT | Noun.PLACE | Noun.COMMON


@remembered
def named(key: str) -> tuple[str, str]:
    """Name a word by itself, if it is a connective, and by its kind."""
    words = function_words()
    rest = key[1:] if key[0] in "وف" and (len(key) > 2 or key[1:].isdigit()) else key
    kind = _kind(key, rest) if rest == key else "و" + _kind(key, rest)
    return (key if key in words.connective or rest in words.connective else kind), kind


@cache
def _kinds() -> dict[str, str]:
    """Return the kind of each closed-class word; where a word is in several sets, the first here counts."""
    words = function_words()
    sets = {
        "that": words.complementizer,
        "relative": relative_pronouns(),
        "pronoun": words.pronoun_subject,
        "not": words.negation,
        "clause": words.clause,
        "preposition": words.preposition,
        "time": words.time,
        "adjunct": words.adjunct,
        "occasion": words.occasion,
    }
    return {word: name for name in reversed(sets) for word in sets[name]}


def _kind(key: str, rest: str) -> str:
    """Name the kind of the word `key`, which is `rest` without و or ف."""
    kind = _kinds().get(rest)
    if kind is not None:
        return kind
    if rest[0].isdigit():
        return "number"
    if is_masdar(rest):
        return "masdar"
    if rest[:2] == "ال":
        return "the"
    if is_finite(key):
        return f"{forms(key)[0].tense} verb"
    known = classes(key)
    if not known and rest[0] in "بل" and len(rest) > _JOINED:
        return "so" if rest[0] == "ل" and rest[1] in "يتن" and not is_masdar(rest[1:]) else "joined"
    if known & _WHO or known & _NOUN or rest[-1] == "ه":
        return "who" if known & _WHO else "noun"
    if rest[0] == "س" and rest[1:2] in ("ي", "ت", "ن"):
        return "future"
    return "imperfect" if rest[0] in "يتن" else "other"
