"""Can a verb with its frame report at all? What the tables say of the verb, of its subject and of how they stand.

Whether it does report, in its sentence, is the question of the judge.
"""

from qawl.lexicon.chain_words import chain_words
from qawl.lexicon.cue_rows import CueForm, cue_words
from qawl.lexicon.function_words import function_words
from qawl.lexicon.masdars import is_masdar
from qawl.lexicon.noun_kinds import OWN_NAME, STATE
from qawl.lexicon.nouns import Noun, classes, name_at
from qawl.reading.acts.signs import bare
from qawl.reading.candidates.sources import names_speaker
from qawl.reading.cues.closed_words import is_closed
from qawl.reading.cues.cues import Candidate, is_written
from qawl.reading.cues.phrase_signs import phrase_words
from qawl.reading.document import Document
from qawl.reading.ordinary import is_foreign, is_thing
from qawl.reading.phrases.family_words import is_family_told
from qawl.reading.phrases.nominals import has_pronoun, is_noun
from qawl.reading.phrases.noun_phrases import noun_phrase
from qawl.reading.phrases.phrase_ends import GOD
from qawl.reading.phrases.recipients import is_outlet
from qawl.reading.report import Range, Report

_SENTENCE = 7  # words; a shorter quotation after a word that seldom reports is a term
_GENITIVE = 4  # tokens; a noun is definite by the article of one of those that follow it in the genitive
_GREETING = "تحيات"
_LAID = 12  # tokens of a content in which the blame is named
_PAST_OBJECT = 2  # tokens from a verb to a preposition with an object between them
_DESCRIBED = 2  # tokens of a thing with whose it is, or what for
_WITHHELD = 4  # tokens of a content in which a word tells that nothing is said
_NAMES = OWN_NAME | STATE | Noun.POSSESSED
_TELLS = OWN_NAME | Noun.SPOKESMAN | Noun.DOCUMENT | Noun.NATIONALITY
_ANYBODY = "احد"
_AFTER = ("عقب", "وعقب")
_ESTIMATES = "قدّر"
_EXPECTS = "توقّع"
_SAYS = "قال"
_KNOWS = "علم"
_REMINDS = "ذكّر"
_PRESCRIBES = "نصّ"  # whose letters are also those of a text
_RENEWS = "جدّد"
_OF_US = ("نا", "ني")
_CALLS = "دعا"
_WHAT = "ما"
_REACHED = "توصّل"
_SHOWS = "أبرز"
_BLAMES = "حمّل"  # whose letters without marks are also those of carrying


def holds(doc: Document, candidate: Candidate, report: Report, has_subject: bool) -> bool:
    """Return whether a verb with its frame can be a report at all, by what the tables say of verb and subject."""
    form = candidate.form
    assert form is not None
    before = doc.keys[candidate.at - 1] if candidate.at else ""
    if _is_unsaid(doc, candidate, report, before) or _is_of_nobody(doc, candidate, report):
        return False
    if _has_other_sense(doc, candidate, report, before):
        return False
    if has_subject and _takes_object(doc, candidate, report):
        return False  # القانون الذي يشدد العقوبة على المخالفين
    if _is_of_the_quoted(doc, candidate, report):
        return False
    clause = report.opener in ("that", "colon") or (form.row.carries and report.opener == "speech")
    if form.row.copular and form.tense == "present" and not form.suffix:
        if _describes(doc, report, before, clause):
            return False
        if not clause and not has_subject:
            return report.opener == "speech" or _calls(doc, report)  # ويعتبر المشروع الأكبر: is considered
    if form.row.listed("ascribing") and _ascribes(doc, report):
        return True
    considers = form.row.copular and is_written(doc, candidate.at, form)  # وعدّته انحيازاً
    unsure = form.risky or not (form.row.strong or considers) or is_closed(doc.keys[candidate.at])
    if not unsure or clause or report.rule.startswith("light:"):
        return True
    return _is_shown(doc, candidate, report, before)


