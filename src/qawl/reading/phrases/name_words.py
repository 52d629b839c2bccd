"""What is one word of a mention, as far as names go: can it be part of a personal name, or end one?

Words of the tables come with their classes; of others, only their letters and neighbours tell.
"""

from functools import cache

from qawl.arabic.remembered import remembered
from qawl.lexicon.cues import forms
from qawl.lexicon.function_words import function_words
from qawl.lexicon.masdars import is_masdar
from qawl.lexicon.noun_kinds import BODY, BODY_HEAD, DEFINED, NAME, OWN_NAME, PEOPLE, TITLE
from qawl.lexicon.nouns import Noun, classes, lemma_of
from qawl.lexicon.title_words import given_titles, invoking, kin, patrons, titles_of_god
from qawl.reading.document import Document
from qawl.reading.ordinary import is_closed, is_described, is_only_doing, is_ordinary, is_quality, is_son_of
from qawl.reading.phrases.like_prepositions import KHALAF, is_called_basem, is_khalaf, is_titled_ali

_ALAN = ("الان", "انا")  # the keys of الآن and أنا as well
_BASEM = "باسم"  # in the name of; a man's name
_CHAIN = 5  # letters of the shortest word with two prefixes and a stem
_BODIES = BODY | Noun.DOCUMENT | Noun.PLACE | Noun.QUANTIFIER
_GIVEN = Noun.GIVEN | Noun.FEMALE_GIVEN | Noun.AMBIGUOUS | Noun.FEMININE
_OTHER = TITLE | Noun.PLACE | Noun.ORG | Noun.NATIONALITY
_LONG_NAME = 8  # tokens from mark to mark of the longest quotation that is one name
_QUOTED_NAME = 5  # tokens from mark to mark; a longer quotation begins no part of a name
_APART = frozenset(",;()/:")
_SAYED = "سيد"  # a form of address, and a name after a given name
_HIS_CLUB = "ناديه"  # ناديه, folded like نادية
_ALIKE = frozenset((_BASEM, KHALAF, "علي", "فان", _SAYED, _HIS_CLUB))  # two words each, alike when folded
_SHADDA = "\u0651"
_TANWIN = "\u064b"


