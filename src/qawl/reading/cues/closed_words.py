"""Is a preposition or adverb the verb that is written like it: عبّر and عبر, بيّن and بين, عقّب and عقب?"""

from qawl.arabic.remembered import remembered
from qawl.lexicon.cue_rows import CueForm
from qawl.lexicon.cues import forms, light
from qawl.lexicon.function_words import function_words
from qawl.lexicon.masdars import is_masdar
from qawl.lexicon.noun_kinds import BODY_HEAD, PERSON, TITLE
from qawl.lexicon.nouns import Noun, classes
from qawl.reading.document import Document
from qawl.reading.ordinary import is_thing

_ELSEWHERE = 9  # tokens before a word, where the verb stands that it belongs to as a preposition
_SUBJECT = 24  # tokens of a subject, with titles, name and a clause, up to عن
_BETWEEN = "بين"
_BOTH = 5  # tokens from one بين to the other
_NAME_REACH = 7  # tokens from a verb past a name to its complementizer
SUBJECTS = PERSON | BODY_HEAD | Noun.COUNTRY | Noun.QUANTIFIER


@remembered
def is_closed(key: str) -> bool:
    """Return whether the word is a preposition or adverb that is also a verb, mostly heading a sentence: بين، عقب."""
    words = function_words()
    rest = key[1:] if key[0] in "وف" else key
    if forms(key)[0].kind == "participle" or forms(key)[0].row.lemma == "قال":
        return False
    return any(word in words.adjunct or word in words.preposition for word in (key, rest))


def heads(doc: Document, i: int) -> bool:
    """Return whether the word at `i` stands where a verb does: first, or before a person after من جهته, بدوره, كما."""
    following = doc.keys[i + 1] if i + 1 < len(doc.keys) else ""
    if doc.keys[i].endswith(_BETWEEN) and any(
        key.startswith(_BETWEEN) and key != _BETWEEN for key in doc.keys[max(doc.first[i], i - _BOTH) : i]
    ):
        return False  # بينه وبين المدير أن
    apart = i > 0 and doc.keys[i - 1] == "و"  # و بين المدير
    if doc.first[i] in (i, i - apart):
        return not (
            following.startswith("ال") and following.endswith("ين") and not classes(following) & SUBJECTS
        )
    words, before = function_words(), doc.keys[i - 1 - apart]
    reach = 0 if _happens(following) else _NAME_REACH
    for k in range(i + 1, min(i + reach, len(doc.keys))):
        key = doc.keys[k]
        if key in words.complementizer and k > i + 1 and doc.keys[k - 1] not in words.circumstantial:
            return True  # وبين العمري بأن, but دون طيار بعد أن
        if not key[0].isalnum() or key[0] == "و" or key in words.relative:
            break
    if before == "," and i > 1 + apart:
        before = doc.keys[i - 2 - apart]  # من جانبه، عبر الوزير عن
    if before not in words.circumstance and before not in words.clause and before not in words.time:
        return False
    return (
        i + 1 < len(doc.keys)
        and bool(classes(doc.keys[i + 1]) & TITLE)
        and not classes(doc.keys[i + 1]) & Noun.PLURAL
    )


@remembered
def _happens(key: str) -> bool:
    """Return whether the word after a preposition is a thing or deed, which says nothing: عقب | الجلسة أن."""
    return is_thing(key) or (key[-1:] == "ه" and is_masdar(key) and not classes(key))


def governs(doc: Document, i: int, form: CueForm) -> bool:
    """Return whether what follows tells a verb from a preposition: what it governs, or a subject in the nominative.

    عبر عن and عبر فيها عن, which no preposition does; عبر مسؤولون.
    """
    if i + 2 >= len(doc.keys):
        return False
    following = doc.keys[i + 1]
    if following.endswith("ون") and classes(following) & Noun.PLURAL:
        return True
    if following in function_words().attached:
        following = doc.keys[i + 2]
    if following in form.row.opens or (
        following in function_words().complementizer and "that" in form.row.opens
    ):
        return True
    return feels(doc, i, form)


def feels(doc: Document, i: int, form: CueForm) -> bool:
    """Return whether عن and what is felt follow a subject: عبر الزائر عن شكره, but not أعلن عبر موقعه عن سعادته."""
    nouns = light(form.row.id)
    if not nouns or any(_takes_on(key) for key in doc.keys[max(doc.first[i], i - _ELSEWHERE) : i]):
        return False
    reach = range(i + 1, min(doc.last[i] - 1, i + _SUBJECT))
    on = next((k for k in reach if doc.keys[k] == "عن"), -1)
    return on > 0 and doc.keys[on + 1] in nouns


@remembered
def _takes_on(key: str) -> bool:
    """Return whether the word is another verb whose content may open with عن."""
    return any(form.kind != "masdar" and not form.risky and "عن" in form.row.opens for form in forms(key))