def _is_unsaid(doc: Document, candidate: Candidate, report: Report, before: str) -> bool:
    """Return whether nothing is said, or not yet: by the mood of the verb, a negation, or a word before it."""
    form, words = candidate.form, function_words()
    assert form is not None
    if form.tense != "past" and before in words.subjunctive and doc.keys[candidate.at - 2] != "قبل":
        return True  # يمكن أن يعلن، من دون أن تكشف: it is not said yet
    if doc.keys[candidate.at] in cue_words("owed") and not _names_after(candidate, report):
        return True
    if before == _WHAT and form.row.lemma == _CALLS and form.suffix and not _names_after(candidate, report):
        return True  # ما دعاهم إلى ترك القطاع
    if doc.keys[candidate.at] in _AFTER and report.start == candidate.end + 1:
        return True  # عقب أن تجاوز الفريق
    if form.row.lemma != _SAYS and report.source is not None and doc.keys[report.source[0]] == GOD:
        return True  # لا قدّر الله، ما حرّم الله
    if before in words.supposing:
        return True  # لو اعتقد أحد أن
    negated = before in words.negation and before not in words.what
    if form.tense != "past" and negated and not form.row.negatable:
        return True  # لم يقل
    return form.tense == "future" and report.opener not in ("that", "colon")


def _is_of_nobody(doc: Document, candidate: Candidate, report: Report) -> bool:
    """Return whether no speaker of its own stands behind the verb: a stance told, a conclusion, or what anyone does."""
    form = candidate.form
    assert form is not None
    if form.tense == "present" and _is_own_stance(doc, candidate.at):
        return True  # قالت إنها تخشى أن
    if _concludes(doc, candidate, report):
        return True
    source = report.source
    if source is not None and (_is_evidence(doc, source) or _is_done_by_thing(doc, source, report.anchor)):
        return True
    if source is not None and doc.keys[source[0]] == _ANYBODY and source[1] - source[0] == 1:
        these = doc.keys[source[1]] in function_words().demonstrative
        return not (form.suffix or these)  # لم يتوقع أحد أن, but يعتبره أحد أسباب، قال أحد هؤلاء
    return form.tense == "present" and not form.prefix and _is_of_anyone(doc, candidate.at)


def _is_of_the_quoted(doc: Document, candidate: Candidate, report: Report) -> bool:
    """Return whether the verb is in a quotation and of its own speaker, in the first person: «أعلم أن …»."""
    form = candidate.form
    assert form is not None
    quoted = doc.quotes.inside[candidate.at] >= 0 and report.source is None and not form.prefix
    return quoted and form.number == "s" and doc.text[doc.tokens.starts[candidate.at]] == "أ"


def _describes(doc: Document, report: Report, before: str, clause: bool) -> bool:
    """Return whether a verb of considering tells what a thing is, and nobody considers it so."""
    if "من" in doc.keys[slice(*report.region)] or (before in function_words().relative and not clause):
        return True  # الذي يعتبر من أهم المسارح
    # الإدارة تعتبر أكثر الجهات علاقة
    return report.opener == "object" and not _is_definite(doc, report.start)


def _is_shown(doc: Document, candidate: Candidate, report: Report, before: str) -> bool:
    """Return whether a verb that may be another word is shown to report by how it stands, or by who speaks."""
    form = candidate.form
    assert form is not None
    if form.suffix and form.row.addressee == "object":
        return True
    joined = form.prefix[:1] in ("و", "ف")
    if joined and form.row.strong and report.opener == "عن" and report.source is not None:
        return True  # وعبر سالم عن: no other word of these letters has عن
    if joined and form.row.strong and report.source is not None and _right_after_name(doc, report):
        return True  # وشدد غوتنبرغ على
    if form.row.addressee == "object" and joined and report.opener not in ("speech", "object"):
        return True
    if not form.row.strong and report.opener == "speech" and report.quote >= 0 and not report.lead:
        quote = doc.quotes.all[report.quote]
        if quote.close - quote.open <= _SENTENCE:
            return False  # a term, not a sentence
    if report.source is None:
        return (
            form.row.strong
            and (joined or before == "كما")
            and (report.opener not in ("speech", "object") or _is_owned_deed(doc, report.start))
        )
    first = report.source[0]
    if report.opener == "speech" and report.quote >= 0 and is_foreign(doc.keys[first]):
        return True  # وكتب سواريز في حسابه «لا يوجد أصعب من …»
    if is_foreign(doc.keys[first]) and doc.keys[first - 1] in function_words().complementizer:
        return report.source[1] == candidate.at  # إن كامبياسو طلب
    return not doc.keys[first][0].isdigit() and names_speaker(doc, report.source)


