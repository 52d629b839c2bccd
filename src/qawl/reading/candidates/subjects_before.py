"""Who stands before the verb as its subject? الوزير يؤكد، وكان الوزير قد قال، الوزير الذي قال، أما الوزير، فقال.

So it is in headlines, nested clauses, after كان and before a relative pronoun: the clause is followed back to its
beginning, and what it begins with must be a noun phrase that goes on to the verb.
"""

from qawl.arabic.tokens import Gate
from qawl.lexicon.cue_rows import CueForm
from qawl.lexicon.cues import forms
from qawl.lexicon.function_words import function_words
from qawl.lexicon.nouns import Noun, classes, name_at
from qawl.reading.candidates.relatives import antecedent
from qawl.reading.candidates.sources import (
    SPEAKS,
    is_addressed,
    is_particle,
    may_speak,
    speaks_after,
    subject_after,
)
from qawl.reading.cues.cues import Candidate
from qawl.reading.cues.datelines import follows_agency, place_end
from qawl.reading.document import Document
from qawl.reading.ordinary import is_doing
from qawl.reading.phrases.name_words import prefix_of
from qawl.reading.phrases.nominals import addressed, is_accusative, is_noun, is_predicate, is_van
from qawl.reading.phrases.noun_phrases import noun_phrase
from qawl.reading.phrases.phrase_ends import GOD
from qawl.reading.report import Range
from qawl.reading.who.agreement import fits, grammar_of
from qawl.reading.who.mentions import understand

THEN = "فان"  # فإن, after which a clause begins
_AUXILIARY_REACH = 30  # tokens between كان and its verb, with the subject between them
_CLAUSE_REACH = 45  # tokens from the start of a clause to its verb
_SHORT_NAME = 4  # tokens of a quotation; a longer one is no sure name
_BUT = "لكن"
_FROM = "عن"
_COMPANION = 8  # tokens of such a name
_PARTING = frozenset((":", "..", ";", ",", "/", THEN))
_BLESSING = 6  # tokens of the longest blessing after a name: - صلى الله عليه وسلم -
_DID = "سبق"
_DONE = 16  # tokens from سبق to its أن
_LOOSE = 10  # tokens of circumstance between a subject and its verb


def subject_before(doc: Document, candidate: Candidate) -> Range | None:
    """Return the subject that stands before the verb, if its clause begins with one."""
    keys, words = doc.keys, function_words()
    at = candidate.at
    first = max(left_bound(doc, at), at - _CLAUSE_REACH)
    j = at - 1
    while j >= first and keys[j] in words.before_verb:
        j -= 1
    blessed = _before_prayer(doc, j, first)
    if blessed < j and (companion := _told_from(doc, blessed, first)) is not None:
        return companion
    j = blessed
    if j == first - 1 and j in doc.quotes.opened:
        return _before_quote(doc, j)
    if j < first or keys[j] == ":" or follows_agency(doc, j + 1):
        return None  # الرياض: أكدت مصادر
    if keys[j] in words.subject_pronoun and keys[j].removeprefix("و").startswith(_BUT):
        return None  # كان الوزير حاضراً، لكنها أشارت: it is she
    if keys[j] in words.relative:
        while_ = keys[j - 1] in function_words().moments  # في الوقت الذي دعا البعض إلى الصبر
        return None if while_ or _has_subject(doc, candidate) else antecedent(doc, candidate, j, first)
    if keys[j] == "ان" and candidate.form is not None and candidate.form.tense == "past":
        return _who_did_before(doc, candidate.form, j, first)
    start = clause_start(doc, j, max(first, _news_start(doc, at)))
    for k in range(j, max(start, at - _AUXILIARY_REACH) - 1, -1):
        lasts = keys[k] in words.lasting
        if lasts or keys[k] in words.auxiliary:
            pronoun = keys[k - 1] in words.complementizer and keys[k - 1] in words.subject_pronoun
            if pronoun or keys[k - 1] in words.supposing:
                break  # رغم أنها كانت بداية صعبة، رأت; عما إذا كان الجسر آمناً، أجاب
            subject = subject_after(doc, k + 1, at)
            beside = not lasts or (subject is not None and subject[1] == at)
            if subject is not None and beside and not is_predicate(doc, subject[0]):
                return subject
            break
    governed = start > first and keys[start - 1] in words.preposition  # في لقاء مع الوزير، الرئيس يؤكد
    return (
        _people(doc, candidate, left_bound(doc, at))
        or (None if governed else _subject_at(doc, start, at))
        or (_described(doc, candidate, start) if _is_told(doc, start, first) else None)
        or _after_circumstance(doc, start, at)
        or _described(doc, candidate, left_bound(doc, at))
    )


