"""Who may be the source of a report, and who is named after its verb? قال الوزير إن، رحّبت بالقرار اللجنة الدولية.

A noun can speak where the tables know it as a speaker, or do not know it at all. The subject follows its verb, right
away or after the object; what follows a verb that asks may be the addressee and no subject.
"""

from qawl.arabic.remembered import remembered
from qawl.lexicon.cues import forms
from qawl.lexicon.function_words import function_words
from qawl.lexicon.masdars import is_masdar
from qawl.lexicon.noun_kinds import BODY, PERSON, STATE
from qawl.lexicon.nouns import Noun, classes, name_at
from qawl.lexicon.tables import folded
from qawl.reading.acts.signs import words as sign_words
from qawl.reading.cues.cues import Candidate
from qawl.reading.document import Document
from qawl.reading.ordinary import is_adjective, is_closed, is_foreign
from qawl.reading.phrases.name_words import prefix_of
from qawl.reading.phrases.nominals import addressed, ends_as_son_of, is_accusative, is_noun, is_oblique
from qawl.reading.phrases.noun_phrases import noun_phrase
from qawl.reading.phrases.recipients import is_named
from qawl.reading.report import Range
from qawl.reading.who.agreement import fits, grammar_of
from qawl.reading.who.mentions import understand
from qawl.reading.who.stems import honorific_of

_MORE = "اكثر"  # ويوضح أكثر: «…»
_OBJECT = 9  # tokens of an object that stands before its subject
_LAST = Noun.ROLE | Noun.ORG | Noun.UNNAMED
_PERSONS = BODY | Noun.HUMAN
_WITH_B = 5  # letters; a longer word in ة that begins with ب has it as a preposition
_MANY = Noun.GROUP | Noun.QUANTIFIER | Noun.DUAL | Noun.PLURAL
SPEAKS = ~(
    Noun.COMMON | Noun.DEFINITE | Noun.PLURAL | Noun.FEMININE | Noun.HUMAN | Noun.DUAL | Noun.POSSESSED
)


def may_speak(doc: Document, i: int) -> bool:
    """Return whether the noun at token `i` can name a speaker: a known kind of speaker, or an unknown word."""
    if i in doc.quotes.opened:
        return True
    key = doc.keys[i]
    known = classes(key)
    if known & SPEAKS or (not known and not _is_deed(key) and not is_particle(key)):
        return True
    name = name_at(doc.keys, i)
    return name is not None and len(name.words) > 1  # أحداث أنفو


def _is_deed(key: str) -> bool:
    """Return whether a word is a verbal noun, or its plural: اتهام، اتهامات."""
    return is_masdar(key) or (key.endswith("ات") and not classes(key) and is_masdar(key[:-2]))


def is_particle(key: str) -> bool:
    """Return whether a closed-class word is no noun that owns another: كيف، أو، بل, but not ذوو; nor a name (لو)."""
    known = classes(key)
    doubtful = known & Noun.GIVEN and known & Noun.AMBIGUOUS and not known & Noun.COMMON
    name = doubtful and key in function_words().supposing  # a particle more often than a name
    return bool(not known or name) and is_closed(key) and key not in function_words().owning


def names_speaker(doc: Document, source: Range) -> bool:
    """Return whether the tables know the head of a mention as a speaker, or its words as a name."""
    if source[0] in doc.quotes.opened:
        return True
    return any(bool(classes(key) & SPEAKS) for key in doc.keys[source[0] : min(source[0] + 2, source[1])])


