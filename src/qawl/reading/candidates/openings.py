"""Does a candidate report, and where does what it reports begin?

A verb reports when its own frame (a row of `verbs.toml`) is found after it in its sentence: a complementizer, the
preposition that it governs, a colon or a quotation, or a noun phrase that is the content. The first one met opens the
content; what lies between is the region of subject, addressee and circumstances, left to `sources`.
"""

from collections.abc import Iterable
from functools import cache

from qawl.arabic.quotes import MARKS
from qawl.arabic.tokens import Gate
from qawl.lexicon.cues import CueForm, forms, frame_prepositions
from qawl.lexicon.function_words import function_words, relative_pronouns
from qawl.lexicon.masdars import is_masdar
from qawl.lexicon.nouns import Noun, classes
from qawl.reading.candidates.asked_for import open_asked, open_wished
from qawl.reading.candidates.bare_speech import bare_speech, begins_own
from qawl.reading.candidates.complementizers import (
    ignores_clause,
    is_anothers,
    leads_to,
    may_govern,
    takes_clause,
)
from qawl.reading.candidates.content_starts import Opening, opening_at
from qawl.reading.candidates.object_openings import (
    is_holder,
    may_open_object,
    opens_object,
    past_agent,
    plain_object,
    second_object,
)
from qawl.reading.candidates.own_clauses import goes_on, in_own_clause
from qawl.reading.candidates.participle_sources import own_subject
from qawl.reading.candidates.past_subjects import past_taken_up, stands_alone
from qawl.reading.candidates.quoted_contents import quotation_is_content
from qawl.reading.candidates.seen_as import open_attribute
from qawl.reading.candidates.told_ahead import past_told
from qawl.reading.cues.cues import Candidate
from qawl.reading.document import Document
from qawl.reading.ordinary import is_and_doing, is_doing, is_foreign, is_imperfect
from qawl.reading.phrases.governed import heads_genitive, is_circumstance, is_governed, joined_preposition
from qawl.reading.phrases.nominals import has_pronoun, is_ali, is_noun
from qawl.reading.phrases.recipients import is_outlet

_REACH = (
    70  # tokens between a cue and what opens its content; news sentences with longer ones are lists of names
)
_GOVERNED = 30  # tokens from a verb that seldom reports to the preposition before its content
_DESCRIBED = 14  # tokens of what describes the speaker, before what he says
_QUOTING = MARKS | {"("}  # a bracket may be a quote mark: `arabic.quotes`
_CLAUSES = frozenset(("that", "speech"))
_SAY = "قال"
_WISHES = ("سأل", "تمنّى")
_AS = "كما"
_TOLD_BARE = frozenset(("assert", "announce"))  # acts whose words may follow without a mark
_NOT_TO = "الا"  # أن and لا in one word
_THEN = "ثم"
_FOLLOWS = "يلي"
_ANY = ("اي", "ايه")
_VAGUE = ("ما", "كل")


def open_content(doc: Document, candidate: Candidate, limit: int, *, has_subject: bool) -> Opening | None:
    """Return where the content of a verb or participle opens before token `limit`, or None.

    Args:
        doc: the document.
        candidate: the cue.
        limit: one past the last token at which it may open.
        has_subject: whether the verb's subject stands before it, so that a noun right after it is its object.
    """
    form, end = candidate.form, candidate.end
    assert form is not None
    limit = min(limit, end + _REACH)
    own = own_subject(doc, candidate)
    end = past_taken_up(doc, own[1] if own is not None else end, limit)
    if _is_described(doc, end, form) or _is_filled(doc, candidate.at, end, form):
        return None
    seen = open_attribute(doc, candidate, limit, has_subject=has_subject)
    if seen is not None:
        return seen
    if "object" in form.row.opens and (
        second_object(form) if form.suffix else has_subject or form.kind == "participle"
    ):
        first = past_told(doc, end, limit)
        clause = doc.keys[first + 1 : first + 2] and doc.keys[first + 1] in function_words().complementizer
        attached = first < limit and doc.keys[first] in function_words().attached
        named = first < limit and (
            is_noun(doc, first) or _points(doc, first, form) or stands_alone(doc, first)
        )
        if named and not attached and not clause:  # مؤكداً لزميله أنه
            if form.suffix and is_holder(doc, candidate.at, first, has_subject=has_subject):
                first = past_agent(doc, first, limit)
            return opening_at(doc, "object", first, first)
    said = end < limit and "speech" in form.row.opens and form.row.strong
    if said and doc.keys[end] in _own_words():
        return Opening("bare", end, -1, end)  # وأضاف نحمد الله أن …
    found = _scan(doc, end, form, limit)
    if said and doc.keys[candidate.at - 1] != _AS and _begins_said(doc, end, form, found):
        return Opening("bare", end, -1, end)
    if found is None and _says_it(doc, limit):
        return None
    if "object" in form.row.opens and (found is None or _is_vague(doc, found, form)):
        plain = plain_object(doc, end, form, limit, has_subject)
        if plain is not None and (found is None or _is_nearer(doc, plain, found.start)):
            found = opening_at(doc, "object", plain, plain)
    if (
        found is None
        and "speech" in form.row.opens
        and form.row.strong
        and form.row.act in _TOLD_BARE
        and (form.prefix or not form.row.carries)  # أضاف الموقع خدمة
        and not forms(doc.keys[candidate.at])[0].risky  # يعبر الناس الجسر
        and form.kind == "verb"
    ):
        spoken = bare_speech(doc, end, limit, has_subject=has_subject)
        found = Opening("bare", spoken, -1, spoken) if spoken is not None else None
    asks = form.row.act == "appeal" and form.row.addressee == "object" and form.row.strong
    if found is None and form.row.lemma in _WISHES:
        found = open_wished(doc, end, limit, form)
    if found is None and asks and not form.suffix:
        found = open_asked(doc, end, limit, form)
    return found if found is not None and found.start < len(doc.keys) and found.region_end < limit else None


