"""What does the speaker do in saying it? The speech act, by the cue and the content together.

The table gives each cue its usual act, and most acts are settled by it. A cue that leaves it open (قال، أكد)
takes it from its content: from what the speaker stresses or refuses (أكد ضرورة …), from words of the main
clause (يجب، غير صحيح), from a feared condition, or from the future and who will act in it (سنواصل، سيُعقد).
"""

from qawl.arabic.letters import fold_word
from qawl.arabic.quotes import MARKS
from qawl.arabic.remembered import remembered
from qawl.lexicon.cues import forms
from qawl.lexicon.function_words import function_words
from qawl.lexicon.masdars import is_masdar
from qawl.reading.acts.accusations import accused, hearsay
from qawl.reading.acts.duties import only_tells
from qawl.reading.acts.performed import owned, performed, speaks_of_himself
from qawl.reading.acts.signs import (
    MAIN,
    Future,
    Sign,
    bare,
    future,
    is_question,
    main_clause,
    reason,
    sign,
    words,
)
from qawl.reading.document import Document
from qawl.reading.report import Report
from qawl.types import Act

_HEAD = 2  # tokens at the head of a clause
_CONDITION = 3  # tokens in which a condition that leads a clause begins
_READINESS = 4  # tokens after which readiness says what it is for
_PREDICATE = 30  # tokens after a verb of judging in which it says what its object is
_STANCE = 4  # tokens of a clause in the first person in which its stance is named
_CLAUSES = frozenset(["that", "speech", "colon", "quote", "headline", "clause", "before"])
"""Openers after which the content is a clause; after the others it is what the verb governs."""
_WORDED = frozenset(["speech", "colon", "quote", "headline", "before"])
_ASKING = frozenset(["addressees.urging", "asked_of.duty"])
"""Rules for the addressee that show by themselves that something is asked of him."""
_STANCES = frozenset(["condemn", "support", "promise"])

Found = tuple[Act, str]


_folded = remembered(fold_word)


def act_of(doc: Document, report: Report) -> Found:
    """Return the act of `report`, whose content must have been closed, and the table row that shows it."""
    start, end = report.parts[0]
    usual: Found = (report.act, report.rule)
    if report.act == "promise" and report.opener not in _CLAUSES:
        return _found("readiness", sign(doc, "readiness", start, min(end, start + _READINESS))) or usual
    lemma = _folded(report.form.row.lemma) if report.form is not None else ""
    if lemma in words("directing"):
        return _found("directed", sign(doc, "directed", *report.region)) or usual
    if lemma in words("wishing") and report.opener not in _CLAUSES:
        return _found("wish", sign(doc, "wish", start, min(end, start + 1))) or usual
    if lemma in words("alerting"):
        return _heeded(doc, report, start, end) or usual
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
    start, end = report.parts[0]
    for ground in report.grounds:
        if ground.rule in _ASKING and ground.range[0] < reason(doc, start, end):
            return "appeal", ground.rule
    if report.addressee is not None and doc.keys[report.addressee[0]] in words("god"):
        return "appeal", "acts:prayer"
    return None


def _governed(doc: Document, report: Report, start: int, end: int) -> Found | None:
    """Return the act of a content that the verb governs, by the noun it begins with (أصر على رفض …)."""
    lemma = _folded(report.form.row.lemma) if report.form is not None else ""
    if lemma in words("judging"):
        far = MAIN if report.opener in _CLAUSES else _PREDICATE
        return _found("epithet", _epithet(doc, start, min(end, start + far)))
    if report.opener in _CLAUSES and not _is_object_quoted(doc, report, lemma):
        return None
    if lemma in words("praising") and doc.keys[start][0] == "ب":
        return "support", "acts:words.praising"
    first = start + (doc.keys[start] in words("degrees"))
    seen = sign(doc, "object", first, min(end, first + 1))
    if seen is None:
        return _urged(doc, report, lemma, first, end)
    if seen.name in _STANCES and not _is_own(doc, report, seen):
        return None
    return _found("object", seen)


def _urged(doc: Document, report: Report, lemma: str, first: int, end: int) -> Found | None:
    """Return the act of stressing a deed to be done: أكد أهمية توفير الماء، شدد على توفير الماء."""
    if first + 1 >= end:
        return None
    if not words("weighty").isdisjoint(bare(doc.keys[first])):
        key = doc.keys[first + 1]
        return ("appeal", "acts:words.weighty") if is_masdar(key) and key not in words("standing") else None
    key = doc.keys[first]
    if lemma not in words("insisting") or report.opener != "علي" or key in function_words().object_opener:
        return None  # شدد على قدرة الجيش
    own = key.endswith(("ه", "ها", "هم", "هما")) and not doc.has_ta(first)  # شدد على التزامه
    return ("appeal", "acts:words.insisting") if is_masdar(key) and not own else None


def _heeded(doc: Document, report: Report, start: int, end: int) -> Found | None:
    """Return the act of drawing attention to what is to be done: نبّه السائقين إلى ضرورة الحذر، نبّههم بعدم التوقف."""
    seen = _found("object", sign(doc, "object", start, min(end, start + 1)))
    return (
        ("appeal", "acts:words.alerting") if report.opener == "ب" or (seen and seen[0] == "appeal") else None
    )


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
    if _commands(doc, report, start, end):
        return "appeal", "acts:words.imperatives"
    close = main_clause(doc, start, end)
    section, seen = "clause", sign(doc, "clause", start, close)
    if seen is not None and seen.name == "threaten":
        return _found(section, seen)
    if seen is not None and seen.name == "appeal" and only_tells(doc, seen.at, start, end):
        seen = None
    if seen is None:
        section, seen = "head", sign(doc, "head", start, min(close, start + _HEAD))
    if seen is None and report.opener == "headline":
        section, seen = "headline", sign(doc, "headline", start, start + 1)
    judged = seen is None or seen.name == "condemn"
    if judged and not hearsay(doc, report) and accused(doc, report) is not None:
        return "accuse", "accusations.blame"
    his = speaks_of_himself(doc, report, start)
    own = performed(doc, start, close) or (owned(doc, his, close) if his is not None else None)
    if own is not None and (seen is None or own.at < seen.at):
        section, seen = "performed", own
    if seen is None:
        section, seen = "object", _own_stance(doc, start, close)
    ahead = future(doc, start, close)
    if ahead is not None and ahead.at == his and ahead.kind in ("stay", "will", "other"):
        ahead = ahead._replace(own=True)
    if not (ahead and ahead.own and ahead.how == "will") and _feared(doc, start, end):
        return "warn", "acts:condition"
    if ahead is not None and (seen is None or ahead.at < seen.at):
        act = _act_ahead(ahead, hearsay(doc, report))
        if act is not None:
            return act, f"acts:verbs.{ahead.kind}"
    if seen is not None and not (seen.name == "announce" and section != "clause" and hearsay(doc, report)):
        return _found(section, seen)
    return _found("chance", sign(doc, "chance", start, close))


def _commands(doc: Document, report: Report, start: int, end: int) -> bool:
    """Return whether a clause begins with an imperative, or forbids: لا تخافوا."""
    forbids = doc.keys[start] == "لا" and start + 1 < end and _is_plural(doc.keys[start + 1])
    return forbids or (report.opener in _WORDED and doc.keys[start] in words("imperatives"))


def _is_plural(key: str) -> bool:
    """Return whether a verb after لا is spoken to many: تخافوا."""
    return key[0] == "ت" and key.endswith("وا")


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
        acts |= {"will": "promise", "schedule": "announce", "other": "predict"}
    return acts.get(ahead.kind)