def subject_after(doc: Document, i: int, region_end: int, *, split: bool = False) -> Range | None:
    """Return the subject that follows the verb, from token `i` on, before `region_end`."""
    words = function_words()
    while i < region_end and (
        doc.keys[i] in words.time or doc.keys[i] in words.attached or doc.keys[i] in "(),-"
    ):
        i += 1 + (doc.keys[i] in words.pointing and doc.keys[i + 1][:2] == "ال")
    if i + 1 < region_end and doc.keys[i] in words.demonstrative and doc.keys[i + 1][:2] == "ال":
        i += 1  # ويؤكد هذا التقرير أن
    if (
        i >= region_end
        or not (is_noun(doc, i) or _is_about(doc, i) or _may_be_palmer(doc, i))
        or addressed(doc.keys[i])
        or is_named(doc, i)
        or _is_governed(doc.keys[i])
        or _is_feminine_with_b(doc, i)
        or is_particle(doc.keys[i])
        or is_accusative(doc, i)
        or (_is_own_verb(doc.keys[i]) and not _is_most(doc, i))
        or _says_how(doc.keys[i])
        or (doc.keys[i] == _MORE and i + 1 == region_end)
        or (doc.keys[i] in words.own_speech and not doc.has_ta(i))
        or (_is_deed(doc.keys[i]) and not may_speak(doc, i))
    ):
        return None
    end = noun_phrase(doc, i, region_end, split=split)
    return (i, end) if end > i else None


def with_title(doc: Document, subject: Range, clause: int) -> Range:
    """Return a subject with the title beside it that reaches to a clause, and so is no object: سالم | السفير الهندي."""
    title = subject[1]
    if title >= clause or doc.keys[title][:2] != "ال" or not classes(doc.keys[title]) & Noun.ROLE:
        return subject
    end = noun_phrase(doc, subject[0], clause)
    return (subject[0], end) if end >= clause - (doc.keys[clause - 1] == ",") else subject


def before_asked(doc: Document, subject: Range) -> Range:
    """Return a subject without whom it asks: طلب السكان | من البلدية, not عدد من السكان."""
    for j in range(subject[0] + 1, subject[1]):
        known = classes(doc.keys[j - 1])
        if doc.keys[j] == "من" and known & Noun.DEFINITE and not known & Noun.QUANTIFIER:
            return (subject[0], j)
    return subject


def _is_about(doc: Document, i: int) -> bool:
    """Return whether a number is about so many: قال نحو 43%."""
    return doc.keys[i] == "نحو" and doc.keys[i + 1 : i + 2] != [] and doc.keys[i + 1][0].isdigit()


def _may_be_palmer(doc: Document, i: int) -> bool:
    """Return whether an unknown word with بال is a foreign name, since a clause or quotation follows: قال بالمر إن."""
    key, after = doc.keys[i], doc.keys[i + 1] if i + 1 < len(doc.keys) else ""
    words = function_words()
    if key[:3] != "بال" or key.endswith("يه") or not (after == ":" or after in words.complementizer):
        return False
    known = classes(key[1:]) or classes(key[3:]) or is_masdar(key[3:]) or key in words.past_phrase
    return is_foreign(key) and not known


@remembered
def _says_how(key: str) -> bool:
    """Return whether a word says how, and not who: يعلّق | مبتسماً، يضيف | بحسرة."""
    words = function_words()
    return key in words.mood or (key[0] == "ب" and key[1:] in words.manner)


def _is_most(doc: Document, i: int) -> bool:
    """Return whether a superlative picks some of many at `i`: قال | أبرز الداعين إلى السلم."""
    many = doc.keys[i + 1] if i + 1 < len(doc.keys) else ""
    plural = many.endswith(("ين", "ات")) or classes(many) & Noun.PLURAL
    return is_adjective(doc.keys[i]) and many[:2] == "ال" and bool(plural)


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
            and not classes(before) & Noun.HUMAN
            and not (key.startswith("ال") and is_masdar(before))  # استهدافها القوات
        )
        thing = before.startswith(("ال", "بال", "لل")) and not classes(before) & _PERSONS
        thing = thing and before not in function_words().preposition  # الانضمام إلى التحالف
        if not (pronoun or (thing and is_noun(doc, j))):
            continue
        subject = (j, noun_phrase(doc, j, limit, split=True))
        marked = subject[1] >= limit or doc.keys[subject[1]] in (",", ".", "\n")
        mention = understand(doc, subject)
        adjective = key.startswith("ال") and not known & (Noun.SPOKESMAN | Noun.ORG) and mention.bare
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
    if key[0] != "ب" or len(key) <= _WITH_B or classes(key) or not doc.has_ta(i):
        return False
    return not ends_as_son_of(doc, i)  # بوعيدة


