"""What does a mention say of its speaker? Kind, personal name, titles, and the words by which it can be joined to others."""

from functools import cache

from msgspec import Struct

from qawl.arabic.letters import fold_word
from qawl.lexicon.function_words import function_words
from qawl.lexicon.nouns import Noun, canonical, classes, lemma_of, name_at, stands_for
from qawl.lexicon.tables import table
from qawl.reading.document import Document
from qawl.reading.report import Range
from qawl.types import SpeakerType

_TITLE = int(Noun.ROLE | Noun.HONORIFIC | Noun.RANK | Noun.SPOKESMAN)
_NAME = int(Noun.GIVEN | Noun.NAME_PARTICLE | Noun.FEMALE_GIVEN | Noun.SURNAME)
_NOT_NAME = int(
    Noun.ROLE | Noun.HONORIFIC | Noun.ORG | Noun.OUTLET_HEAD | Noun.UNNAMED | Noun.DOCUMENT | Noun.NATIONALITY
    | Noun.QUANTIFIER | Noun.COUNTRY | Noun.GROUP | Noun.PLACE | Noun.OUTLET
)  # fmt: skip
_COLLECTIVE = int(Noun.GROUP | Noun.COUNTRY | Noun.CAPITAL)
_DEFINITE = int(Noun.DEFINITE | Noun.POSSESSED)


class Mention(Struct, frozen=True):
    """One mention of a speaker, taken apart.

    Attributes:
        range: its tokens.
        type: what kind of speaker it is, by its own words.
        name: the tokens of the personal name within it, or None.
        stems: the words of the whole mention, folded, without the article: what joining compares.
        name_stems: those of the personal name alone.
        feminine, plural: its grammar, None where its words do not tell.
        bare: whether it is only a title, a head noun or a pronoun of another mention (الوزير، الوكالة).
    """

    range: Range
    type: SpeakerType
    name: Range | None
    stems: tuple[str, ...]
    name_stems: tuple[str, ...]
    feminine: bool | None
    plural: bool
    bare: bool


def stem(key: str) -> str:
    """Return a folded word without the article and what is written before it, as mentions are compared."""
    for prefix in ("وال", "بال", "لل", "ال"):
        if key.startswith(prefix) and len(key) - len(prefix) > 2:
            return key[len(prefix) :]
    return key


def understand(doc: Document, where: Range) -> Mention:
    """Return what the mention at the tokens `where` says of its speaker."""
    words = [i for i in range(*where) if doc.keys[i][0].isalnum()]
    if not words:
        words = [where[0]]
    flags = [classes(doc.keys[i]) for i in words]
    name = _personal_name(doc, where, words, flags)
    kind = _type(doc, words, flags, name)
    if kind != "person":
        name = None
    stems = tuple(stem(doc.keys[i]) for i in words)
    name_stems = tuple(stem(doc.keys[i]) for i in range(*name) if doc.keys[i][0].isalnum()) if name else ()
    return Mention(
        range=where,
        type=kind,
        name=name,
        stems=stems,
        name_stems=name_stems,
        feminine=_feminine(doc, words, flags, name),
        plural=bool(flags[0] & int(Noun.PLURAL | Noun.QUANTIFIER)),
        bare=kind == "person" and name is None,
    )


def _type(doc: Document, words: list[int], flags: list[int], name: Range | None) -> SpeakerType:
    head, key = flags[0], doc.keys[words[0]]
    known = name_at(doc.keys, words[0])
    if known is not None and head & int(Noun.AMBIGUOUS) and len(words) == 1 and doc.keys[words[0]][:2] == "ال":
        known = None
    if known is not None and len(known.words) >= len(words) and not head & _TITLE:
        return known.type
    if head & int(Noun.OUTLET_HEAD):
        return "outlet"
    if head & int(Noun.ORG) and not head & _TITLE:
        return "organization"
    if head & int(Noun.DOCUMENT) and not head & _TITLE:
        return "document"
    if name is not None:
        return "person"
    if head & int(Noun.QUANTIFIER):
        return "unnamed" if any(flag & int(Noun.UNNAMED) for flag in flags) else "group"
    plural = head & int(Noun.PLURAL)
    if head & int(Noun.UNNAMED) and not (head & _DEFINITE and head & int(Noun.ROLE)):
        return "unnamed"
    if head & _TITLE and not plural:
        return "person" if head & _DEFINITE or len(words) > 1 else "unnamed"
    if head & _COLLECTIVE or (head & int(Noun.HUMAN) and plural):
        return "group"
    if head & int(Noun.OUTLET) and not (head & int(Noun.AMBIGUOUS) and doc.keys[words[0]][:2] == "ال"):
        return "outlet"
    if known is not None:
        return known.type
    return "person" if not head or head & _NAME else "group"


