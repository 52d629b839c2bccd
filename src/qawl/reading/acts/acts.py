"""What does the speaker do in saying it? The speech act, by the cue and the content together.

The table gives each cue its usual act, and most acts are settled by it. A cue that leaves it open (قال، أكد)
takes it from its content: from what the speaker stresses or refuses (أكد ضرورة …), from words of the main
clause (يجب، غير صحيح), from a feared condition, or from the future and who will act in it (سنواصل، سيُعقد).
"""

from msgspec import structs

from qawl.arabic.letters import fold_word
from qawl.arabic.quotes import MARKS
from qawl.arabic.remembered import remembered
from qawl.lexicon.cues import forms
from qawl.reading.acts.accusations import accused, hearsay
from qawl.reading.acts.performed import performed
from qawl.reading.acts.signs import MAIN, Future, Sign, future, is_question, main_clause, sign, words
from qawl.reading.document import Document
from qawl.reading.report import Report
from qawl.types import Act

_HEAD = 2  # tokens at the head of a clause
_CONDITION = 3  # tokens in which a condition that leads a clause begins
_READINESS = 4  # tokens after which readiness says what it is for
_STANCE = 4  # tokens of a clause in the first person in which its stance is named
_CLAUSES = frozenset(["that", "speech", "colon", "quote", "headline", "clause", "before"])
"""Openers after which the content is a clause; after the others it is what the verb governs."""
_WORDED = frozenset(["speech", "colon", "quote", "headline", "before"])
_ASKING = frozenset(["addressees.urging", "asked_of.duty"])
"""Rules for the addressee that show by themselves that something is asked of him."""
_SELF = ("انه", "انها", "انهم", "انهما")  # before a verb they stand for the speaker

_STANCES = frozenset(["condemn", "support", "promise"])

Found = tuple[Act, str]


_folded = remembered(fold_word)


def act_of(doc: Document, report: Report) -> Found:
    """Return the act of `report`, whose content must have been closed, and the table row that shows it."""
    start, end = report.parts[0]
    usual: Found = (report.act, report.rule)
    if report.act == "promise" and report.opener not in _CLAUSES:
        return _found("readiness", sign(doc, "readiness", start, min(end, start + _READINESS))) or usual
    if report.form is not None and _folded(report.form.row.lemma) in words("directing"):
        return _found("directed", sign(doc, "directed", *report.region)) or usual
    if report.act not in ("assert", "announce"):
        return usual
    asked = _asked(doc, report)
    if asked is not None:
        return asked
    governed = _governed(doc, report, start, end)
    if report.act == "announce":
        return governed if governed and governed[0] in ("condemn", "support", "appeal") else usual
    return governed or _of_clause(doc, report, start, end) or usual


def _asked(doc: Document, report: Report) -> Found | None:
    """Return the act of a cue whose addressee shows that it asks: على الحكومة أن، سائلاً الله أن."""
    asking = next((ground.rule for ground in report.grounds if ground.rule in _ASKING), None)
    if asking is not None:
        return "appeal", asking
    if report.addressee is not None and doc.keys[report.addressee[0]] in words("god"):
        return "appeal", "acts:prayer"
    return None


def _governed(doc: Document, report: Report, start: int, end: int) -> Found | None:
    """Return the act of a content that the verb governs, by the noun it begins with (أصر على رفض …)."""
    lemma = _folded(report.form.row.lemma) if report.form is not None else ""
    if lemma in words("judging"):
        return _found("epithet", _epithet(doc, start, min(end, start + MAIN)))
    if report.opener in _CLAUSES and not _is_object_quoted(doc, report, lemma):
        return None
    if lemma in words("praising") and doc.keys[start][0] == "ب":
        return "support", "acts:words.praising"
    first = start + (doc.keys[start] in words("degrees"))
    seen = sign(doc, "object", first, min(end, first + 1))
    if seen is None or (seen.name in _STANCES and not _is_own(doc, report, seen)):
        return None
    if seen.name == "promise":
        ready = _found("readiness", sign(doc, "readiness", start, min(end, start + _READINESS)))
        if ready:
            return ready
    return _found("object", seen)


def _is_object_quoted(doc: Document, report: Report, lemma: str) -> bool:
    """Return whether a quotation is the object of a verb that takes a stance: أكد "ضرورة الحوار"."""
    quoted = report.opener == "speech" and doc.keys[report.start - 1] in MARKS
    return quoted and lemma in words("stance") and doc.keys[report.start - 2] != ":"


