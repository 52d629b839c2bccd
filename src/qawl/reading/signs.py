"""What in a content tells its speech act? The signs of the table `acts`, and the future with who will do what.

A sign counts in the main clause, near the beginning of the content. It is looked for on the words without what is
joined to them, so that وبضرورته is found as ضرورة.
"""

from functools import cache, lru_cache

from msgspec import Struct

from qawl.arabic.letters import fold_word
from qawl.lexicon.tables import table
from qawl.reading.document import Document

MAIN = 16  # tokens of a content in which its main clause is looked for
_HEAD = 2  # tokens; a sign that begins so early heads the content
_PREFIXES = ("وال", "فال", "بال", "كال", "لل", "ولل", "ال", "و", "ف", "ب", "ل", "ك", "وب", "ول", "فل", "وك")
_PRONOUNS = ("ها", "هم", "هما", "نا", "كم", "ه", "ك", "ي")
_ENDINGS = ("", "ون", "ان", "وا", "ين", "ا", "ن")
_STEM = 2  # letters that must be left of a word

Phrases = dict[str, list[tuple[tuple[str, ...], str]]]
"""By first word: the words that follow it, and what the phrase tells."""


class Future(Struct, frozen=True):
    """A verb of the future in the main clause.

    Attributes:
        own: whether the speaker speaks of himself (سنفعل).
        how: `will`, `not` (لن) or `may` (قد).
        kind: the row of `acts.verbs` that the verb is in, or `other`.
    """

    own: bool
    how: str
    kind: str


@cache
def _phrases(section: str) -> Phrases:
    """Return the phrases of a section of the table."""
    out: Phrases = {}
    for name, phrases in table("acts")[section].items():
        for phrase in phrases:
            first, *rest = (fold_word(word) for word in phrase.split())
            out.setdefault(first, []).append((tuple(rest), name))
    return out


@cache
def _order(section: str) -> tuple[str, ...]:
    return tuple(table("acts")[section])


@cache
def _kinds() -> dict[str, str]:
    return {fold_word(verb)[1:]: kind for kind, verbs in table("acts")["verbs"].items() for verb in verbs}


@cache
def _not_verbs() -> frozenset[str]:
    return frozenset(fold_word(word) for word in table("time")["future"]["not_verbs"])


@lru_cache(maxsize=1 << 15)
def bare(key: str) -> tuple[str, ...]:
    """Return the word and what may be left of it without what is joined before and after it."""
    out = [key]
    for prefix in _PREFIXES:
        if key.startswith(prefix) and len(key) - len(prefix) >= _STEM:
            out.append(key[len(prefix) :])
    for word in tuple(out):
        for pronoun in _PRONOUNS:
            stem = word[: -len(pronoun)]
            if word.endswith(pronoun) and len(stem) > _STEM:
                out += [stem, stem[:-1] + "ه"] if stem[-1] == "ت" else [stem]
    return tuple(dict.fromkeys(out))


def signs(doc: Document, section: str, start: int, end: int) -> set[str]:
    """Return what the phrases of `section` that begin in the tokens from `start` to `end` tell."""
    known, keys, found = _phrases(section), doc.keys, set()
    for i in range(start, end):
        for word in bare(keys[i]):
            for rest, name in known.get(word, ()):
                if all(i + 1 + k < len(keys) and more in bare(keys[i + 1 + k]) for k, more in enumerate(rest)):
                    found.add(name)
    return found


def sign(doc: Document, section: str, start: int, end: int) -> str | None:
    """Return the strongest of the `signs`, or None."""
    found = signs(doc, section, start, end)
    return next((name for name in _order(section) if name in found), None) if found else None


def head(doc: Document, start: int, end: int) -> str | None:
    """Return the act that the words tell with which the content begins, or None."""
    return sign(doc, "head", start, min(end, start + _HEAD))


def future(doc: Document, start: int, end: int) -> Future | None:
    """Return the first verb of the future in the tokens from `start` to `end`, or None."""
    for i in range(start, end):
        key = doc.keys[i]
        joined = key[1:] if key[0] in "وف" and len(key) > 2 else key
        if joined in ("سوف", "لن", "قد"):
            verb = doc.keys[i + 1] if i + 1 < end else ""
            if joined == "قد" and not _imperfect(verb):
                continue
        elif joined[:1] == "س" and len(joined) > 3 and joined[1] in "يتنا" and joined not in _not_verbs():
            if joined[1] == "ا" and "سأ" not in doc.words(i, i + 1):
                continue  # ساعة, ساهم: only سأفعل is the future
            verb = joined[1:]
        else:
            continue
        how = {"لن": "not", "قد": "may"}.get(joined, "will")
        return Future(verb[:1] in ("ن", "ا"), how, kind_of(verb[1:]))
    return None


def _imperfect(verb: str) -> bool:
    """Return whether the word after قد is an imperfect: no perfect begins with ي, and ت only in some stems."""
    return verb[:1] == "ي" or (verb[:1] in ("ت", "ن") and kind_of(verb[1:]) != "other")


@lru_cache(maxsize=1 << 12)
def kind_of(stem: str) -> str:
    """Return what kind of future a verb tells, from its imperfect without the first letter."""
    kinds = _kinds()
    for word in bare(stem):
        for ending in _ENDINGS:
            if word.endswith(ending) and (kind := kinds.get(word[: len(word) - len(ending)])):
                return kind
    return "other"