def _points(doc: Document, i: int, form: CueForm) -> bool:
    """Return whether a demonstrative at `i` begins the object: معتبراً ذلك خطوة مهمة، مباركاً لهم هذه المناسبة."""
    if form.kind != "participle" or doc.keys[i] not in function_words().demonstrative:
        return False
    return form.row.copular or doc.keys[i + 1][:2] == "ال"


@cache
def _own_words() -> frozenset[str]:
    """Words that begin speech right after the verb, which does not govern them: سوف، نحمد, but not شدد علينا."""
    return function_words().spoken - function_words().attached


def _begins_said(doc: Document, i: int, form: CueForm, found: Opening | None) -> bool:
    """Return whether the word at `i`, right after a verb of saying, begins what is said: قال لا أعلم، تابع أعتقد."""
    if form.kind != "verb" or not (form.row.carries or form.row.lemma == _SAY):
        return False
    kind, words = found.kind if found is not None else "", function_words()
    if kind in ("colon", "speech"):
        return False
    return doc.keys[i] in words.asking or (
        kind != "that" and (doc.keys[i] in words.said_first or begins_own(doc, i))
    )


def _says_it(doc: Document, i: int) -> bool:
    """Return whether the cue at token `i`, which ends the search, is one of saying, and has the content: أوضح قائلا:"""
    readings = forms(doc.keys[i]) if i < len(doc.keys) else ()
    return any(form.kind != "verb" and form.row.lemma == _SAY for form in readings)


def _is_described(doc: Document, i: int, form: CueForm) -> bool:
    """Return whether a participle is a noun with a clause from `i` that describes it: طرح مقترحاً يغلق الجسر."""
    key = doc.keys[i] if i < len(doc.keys) else ""
    return form.kind == "participle" and key[:1] == "ي" and is_imperfect(key) and not classes(key)


def _is_filled(doc: Document, at: int, i: int, form: CueForm) -> bool:
    """Return whether a pronoun at `i` has what the verb of a relative clause governs: التقارير التي طالب بها الوزير."""
    if at < 1 or i + 1 >= len(doc.keys) or doc.keys[at - 1] not in relative_pronouns():
        return False
    words, key = function_words(), doc.keys[i]
    governs = any(key.startswith(opener) for opener in form.row.opens & words.preposition)
    return governs and key in words.attached and doc.keys[i + 1] not in words.complementizer


