"""Can a word be this form of a cue where it stands, by what folding hid of its letters and by what is around it?"""

from qawl.arabic.quotes import MARKS
from qawl.arabic.remembered import remembered
from qawl.lexicon.cue_rows import CueForm, cue_words
from qawl.lexicon.cues import forms
from qawl.lexicon.function_words import function_words
from qawl.lexicon.noun_kinds import DEFINED, OWN_NAME, PARTY
from qawl.lexicon.nouns import Noun, classes
from qawl.reading.cues.closed_words import SUBJECTS
from qawl.reading.document import Document
from qawl.reading.ordinary import is_adjective, is_imperfect
from qawl.reading.phrases.governed import joined_preposition
from qawl.reading.phrases.nominals import is_noun

_MATTER = "امر"
_MATTERS = (_MATTER, "امرا")
_WELCOME = "مرحبا"
_TWO = ("ان", "هما")  # of those who order together
_DID_NOT = "لم"  # before the jussive
_THEN_DO_NOT = "فلا"
_SURELY = "بالتاكيد"
_ON = "علي"


def fits(doc: Document, i: int, form: CueForm) -> bool:
    """Return whether a reading of the word at `i` can report in the news, by what folding hid and what stands around.

    A first person is the speaker's own: أعتقد, since اعتقد, he believed, has no hamza. A feminine participle shows
    its accusative (مؤكدةً) or follows a mark.
    """
    if form.suffix == "ه" and doc.has_ta(i):
        return False  # وجهة is no وجّهه
    if doc.keys[i] in _MATTERS and _is_matter(doc, i):
        return False
    if doc.keys[i] == _SURELY and doc.keys[i + 1 : i + 2] != [_ON]:
        return False  # بالتأكيد إن, but بالتأكيد على أن
    if form.kind == "verb":
        return _verb_fits(doc, i, form)
    if form.kind == "participle" and (_is_predicate(doc, i) or _is_accused(doc, i, form)):
        return False  # كان مؤمناً بالحوار، رجلاً متهماً بالسرقة
    if form.kind == "participle" and doc.keys[i] == _WELCOME and (not i or not doc.keys[i - 1][0].isalnum()):
        return i > 0 and doc.keys[i - 1] == ","  # قال: «مرحباً بكل زائر»
    if (
        form.kind == "participle"
        and form.number == "p"
        and classes(doc.keys[i]) & SUBJECTS | classes(doc.keys[i]) & Noun.UNNAMED
    ):
        return _accuses(doc, i, form)  # but محللين، مراقبين: who they are
    if form.kind == "participle" and form.gender == "f":
        marked = (
            doc.text[doc.tokens.ends[i] - 1] in "ًة"
            and "ً" in doc.text[doc.tokens.starts[i] : doc.tokens.ends[i]]
        )
        following = doc.keys[i + 1] if i + 1 < len(doc.keys) else ""
        direct = (
            "that" in form.row.opens
            and (following in function_words().complementizer or following == ":" or following in MARKS)
            and not (i and _is_indefinite(doc.keys[i - 1]))  # جهات سورية معارضة أن
        )
        return marked or direct or i == 0 or not doc.keys[i - 1][0].isalnum()
    return True


def _verb_fits(doc: Document, i: int, form: CueForm) -> bool:
    """Return whether the word at `i` can be this form of a verb, by what folding hid and what stands around."""
    key, lemma = doc.keys[i], form.row.lemma
    word = doc.text[doc.tokens.starts[i] + len(form.prefix) : doc.tokens.ends[i]]
    if word[-1] in "\u064c\u064d":
        return False  # أمرٌ is a noun
    if "\u064b" in word[-2:] and all(other.kind == "verb" for other in forms(key)):
        return False  # شكراً is no dual
    if key in cue_words("turned_out") and _turned_out(doc, i, form):
        return False
    if lemma[0] == "أ" and word[0] == "إ":
        return False  # وإدانتها is no أدانتها
    if lemma[1] == "ا" and word[1:2] == "أ":
        return False  # لأمتنا is no لامتنا
    if form.tense == "past" and not form.passive and lemma[-1] == "ى" and word[-1] == "ي":
        return False  # وادي الرمال is no وأدّى
    if _asks_reader(doc, i, form):
        return False
    if key in cue_words("arrived") and i and classes(doc.keys[i - 1]) & Noun.DOCUMENT:
        return False  # في بيان ورد للوكالة
    did_not = i > 0 and doc.keys[i - 1].endswith(_DID_NOT)
    if did_not and key in cue_words("no_longer"):
        return False
    short = form.short and not did_not and not form.prefix.endswith("ل")
    rare = (short and form.number == "s") or (
        form.risky and (short or (form.number == "p" and form.gender == "f"))
    )
    bare = lemma[-1] == "أ" and key[-1] == word[-1] == "ا"
    if rare or bare or _is_named(doc, i, form):
        return False  # هنا is no هنأ
    return not _is_own(doc, i, form) and not _governs_genitive(doc, i, form)