def _names_after(candidate: Candidate, report: Report) -> bool:
    """Return whether the verb's subject stands after it: يفترض الباحثون أن."""
    return report.source is not None and report.source[0] > candidate.at


def _ascribes(doc: Document, report: Report) -> bool:
    """Return whether a speaker gives the cause of something, and does not send a thing back: أرجع نجاح العرض إلى."""
    if report.opener != "object" or report.source is None:
        return False
    key = doc.keys[report.start].removeprefix("ال")
    if not is_masdar(key) and key not in cue_words("ascribed"):
        return False
    return "الي" in doc.keys[report.start : doc.last[report.start]]


def _right_after_name(doc: Document, report: Report) -> bool:
    """Return whether the preposition that the verb governs follows words that can only be a foreign name."""
    assert report.source is not None
    if report.opener not in function_words().preposition or report.region[1] != report.source[1]:
        return False
    return all(is_foreign(key) and not is_masdar(key) for key in doc.keys[slice(*report.source)])


def _calls(doc: Document, report: Report) -> bool:
    """Return whether a speaker calls one thing another, and is not called it: وتعتبر أنقرة الحزب | منظمة إرهابية."""
    if report.opener != "object" or report.source is None or not names_speaker(doc, report.source):
        return False
    limit = doc.last[report.start]
    second = noun_phrase(doc, report.start, limit, split=True)
    return second < limit and is_noun(doc, second) and doc.keys[second][:2] != "ال"


def _has_other_sense(doc: Document, candidate: Candidate, report: Report, before: str) -> bool:
    """Return whether the verb has a sense here in which nothing is said, by what it is done to or with."""
    form = candidate.form
    assert form is not None
    meanwhile = before in function_words().meanwhile and report.opener == "الي"
    if meanwhile and form.row.listed("gestures"):
        return True  # قال وهو يشير إلى الحفرة
    if form.row.act == "condemn" and form.row.listed("owing") and doc.keys[report.start][0] == "ب":
        return True  # يدين الفريق بالفوز لحارسه
    if form.row.lemma == _SHOWS and form.gender == "m" and form.tense == "past" and _picks(doc, report):
        return True
    if report.opener == "ب" and doc.keys[report.start] in cue_words("waved"):
        return True  # يلوحون بالأعلام
    if form.row.listed("endangering") and _endangers(doc, candidate, report):
        return True
    if form.row.lemma == _BLAMES and not _is_blame(doc, report):
        return True  # يحمل الهاتف ذاكرة جديدة
    if form.row.listed("shown") and _meets_with(doc, report):
        return True  # تعرض الوزير لاتهامات بأنه
    if form.row.listed("reaching") and any(
        key[0].isdigit() for key in doc.keys[candidate.end : report.start]
    ):
        return True  # ويبلغ متوسط العمر 19 عاماً
    estimated = form.row.lemma == _ESTIMATES and report.opener == "ب" and report.source is None
    if estimated and doc.keys[report.start][0].isdigit():
        return True  # براتب يقدر بـ 800 ريال
    if form.row.lemma == _EXPECTS and cue_words("signed") & set(doc.keys[report.start : report.start + 2]):
        return True  # الهيئة توقع عقدين: of the same letters
    if (
        form.row.lemma == _KNOWS
        and form.kind == "verb"
        and not (form.passive or _is_newsroom(doc, candidate, report))
    ):
        return True  # كما يعلم الجميع أن, but علمت «الضفة» أن
    if (
        form.row.lemma == _REMINDS
        and form.suffix
        and report.opener == "ب"
        and _calls_to_mind(doc, form, report)
    ):
        return True
    if form.row.lemma == _RENEWS and not cue_words("renewed").isdisjoint(bare(doc.keys[report.start])):
        return True  # يجدد عقد اللاعب
    if form.row.lemma == _PRESCRIBES and report.opener == "colon" and _is_text(doc, candidate):
        return True  # وفيما يلي نص المقابلة: …
    if form.row.refuses and _withholds(doc, candidate, report):
        return True
    if form.row.lemma == _REACHED and cue_words("received") & set(doc.keys[slice(*report.region)]):
        return True  # بلاغ توصلت الجريدة بنسخة منه، أن
    came = not form.row.strong and report.opener == "الي"
    if form.row.listed("going") and report.opener != "that":
        return True  # ذهب إلى المدرسة
    return came and doc.keys[report.start] in cue_words("reached")  # توصل إلى اتفاق