def _before_quote(doc: Document, mark: int) -> Range | None:
    """Return the subject that stands before the quote mark with which its verb opens: أكد أن بكين «ترفض القرار»."""
    first = left_bound(doc, mark - 1)
    start = clause_start(doc, mark - 1, first)
    told = start > first and doc.keys[start - 1].removeprefix("و") in function_words().complementizer
    if not told or start >= mark or not is_noun(doc, start) or not may_speak(doc, start):
        return None
    end = noun_phrase(doc, start, mark)
    return (start, end) if end == mark else None


def _is_told(doc: Document, start: int, first: int) -> bool:
    """Return whether a clause after أن or لكن begins with a noun that speaks: إن الحزب، الذي …، اقترح."""
    if start <= first or classes(doc.keys[start]) & Noun.AMBIGUOUS or is_accusative(doc, start):
        return False
    return _opens_with_noun(doc.keys[start - 1])


def _opens_with_noun(key: str) -> bool:
    """Return whether a clause after the word begins with its subject: أن، ولكن."""
    bare = key.removeprefix("و")
    return bare == _BUT or bare in function_words().complementizer


def _who_did_before(doc: Document, form: CueForm, that: int, first: int) -> Range | None:
    """Return whom سبق لـ names before أن at token `that`, if the verb agrees: وسبق للصحيفة أن ذكرت."""
    for k in range(that - 2, max(first, that - _DONE) - 1, -1):
        if doc.keys[k].removeprefix("و").removeprefix("ف") == _DID and prefix_of(doc.keys[k + 1]) == "ل":
            subject = (k + 1, max(k + 2, noun_phrase(doc, k + 1, that)))
            return subject if fits(understand(doc, subject), grammar_of(form)) else None
    return None


def _before_prayer(doc: Document, j: int, first: int) -> int:
    """Return the token before a blessing that ends at token `j`, or `j`: ابن عباس | رضي الله عنه قال."""
    for k in range(j - 1, max(first, j - _BLESSING), -1):
        if doc.keys[k + 1] == GOD and doc.keys[k] in function_words().prayed_for:
            return k - 1 - (doc.keys[k - 1] in "-,(")
    return j


def _told_from(doc: Document, last: int, first: int) -> Range | None:
    """Return the companion from whom a tradition is told, named up to `last`: عن ابن عباس رضي الله عنه قال."""
    for k in range(last - 1, max(first, last - _COMPANION) - 1, -1):
        if doc.keys[k].removeprefix("و") == _FROM:
            return (k + 1, last + 1)
    return None


def _people(doc: Document, candidate: Candidate, start: int) -> Range | None:
    """Return the people with whom a sentence opens, far from their verb: عدد من سكان الحي وتجار السوق …، طالبوا."""
    form, at, head = candidate.form, candidate.at, classes(doc.keys[start])
    assert form is not None
    far = (
        form.number == "p" and at - start <= _CLAUSE_REACH and doc.keys[at - 1] == "," and is_noun(doc, start)
    )
    many = head & Noun.QUANTIFIER or (head & Noun.PLURAL and head & Noun.HUMAN)
    return (start, noun_phrase(doc, start, at)) if far and many else None


def _described(doc: Document, candidate: Candidate, start: int) -> Range | None:
    """Return the subject that a relative clause parts from its verb: سالم، الذي زار الجسر، قال."""
    form, at, words = candidate.form, candidate.at, function_words()
    assert form is not None
    head = classes(doc.keys[start])
    if at - start > _CLAUSE_REACH or not is_noun(doc, start) or not may_speak(doc, start):
        return None
    if doc.keys[at - 1] in words.clause | words.auxiliary | words.passive_head or _has_subject(
        doc, candidate
    ):
        return None
    end = noun_phrase(doc, start, at)
    pronoun = end + (end < at and doc.keys[end] == ",")
    if pronoun >= at - 1:
        return None
    described = (
        pronoun > end and doc.keys[pronoun][:2] == "ال" and doc.keys[at - 1] == ","
    )  # الوفد، المشارك …،
    described = described or (form.number == "p" and pronoun == end and _tells_of_some(doc, start, end))
    if not described and (doc.keys[pronoun] not in words.relative or doc.keys[pronoun] == "من"):
        return None
    mention = understand(doc, (start, end))
    named = mention.name is not None and mention.name[0] == start and doc.keys[start][0] not in "وف"
    return (start, end) if (named or head & SPEAKS) and fits(mention, grammar_of(form)) else None


