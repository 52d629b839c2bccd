"""To whom was it said? Who is told, asked, threatened or accused in each report, where the article says so.

The frame of the verb tells where he stands: its object (دعا الجميع إلى), a pronoun on it (دعاهم), or after a preposition
(قال للصحفيين). He may also be the reader of a letter, the other end of a call, or the one whom thanks are meant for.
"""

from qawl.lexicon.chain_words import chain_words
from qawl.lexicon.cues import CueForm
from qawl.lexicon.function_words import function_words
from qawl.lexicon.masdars import is_masdar
from qawl.lexicon.nouns import Noun, classes
from qawl.reading.document import Document
from qawl.reading.noun_phrases import is_noun, noun_phrase
from qawl.reading.objects import blamed_end, part_object
from qawl.reading.pronouns import stands_for
from qawl.reading.recipients import HUMANS, PEOPLE, bare, head, is_joined, is_outlet, led_to
from qawl.reading.report import Ground, Range, Report

_LETTER = 12  # tokens between a letter and its reader
_CALL = 4  # tokens between a call and the other end
_WISH = 14  # tokens of a content within which thanks name whom they are meant for
_FIRST = 3  # tokens of a content that may be the thanks themselves
_TURN = 25  # tokens between a verb of turning to somebody and بالقول
_URGED = int(Noun.PLURAL | Noun.QUANTIFIER | Noun.ORG)


def part_addressees(doc: Document, reports: list[Report]) -> None:
    """Take the object of verbs that are said to an object (طالب، اتهم) out of the source mention that ran into it.

    To be called before the speakers are joined, since it corrects `source`.
    """
    for index, report in enumerate(reports):
        if _takes_object(report.form):
            part_object(doc, reports, index)


def tie_addressees(doc: Document, reports: list[Report]) -> None:
    """Complete `addressee` of `reports`, in text order, with its ground."""
    for index, report in enumerate(reports):
        if report.addressee is None:
            for rule, find in _RULES:
                found = find(doc, reports, index)
                if found is not None and found[1] > found[0] and not is_outlet(doc, found[0]):
                    set_addressee(doc, report, found, rule)
                    break


def set_addressee(doc: Document, report: Report, found: Range, rule: str) -> None:
    """Make the noun phrase `found` the addressee of `report`."""
    report.addressee = found
    report.grounds.append(Ground("addressee", rule, found))
    key = doc.keys[found[0]]
    if key[0] in "لب" and is_joined(key, key[0]) and (found[0] in report.joined or not classes(key) or _is_prefixed(key)):
        report.joined.add(found[0])


def _is_prefixed(key: str) -> bool:
    """Return whether a known noun owes its first letter to a preposition: لصحيفة, but not لجنة."""
    from qawl.lexicon.nouns import lemma_of

    return lemma_of(key) == lemma_of(bare(key))


def _takes_object(form: CueForm | None) -> bool:
    return form is not None and form.row.addressee == "object" and form.row.lemma not in chain_words().described


def _region(doc: Document, report: Report) -> Range:
    """Return the tokens between the source, or the cue, and what opens the content."""
    start, end = report.region
    if report.source is not None and start <= report.source[0] < end:
        start = report.source[1]
    if report.opener == "before":
        end = doc.last[min(start, len(doc) - 1)]
    return start, end


def _by_object(doc: Document, reports: list[Report], index: int) -> Range | None:
    """دعا المهندس *الجميع* إلى: the first noun phrase after the subject, past a phrase of circumstance."""
    report, words = reports[index], function_words()
    form = report.form
    if form is None or not _takes_object(form) or form.suffix and form.kind != "masdar":
        return None
    i, end = _region(doc, report)
    while i < end:
        key = doc.keys[i]
        if key in words.preposition and i + 1 < end and is_noun(doc, i + 1):
            i = noun_phrase(doc, i + 1, end, split=True)
        elif is_joined(key) and form.kind == "masdar":
            return (i, noun_phrase(doc, i, end))
        elif is_noun(doc, i) and key not in words.time:
            return (i, noun_phrase(doc, i, end))
        else:
            i += 1
    return None


