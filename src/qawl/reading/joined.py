"""Words joined by a missing space, where a cue, a complementizer or the head of a source is in them: وأكدعلى.

A word is parted only where no table knows it as a whole and both parts are of a kind that stand beside each other in
a report; any other joined word is left as it is.
"""

import re
from functools import cache

from qawl.arabic.letters import fold_word
from qawl.arabic.tokens import Gate, Tokens
from qawl.lexicon.cues import forms
from qawl.lexicon.function_words import function_words
from qawl.lexicon.nouns import classes
from qawl.lexicon.tables import table
from qawl.reading.beside import fit, is_known, is_past, is_said, is_verb, may_begin, may_lead
from qawl.reading.ordinary import is_doing, is_imperfect, is_ordinary

_SIGNS = re.compile("إ(?<=[\u0621-\u064a]إ)|نّ|أن(?<=[\u0621-\u064a]{4}أن)")
"""Letters within a word that only the beginning of another can have there."""
_DIGITS = re.compile("([ء-ي]+)[0-9][0-9.,/]*")  # إنّ30
_SHORT = 3  # letters; before أن in a shorter word it is a part of it: طمأنه
_SHORTEST, _LONGEST = 6, 24  # letters of a word that may be two
_ATTACHED = frozenset(("ه", "ها", "هم", "هما", "نا", "ني", "ي", "ك", "كم", "هن"))


def part_joined(tokens: Tokens) -> None:
    """Part the joined words of `tokens` in place."""
    keys = tokens.keys
    parted = {index: _parts(keys[index]) for index in _MAY_PART.within(tokens, 0, len(tokens))}
    for sign in _SIGNS.finditer(tokens.text):
        index = tokens.at(sign.start())
        parts = _marked(tokens, index) if index < len(tokens) else ()
        if parts:
            parted[index] = (*_parts(tokens.keys[index][: parts[0]]), *parts)  # سامر|للميادين|أنّ
    if parted:
        tokens.split(parted)


def _marked(tokens: Tokens, index: int) -> tuple[int, ...]:
    """Part at a complementizer written with its shadda or hamza that no other word has there: أنّغزة، قالإن."""
    key = tokens.keys[index]
    written = tokens.text[tokens.starts[index] : tokens.ends[index]]
    seat = written.find("إ")
    if seat > 3 and written[seat - 1] == "ف" and not is_verb(fold_word(written[:seat]), 3):
        return (len(fold_word(written[: seat - 1])),)  # القطاعفإنّ, not كشفإن
    said = seat > 2 and fold_word(written[seat:]) in function_words().complementizer
    if seat > 1 and not said and written[seat : seat + 3] == "إنّ" and seat + 3 < len(written):
        return (len(fold_word(written[:seat])), len(fold_word(written[: seat + 3])))  # للميادين|إنّ|رد
    if said or (seat > 1 and is_verb(fold_word(written[:seat]), 3)):
        return (len(fold_word(written[:seat])),)  # قالإن، القطاعإنّها: within a word there is no إ
    seat = written.rfind("أن")
    if seat > _SHORT and fold_word(written[seat:]) in function_words().complementizer:
        left = fold_word(written[:seat])
        if classes(left) or is_verb(left, 4):
            return (len(left),)  # الإسرائيليأن
    place = written.find("نّ")
    words = function_words().complementizer
    if place < 1 or key in words:
        return ()
    before = len(fold_word(written[: place + 1]))
    longer = _with_pronoun(key)
    if longer:
        return (longer,)  # أنّهسيتم
    for size in (3, 2):  # بأنّ, أنّ
        if before >= size and key[before - size : before] in words:
            if before == size and key[before:] not in _ATTACHED:
                return (size,)
            if before == len(key) and before - size > 2:
                return (before - size,)
    return ()


def _with_pronoun(key: str) -> int:
    """Return how many letters are a complementizer with its pronoun, before a verb: أنها|رصدت; 0 in others."""
    for size in (6, 5, 4, 3):
        left, right = key[:size], key[size:]
        if len(right) > 3 and left[-1] in "هما" and left in function_words().complementizer:
            return size if is_doing(right) or is_imperfect(right) or is_past(right) else 0
    return 0


def _parts(key: str) -> tuple[int, ...]:
    """Return after how many letters `key` is parted; empty where it is one word."""
    linked = _linked(key)
    if linked:
        return linked
    if not key.isalpha():
        return _before_digits(key)
    if is_known(key):
        return ()
    longer = _with_pronoun(key) if key[:2] in ("ان", "با") else 0
    if longer:
        return (longer,)
    aspect = key.find("قد", 0, 3) + 2
    if aspect > 1 and key[:aspect] in function_words().aspect and is_said(key[aspect:]):
        return (aspect,)  # قد|هدّد
    if key.startswith(_connectives()):
        clause = next(len(word) for word in _connectives() if key.startswith(word))
        if len(key) - clause >= _SHORT and _reports(key[clause:]):
            return (clause,)  # بينما|نقلت، فيما|تؤكد
    if len(key) > _LONGEST or len(key) < (4 if key.startswith("ما") else _SHORTEST):
        return ()
    if _relative(key):
        return (2,)
    for letters in range(len(key) - 2, 1, -1):
        right = key[letters:]
        if not may_begin(right):
            continue
        left = key[:letters]
        inner = _parts(right) if len(right) > _SHORTEST else ()
        if fit(left, right) or (inner and may_lead(left, right)):
            return (letters, *(letters + more for more in inner))
    return ()


_MAY_PART = Gate(_parts)


def _before_digits(key: str) -> tuple[int, ...]:
    """Part a word from the number after it, and in itself: إنّ|30."""
    found = _DIGITS.fullmatch(key)
    before = found.group(1) if found else ""
    return (*_parts(before), len(before)) if len(before) > 1 and not before.endswith("ال") else ()


def _linked(key: str) -> tuple[int, ...]:
    """Return where the name of an outlet that links itself begins and ends within a longer word."""
    for name in _linked_names():
        start = key.find(name)
        if start >= 0 and len(key) > len(name) + 1:
            end = start + len(name)
            rest = _parts(key[end:]) if len(key) - end > _SHORTEST else ()
            places = (start, end, *(end + more for more in rest))
            return tuple(at for at in places if 1 < at < len(key) - key[-1].isalpha())
    return ()


@cache
def _linked_names() -> tuple[str, ...]:
    return tuple(fold_word(table("outlets")["linked"]).split())


def _relative(key: str) -> bool:
    """Return whether the word is ما and a verb that reports, or one that makes it passive: ماتم، ماتناقلته، ماذكره."""
    if not key.startswith("ما"):
        return False
    owned = len(key) > 5 and key[-1] == "ه" and is_past(key[2:]) and not is_ordinary(key)
    return owned or key[2:] in function_words().passive_head or is_verb(key[2:], 4)


@cache
def _connectives() -> tuple[str, ...]:
    """Words that begin a clause, and that few words begin with."""
    words = function_words()
    return tuple(word for word in words.clause - words.complementizer - words.subordinate if len(word) > 2)


def _reports(key: str) -> bool:
    """Return whether the word is a verb that surely reports, in any tense: نقلت، تؤكد."""
    return not classes(key) and any(
        form.kind == "verb" and not (form.risky or form.prefix) and (form.row.strong or form.row.source)
        for form in forms(key)
    )