def _tells_of_some(doc: Document, start: int, end: int) -> bool:
    """Return whether a verb at `end` tells of people without a name or an article: مسؤولون | تحدثوا إلى الصحيفة."""
    known = classes(doc.keys[start])
    if not known & Noun.UNNAMED or known & (Noun.DEFINITE | Noun.POSSESSED) or doc.keys[start][:2] == "ال":
        return False
    verbs = [form for form in forms(doc.keys[end]) if form.kind == "verb" and form.tense == "past"]
    return not doc.keys[end].startswith("و") and (bool(verbs) or is_doing(doc.keys[end]))


def _has_subject(doc: Document, candidate: Candidate) -> bool:
    """Return whether a speaker follows the verb of a relative clause as its subject: الطائرات التي يقول ناشطون إنها."""
    form = candidate.form
    assert form is not None
    if form.number == "p":
        return False  # الذين ينتقدون الحكومة: before its subject a verb is in the singular
    after = candidate.end
    while after < len(doc.keys) and doc.keys[after] in function_words().taken_up:
        after += 1  # الوقت الذي قال فيه الناطق
    if not speaks_after(doc, after, doc.last[candidate.at]):
        return False
    if form.row.addressee != "object":
        return True
    told = after > candidate.end  # الوقت الذي يطالب فيه السكان بالماء, not الذي طالب السكان
    return told and not is_addressed(doc, candidate, (after, noun_phrase(doc, after, doc.last[candidate.at])))


def topic(doc: Document, at: int) -> Range | None:
    """Return who is set before the verb at `at` by أما: أما الوزير، فقال."""
    for k in range(at - 1, max(doc.first[at], at - _CLAUSE_REACH) - 1, -1):
        if doc.keys[k] in ("اما", "واما"):
            return subject_after(doc, k + 1, at)
    return None


def _after_circumstance(doc: Document, start: int, at: int) -> Range | None:
    """Return the subject between a circumstance that opens the clause and its verb: بعد الاجتماع، الرئاسة تعلن."""
    for k in range(start, at - 1):
        if doc.keys[k] != "," or not is_noun(doc, k + 1) or not _sure(doc, k + 1):
            continue
        describes = doc.keys[k + 1][:2] == "ال" and doc.keys[k + 2] in function_words().preposition
        if not describes:  # أوساط الوفد، المشارك في القمة
            subject = _subject_at(doc, k + 1, at)
            if subject is not None and subject[1] >= at - 1:
                return subject
    return None


def _subject_at(doc: Document, start: int, at: int) -> Range | None:
    """Return the noun phrase at `start` if it can be the subject of the verb at `at`."""
    keys = doc.keys
    if start >= at or not is_noun(doc, start) or not may_speak(doc, start):
        return None
    if start and keys[start - 1] in function_words().own_self:
        return None  # أنا أرغب في ذلك وأقول
    after = (
        start > 1 and keys[start - 1] == "ان" and keys[start - 2].lstrip("و") in function_words().preposition
    )
    if after and keys[start][0].isalpha() and not classes(keys[start]) and keys[start][:2] != "ال":
        return None  # بعد أن تعافيت أشعر
    if _reads_as_verb(keys[start]) or is_accusative(doc, start) or is_particle(keys[start]):
        return None
    if is_predicate(doc, start):
        return None
    if (
        not (_sure(doc, start) or _is_titled(doc, start, at))
        and not _opens_with_noun(keys[start - 1])
        and doc.line[start] > 0
    ):
        return None
    if start in doc.quotes.opened and _is_sentence(doc, start):
        return None
    end = noun_phrase(doc, start, at)
    purpose = start < end < at and keys[end][0] == "ل" and keys[end] not in function_words().negation
    if purpose and classes(keys[start]) & Noun.ORG:
        end = noun_phrase(doc, end, at)  # الاتحاد الدولي للصحفيين يطالب
    rest = at - end
    if (
        end == start
        or rest > _LOOSE
        or (
            rest
            and keys[end] not in ",-("
            and not _is_adverbial(doc, end)
            and not function_words().before_verb.issuperset(keys[end:at])  # روسيا لا ترى
            and not addressed(keys[end])
            and not (
                keys[end][0] == "و" and keys[end][1:] in function_words().preposition
            )  # الرئيس وخلال لقائه
        )
    ):
        return None
    return (start, end)


