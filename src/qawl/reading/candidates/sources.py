"""Who does the article name as the source of a report? The mention beside the cue, where there is one.

Arabic news puts the subject after the verb (قال الوزير إن), before it in headlines, nested clauses and after كان (وكان
الوزير قد قال), or before a relative pronoun (الوزير الذي قال). A participle has none: it goes on
with an earlier subject.
"""

from qawl.lexicon.cues import forms
from qawl.lexicon.function_words import function_words
from qawl.lexicon.masdars import is_masdar
from qawl.lexicon.nouns import Noun, classes, name_at
from qawl.reading.candidates.relatives import antecedent
from qawl.reading.cues.cues import Candidate
from qawl.reading.cues.datelines import follows_agency
from qawl.reading.document import Document
from qawl.reading.ordinary import is_closed
from qawl.reading.phrases.name_words import prefix_of
from qawl.reading.phrases.nominals import addressed, is_accusative, is_noun, is_oblique, is_predicate, is_van
from qawl.reading.phrases.noun_phrases import noun_phrase
from qawl.reading.phrases.phrase_ends import GOD
from qawl.reading.phrases.recipients import is_named
from qawl.reading.report import Range
from qawl.reading.who.agreement import fits, grammar_of
from qawl.reading.who.mentions import understand

THEN = "فان"
_AUXILIARY_REACH = 30  # tokens between كان and its verb, with the subject between them
_CLAUSE_REACH = 45  # tokens from the start of a clause to its verb
_SHORT_NAME = 4  # tokens of a quotation; a longer one is no sure name
_OBJECT = 9  # tokens of an object that stands before its subject
_LAST = Noun.ORG | Noun.SPOKESMAN | Noun.UNNAMED | Noun.ROLE
_PERSONS = Noun.ROLE | Noun.HUMAN | Noun.ORG | Noun.OUTLET | Noun.OUTLET_HEAD
_WHILE = ("وقت", "حين")
_BLESSING = 6  # tokens of the longest blessing after a name: - صلى الله عليه وسلم -
_WITH_B = 5  # letters; a longer word in ة that begins with ب has it as a preposition
_LOOSE = 10  # tokens of circumstance between a subject and its verb
_ONE = Noun.ROLE | Noun.HONORIFIC | Noun.GIVEN | Noun.SURNAME
_MANY = Noun.PLURAL | Noun.QUANTIFIER | Noun.GROUP | Noun.DUAL
_STATES = Noun.COUNTRY | Noun.CAPITAL
_IF = ("لو", "ولو", "فلو")  # a particle more often than a name
SPEAKS = ~(
    Noun.COMMON | Noun.DEFINITE | Noun.PLURAL | Noun.FEMININE | Noun.HUMAN | Noun.DUAL | Noun.POSSESSED
)


def may_speak(doc: Document, i: int) -> bool:
    """Return whether the noun at token `i` can name a speaker: a known kind of speaker, or an unknown word."""
    if i in doc.quotes.opened:
        return True
    key = doc.keys[i]
    known = classes(key)
    if known & SPEAKS or (not known and not _is_deed(key) and not _is_particle(key)):
        return True
    name = name_at(doc.keys, i)
    return name is not None and len(name.words) > 1  # أحداث أنفو


def _is_deed(key: str) -> bool:
    """Return whether a word is a verbal noun, or its plural: اتهام، اتهامات."""
    return is_masdar(key) or (key.endswith("ات") and not classes(key) and is_masdar(key[:-2]))


def _is_particle(key: str) -> bool:
    """Return whether a closed-class word is no noun that owns another: كيف، أو، بل, but not ذوو; nor a name (لو)."""
    known = classes(key)
    name = known & Noun.GIVEN and known & Noun.AMBIGUOUS and not known & Noun.COMMON and key in _IF
    return bool(not known or name) and is_closed(key) and key not in function_words().owning


def names_speaker(doc: Document, source: Range) -> bool:
    """Return whether the tables know the head of a mention as a speaker, or its words as a name."""
    if source[0] in doc.quotes.opened:
        return True
    return any(bool(classes(key) & SPEAKS) for key in doc.keys[source[0] : min(source[0] + 2, source[1])])


def subject_after(doc: Document, i: int, region_end: int, *, split: bool = False) -> Range | None:
    """Return the subject that follows the verb, from token `i` on, before `region_end`."""
    words = function_words()
    while i < region_end and (_is_time(doc, i) or doc.keys[i] in words.attached or doc.keys[i] in "(),-"):
        i += 1 + (doc.keys[i] in words.pointing and doc.keys[i + 1][:2] == "ال")
    if (
        i >= region_end
        or not is_noun(doc, i)
        or addressed(doc.keys[i])
        or is_named(doc, i)
        or _is_governed(doc.keys[i])
        or _is_feminine_with_b(doc, i)
        or _is_particle(doc.keys[i])
        or is_accusative(doc, i)
        or _is_own_verb(doc.keys[i])
        or (_is_deed(doc.keys[i]) and not may_speak(doc, i))
    ):
        return None
    end = noun_phrase(doc, i, region_end, split=split)
    return (i, end) if end > i else None


