"""Which words are forms of this verb? Every form of a lemma, by the rules of Arabic grammar, as folded keys.

The rules are the grammars' own for the strong, doubled, hamzated and weak verb; what print without vowels
does not show (short vowels, most passives) gives one key, not two.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from qawl.arabic.letters import fold_word

Kind = Literal["verb", "participle", "masdar"]
Tense = Literal["past", "present", "future", ""]
Gender = Literal["m", "f", ""]
Number = Literal["s", "d", "p", ""]

PRONOUNS = ("هما", "كما", "ها", "هم", "هن", "كم", "ني", "نا", "ه", "ك", "ي")
"""The attached pronouns, folded, longest first; `ي` stands on nouns only, `ني` on verbs only."""

_SHADDA = "\u0651"
_VOWELS = re.compile("[\u064b-\u0650\u0652]")


@dataclass(frozen=True, slots=True)
class Form:
    """One form of a word: `free` as it stands alone, `joined` as it stands before an attached pronoun.

    `short` forms are the jussive's own (لم يقل), told by their letters.
    """

    free: str
    joined: str
    kind: Kind
    tense: Tense = ""
    passive: bool = False
    person: int = 0
    gender: Gender = ""
    number: Number = ""
    accusative: bool = False
    short: bool = False


@dataclass(frozen=True, slots=True)
class _Root:
    """What the shape of the principal parts tells: their letters, and where the root is weak."""

    past: str
    present: str
    doubled: bool
    hollow: bool
    defective: bool
    hamza_last: bool


def paradigm(
    lemma: str, present: str, participle: str = "", masdars: tuple[str, ...] = (), passive: bool = False
) -> Iterator[Form]:
    """Yield the forms of a verb, the most usual first, from its principal parts in ordinary spelling.

    Args:
        lemma: the perfect, third person masculine singular, with its shadda (`ردّ`, `حذّر`).
        present: the imperfect indicative, third person masculine singular.
        participle: the active participle, masculine singular, or empty.
        masdars: the verbal nouns.
        passive: whether to yield passive forms that print does not tell from active ones; those that
            it does tell (`قيل`, `طولب`) are always there.

    >>> [form.free for form in paradigm("قال", "يقول")][:3]
    ['قال', 'قالت', 'قالوا']
    """
    root = _root(lemma, present)
    yield from _perfect(root)
    yield from _imperfect(root)
    yield from _passive(root, passive)
    if participle:
        yield from _participle(participle, root.defective)
    for masdar in masdars:
        yield from noun(masdar, plural=len(root.past) > 3 or "ّ" in lemma)


def _root(lemma: str, present: str) -> _Root:
    past, now = _VOWELS.sub("", lemma), _VOWELS.sub("", present)
    doubled = past.endswith(_SHADDA)
    past, now = past.replace(_SHADDA, ""), now.replace(_SHADDA, "")
    defective = past[-1] in "اىي" and now[-1] in "ويى"
    return _Root(
        past=past,
        present=now,
        doubled=doubled,
        hollow=not defective and not doubled and past[-2] == "ا" and now[-2] in "اوي",
        defective=defective,
        hamza_last=past[-1] == "أ",
    )


def _meet(stem: str, ending: str) -> str:
    """Join a stem without a last vowel to its ending: two equal letters are written as one (أعلنّا)."""
    return stem + ending[1:] if stem[-1] == ending[0] else stem + ending


def _perfect(root: _Root) -> Iterator[Form]:
    whole = fold_word(root.past)
    before_pronoun = feminine = masculine = dual = closed = whole
    if root.hollow:
        closed = whole[:-2] + whole[-1]
    elif root.doubled:
        closed = whole + whole[-1]
    elif root.defective and root.past[-1] == "ي":
        masculine = whole[:-1]
    elif root.defective:
        feminine = masculine = whole[:-1]
        before_pronoun = whole[:-1] + "ا" if root.past[-2] != "أ" else whole[:-1]
        dual = closed = whole[:-1] + ("و" if root.present[-1] == "و" else "ي")
    yield _past(whole, before_pronoun, 3, "m", "s")
    yield _past(feminine + "ت", feminine + "ت", 3, "f", "s")
    yield _past(masculine + "وا", masculine + "و", 3, "m", "p")
    if root.hamza_last:
        # هنّأوا and هنّؤوا are both current; the dual هنّآ has one alef.
        yield _past(whole[:-1] + "ووا", whole[:-1] + "وو", 3, "m", "p")
        dual = whole[:-1]
    yield _past(dual + "ا", dual + "ا", 3, "m", "d")
    yield _past(feminine + "تا", feminine + "تا", 3, "f", "d")
    yield _past(_meet(closed, "ن"), _meet(closed, "ن"), 3, "f", "p")
    for ending, joined, person, gender, number in _CLOSED_ENDINGS:
        yield _past(_meet(closed, ending), _meet(closed, joined), person, gender, number)


_CLOSED_ENDINGS: tuple[tuple[str, str, int, Gender, Number], ...] = (
    ("ت", "ت", 1, "", "s"),
    ("نا", "نا", 1, "", "p"),
    ("ت", "ت", 2, "", "s"),
    ("تم", "تمو", 2, "m", "p"),
    ("تما", "تما", 2, "", "d"),
    ("تن", "تن", 2, "f", "p"),
)


def _past(free: str, joined: str, person: int, gender: Gender, number: Number, passive: bool = False) -> Form:
    return Form(free, joined, "verb", "past", passive, person, gender, number)


def _present(
    free: str, joined: str, person: int, gender: Gender, number: Number, passive: bool = False
) -> Form:
    return Form(free, joined, "verb", "present", passive, person, gender, number)


def _short(word: str, person: int, gender: Gender, number: Number) -> Form:
    return Form(word, word, "verb", "present", False, person, gender, number, short=True)


_SINGULARS: tuple[tuple[str, int, Gender, Number], ...] = (
    ("ي", 3, "m", "s"),
    ("ت", 3, "f", "s"),
    ("ن", 1, "", "p"),
    ("ا", 1, "", "s"),
    ("ت", 2, "m", "s"),
)


def _imperfect(root: _Root) -> Iterator[Form]:
    whole = fold_word(root.present)[1:]
    before_pronoun = plural = dual = closed = whole
    shorts: tuple[str, ...] = ()
    if root.hollow:
        closed = whole[:-2] + whole[-1]
        shorts = (closed,)
    elif root.doubled:
        closed = whole + whole[-1]
        shorts = (closed,)
    elif root.defective:
        plural = whole[:-1]
        shorts = (plural,)
        if root.present[-1] == "ى":
            before_pronoun = plural if root.present[-2] == "أ" else plural + "ا"
    elif root.present[-1] == "أ":
        dual = whole[:-1]
    for letter, person, gender, number in _SINGULARS:
        # The first person of a stem that opens with hamza has one alef: آمر.
        cut = 1 if letter == "ا" and root.present[1] == "أ" else 0
        yield _present(letter + whole[cut:], letter + before_pronoun[cut:], person, gender, number)
        for short in shorts:
            yield _short(letter + short[cut:], person, gender, number)
    plurals = [plural]
    if root.present[-1] in "أء":
        plurals = [plural, whole[:-1] + ("ي" if root.present[-2] == "ي" else "و")]
    for letter, person, third in (("ي", 3, True), ("ت", 2, False)):
        for stem in plurals:
            yield _present(letter + stem + "ون", letter + stem + "ون", person, "m", "p")
            yield _present(letter + stem + "وا", letter + stem + "و", person, "m", "p")
        yield _present(_meet(letter + closed, "ن"), _meet(letter + closed, "ن"), person, "f", "p")
        yield _present(letter + dual + "ان", letter + dual + "ان", person, "m" if third else "", "d")
        yield _present(letter + dual + "ا", letter + dual + "ا", person, "m" if third else "", "d")
    yield _present("ت" + dual + "ان", "ت" + dual + "ان", 3, "f", "d")
    yield _present("ت" + dual + "ا", "ت" + dual + "ا", 3, "f", "d")
    yield _present("ت" + plural + "ين", "ت" + plural + "ين", 2, "f", "s")


def _passive(root: _Root, also_same: bool) -> Iterator[Form]:
    """Yield the third persons of the passive; those with the letters of the active only on demand."""
    past, now = _passive_past(root), _passive_present(root)
    if past and (also_same or past != fold_word(root.past)):
        stem = past[:-1] if root.defective else past
        yield _past(past, past, 3, "m", "s", passive=True)
        yield _past(past + "ت", past + "ت", 3, "f", "s", passive=True)
        yield _past(stem + "وا", stem + "و", 3, "m", "p", passive=True)
    if now and (also_same or now != fold_word(root.present)):
        stem, joined = (now[:-1], now[:-1] + "ا") if root.defective else (now, now)
        yield _present(now, joined, 3, "m", "s", passive=True)
        yield _present("ت" + now[1:], "ت" + joined[1:], 3, "f", "s", passive=True)
        yield _present(stem + "ون", stem + "ون", 3, "m", "p", passive=True)


def _passive_past(root: _Root) -> str:
    letters = root.past
    if root.hollow:
        return fold_word(letters[:-2]) + "ي" + fold_word(letters[-1])
    if len(letters) == 4 and letters[1] == "ا":
        letters = letters[0] + "و" + letters[2:]
    elif len(letters) == 5 and letters[0] == "ت" and letters[2] == "ا":
        letters = letters[:2] + "و" + letters[3:]
    if len(letters) == 3 and letters[1] == "أ":
        letters = letters[0] + "ئ" + letters[2]
    if root.defective:
        return fold_word(letters[:-1]) + "ي"
    if root.hamza_last:
        return fold_word(letters[:-1]) + "ي"
    return fold_word(letters)


def _passive_present(root: _Root) -> str:
    letters = root.present
    if root.hollow:
        return fold_word(letters[:-2]) + "ا" + fold_word(letters[-1])
    if root.past[0] == "و" and len(root.past) == 3 and letters[1] != "و":
        letters = letters[0] + "و" + letters[1:]
    if root.defective:
        return fold_word(letters[:-1]) + "ي"
    if root.hamza_last:
        return fold_word(letters[:-1]) + "ا"
    return fold_word(letters)


_ENDINGS: tuple[tuple[str, Gender, Number, bool], ...] = (
    ("", "m", "s", False),
    ("ا", "m", "s", True),
    ("ه", "f", "s", True),
    ("ون", "m", "p", False),
    ("ين", "m", "p", True),
    ("ات", "f", "p", True),
    ("ان", "m", "d", False),
    ("تان", "f", "d", False),
    ("تين", "f", "d", True),
)


def _participle(participle: str, defective: bool) -> Iterator[Form]:
    """Yield the participle's genders, numbers and cases; داعٍ has its ي back before an ending with a vowel."""
    base = fold_word(participle)
    weak = defective and base[-1] != "ي"
    for ending, gender, number, accusative in _ENDINGS:
        stem = base + "ي" if weak and ending not in ("", "ون", "ين") else base
        yield Form(stem + ending, "", "participle", "", False, 3, gender, number, accusative)


def noun(word: str, plural: bool = False) -> Iterator[Form]:
    """Yield a verbal noun alone and as it stands before a pronoun (إعلانه، إشارته، ادّعائه).

    Args:
        word: the noun, indefinite, in ordinary spelling.
        plural: whether its sound feminine plural (`تحذيرات`) is a word too.
    """
    key = fold_word(word)
    gender: Gender = "f" if word[-1] == "ة" else "m"
    if word[-1] == "ة":
        yield Form(key, key[:-1] + "ت", "masdar", gender=gender, number="s")
    elif word[-1] == "ى":
        yield Form(key, key[:-1] + "ا", "masdar", gender=gender, number="s")
    else:
        yield Form(key, key, "masdar", gender=gender, number="s")
    if word[-1] == "ء":
        for seat in "يو":
            yield Form("", key[:-1] + seat, "masdar", gender=gender, number="s")
    if plural and word[-1] != "ى":
        many = (key[:-1] if word[-1] == "ة" else key) + "ات"
        yield Form(many, many, "masdar", gender="f", number="p")
