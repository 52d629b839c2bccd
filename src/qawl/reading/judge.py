"""Does a report hold? How sure the reading is that a candidate with its frame is a statement of the article.

The tables say what may report; whether it does, in this sentence, is weighed by a small learned model from the shape of
the clause: which kind of cue, what opens the content and how far away, who is named, what stands before. Words are not
among the features, so that what is learned on some articles holds for others.
"""

from qawl.lexicon.function_words import function_words
from qawl.lexicon.masdars import is_masdar
from qawl.lexicon.nouns import Noun, classes
from qawl.models import model
from qawl.reading.document import Document
from qawl.reading.report import Report

_KINDS = (
    ("role", int(Noun.ROLE | Noun.HONORIFIC | Noun.SPOKESMAN)),
    ("org", int(Noun.ORG)),
    ("outlet", int(Noun.OUTLET | Noun.OUTLET_HEAD)),
    ("unnamed", int(Noun.UNNAMED)),
    ("document", int(Noun.DOCUMENT)),
    ("group", int(Noun.GROUP | Noun.COUNTRY | Noun.CAPITAL)),
    ("given", int(Noun.GIVEN | Noun.SURNAME | Noun.NAME_PARTICLE)),
    ("quantifier", int(Noun.QUANTIFIER)),
    ("common", int(Noun.COMMON)),
)


_INITIAL = frozenset(
    ("start", "comma", "mark", "quote", "clause", "circumstance", "time", "auxiliary", "قد", "وقد")
)


def confidence(doc: Document, report: Report) -> float:
    """Return the probability, between 0 and 1, that `report` is a statement."""
    return model("judge").probability(features(doc, report))


def features(doc: Document, report: Report) -> list[str]:
    """Return the features of `report` that the model weighs; its content must have been closed."""
    form = report.form
    at = report.anchor
    kind = form.kind if form is not None else report.rule.split(":")[0]
    out = [f"kind={kind}", f"opener={report.opener}", f"{kind}+{report.opener}", f"act={report.act}"]
    size = report.end - report.start
    out.append(f"size={_bucket(size)}")
    out.append(f"{kind}+size={_bucket(size)}")
    gap = report.start - (report.cue[1] if report.cue else report.start)
    out.append(f"gap={_bucket(gap)}")
    out.append(f"{report.opener}+gap={_bucket(gap)}")
    before = _before(doc, at)
    out += [f"before={before}", f"{kind}+before={before}"]
    out += _source(doc, report, kind)
    out.append(f"line={min(doc.line[at], 2)}")
    tense = form.tense if form is not None else "none"
    out.append(f"headline={doc.line[at] == 0}+{_side(doc, report)}+{tense}")
    inside = doc.quotes.inside[at] >= 0
    out.append(f"quoted={inside}")
    out.append(f"nested={report.nested}")
    out.append(f"{kind}+nested={report.nested}")
    out.append(f"quote={report.quote >= 0}")
    out.append(f"first={_word(doc, report.start)}")
    out.append(f"{report.opener}+first={_word(doc, report.start)}")
    if form is not None:
        out += _form(doc, report, kind)
    return out


def _side(doc: Document, report: Report) -> str:
    """Return where the source stands: before or after the cue, in a pronoun (لكنه أدان), or nowhere."""
    if report.source is not None:
        return "before" if report.source[0] < report.anchor else "after"
    return (
        "pronoun"
        if report.anchor and doc.keys[report.anchor - 1] in function_words().subject_pronoun
        else "none"
    )


