"""Where does the frame of a verb open its content: at a complementizer, a preposition, a colon, a quotation, a deed?

A row of `verbs.toml` names what may open the content; the first of these after the verb that is the verb's own does.
"""

from collections.abc import Iterable

from qawl.arabic.quotes import MARKS
from qawl.arabic.tokens import Gate
from qawl.lexicon.cues import CueForm, frame_prepositions
from qawl.lexicon.function_words import function_words, relative_pronouns
from qawl.lexicon.nouns import Noun, classes
from qawl.reading.candidates.complementizers import (
    ignores_clause,
    is_anothers,
    leads_to,
    may_govern,
    takes_clause,
)
from qawl.reading.candidates.content_starts import Opening, opening_at
from qawl.reading.candidates.object_openings import may_open_object, opens_object
from qawl.reading.candidates.own_clauses import goes_on, in_own_clause
from qawl.reading.candidates.quoted_contents import quotation_is_content
from qawl.reading.candidates.told_ahead import past_told
from qawl.reading.document import Document
from qawl.reading.ordinary import is_and_doing, is_doing, is_foreign
from qawl.reading.phrases.governed import heads_genitive, is_circumstance, is_governed, joined_preposition
from qawl.reading.phrases.nominals import has_pronoun, is_man
from qawl.reading.phrases.recipients import is_outlet

_GOVERNED = 30  # tokens from a verb that seldom reports to the preposition before its content
_DESCRIBED = 14  # tokens of what describes the speaker, before what he says
_QUOTING = MARKS | {"("}  # a bracket may be a quote mark: `arabic.quotes`
_CLAUSES = frozenset(("that", "speech"))
_NOT_TO = "الا"  # أن and لا in one word
_THEN = "ثم"
_TO = "الي"
_FOLLOWS = "يلي"
_ANY = ("اي", "ايه")
_SURE, _LIKELY, _POSSIBLE = 3, 2, 1  # that a verb governs a word with its ب or ل


def open_by_frame(doc: Document, start: int, form: CueForm, limit: int) -> Opening | None:
    """Return the first place from `start` on at which the frame of the verb opens its content, the surest kind first.

    A word joined to ب or ل may be the verb's own or any other: one that is likely (`weak`), or only possible (`faint`),
    opens the content where nothing that is sure comes after it.
    """
    keys, opens, words = doc.keys, form.row.opens, function_words()
    weak: Opening | None = None
    faint: Opening | None = None
    sure = form.row.strong and not form.risky and not (form.suffix and form.row.addressee != "object")
    governed = limit if sure else start + _GOVERNED
    after = aside = start
    own = _clause_end(doc, start, limit)
    joining = _joining(doc, form, start)
    for j in _places(doc, opens, start, limit):
        key = keys[j]
        if j < after:
            continue
        if key in words.complementizer:
            if _opens_clause(doc, j, start, form, sure=sure) and not (
                weak is not None and ignores_clause(keys, j, opens)
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
            if j + 1 < limit and _is_own_preposition(doc, j, start):
                return opening_at(doc, key, j + 1, j)
        elif keys[j + 1 : j + 2] == [_FOLLOWS]:
            continue  # صرّح بما يلي: «…»
        elif key[0] in joining and len(key) > 2:
            joined = _joined(doc, j, start, form, sure=sure)
            if joined == _SURE:
                return opening_at(doc, key[0], j, j)
            if joined == _LIKELY:
                weak = weak or opening_at(doc, key[0], j, j)
            elif joined == _POSSIBLE:
                faint = faint or opening_at(doc, key[0], j, j)
        elif "object" in opens and weak is None and opens_object(doc, j, start):
            if "that" in opens and (_says_past_comma(doc, start, j, limit) or _is_said_in(doc, start, j)):
                continue
            first = j - (j > start and _points_at(doc, j))
            return opening_at(doc, "object", first, first)
    past_subject = form.kind == "participle" or form.suffix != ""  # أشاد رئيس بلدية بيروت | بالبرنامج
    nearer = past_subject and faint is not None and weak is not None and _is_before(doc, faint, weak)
    return faint if nearer else weak or faint


def _opens_clause(doc: Document, j: int, start: int, form: CueForm, *, sure: bool) -> bool:
    """Return whether the complementizer at `j` is that of the verb whose search begins at `start`."""
    opens = form.row.opens
    return (
        not doc.is_letter(j)
        and (takes_clause(doc, j, opens) or (sure and "that" in opens and leads_to(doc, j, start)))
        and not is_anothers(doc, j, start)
        and (sure or (may_govern(doc, j, form) and in_own_clause(doc, start, j)))
    )


def _is_own_preposition(doc: Document, j: int, start: int) -> bool:
    """Return whether the preposition at `j` is the verb's, and of no medium, circumstance or other word."""
    return (
        not is_man(doc, j)
        and not (doc.keys[j] == "ل" and is_outlet(doc, j + 1))
        and not is_circumstance(doc, j, start)
        and not is_governed(doc, j, start)
        and not _is_of_relative(doc, j, start)
    )


def _joining(doc: Document, form: CueForm, start: int) -> str:
    """Return the joined prepositions of a verb; one that points at something has ل for إلى: أشار لأهمية الجسر."""
    joining = "".join(letter for letter in "بل" if letter in form.row.opens)
    points = _TO in form.row.opens and form.row.act == "assert" and form.row.strong and "ل" not in joining
    here = points and not function_words().attached.isdisjoint(doc.keys[start : start + 1])  # أشار إليه
    return joining + "ل" if points and not here else joining


def _joined(doc: Document, j: int, start: int, form: CueForm, *, sure: bool) -> int:
    """Return how surely the verb governs the word at `j` with its ب or ل: `_SURE`, `_LIKELY`, `_POSSIBLE`, or 0."""
    strength = joined_preposition(doc, j)
    if doc.keys[j][0] not in form.row.opens:
        return _LIKELY if strength == 2 else 0  # another word's, where إلى follows
    right_after = sure and j == start and doc.keys[j][0] == "ب"
    if strength == 2:
        return _SURE
    if strength == 1:
        beside = right_after and form.kind == "participle"
        return _SURE if beside else 0 if form.risky else _LIKELY
    if strength or not sure:
        return 0
    genitive = heads_genitive(doc, j)
    if right_after and form.kind == "participle" and genitive:
        return _SURE  # مشيداً بجودة الخدمات
    addressed = form.row.addressee == "object"
    if classes(doc.keys[j]) or not (j > start or addressed or genitive):
        return 0
    named = addressed and not form.suffix and not genitive
    return _SURE if right_after and not named else _POSSIBLE  # مشيداً بروعة الجسر, but اتهم بوريس


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
    governed = j - 1 >= start and doc.keys[j - 1] in function_words().preposition and not is_man(doc, j - 1)
    return j - 1 if governed else j
