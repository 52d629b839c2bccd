"""What in a content tells its speech act? The signs of the table `acts`, and the future with who acts in it.

A sign counts in the main clause, near the beginning of the content. It is looked for on words without what is
joined to them, so that وبضرورته is found as ضرورة.
"""

from functools import cache
from typing import NamedTuple

from qawl.arabic.letters import by_last_letter, fold_word
from qawl.arabic.remembered import remembered
from qawl.arabic.tokens import Gate
from qawl.lexicon.function_words import function_words
from qawl.lexicon.nouns import classes
from qawl.lexicon.tables import table
from qawl.reading.document import Document

MAIN = 16  # tokens of a content in which its main clause is looked for
_PREFIXES = ("بال", "و", "ف", "ب", "ل", "ك", "وب", "ول", "فل", "وك")
_PRONOUNS = by_last_letter(("ها", "هم", "هما", "نا", "كم", "ه", "ك", "ي"))
_ENDINGS = ("", "ون", "ان", "وا", "ين", "ا", "ن")
_PARTICLES = ("سوف", "لن", "قد")
_STEM = 2  # letters that must be left of a word
_I = "انا"  # أنا, which has the letters of إنا
_FUTURE_VERB = 5  # letters of a verb of the future that is in no table
_NOT = fold_word("غير")  # before an adjective, which takes its article
_GAP = 8  # words that … in a phrase may stand for

Phrases = dict[str, list[tuple[str, tuple[str, ...], str]]]
"""By first word: the section of the table, the words that follow it, and what the phrase tells."""
_NO_PHRASES = ("verbs", "words")  # sections of the table that hold words


class Future(NamedTuple):
    """A verb of the future in the main clause.

    Attributes:
        own: whether the speaker speaks of himself (سنفعل).
        how: `will`, `not` (لن) or `may` (قد).
        kind: the row of `acts.verbs` that the verb is in, or `other`.
        at: its token.
    """

    own: bool
    how: str
    kind: str
    at: int


class Sign(NamedTuple):
    """A phrase of the table that was met: the row it is in, and its first token."""

    name: str
    at: int


@cache
def _phrases() -> Phrases:
    """Return the phrases of all sections of the table."""
    out: Phrases = {}
    for section in table("acts").keys() - _NO_PHRASES:
        for name, phrases in table("acts")[section].items():
            for phrase in phrases:
                first, *rest = (word if word == "…" else fold_word(word) for word in phrase.split())
                out.setdefault(first, []).append((section, tuple(rest), name))
    return out


@cache
def words(name: str) -> frozenset[str]:
    """Return a list of the section `words`, folded."""
    return frozenset(fold_word(word) for word in table("acts")["words"][name])


@cache
def _kinds() -> dict[str, str]:
    return {fold_word(verb)[1:]: kind for kind, verbs in table("acts")["verbs"].items() for verb in verbs}


@cache
def _not_verbs() -> frozenset[str]:
    return frozenset(fold_word(word) for word in table("time")["future"]["not_verbs"])


def _bare(key: str) -> tuple[str, ...]:
    """Return the word and what may be left of it without what is joined before and after it."""
    out = [key]
    for prefix in _PREFIXES:
        if key.startswith(prefix) and len(key) - len(prefix) >= _STEM:
            out.append(key[len(prefix) :])
    for word in tuple(out):
        if word.startswith("ال"):
            continue
        if word.endswith("ا") and len(word) > _STEM + 1:
            out.append(word[:-1])  # ترحيباً، خرقاً
        for pronoun in _PRONOUNS.get(word[-1:], ()):
            stem = word[: -len(pronoun)]
            if word.endswith(pronoun) and len(stem) > _STEM:
                out += [stem, stem[:-1] + "ه"] if stem[-1] == "ت" else [stem]
    return tuple(dict.fromkeys(out))


# Of words that go on with a phrase, which are fewer than those that are asked whether they begin one.
bare = remembered(_bare)


def sign(doc: Document, section: str, start: int, end: int) -> Sign | None:
    """Return the first phrase of `section` that begins in the tokens from `start` to `end`, or None.

    A phrase after a negation does not count, unless the negation is part of it.
    """
    keys, negation = doc.keys, words("negation")
    for i in doc.where(_begun, start, end):
        found = _begun(keys[i]).get(section)
        for _, rest, name in found.at(keys, i + 1) if found is not None else ():
            if _follow(keys, i + 1, rest) and (i == start or not _is(keys[i - 1], negation)):
                return Sign(name, i)
    return None


_Phrase = tuple[int, tuple[str, ...], str]  # its number, the words that follow its first, and what it tells


class _Begun(NamedTuple):
    """The phrases that a word may begin: by their second word, and those with … or nothing there."""

    seconds: dict[str, list[_Phrase]]
    open: list[_Phrase]

    def at(self, keys: list[str], i: int) -> list[_Phrase]:
        """Return those that can go on with the word at `i`, in the order of the table."""
        parts = _parts(keys, i) if self.seconds and i < len(keys) else ()
        if self.seconds.keys().isdisjoint(parts):
            return self.open
        return sorted([*self.open, *(phrase for part in parts for phrase in self.seconds.get(part, ()))])


