"""What kind of speaker is a mention: a person, a body, a medium, a group, a document, or somebody unnamed?"""

from qawl.lexicon.function_words import function_words
from qawl.lexicon.noun_kinds import DEFINED, NAME, OWN_NAME, STATE, TITLE
from qawl.lexicon.nouns import Noun, lemma_of, name_at
from qawl.lexicon.tables import folded
from qawl.lexicon.title_words import patrons
from qawl.reading.document import Document
from qawl.reading.ordinary import is_ordinary, is_thing
from qawl.reading.phrases.nominals import ONE
from qawl.reading.report import Range
from qawl.reading.who.bodies import is_agency
from qawl.reading.who.names_ahead import is_sure
from qawl.reading.who.stems import honorific_of, stem
from qawl.types import SpeakerType

_PEOPLE = Noun.GROUP | Noun.HUMAN
_LONG_NAME = 4  # words of a known name that tells the kind of what is called more than it
_PLURAL_OF = 4  # letters of the shortest word that is read as a plural in و: منسوبو


def speaker_type(doc: Document, words: list[int], flags: list[int], name: Range | None) -> SpeakerType:
    """Return what kind of speaker a mention means.

    A known name tells it at once, if it is no everyday word here and the mention is not more than it; then the words
    that head the name of a body, which may stand before a person's (جامعة الملك سعود); then a personal name; and last
    the number and definiteness of the head.

    Args:
        doc: the document.
        words: the tokens of the mention that are words.
        flags: what each of them can be, as a sum of `Noun` members.
        name: the tokens of the personal name within it, or None.
    """
    head = flags[0]
    quoted = words[0] - 1 in doc.quotes.opened
    everyday = doc.keys[words[0]][:2] in ("ال", "لل") or bool(head & OWN_NAME)
    doubtful = bool(head & Noun.AMBIGUOUS) and everyday and not quoted
    known = None if doubtful and len(words) == 1 else name_at(doc.keys, words[0])
    if known is not None and doubtful and known.flags & Noun.AMBIGUOUS:
        known = None  # السياسة الإسرائيلية
    if quoted and head & Noun.OUTLET and len(words) == 1 and not head & Noun.ORG:
        return "outlet"  # «الرياض»
    whole = known is not None and len(known.words) >= min(len(words), _LONG_NAME)
    if known is not None and (whole or (known.flags & STATE and len(known.words) > 1)) and not head & TITLE:
        return known.type  # الولايات المتحدة والسعودية are states both
    if head & Noun.OUTLET and not head & (_PEOPLE | Noun.AMBIGUOUS | Noun.COMMON) and not head & NAME:
        return "outlet"  # فوربس أفريكا
    if len(words) > 1 and doc.keys[words[0]] in concerns() and flags[1] & Noun.PLACE:
        return "organization"  # تعليم الساحل
    if quoted and len(words) == 1 and doc.keys[words[0]].removeprefix("ال") in concerns():
        return "organization"  # «التعليم»
    named = name is not None and name[0] == words[0] and is_sure(doc, name)
    kinds = Noun.PLACE | Noun.COMMON
    if head & kinds == kinds and len(words) > 1 and lemma_of(doc.keys[words[1]]) in patrons():
        return "organization"  # مدينة الملك سعود الطبية
    first = len(words) > 1 and stem(doc.keys[words[0]]) in ONE  # إحدى وكالات السيارات
    agency = is_agency([doc.keys[i] for i in words[first : first + 2]])
    kind = "organization" if agency else _type_of_head(head, named)
    if kind is not None:
        return kind
    if name is not None:
        return "organization" if quoted and _is_title_of_work(doc, words, flags) else "person"
    if head & Noun.QUANTIFIER:
        if len(words) > 1 and stem(doc.keys[words[0]]) in ONE:
            return _type_of_head(flags[1], False) or "unnamed"  # أحد السكان، أحد التقارير
        return "unnamed" if any(flag & Noun.UNNAMED for flag in flags) else "group"
    if head & Noun.OUTLET and not head & _PEOPLE and not doubtful:
        return "outlet"
    return _type_by_grammar(doc, words, head) if known is None or head & _PEOPLE else known.type


def concerns() -> frozenset[str]:
    """Words that name the office of a place by what it is for: تعليم الساحل."""
    return folded("organizations", "concerns")


def _is_title_of_work(doc: Document, words: list[int], flags: list[int]) -> bool:
    """Return whether words between quote marks name a medium or body, and nobody: «غراي زون»."""
    inside = doc.quotes.inside
    if len(words) < 2 or inside[words[-1]] != inside[words[0]]:
        return False
    return not any(flag & (NAME | TITLE) for flag in flags)


def _type_of_head(head: int, named: bool) -> SpeakerType | None:
    """Return the kind that the head of a body's or document's name tells; None for other heads."""
    if head & Noun.OUTLET_HEAD:
        return "outlet"
    if head & TITLE:
        return None
    if head & Noun.ORG:
        return None if named and head & Noun.GIVEN else "organization"  # هلال سالم
    return "document" if head & Noun.DOCUMENT and not named else None


def _type_by_grammar(doc: Document, words: list[int], head: int) -> SpeakerType:
    """Return the kind of a speaker without a name: a title is one person, unless it is of many."""
    plural, definite = head & Noun.PLURAL, head & DEFINED or doc.keys[words[0]][:2] == "ال"  # الشريف
    ours = head & Noun.POSSESSED and doc.keys[words[0]].endswith("نا")  # مراسلنا
    if head & Noun.UNNAMED and (ours or not (definite and head & Noun.ROLE)):
        return "unnamed"
    if head & TITLE and not plural:
        return "person" if definite or len(words) > 1 or honorific_of(doc.keys[words[0]]) else "unnamed"
    if head:
        return "person" if head & NAME and not head & _PEOPLE else "group"
    key = doc.keys[words[0]]
    if len(words) == 1 and key in function_words().latest:
        return "unnamed"  # ويضيف آخر
    if key.removeprefix("ل") in function_words().statement:
        return "document"  # تصريحات رسمية
    if key.endswith(("ين", "ون")) and (key[:2] == "ال" or len(words) == 1 or is_ordinary(key[:-2])):
        return "group"
    if key[0].isdigit() or (len(words) > 1 and len(key) > _PLURAL_OF and key[-1] == "و"):
        return "group"  # 33 شركة، منسوبو الوزارة
    body = len(words) > 1 and all(doc.keys[i][:2] == "ال" and not is_thing(doc.keys[i]) for i in words)
    return "organization" if body else "person"
