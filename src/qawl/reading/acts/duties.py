"""Does a word of duty in a content call on somebody (يجب فتح الجسر), or only tell what there is?

It only tells in a clause about a noun (هناك شروط يجب الالتزام بها), of whoever it may be (يجب على المستخدم أن: an
instruction), and of the speaker himself (يجب أن أكون حذراً).
"""

from qawl.lexicon.chain_words import chain_words
from qawl.lexicon.noun_kinds import PROPER
from qawl.lexicon.nouns import Noun, classes
from qawl.reading.acts.signs import words
from qawl.reading.document import Document
from qawl.reading.phrases.nominals import has_pronoun, is_noun

_ON = "علي"
_THAT = ("ان", "الا")
_AVOIDING = ["بد"]  # لا | بد


def only_tells(doc: Document, at: int, start: int, end: int) -> bool:
    """Return whether the word of duty at token `at`, in the clause from `start` to `end`, calls on nobody."""
    word = at + (doc.keys[at + 1 : at + 2] == _AVOIDING)
    if doc.keys[word].removeprefix("و").removeprefix("ف") not in chain_words().musts:
        return False
    whose = _describes(doc, at, start) or _is_own(doc, word + 1, end)
    return whose or (word + 2 < end and doc.keys[word + 1] == _ON and is_anyone(doc, word + 2))


def _describes(doc: Document, at: int, start: int) -> bool:
    """Return whether a duty is of the noun before it, which it describes: هذا شيء يجب الاستعداد له."""
    noun, key = at - 1, doc.keys[at]
    if noun < start or key[0] in "وف":
        return False
    if doc.keys[start] in chain_words().there:
        return True  # توجد مشاريع في المدينة ينبغي تنفيذها
    before = doc.keys[noun]
    if before.removeprefix("و")[:2] == "ال" or before in words("selves") or not is_noun(doc, noun):
        return False
    return not (classes(before) & PROPER or has_pronoun(doc, noun))


def is_anyone(doc: Document, i: int) -> bool:
    """Return whether it is whoever he may be at token `i`: المستخدم، الطالب، الراغبين في التقديم."""
    known = classes(doc.keys[i])
    one = known & Noun.UNNAMED and not known & Noun.PLURAL
    return bool(one) or doc.keys[i] in chain_words().anyone


def _is_own(doc: Document, i: int, end: int) -> bool:
    """Return whether a duty is the speaker's: يجب | أن أكون، يجب | عليّ."""
    if i + 1 >= end:
        return False
    if doc.keys[i] == _ON:
        return doc.keys[i + 1] in _THAT
    return doc.keys[i] in _THAT and doc.words(i + 1, i + 2).startswith("أ")