@remembered
def _begun(key: str) -> dict[str, _Begun]:
    """Return by section the phrases that the word may begin; most words begin none."""
    known, article = _phrases(), key.startswith("ال")
    met = [phrase for part in _bare(key) for phrase in known.get(part, ())]
    if article:
        met = [phrase for phrase in met if phrase[0] != "epithet"]
        met += [row for part in _bare(key[2:]) for row in known.get(part, ()) if row[0] == "epithet"]
    if not met:
        return _NOTHING
    found: dict[str, _Begun] = {}
    for n, (section, rest, name) in enumerate(met):
        begun = found.setdefault(section, _Begun({}, []))
        among = begun.seconds.setdefault(rest[0], []) if rest and rest[0] != "…" else begun.open
        among.append((n, rest, name))
    return found


_NOTHING: dict[str, _Begun] = {}  # one for all words that begin no phrase


def _is(key: str, among: frozenset[str]) -> bool:
    """Return whether the word, with or without و or ف before it, is one of `among`."""
    return key in among or (key[0] in "وف" and key[1:] in among)


def _follow(keys: list[str], i: int, rest: tuple[str, ...]) -> bool:
    """Return whether the words `rest` of a phrase stand from token `i` on, with other words where it has …"""
    for k, word in enumerate(rest):
        if word == "…":
            return any(_follow(keys, j, rest[k + 1 :]) for j in range(i + k, min(len(keys), i + k + _GAP)))
        if i + k >= len(keys) or word not in _parts(keys, i + k):
            return False
    return True


def _parts(keys: list[str], i: int) -> tuple[str, ...]:
    """Return what a word that goes on with a phrase may be; after غير without its article: غير البناءة."""
    return bare(keys[i].removeprefix("ال") if keys[i - 1].endswith(_NOT) else keys[i])


def is_question(doc: Document, start: int, end: int) -> bool:
    """Return whether a content asks: it ends with a question mark or begins with a word that asks."""
    if end < len(doc.keys) and doc.keys[end] == "?":
        return True
    return doc.keys[start] in words("question")


def main_clause(doc: Document, start: int, end: int) -> int:
    """Return one past the last token of a content's main clause, so far as signs are looked for in it."""
    end = min(end, start + MAIN)
    return next(_BOUND.within(doc.tokens, start + 1, end), end)


_BOUND = Gate(
    words=lambda: (
        words("bounds") | {key for key in function_words().complementizer if key[0] != "ف" and key != _I}
    )
)

_REASON = Gate(words=lambda: words("reasons"))


def reason(doc: Document, start: int, end: int) -> int:
    """Return the token at which a content begins to say why (لأنه), or its end."""
    return next(_REASON.within(doc.tokens, start + 1, end), end)


def future(doc: Document, start: int, end: int) -> Future | None:
    """Return the first verb of the future in the tokens from `start` to `end`, or None."""
    for i in _FUTURE.within(doc.tokens, start, end):
        joined = _unjoined(doc.keys[i])
        if joined in _PARTICLES:
            verb = doc.keys[i + 1] if i + 1 < end else ""
            if joined == "قد" and not _imperfect(verb):
                continue
        else:
            if joined[1] == "ا" and "سأ" not in doc.words(i, i + 1):
                continue  # ساعة, ساهم: only سأفعل is the future
            verb = joined[1:]
        kind = kind_of(verb[1:])
        if kind == "other" and joined not in _PARTICLES and _may_be_name(doc, i):
            continue
        if kind == "being" and i + 1 < end and doc.keys[i + 1] in function_words().preposition:
            continue  # سيكون عبر بغداد: how a thing is arranged
        how = {"لن": "not", "قد": "may"}.get(joined, "will")
        return Future(verb[:1] in ("ن", "ا"), how, kind, i)
    return None


def _may_be_name(doc: Document, i: int) -> bool:
    """Return whether a word that looks like a verb of the future may well be a name or a noun: في سيستان، ستاند أب."""
    key = _unjoined(doc.keys[i])
    short = len(key) < _FUTURE_VERB or (key[2] == "ا" and doc.words(i, i + 1).find("أ") < 0)
    return short or bool(classes(key)) or doc.has_ta(i) or doc.keys[i - 1] in function_words().preposition


def _unjoined(key: str) -> str:
    return key[1:] if key[0] in "وف" and len(key) > 2 else key


def _may_be_future(key: str) -> bool:
    """Return whether the word is a particle of the future, or looks like س and an imperfect and no noun (سيارة)."""
    word = _unjoined(key)
    prefixed = word[0] == "س" and len(word) > 3 and word[1] in "يتنا"
    return word in _PARTICLES or (prefixed and _not_verbs().isdisjoint(bare(word)))


_FUTURE = Gate(_may_be_future)


def scheduled(doc: Document, start: int, end: int) -> bool:
    """Return whether the main clause has a present of what is set on a calendar: تبدأ الدراسة، يُفتح الباب."""
    for i in _SCHEDULED.within(doc.tokens, start, main_clause(doc, start, end)):
        before = doc.keys[i - 1]
        if i == start or not (before in words("negation") or before in function_words().subjunctive):
            return True
    return False


def _imperfect(verb: str) -> bool:
    """Return whether the word after قد is an imperfect: no perfect begins with ي, few with ت or ن."""
    return verb[:1] == "ي" or (
        verb[:1] in ("ت", "ن") and kind_of(verb[1:]) != "other" and verb not in _kinds()
    )  # تغير, it has changed, is no imperfect


@remembered
def kind_of(stem: str) -> str:
    """Return what kind of future a verb tells, from its imperfect without the first letter."""
    kinds = _kinds()
    for word in bare(stem):
        for ending in _ENDINGS:
            if word.endswith(ending) and (kind := kinds.get(word[: len(word) - len(ending)])):
                return kind
    return "other"


_SCHEDULED = Gate(lambda key: len(key) > 3 and kind_of(key[1:]) == "schedule", first="يت")
