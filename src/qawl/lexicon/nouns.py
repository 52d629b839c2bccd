"""What does a noun say about who speaks: is it an office, a body, an outlet, a people, a document, a name?

`classes` answers for one folded word, through its prefixes, article and regular endings; `name_at` finds the
known names of several words, and `canonical` and `stands_for` say which of them mean the same speaker.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from qawl.arabic.remembered import remembered
from qawl.lexicon.noun_tables import KnownName, Noun, NounTables

__all__ = [
    "KnownName",
    "Noun",
    "canonical",
    "classes",
    "irregular_plurals",
    "known_names",
    "lemma_of",
    "name_at",
    "names_begun",
    "nation_of",
    "stands_for",
    "without_prefixes",
    "words_of",
]

_PEOPLE, _PLURAL, _DUAL, _FEMININE, _OWNED = (
    Noun.HUMAN, Noun.PLURAL, Noun.DUAL, Noun.FEMININE, Noun.POSSESSED
)  # fmt: skip
_NATION = Noun.NATIONALITY | Noun.PLURAL | Noun.HUMAN
_DOUBTFUL = Noun.OUTLET | Noun.ORG | Noun.GIVEN | Noun.SURNAME
_PERSONAL = Noun.GIVEN | Noun.NAME_PARTICLE | Noun.SURNAME
_JOINED = frozenset("وفبكل")
_lexicon = cache(NounTables)


def _endings() -> dict[str, list[tuple[str, int, bool]]]:
    """By what is cut off the end of a word: what is put back and gained, and whether ال may stand."""
    women, woman, two_women = _PLURAL | _FEMININE, _FEMININE, _DUAL | _FEMININE
    rows = [
        ("ه", "", woman, True),
        ("ون", "", _PLURAL, True),
        ("ين", "", _PLURAL, True),
        ("ان", "", _DUAL, True),
    ]
    rows += [("ات", "", women, True), ("ات", "ه", women, True)]
    rows += [("تان", "ه", two_women, True), ("تين", "ه", two_women, True)]
    rows += [("تا", "ه", two_women, False), ("تي", "ه", two_women, False)]
    rows += [("ا", "", 0, False), ("و", "", _PLURAL, False), ("ي", "", _PLURAL, False)]
    for seat in "وي":
        for pronoun in ("ه", "ها", "هم", "هما", "نا"):
            rows.append(("ا" + seat + pronoun, "اء", _OWNED, False))  # زملاؤه، أصدقائها
    stems = [
        ("", "", 0),
        ("ت", "ه", woman),
        ("ت", "", woman),  # مراسلتنا
        ("ات", "", women),
        ("ات", "ه", women),
        ("ي", "", _PLURAL),
        ("و", "", _PLURAL),
    ]
    for pronoun in ("ه", "ها", "هم", "هما", "هن", "نا"):
        for middle, back, gained in stems:
            # ه alone is read as ة, and يه as the abstract noun's ية: مسؤولية, not "his officials".
            if middle + pronoun not in ("ه", "يه"):
                rows.append((middle + pronoun, back, gained | _OWNED, False))
    found: dict[str, list[tuple[str, int, bool]]] = {}
    for cut, back, gained, with_article in rows:
        found.setdefault(cut, []).append((back, gained, with_article))
    return found


_ENDINGS = _endings()
_LENGTHS = {
    last: sorted({len(cut) for cut in _ENDINGS if cut[-1] == last}, reverse=True)
    for last in {cut[-1] for cut in _ENDINGS}
}
"""Of the endings by their last letter how long they are, longest first."""


def without_prefixes(key: str) -> Iterator[str]:
    """Yield `key` and what is left without و ف, then without ب ك ل (لل gives ال back), likeliest first."""
    yield key
    if len(key) > 2 and key[0] in "وف":
        yield key[1:]
    for start in (0, 1):
        rest = key[start:]
        if len(rest) < 3 or (start and key[0] not in "وف"):
            continue
        if rest.startswith("لل"):
            yield "ال" + rest[2:]
            yield "ال" + rest[1:]
        if rest[0] in "بكل":
            yield rest[1:]


def _gains(stem: str, known: int, cut: str, gained: int) -> int:
    """What the ending `cut` adds to the common noun `stem`; -1 where the word takes no such ending."""
    lexicon = _lexicon()
    person, sound = known & _PEOPLE, cut[0] in "وي"
    if known & _PLURAL or not person:
        if cut == "ه":
            return _OWNED
        if cut == "ين" and not known & _PLURAL:
            return _DUAL
        if sound or (known & _PLURAL and gained & ~_OWNED):
            return -1
    elif gained & _FEMININE and stem in lexicon.no_feminine:
        return -1
    elif sound and stem in lexicon.broken:
        return _DUAL if cut == "ين" else -1
    return gained | (_FEMININE if gained & _PLURAL and not person else 0)


def _inflected(word: str, after_article: bool) -> tuple[int, str]:
    """Flags and listed form of `word` as a common noun with a regular ending; (0, "") where it is none."""
    common, begun = _lexicon().common, _lexicon().begun
    if not (word[:3] in begun or word[:2] in begun or word[:1] in begun):
        return 0, ""
    for length in _LENGTHS.get(word[-1:], ()):
        cut = word[-length:]
        for back, gained, with_article in _ENDINGS.get(cut, ()):
            stem = word[:-length] + back
            known = common.get(stem)
            if known is None or len(stem) < 2 + (not back) or (after_article and not with_article):
                continue
            if cut[0] == "ت" and length > 1 and not back and not known & _PEOPLE:
                continue  # no woman
            gain = _gains(stem, known, cut, gained)
            if gain >= 0 and not (after_article and gain & _OWNED):
                return known | gain, stem
    return 0, ""


def _definite(word: str) -> tuple[int, str]:
    """Flags and listed form of `word` as the article and a common noun; (0, "") where it is not that."""
    if len(word) < 5 or not word.startswith("ال"):
        return 0, ""
    bare = word[2:]
    flags, form = _lexicon().common.get(bare, 0), bare
    if not flags:
        flags, form = _inflected(bare, after_article=True)
    if not flags:
        return 0, ""
    people = flags & _NATION == _NATION
    return flags | Noun.DEFINITE | (Noun.GROUP if people else 0), form


def _governed(key: str, common: int, proper: int) -> bool:
    """Return whether ب ف ك ل before three letters are prepositions: a noun or place follows, no person's name."""
    return bool(common) if common and key[0] in "لب" else bool(proper) and not proper & _PERSONAL