def _asks_reader(doc: Document, i: int, form: CueForm) -> bool:
    """Return whether a verb asks him who reads, as nobody is named right after it: هل تعتقد أن، كيف ترى، فلا تظن أن."""
    she = form.tense == "present" and form.gender == "f" and form.number == "s" and not form.prefix
    after = doc.keys[i + 1] if i + 1 < len(doc.keys) else ""
    before = doc.keys[i - 1] if i else ""
    asked = she and (before in function_words().asking or before == _THEN_DO_NOT)
    return asked and not (after[:2] == "ال" or classes(after) & SUBJECTS)


def _is_matter(doc: Document, i: int) -> bool:
    """Return whether the word at `i` is a matter, and no order: الحوار أمر حيوي, هذا أمر يستوجب, not أمر ملكي: …"""
    if doc.keys[i] != _MATTER:
        return not doc.keys[i - 1].endswith(_TWO)  # يعتبر القرض أمراً
    after, words = "".join(doc.keys[i + 1 : i + 2]), function_words()
    if is_adjective(after):
        return doc.keys[i + 2 : i + 3] != [":"]
    before = doc.keys[i - 1].lstrip("وف") if i else ""
    this = before in words.demonstrative or doc.keys[i - 1] in words.subject_pronoun
    return this or (is_imperfect(after) and not classes(after))


def _turned_out(doc: Document, i: int, form: CueForm) -> bool:
    """Return whether no noun stands beside تبين that could show it: وتبين للمحكمة أن, not التقارير تبين أن."""
    if i > 0 and not form.prefix and is_noun(doc, i - 1):
        return False
    return i + 1 >= len(doc.keys) or not is_noun(doc, i + 1) or doc.keys[i + 1].startswith("لل")


def _is_accused(doc: Document, i: int, form: CueForm) -> bool:
    """Return whether a participle tells of one who is accused, since nobody stands before what of: متهماً | بالسرقة."""
    accuses = form.row.act == "accuse" and form.row.transitive and i + 1 < len(doc.keys)
    return accuses and doc.keys[i + 1][0] == "ب" and joined_preposition(doc, i + 1) > 0


def _accuses(doc: Document, i: int, form: CueForm) -> bool:
    """Return whether whom they accuse stands after a participle of many: …، متهمين | البلدية بالسرقة."""
    after = doc.keys[i + 1] if i + 1 < len(doc.keys) else ""
    accuses = form.row.act == "accuse" and form.row.transitive and i > 0 and doc.keys[i - 1] == ","
    return accuses and (after[:2] == "ال" or bool(classes(after) & PARTY))


def _is_predicate(doc: Document, i: int) -> bool:
    """Return whether a word that makes predicates stands shortly before token `i`, in its clause: بدا واثقاً."""
    before = doc.keys[max(doc.first[i], i - 3) : i]
    while "," in before:
        before = before[before.index(",") + 1 :]  # العمل بدأ، مؤكداً
    return not function_words().copula.isdisjoint(before)


def _is_own(doc: Document, i: int, form: CueForm) -> bool:
    """Return whether the verb is a first person, by its hamza (أعتقد، وآمل) or in a quotation («اعتقد ان …»)."""
    initial, listed = doc.text[doc.tokens.starts[i] + len(form.prefix)], form.row.lemma[0]
    if (initial == "أ" and listed == "ا") or (initial == "آ" and listed == "أ"):
        return True
    if doc.quotes.inside[i] < 0 or not listed == "ا" == initial or form.tense != "past":
        return False
    if form.number != "s" or form.gender != "m":
        return False
    if form.suffix:
        return i > 0 and doc.keys[i - 1] in function_words().relative  # «الفريق الذي اعتبره …»
    return doc.keys[i + 1 : i + 2] == ["ان"]


def _is_named(doc: Document, i: int, form: CueForm) -> bool:
    """Return whether the ending of a present is the passive's: رجل يدعى، فيما يسمى, but not يدعى أن for يدّعي."""
    if not form.row.names or form.tense != "present" or doc.text[doc.tokens.ends[i] - 1] != "ى":
        return False
    return i + 1 >= len(doc.keys) or doc.keys[i + 1] not in function_words().complementizer


@remembered
def _is_indefinite(key: str) -> bool:
    """Return whether a common noun, or the adjective سورية, has no article, so that an adjective may follow it."""
    known = classes(key)
    common = known & Noun.COMMON or (known & Noun.COUNTRY and key[-1] == "ه")
    return bool(common) and not known & (OWN_NAME | DEFINED)


def _governs_genitive(doc: Document, i: int, form: CueForm) -> bool:
    """Return whether a plural after the word shows by its case that this is a verbal noun: تذمر المواطنين من."""
    most = is_adjective(doc.keys[i])  # أبرز المشاركين
    takes_object = form.row.addressee == "object" or "object" in form.row.opens
    if (takes_object and not most) or i + 1 >= len(doc.keys):
        return False
    key = doc.keys[i + 1]
    return key[:2] == "ال" and key.endswith("ين") and bool(classes(key) & Noun.PLURAL)
