"""Who is named after a circumstance that follows the verb? قالت من جهتها هدى سالم: «…», وأوضح لـ(الضفة) المتحدث أن.

All that stands between the verb and what opens its content is then the circumstance and, up to the last word, the
subject: no other noun phrase is taken for one.
"""

from qawl.arabic.remembered import remembered
from qawl.lexicon.function_words import function_words
from qawl.lexicon.noun_kinds import PARTY, SPEAKER
from qawl.lexicon.nouns import classes
from qawl.reading.cues.cues import Candidate
from qawl.reading.document import Document
from qawl.reading.ordinary import is_adjective
from qawl.reading.phrases.name_words import prefix_of
from qawl.reading.phrases.nominals import is_noun
from qawl.reading.phrases.noun_phrases import noun_phrase
from qawl.reading.report import Range, Report
from qawl.reading.who.agreement import fits, grammar_of
from qawl.reading.who.mentions import understand

_REACH = 8  # tokens of the longest circumstance
_CLAUSE = frozenset(("that", "colon", "speech"))
_MET = PARTY | SPEAKER


def subject_late(doc: Document, candidate: Candidate, report: Report) -> Range | None:
    """Return the subject between a circumstance right after the verb and what opens the content of `report`."""
    form, first, end = candidate.form, candidate.end, report.region[1]
    if form is None or report.opener not in _CLAUSE or form.person != 3:
        return None
    words = function_words()
    told = doc.keys[first : first + 2] == ["ل", "("]
    if end - first <= 2 or not (told or doc.keys[first] in words.preposition):
        return None
    while doc.keys[end - 1] == ",":
        end -= 1
    for i in range(first + 2, min(end, first + _REACH)):
        if not ((_closes(doc, i - 1) or _is_whole(doc, first, i)) and _may_begin(doc, i)):
            continue
        if noun_phrase(doc, i, end) < end:
            continue
        mention = understand(doc, (i, end))
        known = bool(classes(doc.keys[i]) & SPEAKER) or len(mention.name_stems) > 1
        return (i, end) if known and fits(mention, grammar_of(form)) else None
    return None


def _may_begin(doc: Document, i: int) -> bool:
    """Return whether a subject may begin at token `i`: with a known speaker or a name, and no preposition joined."""
    key = doc.keys[i]
    return is_noun(doc, i) and not prefix_of(key) and (bool(classes(key) & SPEAKER) or not classes(key))


def _is_whole(doc: Document, first: int, end: int) -> bool:
    """Return whether a preposition at `first` has all it needs before `end`: من جهته، بعد الاجتماع، في بيان له.

    A noun with the article or with whose it is owns nothing after it. No person or body may stand in it, since who
    follows might be named with him: مع نظيره | سالم حداد; nor a deed, whose object he might be: خلال لقائه | الوزير.
    """
    last, words = doc.keys[end - 1], function_words()
    if not all(_is_of_occasion(key) or not classes(key) & _MET for key in doc.keys[first + 1 : end]):
        return False
    return last[:2] == "ال" or last in words.attached or last in words.of_press or _is_own(last)


@remembered
def _is_of_occasion(key: str) -> bool:
    """Return whether a word tells when, where or how something is said, though it may be a body too: جهته، المؤتمر."""
    words = function_words()
    return key in words.circumstance or key.removeprefix("ال") in words.occasion or key in words.of_press


@remembered
def _is_own(key: str) -> bool:
    """Return whether a word is what somebody says or where, with a pronoun: كلمته، حسابها, but not لقائه."""
    words = function_words()
    return key.endswith(("ه", "ها", "هم")) and (key in words.circumstance or key in words.own_speech)


def _closes(doc: Document, i: int) -> bool:
    """Return whether a circumstance can be over after token `i`: في وقت سابق، في السياق ذاته، في هذا الصدد، (الضفة)."""
    key, words = doc.keys[i], function_words()
    if key == ",":
        return _closes(doc, i - 1)
    if key == ")" or key in words.time or key in words.emphasis:
        return True
    return is_adjective(key) or doc.keys[i - 1] in words.demonstrative or doc.keys[i - 1] in words.pointing