def _is_own_verb(key: str) -> bool:
    """Return whether an unknown word is a verb of who speaks himself: دعوني | أؤكد."""
    return (
        key[0] == "ا"
        and not classes(key)
        and any(form.person == 1 and form.number == "s" for form in forms(key))
    )


def subject_last(doc: Document, candidate: Candidate, start: int, limit: int) -> Range | None:
    """Return the subject that the object stands before: رحّبت بالقرار اللجنة الدولية، أكد صحتها مصدر.

    It is told by the noun right before it, which has an article or a pronoun and so can have no genitive.
    """
    form = candidate.form
    assert form is not None
    for j in range(start + 1, min(limit, start + _OBJECT)):
        key, known, before = doc.keys[j], classes(doc.keys[j]), doc.keys[j - 1]
        if not key[0].isalnum() or key in function_words().complementizer | function_words().relative:
            return None
        if (
            not known & _LAST
            or known & Noun.NATIONALITY
            or key[0] == "و"
            or prefix_of(key)
            or is_oblique(key)
        ):
            continue
        pronoun = (
            j == start + 1
            and before.endswith(("ها", "هما", "هم"))
            and not classes(before) & (Noun.ROLE | Noun.HUMAN)
            and not (key.startswith("ال") and is_masdar(before))  # استهدافها القوات
        )
        thing = before.startswith(("ال", "بال", "لل")) and not classes(before) & _PERSONS
        if not (pronoun or (thing and is_noun(doc, j))):
            continue
        subject = (j, noun_phrase(doc, j, limit, split=True))
        marked = subject[1] >= limit or doc.keys[subject[1]] in (",", ".", "\n")
        mention = understand(doc, subject)
        adjective = key.startswith("ال") and not known & (Noun.ORG | Noun.SPOKESMAN) and mention.bare
        return (
            subject if marked and not adjective and fits(mention, grammar_of(form)) else None
        )  # بالبلد الجار
    return None


def _is_governed(key: str) -> bool:
    """Return whether the word is a noun after ب or ل: بصوت واحد، لاثنين، ببذل, but not بلدية or such a name."""
    if key[0] not in "بل":
        return False
    deed = key[0] == "ب" and is_masdar(key[1:]) and not is_masdar(key) and not classes(key)
    return prefix_of(key) == key[0] or deed


def _is_feminine_with_b(doc: Document, i: int) -> bool:
    """Return whether an unknown word is ب with a noun in ة: اتهمتهم | بحيازة, not بثينة nor بيونسيه."""
    key = doc.keys[i]
    return (
        key[0] == "ب" and len(key) > _WITH_B and not classes(key) and doc.text[doc.tokens.ends[i] - 1] == "ة"
    )


def _is_time(doc: Document, i: int) -> bool:
    """Return whether the token is a word of time; آلان, a name, folds to الآن."""
    return doc.keys[i] in function_words().time and doc.text[doc.tokens.starts[i]] != "آ"


def speaks_after(doc: Document, i: int, limit: int) -> bool:
    """Return whether a noun that the tables know as a speaker stands right at token `i`, after a verb."""
    return (
        i < limit and is_noun(doc, i) and bool(classes(doc.keys[i]) & SPEAKS) and not addressed(doc.keys[i])
    )


def is_addressed(doc: Document, candidate: Candidate, subject: Range) -> bool:
    """Return whether the only noun phrase after a verb that takes its addressee as object is that addressee.

    Its case, number and gender tell: ودعا المواطنين إلى, وطالب الحكومة بـ have no subject of their own.
    """
    form, at = candidate.form, subject[0] + (subject[0] in doc.quotes.opened)  # يدعو "إسرائيل" إلى
    key = doc.keys[at]
    assert form is not None
    if key.endswith("ون") or (form.suffix and names_speaker(doc, subject)):
        return False  # وطالب كثيرون، ووصفه البعض
    head = classes(key)
    if form.number != "s":
        return bool(form.prefix) or bool(head & _ONE and not head & _MANY)  # حذّروا رئيس الحكومة
    name = name_at(doc.keys, at)
    one = head & Noun.COMMON and not head & (Noun.FEMININE | Noun.PLURAL | Noun.DEFINITE)
    state = name.flags if name is not None and len(name.words) > 1 else head
    if state & _STATES and not state & Noun.AMBIGUOUS and form.number == "s":
        return bool(state & Noun.FEMININE) == (form.gender == "m")  # وحذّر إيران من, ودعت لبنان إلى
    if name is not None and len(name.words) > 1 and not (one and (form.number, form.gender) == ("s", "f")):
        return False  # ودعت الأمم المتحدة, not ودعت مجلس الأمن
    if is_oblique(key):
        return True
    if head & Noun.QUANTIFIER:
        return (
            bool(form.prefix) and key.removeprefix("ال") in function_words().totals
        )  # وطالب جميع السكان, not بعض، عدد من
    if not head & Noun.COMMON:
        return False
    closed = key[:2] == "ال" or not head & Noun.ORG  # طالب دفاع المتهم
    feminine = bool(head & Noun.FEMININE and closed) or doc.text[doc.tokens.ends[at] - 1] == "ة"
    if form.gender == "m":
        return feminine and (not head & Noun.HUMAN or bool(head & Noun.POSSESSED))  # يدعو نظيرته
    return not feminine and not head & Noun.PLURAL and not key.endswith("ات")  # وطالبت فعاليات