def _is_newsroom(doc: Document, candidate: Candidate, report: Report) -> bool:
    """Return whether those who came to know are a medium, or whom it has it from: علمت «الضفة»، علمت مصادر."""
    if report.source is None:
        form, after = candidate.form, doc.keys[candidate.end : candidate.end + 1]
        return form is not None and not form.row.source.isdisjoint(after)  # علم من مصدر رسمي أن
    first = report.source[0]
    return (
        first in doc.quotes.opened or is_outlet(doc, first) or bool(classes(doc.keys[first]) & Noun.UNNAMED)
    )


def _calls_to_mind(doc: Document, form: CueForm, report: Report) -> bool:
    """Return whether a thing reminds somebody of another: أعمال تذكره بالماضي، مشهد يذكّرنا بالحرب."""
    return form.suffix in _OF_US or report.source is None or not names_speaker(doc, report.source)


def _is_text(doc: Document, candidate: Candidate) -> bool:
    """Return whether the word is no verb but the text of a talk, and not of a document: نص الحوار, not نص البيان."""
    after = doc.keys[candidate.end] if candidate.end < len(doc.keys) else ""
    return after[:2] == "ال" and not classes(after) & Noun.DOCUMENT


def _withholds(doc: Document, candidate: Candidate, report: Report) -> bool:
    """Return whether who refuses only keeps something back: رفض التعليق، رفض الوزير التعليق على سؤال بشأن الجسر."""
    refused = candidate.end
    if report.source is not None and report.source[0] > candidate.at:
        refused = report.source[1]
    objects = (*doc.keys[refused : refused + 1], *doc.keys[report.start : report.start + _WITHHELD])
    return not cue_words("withheld").isdisjoint(objects)


def _picks(doc: Document, report: Report) -> bool:
    """Return whether أبرز is no verb, but picks the foremost of many, or of what is theirs: وأبرز ضحاياهم."""
    if report.source is None or report.source[0] != report.region[0]:
        return False
    known = classes(doc.keys[report.source[0]])
    return bool(known & Noun.POSSESSED or known & Noun.PLURAL) and not known & Noun.DEFINITE


def _meets_with(doc: Document, report: Report) -> bool:
    """Return whether acts of others with ل stand between a verb and what seems to be said: لانتقادات، لتهديدات."""
    region = doc.keys[slice(*report.region)]
    return any(key[0] == "ل" and key[1:] in cue_words("said_by_many") for key in region)


def _endangers(doc: Document, candidate: Candidate, report: Report) -> bool:
    """Return whether a thing is a danger, and nobody threatens: المشكلة تهدد الملاحة، في خطوة تهدد بإثارة الغضب."""
    form = candidate.form
    assert form is not None
    if report.source is not None:
        speaks = names_speaker(doc, report.source) or is_family_told(doc, report.source[0])
        return form.kind == "verb" and not speaks
    return form.tense == "present" and not form.prefix and not form.suffix


def _is_of_anyone(doc: Document, at: int) -> bool:
    """Return whether the verb at token `at` tells what whoever it may be does, and nobody did: كل مواطن يعبر."""
    return at > 1 and doc.keys[at - 2] in function_words().anyone and doc.keys[at - 1][:2] != "ال"