def _personal_name(doc: Document, where: Range, words: list[int], flags: list[int]) -> Range | None:
    """Return the tokens of the personal name: a mention's own first words, or the last ones of a titled part."""
    parts: list[list[int]] = [[]]
    previous = where[0] - 1
    for position, i in enumerate(words):
        if i > previous + 1 and any(doc.keys[k] == "," for k in range(previous + 1, i)):
            parts.append([])
        parts[-1].append(position)
        previous = i
    best: Range | None = None
    for part in parts:
        if not part:
            continue
        found = _name_in_part(doc, [words[p] for p in part], [flags[p] for p in part])
        if found is not None and (best is None or _weight(doc, found) > _weight(doc, best)):
            best = found
    return best


def _weight(doc: Document, name: Range) -> tuple[int, int]:
    """Rank names by the words in them that are known to be of names, then by length."""
    return sum(bool(classes(key) & _NAME) for key in doc.keys[slice(*name)]), name[1] - name[0]


def _name_in_part(doc: Document, words: list[int], flags: list[int]) -> Range | None:
    if not flags[0] & _NOT_NAME or flags[0] & _NAME and not flags[0] & (_TITLE | int(Noun.ORG)):
        if flags[0] & int(Noun.COMMON) and not flags[0] & _NAME:
            return None
        end = 1
        while end < len(words) and (
            _name_like(doc, words[end], flags[end])
            or (flags[end] & int(Noun.HONORIFIC) and not flags[end] & _DEFINITE and end + 1 < len(words))
        ):
            end += 1
        return (words[0], words[end - 1] + 1)
    if lemma_of(doc.keys[words[0]]) in _kin():
        return None  # زوجة الأسير وليد دقة is not he
    if not any(flag & (_TITLE | int(Noun.UNNAMED)) for flag in flags) or flags[0] & int(Noun.PLURAL):
        return None
    start = len(words)
    while start > 1 and _name_like(doc, words[start - 1], flags[start - 1]):
        start -= 1
    given = [p for p in range(start, len(words)) if flags[p] & _NAME]
    if given:
        start = given[0]
    else:
        while start < len(words) - 1 and doc.keys[words[start]].startswith("ال"):
            start += 1
    if start >= len(words):
        return None
    title = flags[start - 1]
    if len(words) - start == 1 and not given and not title & (_TITLE | int(Noun.NATIONALITY)):
        return None  # one unknown word after a place or thing: جامعة عين شمس
    if start == 1 and title & int(Noun.ROLE) and not title & (_DEFINITE | int(Noun.HONORIFIC)):
        return None  # an idafa: مستشار ماكرون is not ماكرون
    if start == len(words) - 1 and doc.keys[words[start]].startswith("ال") and not title & _TITLE:
        return None
    return (words[start], words[-1] + 1)


@cache
def _kin() -> frozenset[str]:
    """Words of kinship, which name a person by another."""
    return frozenset(fold_word(entry.split("/")[0].rstrip("*")) for entry in table("titles")["kin"].split())


def _name_like(doc: Document, i: int, flags: int) -> bool:
    key = doc.keys[i]
    words = function_words()
    if key in words.preposition or key in words.adjunct or key in words.relative or key.isdigit():
        return False
    if key.startswith(("لل", "بال", "وال")):
        return False
    if flags & int(Noun.COUNTRY) and classes(doc.keys[i - 1]) & int(Noun.GIVEN):
        return True  # a surname that is also a country
    if flags & _NAME:
        return not flags & _TITLE or doc.keys[i - 1] not in words.preposition
    return not flags & _NOT_NAME and not flags & int(Noun.COMMON)


def _feminine(doc: Document, words: list[int], flags: list[int], name: Range | None) -> bool | None:
    if name is not None and classes(doc.keys[name[0]]) & int(Noun.FEMALE_GIVEN):
        return True
    if flags[0] & int(Noun.FEMININE):
        return True
    return None if name is not None or not flags[0] else False


def shared_name(doc: Document, mention: Mention) -> str | None:
    """Return the spelling that all mentions of a known body share (واشنطن: الولايات المتحدة), or None."""
    keys = tuple(doc.keys[i] for i in range(*mention.range) if doc.keys[i][0].isalnum())
    return stands_for(keys) or canonical(keys)
