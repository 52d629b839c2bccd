"""Where does the frame of a verb open its content: at a complementizer, a preposition, a colon, a quotation, a deed?

A row of `verbs.toml` names what may open the content; the first of these after the verb that is the verb's own does.
"""

from collections.abc import Iterable

from qawl.arabic.quotes import MARKS
from qawl.arabic.remembered import remembered
from qawl.arabic.tokens import Gate
from qawl.lexicon.cue_rows import CueForm
from qawl.lexicon.cues import frame_prepositions
from qawl.lexicon.function_words import function_words, relative_pronouns
from qawl.lexicon.masdars import is_masdar
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
from qawl.reading.candidates.own_prepositions import (
    LIKELY,
    POSSIBLE,
    SURE,
    belonging,
    is_own_preposition,
    joined_prepositions,
)
from qawl.reading.candidates.quoted_contents import may_be_said, quotation_is_content
from qawl.reading.candidates.told_ahead import past_told
from qawl.reading.document import Document
from qawl.reading.ordinary import is_and_doing, is_foreign, is_thing
from qawl.reading.phrases.finite_verbs import after_definite
from qawl.reading.phrases.nominals import has_pronoun, is_man

_GOVERNED = 30  # tokens from a verb that seldom reports to the preposition before its content
_DESCRIBED = 14  # tokens of what describes the speaker, before what he says
_OF_THEM = 4  # tokens from a word with their pronoun to what they say, where it is of them
_QUOTING = MARKS | {"("}  # a bracket may be a quote mark: `arabic.quotes`
_CLAUSES = frozenset(("that", "speech"))
_BY_CLAUSE = frozenset(("بان", "بانه", "بانها", "بانهم", "بانهما"))  # not بانك
_TELLING = ("assert", "announce")  # acts of the verbs that tell
_NOT_TO = "الا"  # أن and لا in one word
_THEN = "ثم"
_FOLLOWS = "يلي"
_ANY = ("اي", "ايه")


def open_by_frame(doc: Document, start: int, form: CueForm, limit: int) -> Opening | None:
    """Return the first place from `start` on at which the frame of the verb opens its content, the surest kind first.

    A word joined to ب or ل may be the verb's own or any other: one that is likely (`weak`), or only possible (`faint`),
    opens the content where nothing that is sure comes after it.
    """
    return _Search(doc, start, form, limit).first()