class NameWord:
    """One word of a mention: its token, key, classes and whether a mark parts it from the word before."""

    # closed: no name holds it; name: the tables have it as one; sure: and as nothing else.
    # ordinary: no table of names has it, and it is an everyday word.
    __slots__ = (
        "_doc",
        "_here",
        "_there",
        "apart",
        "at",
        "closed",
        "conjoined",
        "definite",
        "flags",
        "key",
        "name",
        "ordinary",
        "preposition",
        "sure",
    )

    def __init__(self, doc: Document, at: int, before: int) -> None:
        """Look at the word at token `at`; `before` is the token of the word before it."""
        keys, text, end, inside = doc.keys, doc.text, doc.tokens.ends[at], doc.quotes.inside
        self._doc, self.at, self.key = doc, at, keys[at]
        (
            self.flags, self.closed, self.conjoined, self.definite,
            self.name, self.ordinary, self.preposition, self.sure, alike,
        ) = _alone(self.key)  # fmt: skip
        last = text[end - 1]
        if not self.flags and _TANWIN in text[end - 2 : end]:
            self.ordinary = True
        if self.definite and text[doc.tokens.starts[at]] in "أإآ":
            self.definite = False  # ألون
        if last == _SHADDA and is_doubled(doc, at):
            self.closed = True
        if alike:
            self._tell(doc, before, last)
        self._here, self._there = inside[at], inside[before] if before >= 0 else -1
        if self._here >= 0 and not self.closed:
            self.closed = _named_body(doc, at, before)
        self.apart = False
        if at > before + 1:
            self.apart = not _APART.isdisjoint(keys[before + 1 : at])
            if keys[at - 1] == "-" and not doc.glued(at - 1):
                self.apart = self.apart or self.ordinary or bool(self.flags & (TITLE | Noun.PLACE))
            if self.opens_quote and not self.flags:
                quote = doc.quotes.all[self._here]
                self.apart = self.apart or quote.close - quote.open > _QUOTED_NAME  # قال سالم | "عرف الناس …"

    @property
    def has_ta(self) -> bool:
        """Return whether the word is written with ة."""
        return self._doc.has_ta(self.at)

    @property
    def after_quote(self) -> bool:
        """Return whether a quotation that holds the word before has ended."""
        return self._here != self._there >= 0

    @property
    def opens_quote(self) -> bool:
        """Return whether a quotation begins that does not hold the word before."""
        return self._there != self._here >= 0

    @property
    def quoted_on(self) -> bool:
        """Return whether the word before stands in the same quotation, which is no longer than a name."""
        if self._there != self._here or self._here < 0:
            return False
        quote = self._doc.quotes.all[self._here]
        return quote.close - quote.open <= _LONG_NAME

    @property
    def bracketed(self) -> bool:
        """Return whether a bracket opens right before the word."""
        return self.at > 0 and self._doc.keys[self.at - 1] == "("

    @property
    def marked(self) -> bool:
        """Return whether what follows the word parts it from the next: a mark, أن, a verb that reports."""
        doc, after = self._doc, self.at + 1
        return after < len(doc.keys) and (_marks(doc.keys[after]) or after in doc.quotes.opened)

    @property
    def opens_sentence(self) -> bool:
        """Return whether the word is the first of its sentence."""
        return self._doc.first[self.at] == self.at

    @property
    def ends_sentence(self) -> bool:
        """Return whether the sentence or the text is over after the word."""
        after = self.at + 1
        return after >= len(self._doc.keys) or self._doc.keys[after] in ".\n"

    def _tell(self, doc: Document, before: int, last: str) -> None:
        """Tell a word from those that are folded like it, by its `last` letter and by the words beside it."""
        key, at = self.key, self.at
        if key == _SAYED:
            after = doc.keys[at + 1] if at + 1 < len(doc.keys) else "ال"
            given = before == at - 1 >= 0 and classes(doc.keys[before]) & Noun.GIVEN
            if given or _may_be_family(after):
                self.flags, self.name = Noun.GIVEN, True  # مصطفى سيد قادر، سيد كمالي
        elif key == _HIS_CLUB:
            if last == "ه":
                self.name, self.closed = False, True
        elif key in _ALIKE:
            self.closed = _as_written(doc, at, self.closed)
        elif key in given_titles():
            if _has_family(doc, at):
                self.flags, self.name, self.sure, self.ordinary = Noun.GIVEN, True, True, False
        elif self.flags == Noun.NAME_PARTICLE and key[0] == "و":
            if heads_no_name(doc, at):
                self.flags, self.name, self.sure, self.conjoined = 0, False, False, False  # جون وايت
        elif key[0] == "ب":
            self.closed = self.closed or with_b(doc, at)
        elif _may_describe(key) and before == at - 1 >= 0 and _is_thing(doc.keys[before]):
            self.flags, self.name, self.sure, self.closed = 0, False, False, True  # البحث | العلمي
        if self.ordinary and last == "ة" and is_only_doing(key):
            self.ordinary = False  # حمية is no verb
        if self.flags & TITLE and last == "ه" and lemma_of(key) != key:
            self.definite = True  # مدربه, not مدربة، فقيه


def _has_family(doc: Document, at: int) -> bool:
    """Return whether a family name and no more follows the word at `at`, which is a name then: المختار الرمالي، إن."""
    after = doc.keys[at + 1] if at + 1 < len(doc.keys) else "."
    known = classes(after)
    if not after.isalpha() or is_closed(after):
        return False
    everyday = known or is_ordinary(after) or is_verb(after) or governed(after.removeprefix("ال"))
    if everyday and not (known == Noun.SURNAME or is_son_of(after)):
        return False
    past = doc.keys[at + 2] if at + 2 < len(doc.keys) else "."
    return _marks(past) or (past[:2] != "ال" and classes(past) & (TITLE | NAME) == Noun.ROLE)


@remembered
def _may_be_family(key: str) -> bool:
    """Return whether a word without the article is a name or unknown: سيد كمالي, not سيد المقاومة، سيد البيت."""
    return key.isalpha() and key[:2] != "ال" and not classes(key) & ~NAME and not is_ordinary(key)


@remembered
def _may_describe(key: str) -> bool:
    """Return whether a family name with the article is an everyday adjective as well: العلمي، الحربي."""
    known = classes(key)
    return key[:2] == "ال" and bool(known & OWN_NAME) and not known & _OTHER and is_ordinary(key)


@remembered
def _is_thing(key: str) -> bool:
    """Return whether a word is a masculine noun with the article of no person: الطيران، والبحث، للإنتاج."""
    known, rest = classes(key), key[1:] if key[0] in "وفبك" else key
    if rest[:2] not in ("ال", "لل") or key[-1] == "ه" or key.endswith(("ات", "ين", "ون")):
        return False
    thing = known & Noun.COMMON or (not known and is_ordinary(key) and not is_quality(key))
    return bool(thing) and not known & (TITLE | NAME | Noun.HUMAN | Noun.FEMININE)


