"""Is what is reported a noun phrase (أعلن الوزير إطلاق …، انتقد القصر صحيفة …), and where does it begin?"""

from qawl.lexicon.cues import CueForm
from qawl.lexicon.function_words import function_words
from qawl.lexicon.masdars import is_masdar
from qawl.lexicon.nouns import Noun, classes
from qawl.reading.document import Document
from qawl.reading.nominals import addressed, is_noun, possessed
from qawl.reading.noun_phrases import noun_phrase

_OWNED = 5  # letters; a shorter word with a pronoun is a preposition: لديها، عليها
_HEADS = int(
    Noun.ROLE | Noun.ORG | Noun.UNNAMED | Noun.OUTLET_HEAD | Noun.DOCUMENT | Noun.QUANTIFIER | Noun.SPOKESMAN
)


def opens_object(doc: Document, j: int, start: int) -> bool:
    """Return whether a verbal noun at `j` is the content: it begins a noun phrase of its own."""
    key, words = doc.keys[j], function_words()
    previous = doc.keys[j - 1]
    if key[:2] == "ال":
        return (
            key not in words.time
            and is_masdar(key[2:])
            and j > start
            and (previous in words.time or previous in (",", ")", "-"))
        )
    if j > start and _owned_act(key) and previous not in words.preposition:
        return True
    if not is_masdar(key) or (doc.text[doc.tokens.starts[j]] == "أ" and key[0] == "ا"):
        return False
    if j == start:
        return not classes(key) & int(Noun.ORG | Noun.HONORIFIC | Noun.ROLE | Noun.GIVEN | Noun.SURNAME)
    if previous in words.preposition or previous in words.occasion or previous in words.relative:
        return False
    known = classes(previous)
    if not known and previous.endswith("ه") and previous[:2] != "ال":
        return False  # لقمة تحالف رواد الأعمال
    return not (known & _HEADS and not known & int(Noun.DEFINITE) and not possessed(doc, j - 1))


def _owned_act(key: str) -> bool:
    """Return whether an unknown noun with her or their pronoun can only be what is reported: أكدت الكتائب قنصها …"""
    words = function_words()
    return (
        key.endswith(("ها", "هم"))
        and len(key) >= _OWNED
        and key[0] not in "وفبلك"
        and not classes(key)
        and key not in words.time
        and key not in words.emphasis
    )


def plain_object(doc: Document, end: int, form: CueForm, limit: int, has_subject: bool) -> int | None:
    """Return where a content begins that is any noun phrase after the subject (انتقد القصر صحيفة …) or the verb."""
    keys, words = doc.keys, function_words()
    j = end
    if j >= limit or (form.suffix and not second_object(form)):
        return None
    if form.kind == "verb" and not has_subject and not form.suffix and is_noun(doc, j) and _may_speak(doc, j):
        j = noun_phrase(doc, j, limit, split=True)
        if j >= limit:
            j = _short_phrase(doc, end, limit)
        while j < limit and (
            keys[j] in (",", "-", "(", ")") or keys[j] in words.time or _in_brackets(doc, j)
        ):
            j += 1
    if j >= limit or not (is_noun(doc, j) or j in doc.quotes.opened or keys[j] == "ما"):
        return None
    return j


def _short_phrase(doc: Document, i: int, limit: int) -> int:
    """Return one past a subject of one word and its adjectives: معلقون | سلوك السياح، الحزب | الأجواء."""
    j = i + 1
    while (
        j < limit
        and classes(doc.keys[j]) & int(Noun.NATIONALITY)
        and not classes(doc.keys[j]) & int(Noun.PLURAL)
    ):
        j += 1
    return j


def _may_speak(doc: Document, j: int) -> bool:
    key = doc.keys[j]
    known = classes(key)
    return not known or (
        bool(known & ~int(Noun.COMMON | Noun.DEFINITE | Noun.PLURAL | Noun.FEMININE)) and not is_masdar(key)
    )


def _in_brackets(doc: Document, j: int) -> bool:
    return j > 0 and doc.keys[j - 1] == "(" and j + 1 < len(doc) and doc.keys[j + 1] == ")"


def second_object(form: CueForm) -> bool:
    """Return whether the verb's pronoun is not what is reported: اعتبره نموذجاً, but not الاهتمام الذي أبداه."""
    return bool(form.suffix) and (form.row.copular or form.row.addressee == "object")


def past_told(doc: Document, i: int, limit: int) -> int:
    """Return the first token after those that say to whom and when: تشرح للميادين | مستجدات المفاوضات."""
    words = function_words()
    while i < limit and (
        addressed(doc.keys[i]) or doc.keys[i] in words.time or doc.keys[i] in words.attached
    ):
        i += 1
    return i