def subject_before(doc: Document, candidate: Candidate) -> Range | None:
    """Return the subject that stands before the verb, if its clause begins with one."""
    keys, words = doc.keys, function_words()
    at = candidate.at
    first = max(left_bound(doc, at), at - _CLAUSE_REACH)
    j = at - 1
    while j >= first and keys[j] in words.before_verb:
        j -= 1
    j = _before_prayer(doc, j, first)
    if j < first or keys[j] == ":" or follows_agency(doc, j + 1):
        return None  # الرياض: أكدت مصادر
    if keys[j] in words.relative:
        return None if _has_subject(doc, candidate) else antecedent(doc, candidate, j, first)
    start = clause_start(doc, j, first)
    for k in range(j, max(start, at - _AUXILIARY_REACH) - 1, -1):
        if keys[k] in words.auxiliary:
            subject = subject_after(doc, k + 1, at)
            if subject is not None and not is_predicate(doc, subject[0]):
                return subject
            break
    governed = start > first and keys[start - 1] in words.preposition  # في لقاء مع الوزير، الرئيس يؤكد
    return (
        _people(doc, candidate, left_bound(doc, at))
        or (None if governed else _subject_at(doc, start, at))
        or _after_circumstance(doc, start, at)
        or _described(doc, candidate, left_bound(doc, at))
    )


def _before_prayer(doc: Document, j: int, first: int) -> int:
    """Return the token before a blessing that ends at token `j`, or `j`: ابن عباس | رضي الله عنه قال."""
    for k in range(j - 1, max(first, j - _BLESSING), -1):
        if doc.keys[k + 1] == GOD and doc.keys[k] in function_words().prayed_for:
            return k - 1 - (doc.keys[k - 1] in "-,(")
    return j


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
    if not described and (doc.keys[pronoun] not in words.relative or doc.keys[pronoun] == "من"):
        return None
    mention = understand(doc, (start, end))
    named = mention.name is not None and mention.name[0] == start and doc.keys[start][0] not in "وف"
    return (start, end) if (named or head & SPEAKS) and fits(mention, grammar_of(form)) else None


def _has_subject(doc: Document, candidate: Candidate) -> bool:
    """Return whether a speaker follows the verb of a relative clause as its subject: الطائرات التي يقول ناشطون إنها."""
    form = candidate.form
    assert form is not None
    after = candidate.end
    while after < len(doc) and doc.keys[after] in function_words().taken_up:
        after += 1  # الوقت الذي قال فيه الناطق
    return form.row.addressee != "object" and speaks_after(doc, after, doc.last[candidate.at])


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
    if _reads_as_verb(keys[start]) or is_accusative(doc, start) or _is_particle(keys[start]):
        return None
    if is_predicate(doc, start):
        return None
    if (
        not _sure(doc, start)
        and keys[start - 1] not in function_words().complementizer
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


def begins_clause(doc: Document, i: int) -> bool:
    """Return whether a word that can be a noun is the verb of a clause: وطالب في تصريحات بـ."""
    key, after = doc.keys[i], doc.keys[i + 1] if i + 1 < len(doc) else ""
    verb = key[0] == "و" and any(form.kind == "verb" for form in forms(key))
    return verb and after in function_words().preposition


def left_bound(doc: Document, at: int) -> int:
    """Return the first token of the sentence or quotation that holds token `at`."""
    inside = doc.quotes.inside[at]
    first = doc.first[at]
    return max(first, doc.quotes.all[inside].open + 1) if inside >= 0 else first


def clause_start(doc: Document, j: int, first: int) -> int:
    """Return where the clause that holds token `j` begins: after a complementizer, a colon or a connective."""
    keys, words = doc.keys, function_words()
    k = j
    while k >= first:
        key = keys[k]
        kicker = key == "/" and doc.line[k] == 0 and len(keys[k - 1]) > 2  # اقتصادي / الشركة توصي
        opens = key in (":", "..", ";") or (key in words.clause and key != "مع") or kicker
        opens = opens or (key == THEN and not is_van(doc, k))  # فإن السكان يقولون
        if opens or key.removeprefix("و") in words.complementizer:
            return k + 1
        if key in _WHILE and keys[k - 1] == "في":
            return k + 1  # في وقت يشير مسؤولون
        known = key == "," and k < j and doc.keys[k + 1][0] == "و" and classes(doc.keys[k + 1][1:]) & SPEAKS
        if known and not begins_clause(doc, k + 1):
            return k + 1
        if key == "," and k + 2 < j and keys[k + 1] == "و" and k + 2 in doc.quotes.opened:
            return k + 2  # رحب الحزب، و"الحركة" تؤكد
        k -= 1
    return first


def _is_adverbial(doc: Document, i: int) -> bool:
    words = function_words()
    key = doc.keys[i]
    return key in words.adjunct or key in words.time or key in words.aspect or key == "سوف"