def _analysed(key: str) -> tuple[int, str]:
    """Flags and listed form of `key`; the reading that cuts least wins."""
    lexicon = _lexicon()
    for word in without_prefixes(key) if key[:1] in _JOINED else (key,):
        common, proper = lexicon.common.get(word, 0), lexicon.proper.get(word, 0)
        # Before a short word, ب ف ك ل are more likely letters of another one: لدي، فان، باب، لامي; but لحزب.
        far = word != key and (key[0] != "و" or len(key) - len(word) > 1)
        if far and len(word) < 4 and not (len(word) == 3 and _governed(key, common, proper)):
            continue
        form = word
        if not common:
            common, form = _definite(word)
        if common and proper:
            # The common noun gives the gender; المصري, البيان are then first of all common.
            doubt = Noun.AMBIGUOUS if proper & _DOUBTFUL and not proper & Noun.PLACE else 0
            if proper & Noun.COUNTRY:
                return (common & ~_DUAL) | proper | doubt, form  # البحرين is one, and no two seas
            return common | (proper & ~_FEMININE) | doubt, form
        if common or proper:
            return common or proper, form or word
        flags, form = _inflected(word, after_article=False)
        if flags:
            return flags, form
    return 0, ""


@remembered
def classes(key: str) -> int:
    """Return what the folded word `key` can be, as a sum of `Noun` members; 0 where no table knows it.

    Folding joins ة with ه and ى with ي, so رئيسه is read as رئيسة, and على as the name علي (AMBIGUOUS).
    """
    return _analysed(key)[0]


@remembered
def lemma_of(key: str) -> str:
    """Return the folded lemma of `key` (مسوولين gives مسوول), or `key` itself where no table knows it."""
    form = _analysed(key)[1]
    return _lexicon().lemmas.get(form, form) or key


def irregular_plurals() -> Mapping[str, str]:
    """Return the folded singulars of the plurals that the tables list, by these: وزراء gives وزير."""
    return {form: lemma for form, lemma in _lexicon().lemmas.items() if form != lemma}


def known_names() -> Mapping[str, Sequence[KnownName]]:
    """Return the known names by their first folded word, longest first."""
    return _lexicon().names


def words_of(kinds: int) -> frozenset[str]:
    """Return the folded words of the tables, as they stand there, that are of any of `kinds`."""
    tables = _lexicon()
    return frozenset(
        word for rows in (tables.common, tables.proper) for word, known in rows.items() if known & kinds
    )


def name_at(keys: Sequence[str], start: int = 0) -> KnownName | None:
    """Return the longest known name that begins at `keys[start]`, whose first word may carry a prefix."""
    begun = _begun(keys[start]) if start < len(keys) else None
    if begun is None:
        return None
    longer, alone = begun
    if longer and start + 1 < len(keys):
        for row in longer.get(keys[start + 1], ()):
            if row.words[2:] == tuple(keys[start + 2 : start + len(row.words)]):
                return row
    return alone


@remembered
def _begun(key: str) -> tuple[dict[str, list[KnownName]], KnownName | None] | None:
    """Return the names of several words that `key` may begin, by their second word, and what it is alone."""
    longer: dict[str, list[KnownName]] = {}
    for row in names_begun(key):
        if len(row.words) == 1:
            return longer, row
        longer.setdefault(row.words[1], []).append(row)
    return (longer, None) if longer else None


def names_begun(key: str) -> tuple[KnownName, ...]:
    """Return the known names that the folded word `key` may begin, likeliest first."""
    names = _lexicon().names
    return tuple(row for first in without_prefixes(key) for row in names.get(first, ()))


def canonical(name_words: Sequence[str]) -> str | None:
    """Return the shared spelling of a name given as folded words: ("ا", "ف", "ب") gives وكالة فرانس برس."""
    return _lexicon().canonical.get(tuple(name_words))


def stands_for(name_words: Sequence[str]) -> str | None:
    """Return the country that a capital speaks for (واشنطن: الولايات المتحدة), or None."""
    return _lexicon().stands_for.get(tuple(name_words))


def nation_of(key: str) -> str | None:
    """Return the country of whose people the folded word `key` is the adjective (الكينية: كينيا), or None."""
    return _lexicon().nations.get(lemma_of(key))