def _by_content(doc: Document, reports: list[Report], index: int) -> Range | None:
    """شكر *كافة المنسوبين على جهودهم*، محملاً *الحكومة* المسؤولية: the object that opens the content."""
    report, words = reports[index], chain_words()
    form = report.form
    if form is None or report.opener != "object" or not _takes_object(form) or form.suffix:
        return None
    if form.row.lemma == "حمّل":
        stop = blamed_end(doc, report.start, report.end)
        if stop is not None:
            report.start = stop
            report.parts[0] = (stop, max(report.parts[0][1], stop + 1))
            return (index_start(doc, report, stop), stop)
        return None
    if form.row.lemma not in words.thanked and form.kind != "participle":
        return None
    if not is_noun(doc, report.start):
        return None
    found = (report.start, noun_phrase(doc, report.start, report.end, split=True))
    return found if head(doc, found) & PEOPLE else None


def index_start(doc: Document, report: Report, stop: int) -> int:
    """Return where the object before the blame at token `stop` begins."""
    start = stop
    while start > report.region[0] and doc.keys[start - 1] != ",":
        start -= 1
    return start


def _by_pronoun(doc: Document, reports: list[Report], index: int) -> Range | None:
    """دعا*ه* إلى: the mention that the pronoun on the verb stands for."""
    report = reports[index]
    form = report.form
    if form is None or not _takes_object(form) or not form.suffix or form.kind == "masdar":
        return None
    return stands_for(doc, reports, index, form.suffix)


def _by_preposition(doc: Document, reports: list[Report], index: int) -> Range | None:
    """قال *للصحفيين*، طلب من *الحكومة*: who stands after the preposition that the verb takes."""
    report, words, lists = reports[index], function_words(), chain_words()
    form, (start, end) = report.form, _region(doc, report)
    where = form.row.addressee if form is not None else "ل" if report.opener == "headline" else ""
    if form is not None and not where:
        where = "ل"
    if not where or where == "object":
        return None
    if where == "علي" and form is not None and form.row.lemma not in lists.answering:
        return None
    for i in range(start, end):
        if where == "ل" and i == start and doc.keys[i] in ("لهم", "لنا", "لهما", "لكم"):
            return (i, i + 1)
        if doc.keys[i] in words.relative and doc.keys[i] != where:
            return None
        found = led_to(doc, i, end, where)
        if found is None:
            continue
        known = head(doc, found)
        if where == "من" or known & (HUMANS if found[0] == i or where == "علي" else PEOPLE):
            return None if _belongs_to_source(doc, report, i) else found
    return None


def _belongs_to_source(doc: Document, report: Report, i: int) -> bool:
    """Return whether a phrase with لـ goes on with the name of a body (الجمعية البلجيكية للمحامين)."""
    source = report.source
    if source is None or source[1] != i:
        return False
    if classes(doc.keys[source[0]]) & int(Noun.DOCUMENT):
        return True
    body = any(classes(key) & int(Noun.ORG) for key in doc.keys[max(source[0] + 1, i - 3) : i])
    return body and bool(classes(doc.keys[i - 1]) & int(Noun.NATIONALITY))


def _by_urging(doc: Document, reports: list[Report], index: int) -> Range | None:
    """شدد على *المواطنين* عدم …، أهاب ب*الإخوة المواطنين*: people that seem to open the content, before what they are to do."""
    report, words = reports[index], chain_words()
    form = report.form
    if form is None:
        return None
    i = report.start
    urges = form.row.lemma in words.urging and report.opener == "علي"
    calls = form.row.addressee == "ب"
    if not (urges or calls):
        return None
    if calls:
        start, end = _region(doc, report)
        for k in (*range(start, end), i):
            found = led_to(doc, k, report.end, "ب")
            if found is not None and head(doc, found) & PEOPLE:
                return _until_masdar(doc, found)
        return None
    if not is_noun(doc, i) or not (classes(doc.keys[i]) & HUMANS and classes(doc.keys[i]) & _URGED):
        return None
    found = _until_masdar(doc, (i, noun_phrase(doc, i, report.end)))
    after = doc.keys[found[1]] if found[1] < report.end else ""
    return found if after in function_words().object_opener or is_masdar(after) or after[:1] == "ب" else None


def _until_masdar(doc: Document, found: Range) -> Range:
    for j in range(found[0] + 1, found[1]):
        key = doc.keys[j]
        if key in function_words().object_opener or (key[:2] != "ال" and is_masdar(key) and not classes(key)):
            return (found[0], j)
    return found


