"""On whom does a relative clause hang, and is he its subject? الوزير الذي قال, but not الاتفاق الذي قال إنه سيئ.

The noun phrase before the pronoun is followed back to its head. It is no subject where the verb does not agree with
it, or where it is what the clause is about and comes again as a pronoun.
"""

from qawl.arabic.quotes import MARKS
from qawl.lexicon.cue_rows import CueForm
from qawl.lexicon.cues import forms
from qawl.lexicon.function_words import function_words
from qawl.lexicon.masdars import is_masdar
from qawl.lexicon.noun_kinds import BODY, OWN_NAME, PEOPLE
from qawl.lexicon.nouns import Noun, classes
from qawl.reading.cues.cues import Candidate
from qawl.reading.document import Document
from qawl.reading.ordinary import is_doing, is_thing
from qawl.reading.phrases.finite_verbs import is_finite
from qawl.reading.phrases.name_words import prefix_of
from qawl.reading.phrases.nominals import is_known_body, is_noun
from qawl.reading.report import Range

_NOT_DONE = ("لم", "لن")  # only verbs stand after them
_SIDE = "جانب"
_BRACKET = 8  # tokens; the longest bracket or quotation that is passed over within the noun phrase
_QUOTED_WORD = 3  # tokens of one word in quote marks
_MANY = Noun.GROUP | Noun.QUANTIFIER | Noun.PLURAL
_SHE = Noun.ORG | Noun.OUTLET | Noun.GROUP | Noun.FEMININE | Noun.PLURAL
_COUNTED = Noun.GROUP | Noun.QUANTIFIER
_BACK = 6  # tokens before the nouns of no people to the people
_HE = Noun.FEMININE | Noun.PLURAL
_HOLDERS = OWN_NAME | BODY | Noun.GROUP | Noun.HUMAN
_TITLED = Noun.ROLE | Noun.HONORIFIC | Noun.SURNAME | Noun.GIVEN
_MET = 3  # words of the shortest clause with a subject and an object: استقبل الوزير السفير
_RESUMED = ("ه", "ها", "هم", "هما")


def antecedent(doc: Document, candidate: Candidate, relative: int, first: int) -> Range | None:
    """Return the noun phrase that the relative pronoun at token `relative` hangs on, if it is the subject.

    Args:
        doc: the document.
        candidate: the verb of the relative clause.
        relative: the token of the pronoun.
        first: the first token that can belong to the noun phrase.
    """
    form = candidate.form
    assert form is not None
    kind = doc.keys[relative].lstrip("و")
    if not _agrees(form, kind):
        return None
    found = nouns_before(doc, relative, first, joined=form.row.strong)
    if found is None:
        return None
    start, end = _people(doc, found, first) if kind == "الذين" else found
    heads = (i for i in range(start, end) if not _opposed(doc.keys[i], kind) and not _is_doing(doc.keys[i]))
    start = _met(doc, next(heads, start), end)
    if start < end - 1 and doc.keys[start] in function_words().led_by | function_words().past_phrase:
        start += 1  # الفريق بقيادة المقدم سالم، الذي أكد
    if start < end - 1 and doc.keys[start] == _SIDE and doc.keys[start - 1] in function_words().preposition:
        start += 1  # اهتمام من جانب | الصحف التي قالت
    if start in doc.quotes.opened and end - start == _QUOTED_WORD and _is_deed(doc.keys[start + 1]):
        return None  # ندد بـ«الإهمال» الذي قال إن
    if doc.keys[start] in function_words().adjunct or _is_resumed(doc, candidate, start, kind):
        return None
    if doc.keys[end - 1].isdigit():
        return None  # الذي اغتيل عام 2008 والذي يتهم بـ
    expected = form.row.unspoken and form.tense == "present" and form.gender == "m"
    if expected and not classes(doc.keys[start]) & _HOLDERS:
        return None  # الحفل الذي يتوقع أن يبدأ, but الادعاءات التي تزعم أن
    return (start, end)


def _met(doc: Document, start: int, end: int) -> int:
    """Return where the object of a verb begins that opens the sentence: استقبل الوزير | السفير فلان."""
    key, first = doc.keys[start], doc.first[start]
    opens = start == first or (start == first + 1 and doc.keys[first] in function_words().before_verb)
    if not opens or end - start < _MET or classes(key) or not (is_doing(key) or is_finite(key)):
        return start
    if not classes(doc.keys[start + 1]) & Noun.ROLE:
        return start
    titles = (i for i in range(end - 1, start + 1, -1) if classes(doc.keys[i]) & _TITLED == Noun.ROLE)
    return next((i for i in titles if doc.keys[i][:2] == "ال" and doc.keys[i - 1][:2] == "ال"), start + 1)