@remembered
def _marks(key: str) -> bool:
    """Return whether the token `key` parts the word before it from what follows: a mark, أن, or a verb that reports."""
    verbs = (form for form in forms(key) if form.kind == "verb" and form.row.strong and not form.risky)
    return key in _marking() or (not classes(key) and not is_masdar(key) and any(verbs))


@cache
def _marking() -> frozenset[str]:
    """What parts a word from the next one: a mark, or a complementizer."""
    return function_words().complementizer | {",", ";", ")", ".", ":"}


def _as_written(doc: Document, at: int, closed: bool) -> bool:
    """Return `closed` of a word that is folded like another: علي and على, فإن and فان."""
    key, written = doc.keys[at], doc.words(at, at + 1)
    ali = key == "علي" and (written[-1] == "ي" or is_titled_ali(doc, at))
    named = ali or (key == _BASEM and is_called_basem(doc, at)) or is_khalaf(doc, at)
    return (closed or (key == "فان" and "إ" in written)) and not named


def heads_no_name(doc: Document, at: int) -> bool:
    """Return whether what looks like و and a particle of names is a name itself, as none follows: جون وايت، أن."""
    after = doc.keys[at + 1] if at + 1 < len(doc.keys) else "."
    return _marks(after) or classes(after) & (TITLE | Noun.GIVEN) == Noun.ROLE


def with_b(doc: Document, at: int) -> bool:
    """Return whether a definite word after بـ follows a name: مهدي | بالأدعية, but not أحمد بالغنيم."""
    key = doc.keys[at]
    people = classes(key) & PEOPLE == PEOPLE  # كريستيان غروس | باللاعبين
    if key[:3] != "بال" or (classes(key) and not people):
        return False
    before = classes(doc.keys[at - 1]) if at else 0
    if not before and people and at > 1:
        before = classes(doc.keys[at - 2])
    if not before & OWN_NAME or before & Noun.COMMON:
        return False
    rest = key[1:]
    known = people or classes(rest) or is_ordinary(rest) or is_masdar(key[3:])
    return bool(known) or key.endswith(("ه", "ات", "ين", "ون"))


def is_doubled(doc: Document, i: int) -> bool:
    """Return whether the word at `i` ends with a doubled letter, as verbs do and hardly a name: وردّ، عدّ, not عليّ."""
    end = doc.tokens.ends[i]
    return doc.text[end - 1] == _SHADDA and doc.text[end - 2] not in "يو"


def _named_body(doc: Document, at: int, before: int) -> bool:
    """Return whether the word stands in the quoted name of a body: شركة «توتال …»."""
    inside = doc.quotes.inside[at]
    opening = doc.quotes.all[inside].open if inside >= 0 else 0
    if opening < 1 or opening > before + 1:
        return False
    called, first = classes(doc.keys[opening - 1]), classes(doc.keys[opening + 1])
    if called & BODY_HEAD:
        return not (called & DEFINED and first & Noun.GIVEN)  # وزير خارجيته "سالم الحداد"
    short = doc.quotes.all[inside].close - opening <= _QUOTED_NAME
    return short and bool(first & BODY_HEAD)  # «مصرف الساحل»


def with_article(key: str) -> bool:
    """Return whether a letter is joined before the article of a word: والوزير, but not كالوندو."""
    if key[1:3] != "ال" or key[0] not in "وبكف":
        return False
    rest = key[1:]
    return key[0] == "و" or bool(classes(rest)) or is_ordinary(rest) or is_masdar(rest[2:])


@remembered
def _alone(key: str) -> tuple[int, bool, bool, bool, bool, bool, bool, bool, bool]:
    """Return of a `NameWord` what its letters tell: from `flags` to `sure`, and whether others are folded like it."""
    flags, prefix = classes(key), prefix_of(key)
    if prefix in ("ب", "ف", "ك") and not flags & ~_GIVEN:
        flags, prefix = 0, ""  # برودي، فارون
    name = bool(flags & NAME) and not prefix
    ordinary = not flags and is_ordinary(key)
    return (
        flags,
        _closed(key),
        prefix == "و",
        (len(key) > _CHAIN - 1 and (key[:2] in ("ال", "لل") or with_article(key)))
        or (ordinary and key[:2] == "ال" and len(key) == _CHAIN - 1 and key not in _ALAN),  # الحي, not ألان
        name,
        ordinary,
        key.lstrip("و") in function_words().preposition,
        name and not flags & (Noun.AMBIGUOUS | TITLE),
        key in _ALIKE
        or key in given_titles()
        or (prefix == "و" and flags == Noun.NAME_PARTICLE)
        or _may_describe(key)
        or (key[:3] == "بال" and not classes(key))
        or (
            key[-1] == "ه"
            and (is_only_doing(key) if ordinary else bool(flags & TITLE) and lemma_of(key) != key)
        ),
    )