class _Search:
    """The search for what one verb opens, place by place, and what is found on the way that may be another word's."""

    def __init__(self, doc: Document, start: int, form: CueForm, limit: int) -> None:
        self.doc = doc
        self.start = start
        self.form = form
        self.limit = limit
        self.sure = (
            form.row.strong and not form.risky and not (form.suffix and form.row.addressee != "object")
        )
        """Whether the word is surely a verb that reports, which may open its content far away."""
        self.governed = limit if self.sure else start + _GOVERNED
        """The token from which on a preposition is another word's."""
        self.clause_end = _clause_end(doc, start, limit)
        self.joining = joined_prepositions(doc, form, start)
        self.after = start
        """The token after the last quotation that is no content."""
        self.aside = start
        """The token after the last clause of time: بعد أن أعلن عن."""
        self.weak: Opening | None = None
        self.faint: Opening | None = None
        self.short: Opening | None = None
        """A quotation as short as a name, which is said where nothing else is: قال الوزير «المفاوضات مستمرة»."""

    def first(self) -> Opening | None:
        """Return what the verb opens.

        What opens a clause or speech is asked for before what governs a noun: أن, a colon and a quotation may stand far
        from their verb, and past another clause; a preposition so far away is another word's.
        """
        doc, keys, words = self.doc, self.doc.keys, function_words()
        for j in _places(doc, self.form.row.opens, self.start, self.limit):
            if j < self.after:
                continue
            key = keys[j]
            if key in words.complementizer:
                found = self._clause(j)
            elif key == _NOT_TO and doc.text[doc.tokens.starts[j]] == "أ":  # تعهد ألا يعود, and not إلا
                found = self._negated_clause(j)
            elif key in words.contracted:
                found = self._contracted(j)
            elif key == ":":
                if self._is_headed(j):
                    break
                found = self._past_colon(j)
            elif key in _QUOTING:
                found = self._quotation(j)
            elif j >= self.governed or j < self.aside or j >= self.clause_end:
                continue
            else:
                found = self._noun(j)
            if found is not None:
                return found
        return self._likelier() or self.short

    def _likelier(self) -> Opening | None:
        """Return the likely opening, or one that is only possible, where that stands before it and names no place."""
        weak, faint = self.weak, self.faint
        if faint is None or weak is None:
            return weak or faint
        past_subject = self.form.kind == "participle" or self.form.suffix != ""
        before = past_subject and _is_before(self.doc, faint, weak)  # أشاد رئيس بلدية بيروت | بالبرنامج
        return faint if before or self._matter(weak) is faint else weak

    def _clause(self, j: int) -> Opening | None:
        """Return the clause after the complementizer at `j`; one that is not the verb's may set aside what it tells."""
        doc, keys = self.doc, self.doc.keys
        opens = self._reaches(j) and _opens_clause(doc, j, self.start, self.form, sure=self.sure)
        if opens and (self.weak is None or not ignores_clause(keys, j, self.form.row.opens)):
            return opening_at(doc, "that", j + 1, _region_end(doc, self.start, j))
        if keys[j - 1].removeprefix("و") in function_words().circumstantial:
            ahead = keys[j : self.limit]
            self.aside = j + ahead.index(",") if "," in ahead else self.limit  # بعد أن أعلن عن
        return None

    def _reaches(self, j: int) -> bool:
        """Return whether no other clause ends before `j`; over one that describes him who tells, the verb reaches."""
        row = self.form.row
        return j < self.clause_end or ("speech" in row.opens and row.act in _TELLING)

    def _negated_clause(self, j: int) -> Opening | None:
        """Return the clause that ألا at `j` opens, which belongs to it."""
        if not takes_clause(self.doc, j, self.form.row.opens):
            return None
        return opening_at(self.doc, "that", j, _region_end(self.doc, self.start, j))

    def _contracted(self, j: int) -> Opening | None:
        """Return what مما or عما at `j` opens, after a verb that governs the preposition in it: حذر مما يجري."""
        preposition = "من" if self.doc.keys[j][0] == "م" else "عن"
        own = self.sure and preposition in self.form.row.opens and self.doc.keys[j - 1] != ","
        return opening_at(self.doc, self.doc.keys[j], j, j) if own else None

    def _is_headed(self, j: int) -> bool:
        """Return whether the colon at `j` ends what a headline says of a speech: سالم يشيد بخطاب: دعوة للسلام."""
        right_after = any(found and found.start == self.start for found in (self.weak, self.faint))
        return right_after and self.doc.in_headline(self.start)

    def _past_colon(self, j: int) -> Opening | None:
        """Return the speech after the colon at `j`, of a verb that takes one."""
        if not self.form.row.opens & _CLAUSES or _is_address(self.doc, j + 1):
            return None
        near = self.sure or (
            j < self.governed
            and self.doc.keys[j - 1] not in function_words().listing
            and in_own_clause(self.doc, self.start, j)
        )
        return opening_at(self.doc, "colon", j + 1, j) if near else None

    def _quotation(self, j: int) -> Opening | None:
        """Return the quotation that begins at `j`, or go on after it where it is a name or a word in marks."""
        doc, quote = self.doc, self.doc.quotes.opened.get(j, -1)
        if quote < 0:
            return None
        near = self.sure or in_own_clause(doc, self.start, j)
        before = doc.keys[j - 1] in self.form.row.opens & function_words().preposition
        if before and not is_own_preposition(doc, j - 1, self.start):
            near = False  # وأشار المسؤول، الذي تحدث إلى «الأفق»، إلى أن
        if near and quotation_is_content(doc, j, quote, self.start, self.form):
            return opening_at(doc, "speech", j, j)
        if near and self.sure and self.short is None and may_be_said(doc, j, quote, self.start, self.form):
            self.short = opening_at(doc, "speech", j, j)
        self.after = doc.quotes.all[quote].close + 1
        return None

    def _noun(self, j: int) -> Opening | None:
        """Return what the verb governs at `j`: after its preposition, with one joined to it, or as its object.

        An object is asked for last and only while nothing else is likely, since any noun of a deed can be one.
        """
        doc, keys, opens = self.doc, self.doc.keys, self.form.row.opens
        key = keys[j]
        if self.form.row.transitive and self._is_told_by_clause(j):
            joined = key[0] in self.joining and len(key) > 2
            self.faint = self.faint or (opening_at(doc, key[0], j, j) if joined else None)
            return None
        if (key in opens or key[0] in self.joining) and self._is_of_deed(j):
            return opening_at(doc, "object", j - 1, j - 1)
        if key in opens:
            own = j + 1 < self.limit and is_own_preposition(doc, j, self.start)
            return opening_at(doc, key, j + 1, j) if own else None
        if keys[j + 1 : j + 2] == [_FOLLOWS]:
            return None  # صرّح بما يلي: «…»
        if key[0] in self.joining and len(key) > 2:
            return self._joined(j)
        if "object" not in opens or self.weak is not None or not opens_object(doc, j, self.start):
            return None
        if "that" in opens and (
            _says_past_comma(doc, self.start, j, self.limit) or _is_said_in(doc, self.start, j)
        ):
            return None
        first = j - (j > self.start and _points_at(doc, j))
        return opening_at(doc, "object", first, first)

    def _is_told_by_clause(self, j: int) -> bool:
        """Return whether بأن comes after `j` before any mark: وصف الوزير الاتهامات | بالتزوير بأنها كاذبة."""
        keys, k = self.doc.keys, j + 1
        while k < self.clause_end and keys[k][0].isalnum():
            if keys[k] in _BY_CLAUSE:
                return True
            k += 1
        return False

    def _is_of_deed(self, j: int) -> bool:
        """Return whether the preposition at `j` is of a deed past the subject: أعلنت الحكومة | الإفراج عن."""
        key, deed = self.doc.keys[j - 1], j - 1 > self.start and "object" in self.form.row.opens
        if not deed or key[:2] != "ال" or key[-1] == "ي" or classes(key) or not is_masdar(key[2:]):
            return False  # not برنامجه الانتخابي بـ
        if key in function_words().time:
            return False  # اليوم الجمعة عن
        return after_definite(self.doc, j - 1)

    def _joined(self, j: int) -> Opening | None:
        """Return what the ب or ل of the word at `j` opens, if that is surely the verb's; else keep it in mind."""
        joined = belonging(self.doc, j, self.start, self.form, sure=self.sure)
        opening = opening_at(self.doc, self.doc.keys[j][0], j, j) if joined else None
        if joined == LIKELY:
            self.weak = self.weak or opening
        elif joined == POSSIBLE:
            self.faint = self.faint or opening
        return (self._matter(opening) or opening) if opening is not None and joined == SURE else None

    def _matter(self, later: Opening) -> Opening | None:
        """Return what opens with ب before `later` does and is surely no place: أشاد الوزراء | بالعمل باعتباره أساساً.

        Past a comma or a bracket what stands before it is the subject's own: المشاركون بالمسيرة، | بفتح المعبر; and
        after a word of time it is that word's: طالب بعد تتويجه بلقب الدوري | بالعودة.
        """
        keys, times = self.doc.keys, function_words().alongside
        known = [opening for opening in (self.weak, self.faint) if opening is not None]
        earlier = min(known, key=lambda opening: opening.start, default=later)
        if not earlier.kind == later.kind == "ب" or later.start <= earlier.start:
            return None
        if keys[later.start - 1] == "," or ")" in keys[earlier.start : later.start]:
            return None
        timed = not times.isdisjoint(keys[self.start : earlier.start])
        return None if timed or not _is_matter(keys[earlier.start]) else earlier