def _scan(doc: Document, start: int, form: CueForm, limit: int) -> Opening | None:
    keys, opens, words = doc.keys, form.row.opens, function_words()
    weak: Opening | None = None
    faint: Opening | None = None
    sure = form.row.strong and not form.risky and not (form.suffix and form.row.addressee != "object")
    governed = limit if sure else start + _GOVERNED
    after = aside = start
    own = _clause_end(doc, start, limit)
    for j in _places(doc, opens, start, limit):
        key = keys[j]
        if j < after:
            continue
        if key in words.complementizer:
            if (
                not doc.is_letter(j)
                and (takes_clause(doc, j, opens) or (sure and "that" in opens and leads_to(doc, j, start)))
                and not is_anothers(doc, j, start)
                and (sure or (may_govern(doc, j, form) and in_own_clause(doc, start, j)))
                and not (weak is not None and ignores_clause(keys, j, opens))
            ):
                return opening_at(doc, "that", j + 1, _region_end(doc, start, j))
            if keys[j - 1].removeprefix("و") in words.circumstantial:
                aside = keys.index(",", j, limit) if "," in keys[j:limit] else limit  # بعد أن أعلن عن
        elif key == _NOT_TO and doc.text[doc.tokens.starts[j]] == "أ":  # تعهد ألا يعود, and not إلا
            if takes_clause(doc, j, opens):
                return opening_at(doc, "that", j, _region_end(doc, start, j))
        elif key in words.contracted:
            if sure and ("من" if key[0] == "م" else "عن") in opens and keys[j - 1] != ",":
                return opening_at(doc, key, j, j)
        elif key == ":":
            if doc.in_headline(start) and any(found and found.start == start for found in (weak, faint)):
                break  # سالم حداد يشيد بخطاب الوزير: دعوة للسلام
            near = sure or (
                j < governed and keys[j - 1] not in words.listing and in_own_clause(doc, start, j)
            )
            if opens & _CLAUSES and near and not _is_address(doc, j + 1):
                return opening_at(doc, "colon", j + 1, j)
        elif key in _QUOTING:
            quote = doc.quotes.opened.get(j, -1)
            if quote >= 0:
                if (sure or in_own_clause(doc, start, j)) and quotation_is_content(
                    doc, j, quote, start, form
                ):
                    return opening_at(doc, "speech", j, j)
                after = doc.quotes.all[quote].close + 1
        elif j >= governed or j < aside or j >= own:
            continue  # a preposition so far away, or in another clause, is another word's
        elif key in opens:
            if (
                j + 1 < limit
                and not is_ali(doc, j)
                and not (key == "ل" and is_outlet(doc, j + 1))
                and not is_circumstance(doc, j, start)
                and not is_governed(doc, j, start)
                and not _is_of_relative(doc, j, start)
            ):
                return opening_at(doc, key, j + 1, j)
        elif keys[j + 1 : j + 2] == [_FOLLOWS]:
            continue  # صرّح بما يلي: «…»
        elif key[0] in "بل" and key[0] in opens and len(key) > 2:
            strength = joined_preposition(doc, j)
            beside = sure and j == start and key[0] == "ب" and form.kind == "participle"
            if strength == 2 or (beside and (strength == 1 or (strength == 0 and heads_genitive(doc, j)))):
                return opening_at(doc, key[0], j, j)  # مشيداً بجودة الخدمات
            if strength == 1 and weak is None and not form.risky:
                weak = opening_at(doc, key[0], j, j)
            elif (
                strength == 0
                and sure
                and faint is None
                and (j > start or form.row.addressee == "object" or heads_genitive(doc, j))
                and not classes(key)
            ):
                faint = opening_at(doc, key[0], j, j)
                named = form.row.addressee == "object" and not form.suffix and not heads_genitive(doc, j)
                if j == start and key[0] == "ب" and not named:
                    return faint  # مشيداً بروعة الجسر, but اتهم بوريس
        elif "object" in opens and weak is None and opens_object(doc, j, start):
            if "that" in opens and (_says_past_comma(doc, start, j, limit) or _is_said_in(doc, start, j)):
                continue
            first = j - (j > start and _points_at(doc, j))
            return opening_at(doc, "object", first, first)
    past_subject = form.kind == "participle" or form.suffix != ""  # أشاد رئيس بلدية بيروت | بالبرنامج
    nearer = past_subject and faint is not None and weak is not None and _is_before(doc, faint, weak)
    return faint if nearer else weak or faint


def _says_past_comma(doc: Document, start: int, j: int, limit: int) -> bool:
    """Return whether the clause after a comma is said, and `j` describes who says it: قائد فوج | إطفاء المدينة، أن.

    It may be told to somebody in between: مصدر فضّل | عدم ذكر اسمه، لموقعنا أن.
    """
    keys, complementizers = doc.keys, function_words().complementizer
    if start > 1 and keys[start - 2] in relative_pronouns():
        return False  # ذكر المسؤول، الذي طلب عدم نشر اسمه، أنه
    last = min(limit, j + _DESCRIBED)
    said = (past_told(doc, k, last) for k in range(j + 2, last) if keys[k - 1] == ",")
    return any(
        k < last and keys[k] in complementizers and doc.text[doc.tokens.starts[k]] != "إ" for k in said
    )