def _epithet(doc: Document, start: int, end: int) -> Sign | None:
    """Return the first epithet; with the article it counts at the beginning alone (بالجبان, not داعش الإرهابية)."""
    at = start
    while (seen := sign(doc, "epithet", at, end)) is not None:
        if seen.at == start or "ال" not in doc.keys[seen.at][:3]:
            return seen
        at = seen.at + 1
    return None


def _is_own(doc: Document, report: Report, seen: Sign) -> bool:
    """Return whether a stance is the speaker's own: the cue takes one, or the noun has a pronoun (رفضه)."""
    if hearsay(doc, report):
        return False
    if report.form is not None and _folded(report.form.row.lemma) in words("stance"):
        return True
    return seen.name != "promise" and doc.keys[seen.at][-1] in "هيا"


def _of_clause(doc: Document, report: Report, start: int, end: int) -> Found | None:
    """Return the act of a clause: what is said first counts, but a threat or feared condition before all."""
    if is_question(doc, start, end):
        return None
    if report.opener in _WORDED and doc.keys[start] in words("imperatives"):
        return "appeal", "acts:words.imperatives"
    close = main_clause(doc, start, end)
    section, seen = "clause", sign(doc, "clause", start, close)
    if seen is not None and seen.name == "threaten":
        return _found(section, seen)
    if seen is None:
        section, seen = "head", sign(doc, "head", start, min(close, start + _HEAD))
    if seen is None and report.opener == "headline":
        section, seen = "headline", sign(doc, "headline", start, start + 1)
    judged = seen is None or seen.name == "condemn"
    if judged and not hearsay(doc, report) and accused(doc, report) is not None:
        return "accuse", "accusations.blame"
    own = performed(doc, start, close)
    if own is not None and (seen is None or own.at < seen.at):
        section, seen = "performed", own
    if seen is None:
        section, seen = "object", _own_stance(doc, start, close)
    ahead = future(doc, start, close)
    if ahead is not None and ahead.at == start and doc.keys[start - 1].endswith(_SELF):
        ahead = structs.replace(ahead, own=ahead.own or ahead.kind in ("stay", "will", "other"))
    if not (ahead and ahead.own and ahead.how == "will") and _feared(doc, start, end):
        return "warn", "acts:condition"
    if ahead is not None and (seen is None or ahead.at < seen.at):
        act = _act_ahead(ahead, hearsay(doc, report))
        if act is not None:
            return act, f"acts:verbs.{ahead.kind}"
    if seen is not None and not (seen.name == "announce" and section != "clause" and hearsay(doc, report)):
        return _found(section, seen)
    return _found("chance", sign(doc, "chance", start, close))


def _found(section: str, seen: Sign | None) -> Found | None:
    return (seen.name, f"acts:{section}.{seen.name}") if seen is not None else None  # type: ignore[return-value]


def _feared(doc: Document, start: int, end: int) -> bool:
    """Return whether the content begins with a condition whose consequence is to be feared (ما لم …)."""
    condition = sign(doc, "condition", start, min(end, start + _CONDITION))
    if condition is None:
        return False
    end = min(end, start + MAIN)
    if condition.name == "sure" or sign(doc, "danger", condition.at + 1, end) is not None:
        return True
    ahead = future(doc, start, end)
    return ahead is not None and ahead.kind != "being"


def _own_stance(doc: Document, start: int, close: int) -> Sign | None:
    """Return the stance that a clause in the first person takes: نؤكد رفضنا لـ، نجدد لكم التزامنا بـ."""
    if doc.keys[start][0] not in "نا" or not any(
        form.person == 1 and _folded(form.row.lemma) in words("stance") for form in forms(doc.keys[start])
    ):
        return None
    return sign(doc, "object", start + 1, min(close, start + _STANCE))


def _act_ahead(ahead: Future, heard: bool) -> Act | None:
    """Return the act of a future: one's own deed is promised, a schedule announced, all else foretold."""
    if ahead.how == "may":
        return "predict" if ahead.kind in ("outcome", "schedule") else None
    if ahead.how == "not" and (ahead.own or ahead.kind in ("will", "permit")):
        return "predict" if ahead.kind == "outcome" else "promise"
    if ahead.own:
        return "announce" if ahead.kind == "schedule" else "promise"
    if heard:
        return "predict"
    acts: dict[str, Act] = dict.fromkeys(("outcome", "stay", "permit", "being"), "predict")
    if ahead.how == "will":
        acts |= {"will": "promise", "schedule": "announce"}
    return acts.get(ahead.kind)