def _opens_clause(doc: Document, j: int, start: int, form: CueForm, *, sure: bool) -> bool:
    """Return whether the complementizer at `j` is that of the verb whose search begins at `start`."""
    opens = form.row.opens
    return (
        not doc.is_letter(j)
        and (takes_clause(doc, j, opens) or (sure and "that" in opens and leads_to(doc, j, start)))
        and not is_anothers(doc, j, start)
        and (sure or (may_govern(doc, j, form) and in_own_clause(doc, start, j)))
    )


@remembered
def _is_matter(key: str) -> bool:
    """Return whether a word with its ب is what a verb may be about, and no place or body: بعقوبات، بالعمل."""
    noun = key[3:] if key[1:3] == "ال" else key[1:]
    bare = noun.removesuffix("ها").removesuffix("هم")
    return any(is_thing("ال" + word) and not classes(word) for word in (noun, bare))


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
    """Return whether a word is of the subject, since أن or عن follows: كشفت اعترافاتهم | أن, شهود قابلتهم الصحيفة | أن.

    Right after the verb it is the subject itself.
    """
    if not has_pronoun(doc, j):
        return False
    ahead, opens = doc.keys[j + 1 : j + 1 + _OF_THEM], function_words().complementizer
    if j == start:
        return bool(ahead) and (ahead[0] in opens or ahead[0] == "عن")
    near = next((key for key in ahead if key in opens or not key[0].isalnum()), "")
    return near in opens and not is_masdar(doc.keys[j])


def _is_before(doc: Document, faint: Opening, weak: Opening) -> bool:
    """Return whether of two openings with the same preposition the unknown word is the nearer, and no foreign name."""
    if faint.kind != weak.kind or faint.start > weak.start:
        return False
    before = doc.keys[faint.region_end - 1]
    return not (classes(before) & Noun.GIVEN or is_foreign(before))  # تشاك بليزر


def _is_address(doc: Document, j: int) -> bool:
    """Return whether an address of the web stands at `j`: زيارة الموقع على الرابط: www…"""
    return any(key.startswith(("http", "www")) for key in doc.keys[j - 2 : j + 1])


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
    words = function_words()
    governed = j - 1 >= start and doc.keys[j - 1] in words.preposition and not is_man(doc, j - 1)
    return j - 1 if governed and doc.keys[j - 2] not in words.suffered else j  # المجني عليه أنه