def _is_said_in(doc: Document, start: int, j: int) -> bool:
    """Return whether a deed right after the verb is its subject, since أن or عن follows: كشفت اعترافاتهم | أن."""
    after = doc.keys[j + 1] if j + 1 < len(doc.keys) else ""
    return j == start and has_pronoun(doc, j) and (after in function_words().complementizer or after == "عن")


def _is_before(doc: Document, faint: Opening, weak: Opening) -> bool:
    """Return whether of two openings with the same preposition the unknown word is the nearer, and no foreign name."""
    if faint.kind != weak.kind or faint.start > weak.start:
        return False
    before = doc.keys[faint.region_end - 1]
    return not (classes(before) & Noun.GIVEN or is_foreign(before))  # تشاك بليزر


def _is_address(doc: Document, j: int) -> bool:
    """Return whether an address of the web stands at `j`: زيارة الموقع على الرابط: www…"""
    return any(key.startswith(("http", "www")) for key in doc.keys[j - 2 : j + 1])


def _is_of_relative(doc: Document, j: int, start: int) -> bool:
    """Return whether the verb of a relative clause on the subject governs the preposition at `j`: التي وصلت إلى."""
    return j - 2 > start and doc.keys[j - 2] in relative_pronouns() and is_doing(doc.keys[j - 1])


def _points_at(doc: Document, j: int) -> bool:
    """Return whether the word before `j` is of its noun: دان الحزب هذه | المواقف، نفى أي | دعم, not قبل ذلك | شن."""
    words, before = function_words(), doc.keys[j - 2]
    points = doc.keys[j - 1] in words.demonstrative or doc.keys[j - 1] in _ANY
    return points and before not in words.adjunct | words.preposition


def _is_vague(doc: Document, found: Opening, form: CueForm) -> bool:
    """Return whether what opens the object need not begin it: كشف خبير طريقة …، وكل ما, اعتبر المدير القرار | خطوة."""
    return found.kind == "object" and (form.row.copular or doc.keys[found.start] in _VAGUE)


def _is_nearer(doc: Document, plain: int, start: int) -> bool:
    """Return whether any noun at `plain` is the object that what stands at `start`, further on, does not begin."""
    purpose = doc.keys[plain][0] in "بل" and is_masdar(doc.keys[plain][1:])  # لجنة | لمناهضة الفساد
    return plain < start and not purpose


_AND_DOES = Gate(is_and_doing, first="و")


def _clause_end(doc: Document, start: int, limit: int) -> int:
    """Return the token at which the article goes on with what happened, or `limit`: …، وتخلل الحفل تكريم."""
    keys, j = doc.keys, start
    does = next((j for j in _AND_DOES.within(doc.tokens, start + 1, limit) if goes_on(doc, j)), limit)
    if does < limit and relative_pronouns().isdisjoint(keys[start:does]):
        limit = does
    while "," in keys[j : limit - 1]:
        j = keys.index(",", j) + 1
        if keys[j] == _THEN or goes_on(doc, j):
            return j
    return limit


def _openers() -> frozenset[str]:
    """Return the words and marks that can open a content that is no object."""
    words = function_words()
    return words.complementizer | words.contracted | frame_prepositions() | _QUOTING | {":", _NOT_TO}


_MAY_OPEN = Gate(lambda key: True, first="بل", words=_openers)  # or a preposition joined to it
_MAY_OPEN_OBJECT = Gate(lambda key: key[0] in "بل" or may_open_object(key), words=_openers)
_PRAYS = Gate(words=lambda: function_words().prayer)


def _places(doc: Document, opens: frozenset[str], start: int, limit: int) -> Iterable[int]:
    """Return the tokens at which the content of a verb with the frame `opens` may open; after a prayer at any noun."""
    if "object" not in opens:
        return _MAY_OPEN.within(doc.tokens, start, limit)
    if _PRAYS.opens(doc.tokens, start, limit):
        return range(start, limit)
    return _MAY_OPEN_OBJECT.within(doc.tokens, start, limit)


def _region_end(doc: Document, start: int, j: int) -> int:
    """Leave the governed preposition before a complementizer (على أن) out of the region."""
    governed = j - 1 >= start and doc.keys[j - 1] in function_words().preposition and not is_ali(doc, j - 1)
    return j - 1 if governed else j
