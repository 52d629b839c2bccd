"""Does what seems to open a content stand in the clause of its verb, or in another: نشر الفتنة، ما يتطلب أن نكون صفاً?

Asked of verbs that seldom report alone: a verb of saying reaches its أن over whatever stands between.
"""

from qawl.lexicon.cues import forms
from qawl.lexicon.function_words import function_words, relative_pronouns
from qawl.lexicon.masdars import is_masdar
from qawl.lexicon.nouns import classes
from qawl.reading.document import Document
from qawl.reading.ordinary import is_and_doing

_FAR = 24  # tokens; no subject of such a verb, with its titles and where he said it, is longer
_OUT_OF = frozenset(("من", "ومن", "فمن"))
_BREAKS = frozenset((";", "..", "?", "!"))


def in_own_clause(doc: Document, start: int, j: int) -> bool:
    """Return whether the complementizer or colon at `j` can be of the verb before token `start`."""
    if j - start > _FAR:
        return False
    last = j - 1
    while last > start and doc.keys[last] == ",":
        last -= 1
    if last >= start and (_governs(doc.keys[last]) or is_likely(doc, last)):
        return False
    words, relative = function_words(), False
    for k in range(start, j):
        key = doc.keys[k]
        if key in _BREAKS or key in function_words().task:
            return False
        if _resumes(doc, k) or (goes_on(doc, k) and key[1] != "ي"):
            return False  # …، فما نتوق إليه أن, but رجال يقيمون في القرية ويعملون هناك أن
        relative = key in relative_pronouns() or (relative and key != ",")
        if not relative and (_denies(doc, k) or (key in words.clause and key not in words.preposition)):
            return False
    return True


def _denies(doc: Document, k: int) -> bool:
    """Return whether a clause with a negation begins at `k`: ولا بد أن, but not مصدر لم يذكر اسمه أن."""
    key, negation = doc.keys[k], function_words().negation
    return key in negation and (key[0] == "و" or doc.keys[k - 1] == ",")


def _resumes(doc: Document, k: int) -> bool:
    """Return whether ف begins another clause after a comma."""
    key, words = doc.keys[k], function_words()
    if key[0] != "ف" or doc.keys[k - 1] != ",":
        return False
    return not (key in words.preposition or key in words.adjunct or classes(key))


def goes_on(doc: Document, k: int) -> bool:
    """Return whether what happened next is told from `k` on: توجه اللاعب إلى زميله وقام بتعنيفه."""
    key = doc.keys[k]
    return is_and_doing(key) and not classes(key)


def _governs(key: str) -> bool:
    """Return whether the word is a verb that has what follows for itself: نجد أن، يعلمون أنها."""
    if classes(key) or is_masdar(key):
        return False
    first = next(iter(forms(key)), None)
    if first is None or first.kind != "verb" or first.suffix:
        return False
    return not first.risky or first.person != 3


def is_likely(doc: Document, i: int) -> bool:
    """Return whether an expectation stands there: من الممكن أن, من المتوقع أن, but not عدد من الحاضرين أن."""
    key = doc.keys[i]
    return (
        doc.keys[i - 1] in _OUT_OF and key[:2] == "ال" and not key.endswith(("ين", "ات")) and not classes(key)
    )