def _takes_object(doc: Document, candidate: Candidate, report: Report) -> bool:
    """Return whether a verb that governs a preposition, and no object, has an object after it, and so another sense."""
    form, at = candidate.form, candidate.end
    assert form is not None
    if report.opener not in function_words().preposition or form.row.addressee == "object" or form.suffix:
        return False
    if "object" in form.row.opens or report.start - at < _PAST_OBJECT:
        return False
    key = doc.keys[at]
    return key[:2] == "ال" and key not in function_words().time and is_noun(doc, at)


def _is_blame(doc: Document, report: Report) -> bool:
    """Return whether what is laid on somebody is the blame, or a greeting: حمّل الوزير الشركة المسؤولية، حمّله تحياته."""
    laid = doc.keys[report.start : report.start + _LAID]
    return report.rule.startswith("light:") or any(
        key in chain_words().blame or key.startswith(_GREETING) for key in laid
    )


def _concludes(doc: Document, candidate: Candidate, report: Report) -> bool:
    """Return whether the writer concludes from what happened: مما يؤكد أن, but ما تقول المصادر إنه, ما أشار إليه."""
    words, form, at = function_words(), candidate.form, candidate.at
    if at < 2 or form is None or form.suffix or doc.keys[candidate.end] in words.attached:
        return False
    before, behind = doc.keys[at - 1], doc.keys[at - 2]
    what = before == "ما" and (behind == "," or behind in words.pronoun_subject)
    if before not in words.hence and not what and not (before in words.relative and behind in words.matter):
        return False
    opener = doc.keys[report.region[1] : report.start]
    return not any(key in words.complementizer and key.endswith(("ه", "ها", "هم")) for key in opener)


def _is_evidence(doc: Document, source: Range) -> bool:
    """Return whether a mention is a thing from which the writer concludes: كل الأدلة تؤكد."""
    name = name_at(doc.keys, source[0])
    if source[0] in doc.quotes.opened or (name is not None and len(name.words) > 1):
        return False  # «الأحداث»، الأحداث المغربية
    person = classes(doc.keys[source[0]]) & Noun.ROLE  # أستاذ التاريخ
    heads = doc.keys[source[0] : min(source[1], source[0] + (1 if person else 2))]
    return any(
        key in cue_words("evidence") or key.removeprefix("و") in cue_words("evidence") for key in heads
    )


def _is_done_by_thing(doc: Document, source: Range, at: int) -> bool:
    """Return whether the subject before a verb is a thing with whose it is or what for: خيار المقعد الذي يحذر."""
    head, end = source
    if head > at or end - head < _DESCRIBED or classes(doc.keys[head]) or head in doc.quotes.opened:
        return False
    others = doc.keys[head + 1 : end]
    if any(classes(key) & _TELLS or is_foreign(key) for key in others):
        return False  # ضوء بيان الحزب الذي ينفي، نفس المتحدث، شاي فيرون
    return is_thing("ال" + doc.keys[head])


def _is_own_stance(doc: Document, at: int) -> bool:
    """Return whether the verb at `at` says what its own speaker thinks: قالت إنها ترى أن."""
    before = at - 1 - (at - 1 in doc.quotes.opened)
    words = function_words()
    return before > 0 and doc.keys[before] in words.complementizer & words.subject_pronoun


def _is_owned_deed(doc: Document, i: int) -> bool:
    """Return whether a verbal noun with a pronoun stands at `i`: وجدد مطالبته."""
    return has_pronoun(doc, i) and is_masdar(doc.keys[i])


def _is_definite(doc: Document, i: int) -> bool:
    """Return whether a definite noun begins at `i`, by its article, its genitive or as a name."""
    key = doc.keys[i] if i < len(doc.keys) else ""
    if not key or key in phrase_words("comparative"):
        return False
    return (
        key[:2] == "ال"
        or any(after[:2] == "ال" for after in doc.keys[i + 1 : i + _GENITIVE])
        or i in doc.quotes.opened
        or key in function_words().demonstrative
        or bool(classes(key) & _NAMES)
        or key.endswith(("ه", "ها", "هم"))
    )