def _people(doc: Document, found: Range, first: int) -> Range:
    """Return the people that الذين can only be of, where the nouns before it are none: سكان عن حرية، الذين."""
    keys = doc.keys[slice(*found)]
    if any(classes(key) & PEOPLE == PEOPLE or classes(key) & _COUNTED for key in keys):
        return found
    if any(key.endswith(("ون", "ين")) for key in keys):
        return found
    for i in range(found[0] - 1, max(first, found[0] - _BACK) - 1, -1):
        known = classes(doc.keys[i])
        if not doc.keys[i][0].isalnum() or is_verb(doc.keys[i]):
            break
        if known & PEOPLE == PEOPLE and not known & Noun.NATIONALITY:
            return (i, found[1])
    return found


def _is_deed(key: str) -> bool:
    """Return whether a word is a verbal noun and no table knows it as a speaker: الإهمال."""
    return is_masdar(key.removeprefix("ال")) and not classes(key)


def nouns_before(doc: Document, at: int, first: int, *, joined: bool) -> Range | None:
    """Return the nouns right before token `at`, with a bracket or a quotation among them, back to `first`.

    With `joined` they may begin with a body that ل is joined to: انتصاراً للمعارضة الوطنية.
    """
    end = at - (at > first and doc.keys[at - 1] == ",")
    start = end
    while start > first:
        before = start - 1
        if doc.keys[before] == ")" or doc.keys[before] in MARKS:
            opening = _opening(doc, before, first)
            if opening is None:
                break
            start = opening
            continue
        key = doc.keys[before]
        body = joined and key[:2] == "لل" and (classes(key) & Noun.ORG or is_known_body(doc, before))
        body = body and all(word[:2] == "ال" for word in doc.keys[start:end])
        if not (body or is_noun(doc, before)) or before in doc.quotes.opened or is_verb(key):
            break
        if before and doc.keys[before - 1] in function_words().hence:
            break  # مما أغضب | بعض النواب الذين
        if start < end and key[:2] == "ال" and classes(key) & Noun.NATIONALITY and is_thing(doc.keys[start]):
            break  # ثمّن بيان الخارجية السودانية | الموقف المصري الذي
        if before and doc.keys[before - 1].removeprefix("و") in _NOT_DONE:
            break  # لم تغب | اللافتات التي
        prefix = prefix_of(key)
        text = classes(key) & Noun.DOCUMENT  # رحب بقرار المحكمة الذي
        if key[0] in "بلك" and is_masdar(key[1:]) and not is_masdar(key) and not text:
            break  # حضرت لدعم الطلاب الذين
        start = before
        if prefix and not (body and doc.keys[before - 1][:2] == "ال" and is_known_body(doc, before)):
            break  # but الجمعية العامة | للأمم المتحدة التي
    return (start, end) if start < end else None


def _opening(doc: Document, close: int, first: int) -> int | None:
    """Return the mark that opens the short bracket or quotation which closes at token `close`."""
    for i in range(close - 1, max(first, close - _BRACKET) - 1, -1):
        if doc.keys[close] == ")" and doc.keys[i] == "(":
            return i
        if i in doc.quotes.opened and doc.quotes.all[doc.quotes.opened[i]].close == close:
            return i
    return None


def is_verb(key: str) -> bool:
    """Return whether a word that is no noun of the tables can be a verb."""
    return not classes(key) and any(form.kind == "verb" for form in forms(key))


def _agrees(form: CueForm, kind: str) -> bool:
    """Return whether the verb has the number and gender of the relative pronoun: not التي أضاف أنها."""
    if form.person != 3 or kind in ("من", "ممن"):
        return True
    if kind == "الذين":
        return form.number == "p"
    if kind in ("الذي", "التي"):
        return form.number == "s" and (form.gender == "f") == (kind == "التي")
    return True


def _opposed(key: str, kind: str) -> bool:
    """Return whether a noun that the tables know cannot be the head that the relative pronoun agrees with."""
    known = classes(key)
    if not known:
        return False
    if kind == "الذين":
        one = known & Noun.NATIONALITY and not known & Noun.PLURAL  # طاقم السفارة البريطانية الذين
        return bool(one) or not known & _MANY
    if kind == "التي":
        return not known & _SHE and key[-1] != "ه"
    return kind == "الذي" and bool(known & _HE) and not known & Noun.GROUP


def _is_doing(key: str) -> bool:
    """Return whether a word is a verbal noun, whose object the clause rather hangs on: استقبال المحافظ الذي قال."""
    return is_masdar(key) and not classes(key)


def _is_resumed(doc: Document, candidate: Candidate, head: int, kind: str) -> bool:
    """Return whether the clause takes the noun up again as an object: النموذج الذي اعتبره, الاتفاق الذي قال إنه."""
    form = candidate.form
    assert form is not None
    pronoun = {"الذي": "ه", "التي": "ها", "الذين": "هم"}.get(kind, "")
    if form.suffix in _RESUMED:
        return form.suffix == pronoun
    known = classes(doc.keys[head])
    opener = doc.keys[candidate.end] if candidate.end < len(doc.keys) else ""
    resumes = opener in function_words().complementizer and opener.endswith("ن" + pronoun)
    return resumes and bool(known & Noun.DOCUMENT) and bool(pronoun)