def _form(doc: Document, report: Report, kind: str) -> list[str]:
    form = report.form
    assert form is not None and report.cue is not None
    strength = ("risky" if form.risky else "plain") + ("+strong" if form.row.strong else "+weak")
    light = report.rule.startswith("light:")
    written = doc.words(*report.cue)
    marked = written.endswith(("ً", "ًا", "ا")) if kind == "participle" else False
    itself = _noun(doc, report.anchor)
    initial = form.prefix[:1] in ("و", "ف") or _before(doc, report.anchor) in _INITIAL
    side = _side(doc, report)
    return [
        strength,
        f"itself={itself}",
        f"{kind}+itself={itself}+{form.risky}",
        f"{kind}+{strength}+{report.opener}",
        f"{strength}+{report.opener}+initial={initial}",
        f"{strength}+initial={initial}+{side}",
        f"nested={report.nested}+{report.opener}",
        f"nested={report.nested}+{strength}",
        f"nested={report.nested}+{side}+{report.opener in ('that', 'colon')}",
        f"nested={report.nested}+initial={initial}",
        f"nested={report.nested}+{report.act}",
        f"{strength}+{report.opener}+gap={_bucket(report.start - report.cue[1])}",
        f"{strength}+{report.opener}+who={'none' if report.source is None else _noun(doc, report.source[0])}",
        f"{strength}+{report.opener}",
        f"{kind}+{strength}",
        f"{strength}+source={report.source is not None}",
        f"tense={form.tense}",
        f"prefix={form.prefix}",
        f"suffix={bool(form.suffix)}",
        f"{kind}+suffix={bool(form.suffix)}",
        f"person={form.person}",
        f"passive={form.passive}",
        f"short={form.short}",
        f"light={light}",
        f"accusative={form.accusative}+{marked}",
        f"governs={'that' in form.row.opens}+{'object' in form.row.opens}+{'speech' in form.row.opens}",
        f"carries={form.row.carries}+{report.opener}",
    ]


def _source(doc: Document, report: Report, kind: str) -> list[str]:
    if report.source is None:
        return ["source=none", f"{kind}+source=none", f"{report.opener}+source=none"]
    first = report.source[0]
    side = "before" if first < report.anchor else "after"
    what = _noun(doc, first)
    return [
        f"source={side}",
        f"{kind}+source={side}",
        f"{report.opener}+source={side}",
        f"who={what}",
        f"{report.opener}+who={what}",
        f"adjacent={report.cue is not None and first == report.cue[1]}",
        f"length={_bucket(report.source[1] - first)}",
    ]


def _noun(doc: Document, i: int) -> str:
    if i in doc.quotes.opened:
        return "quoted"
    known = classes(doc.keys[i])
    for name, mask in _KINDS:
        if known & mask:
            return name + ("+the" if known & int(Noun.DEFINITE) else "")
    return "unknown+the" if doc.keys[i][:2] == "ال" else "unknown"


def _before(doc: Document, at: int) -> str:
    """Name what stands before the cue."""
    if at == 0 or doc.first[at] == at:
        return "start"
    key, words = doc.keys[at - 1], function_words()
    if not key[0].isalnum():
        return "comma" if key == "," else "quote" if key in '"«»“”' else "mark"
    for name in (
        "auxiliary", "negation", "relative", "complementizer", "clause", "circumstance", "preposition",
        "time", "adjunct"
    ):  # fmt: skip
        if key in getattr(words, name):
            return name
    if key in ("قد", "وقد", "ما"):
        return key
    return "noun:" + _noun(doc, at - 1)


def _word(doc: Document, i: int) -> str:
    """Name what kind of word opens the content."""
    if i >= len(doc):
        return "end"
    key, words = doc.keys[i], function_words()
    if not key[0].isalnum():
        return "mark"
    if key in words.complementizer:
        return "complementizer"
    if key in words.preposition or key in words.adjunct:
        return "function"
    if is_masdar(key) or (key[0] in "بل" and is_masdar(key[1:])):
        return "masdar"
    if key[:2] == "ال" or key[1:3] == "ال":
        return "the"
    return _noun(doc, i)


def _bucket(size: int) -> str:
    for bound in (0, 1, 2, 3, 5, 8, 12, 20, 40):
        if size <= bound:
            return str(bound)
    return "more"