@remembered
def prefix_of(key: str) -> str:
    """Return the letter (و ف ب ل ك) joined before a word that the tables know, or an empty string."""
    if key[0] not in "وفبلك" or len(key) < 4 or not classes(key):
        return ""
    if key[:2] in ("وو", "لل"):
        return key[0]
    rest = classes(key[1:])
    if lemma_of(key)[0] == key[0] or not rest:
        return ""
    if key[0] == "ك" and (not rest & Noun.COMMON or rest & Noun.QUANTIFIER):
        return ""  # كمية is not ك and مئة, nor كاسياس a name after ك
    return key[0]


def governed(key: str) -> bool:
    """Return whether an unknown word is a verbal noun, or a known one after a preposition: اقتراحا، لقمة."""
    if is_masdar(key) or (key[-1] == "ا" and is_masdar(key[:-1])):
        return True
    if key[0] not in "لب" or len(key) < 4:
        return False
    rest = key[1:]
    known = bool(classes(rest) & ~(_GIVEN | NAME)) and (rest[:2] == "ال" or lemma_of(rest)[:2] == rest[:2])
    return known or is_masdar(rest)


def is_verb(key: str, *, sure: bool = False) -> bool:
    """Return whether an unknown word is a plain form of a verb (زود فلان), `sure`: of one that mostly reports."""
    return any(
        form.kind == "verb" and not form.suffix and (not sure or (form.row.strong and form.number == "s"))
        for form in forms(key)
    )


def is_invoked(word: NameWord) -> bool:
    """Return whether a word before الله makes no name with it: سائلاً الله، رعاه الله، but ضيف الله."""
    if word.key in titles_of_god() | invoking() or is_closed(word.key):
        return True  # آية الله، رحمه الله، رضي الله
    if word.flags & ~(Noun.NAME_PARTICLE | Noun.AMBIGUOUS):
        return False
    return (word.ordinary or is_ordinary(word.key)) and not is_described(word.key)


def _closed(key: str) -> bool:
    words = function_words()
    before_noun = (words.preposition, words.adjunct, words.pointing)
    groups = (*before_noun, words.relative, words.complementizer, words.resumptive)
    if any(key in group for group in groups):
        return key != "فان"  # the particle of Dutch names, as well as فإن
    if key[0] in "ولك" and "ب" + key[1:] in words.pointing:
        return True  # لهذه, as بهذه
    return key.startswith(("باسم", "بلسان")) or (
        key[0] == "و" and key[1:] in words.preposition | words.contrasting
    )


def of_body(words: list[NameWord], i: int) -> bool:
    """Return whether the title at `i` is part of a body's name: كتائب الشهيد …، جامعة الأمير …"""
    if not words[i].definite or not i or lemma_of(words[i].key) not in patrons():
        return False
    if words[i].flags & Noun.PLURAL and words[i].key.removeprefix("ال") not in patrons():
        return False  # عضو مجلس الشيوخ | سالم الحداد
    before = words[i - 1].flags
    return bool(before & _BODIES and before & Noun.COMMON and not before & (DEFINED | TITLE))


def of_kin(words: list[NameWord], first: int) -> bool:
    """Return whether the part of the mention before the run begins with kinship (زوجة الأسير فلان)."""
    i = first
    while i > 0 and not words[i].apart:
        i -= 1
    if i == first or lemma_of(words[i].key) not in kin() or words[i].flags & DEFINED:
        return False
    if words[i].key[-1] == "ه" and not (words[i].has_ta or words[i].flags & Noun.UNNAMED):
        return False  # نجله سالم
    title = words[first - 1]
    man = first - 1 > i and title.flags & TITLE and not title.flags & Noun.FEMININE
    her_own = words[i].key[-1] == "ه" and words[first].flags & Noun.FEMALE_GIVEN
    return not (man and her_own)  # زوجة الرئيس سارة …, but والدة الطفلة ريم