def _is_sentence(doc: Document, mark: int) -> bool:
    """Return whether a quotation of some words, which a comma follows, is rather said than a name: «سأعود غداً»، قال."""
    close = doc.quotes.all[doc.quotes.opened[mark]].close
    return (
        close - mark > _SHORT_NAME
        and doc.keys[close + 1 : close + 2] == [","]
        and not classes(doc.keys[mark + 1])
    )


def _reads_as_verb(key: str) -> bool:
    """Return whether a word that no table knows as a noun is a verb with و before it: وذكر المسؤول."""
    return key[0] == "و" and not classes(key) and any(form.kind == "verb" for form in forms(key))


def _sure(doc: Document, i: int) -> bool:
    """Return whether the first word of a sentence is a noun, and not a verb that no table knows."""
    key = doc.keys[i]
    if i in doc.quotes.opened or key[:2] == "ال" or key[1:3] == "ال" or classes(key) & SPEAKS:
        return True
    name = name_at(doc.keys, i)
    return name is not None and len(name.words) > 1  # كبير المستشارين


def _is_titled(doc: Document, start: int, at: int) -> bool:
    """Return whether the words of an unknown name are followed by a title in commas: يارا كوستا، مديرة المصرف، تقول."""
    comma = next((k for k in range(start + 1, min(at, start + _SHORT_NAME + 1)) if doc.keys[k] == ","), at)
    return comma + 1 < at and doc.keys[at - 1] == "," and bool(classes(doc.keys[comma + 1]) & Noun.ROLE)


def begins_clause(doc: Document, i: int) -> bool:
    """Return whether a word that can be a noun is the verb of a clause: وطالب في تصريحات بـ."""
    key, after = doc.keys[i], doc.keys[i + 1] if i + 1 < len(doc.keys) else ""
    verb = key[0] == "و" and any(form.kind == "verb" for form in forms(key))
    return verb and after in function_words().preposition


def left_bound(doc: Document, at: int) -> int:
    """Return the first token of the sentence or quotation that holds token `at`."""
    inside = doc.quotes.inside[at]
    first = doc.first[at]
    return max(first, doc.quotes.all[inside].open + 1) if inside >= 0 else first


def clause_start(doc: Document, j: int, first: int) -> int:
    """Return where the clause that holds token `j` begins: after a complementizer, a colon or a connective."""
    for k in _MAY_PART.before(doc.tokens, first, j + 1):
        start = _clause_after(doc, k, j)
        if start:
            return start
    return first


def _news_start(doc: Document, at: int) -> int:
    """Return the first token of the line that holds token `at`, past its dateline: القاهرة (رويترز) - | الوزير يؤكد."""
    start = doc.line_starts[doc.line[at]]
    return place_end(doc, start, at) if at - start <= _CLAUSE_REACH else start


def _parting() -> frozenset[str]:
    """Return the words and marks after which a clause may begin."""
    words = function_words()
    joined = {"و" + word for word in words.complementizer}
    return words.clause | words.complementizer | joined | _PARTING | words.whiles


_MAY_PART = Gate(words=_parting)


def _clause_after(doc: Document, k: int, j: int) -> int:
    """Return where a clause that holds token `j` begins after what stands at `k`; 0 where none does."""
    keys, words, key = doc.keys, function_words(), doc.keys[k]
    if key == ",":
        joined = k < j and keys[k + 1][0] == "و"
        if joined and classes(keys[k + 1][1:]) & SPEAKS and not begins_clause(doc, k + 1):
            return k + 1
        return k + 2 if _and_quoted(doc, k, j) else 0  # رحب الحزب، و"الحركة" تؤكد
    kicker = key == "/" and doc.line[k] == 0 and len(keys[k - 1]) > 2  # اقتصادي / الشركة توصي
    opens = key in (":", "..", ";") or (key in words.clause and key != "مع") or kicker
    opens = opens or (key == THEN and not is_van(doc, k))  # فإن السكان يقولون
    opens = opens or key.removeprefix("و") in words.complementizer
    if not opens and not (key in function_words().whiles and keys[k - 1] == "في"):
        return 0
    return k + 1 + _and_quoted(doc, k, j)  # في وقت يشير مسؤولون


def _and_quoted(doc: Document, k: int, j: int) -> bool:
    """Return whether و and a name in quote marks follow the mark at token `k`, before token `j`."""
    return k + 2 < j and doc.keys[k + 1] == "و" and k + 2 in doc.quotes.opened


def _is_adverbial(doc: Document, i: int) -> bool:
    words = function_words()
    key = doc.keys[i]
    return key in words.adjunct or key in words.time or key in words.aspect or key == "سوف"