def speaks_after(doc: Document, i: int, limit: int) -> bool:
    """Return whether a noun that the tables know as a speaker stands right at token `i`, after a verb."""
    return (
        i < limit
        and is_noun(doc, i)
        and bool(classes(doc.keys[i]) & SPEAKS)
        and not (addressed(doc.keys[i]) or is_accusative(doc, i))
    )


def _is_masculine(doc: Document, at: int, head: int) -> bool:
    """Return whether the body at `at` is told to be no feminine by its adjective: الاتحاد الأوروبي، المجتمع الدولي."""
    adjective = doc.keys[at + 1] if at + 1 < len(doc.keys) else ""
    if head & (Noun.FEMININE | Noun.PLURAL) or not (doc.keys[at][:2] == adjective[:2] == "ال"):
        return False
    return not (doc.has_ta(at) or doc.has_ta(at + 1) or adjective.endswith(("اء", "ات")))


def _is_described_as_he(doc: Document, at: int) -> bool:
    """Return whether the adjective after a body shows that it is no ministry called by one word: الدفاع | المدني."""
    adjective = doc.keys[at + 1] if at + 1 < len(doc.keys) else ""
    described = doc.keys[at][:2] == adjective[:2] == "ال" and adjective[-1] == "ي" and not doc.has_ta(at)
    governs = adjective in function_words().preposition  # ودعت الحركتان إلى
    return described and not (governs or classes(adjective) & (Noun.ROLE | Noun.NATIONALITY))


def is_addressed(doc: Document, candidate: Candidate, subject: Range) -> bool:
    """Return whether the only noun phrase after a verb that takes its addressee as object is that addressee.

    Its case, number and gender tell: ودعا المواطنين إلى, وطالب الحكومة بـ have no subject of their own.
    """
    form, at = candidate.form, subject[0] + (subject[0] in doc.quotes.opened)  # يدعو "إسرائيل" إلى
    key = doc.keys[at]
    assert form is not None
    if key in sign_words("god") and form.row.listed("praying"):
        return True
    if honorific_of(key) or key.endswith("ون") or (form.suffix and names_speaker(doc, subject)):
        return False  # وأوصى فضيلته، وطالب كثيرون، ووصفه البعض
    head = classes(key)
    if form.number != "s":
        return bool(form.prefix) or bool(head & PERSON and not head & _MANY)  # حذّروا رئيس الحكومة
    name = name_at(doc.keys, at)
    one = head & Noun.COMMON and not head & (Noun.FEMININE | Noun.PLURAL | Noun.DEFINITE)
    called = name is not None and len(name.words) > 1 and _is_masculine(doc, at, head)
    state = name.flags if name is not None and len(name.words) > 1 else head
    if state & STATE and not state & Noun.AMBIGUOUS and form.number == "s":
        return bool(state & Noun.FEMININE) == (form.gender == "m")  # وحذّر إيران من, ودعت لبنان إلى
    if name is not None and len(name.words) > 1 and not ((one or called) and form.gender == "f"):
        return False  # ودعت الأمم المتحدة, not ودعت مجلس الأمن
    if is_oblique(key):
        return True
    if head & Noun.QUANTIFIER:
        return (
            bool(form.prefix) and key.removeprefix("ال") in function_words().totals
        )  # وطالب جميع السكان, not بعض، عدد من
    if not head & Noun.COMMON:
        return called
    closed = key[:2] == "ال" or not head & Noun.ORG  # طالب دفاع المتهم
    bodies = head & Noun.PLURAL and key.endswith("ات")  # ناشد المنظمات
    bodies = bodies or key.removeprefix("ال") in folded("organizations", "plural")  # وحذرت الأرصاد
    body = head & Noun.FEMININE and not _is_described_as_he(doc, at)
    feminine = bool((body or bodies) and closed) or doc.has_ta(at)
    if form.gender == "m":
        return feminine and (not head & Noun.HUMAN or bool(head & Noun.POSSESSED))  # يدعو نظيرته
    return not feminine and not head & Noun.PLURAL and not key.endswith("ات")  # وطالبت فعاليات