def _by_wish(doc: Document, reports: list[Report], index: int) -> Range | None:
    """أعرب عن شكره *للأمانة*، قدم التعازي إلى *العائلات*: whom the thanks are meant for."""
    report, words = reports[index], function_words()
    stems = chain_words().wishes
    end = min(report.end, report.start + _WISH)
    near = range(report.start, min(end, report.start + _FIRST + 1))
    first = next((i for i in near if doc.keys[i].removeprefix("و").removeprefix("ال").startswith(stems)), -1)
    if first < 0:
        return None
    for i in range(first + 1, end):
        key = doc.keys[i]
        if key in words.complementizer or key in ("علي", "عن", ".", ":"):
            return None
        if key == "للذين":
            stop = next((k for k in range(i, report.end) if doc.keys[k] in (",", ".") or doc.keys[k] in doc.quotes.opened), report.end)
            return (i, stop)
        found = led_to(doc, i, report.end) or (led_to(doc, i, report.end, "الي") if key == "الي" else None)
        if found is None and key[0] == "ل" and len(key) > 4 and not classes(key) and i > first:
            found = (i, noun_phrase(doc, i, report.end))
        if found is not None and (head(doc, found) & PEOPLE or not head(doc, found)):
            report.joined.add(found[0])
            return found
    return None


def _by_letter(doc: Document, reports: list[Report], index: int) -> Range | None:
    """في رسالة وجهها إلى *الموريتانيين*، في اتصال بـ*نظيره*: the reader of what was sent, the other end of a call."""
    report, words = reports[index], chain_words()
    if report.cue is None:
        return None
    start, end = report.region
    after = doc.keys[report.cue[1]] if report.cue[1] < len(doc) else ""
    pronoun = report.form is not None and report.form.suffix
    if after in ("فيه", "فيها") or pronoun and report.form is not None and report.form.kind == "verb":
        start, end = doc.first[report.anchor], report.anchor
    elif report.opener == "before":
        end = doc.last[min(start, len(doc) - 1)]
    for i in range(start, end):
        if doc.keys[i] in words.letters:
            for j in range(i + 1, min(end, i + _LETTER)):
                found = led_to(doc, j, end, "الي") if doc.keys[j] == "الي" else led_to(doc, j, end)
                if found is not None and head(doc, found) & PEOPLE:
                    return found
        elif doc.keys[i] in words.calls or doc.keys[i].endswith("اتصال"):
            for j in range(i + 1, min(end, i + _CALL)):
                found = led_to(doc, j, end, "مع") if doc.keys[j] == "مع" else led_to(doc, j, end, "ب")
                if found is not None and head(doc, found) & HUMANS:
                    return found
    return None


def _by_turning(doc: Document, reports: list[Report], index: int) -> Range | None:
    """توجه *للمجندين* بالقول، خاطب *الأهالي* بقوله: whom the verb before the words themselves turns to."""
    report, words = reports[index], chain_words()
    if report.cue is None or doc.keys[report.cue[0]] not in words.speech:
        return None
    first = max(doc.first[report.anchor], report.anchor - _TURN)
    for i in range(report.anchor - 1, first - 1, -1):
        key = doc.keys[i].removeprefix("و")
        if key not in words.faces and key not in words.turns:
            continue
        for j in range(i + 1, report.anchor):
            if key in words.turns:
                found = led_to(doc, j, report.anchor, "الي") if doc.keys[j] == "الي" else led_to(doc, j, report.anchor)
            else:
                found = (j, noun_phrase(doc, j, report.anchor)) if is_noun(doc, j) else None
                if found is not None and found == report.source:
                    found = None
                elif found is not None and report.source is not None and report.source[0] <= j < report.source[1]:
                    found = None
            if found is not None and head(doc, found) & PEOPLE:
                return found
    return None


_RULES = (
    ("addressees.pronoun", _by_pronoun),
    ("addressees.object", _by_object),
    ("addressees.content", _by_content),
    ("addressees.preposition", _by_preposition),
    ("addressees.urging", _by_urging),
    ("addressees.wish", _by_wish),
    ("addressees.letter", _by_letter),
    ("addressees.turning", _by_turning),
)
