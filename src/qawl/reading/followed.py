"""What follows from the fields of a statement that a user has set: themes, mode, time and event are found again.

They are found as the reading finds them, by the words of the content and by the act.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from qawl.reading.acts.modes import mode_of
from qawl.reading.acts.plover import plover
from qawl.reading.acts.themes import found_themes
from qawl.reading.document import Document
from qawl.reading.record import due_of, thematic
from qawl.reading.report import Range, Report
from qawl.types import Article, Evidence, Span, Statement


def follow(article: Article, statement: Statement, given: Iterable[str]) -> Statement:
    """Return the statement with what follows from some of its fields.

    Args:
        article: the article in which it stands.
        statement: with the fields as they should be; each span of it holds a letter or digit.
        given: the names of the fields that were set.
    """
    told = frozenset(given)
    followed: dict[str, Any] = {}
    proofs: list[Evidence] = []
    if told & {"content", "act"}:
        doc = Document(article)
        report = _report(doc, statement)
        if "due" not in told:
            when = due_of(doc, report, statement.act)
            followed["due"] = when.value if when else None
            proofs += [Evidence("due", when.rule, doc.span(*when.words))] if when else []
        if "content" in told:
            themes = found_themes(doc.tokens, report.parts)
            followed["themes"] = tuple(theme.id for theme in themes)
            followed["mode"] = mode_of(doc, report)
            proofs += [Evidence("mode", f"modes.{followed['mode']}"), *thematic(doc, themes)]
    if told & {"act", "addressee"}:
        event = plover(statement.act, addressed=statement.addressee is not None, lemma=_lemma(statement))
        followed["plover"] = event
        proofs += [Evidence("plover", f"plover:{statement.act}")] if event else []
    others = (proof for proof in statement.evidence if proof.field not in followed)
    return msgspec.structs.replace(statement, **followed, evidence=(*others, *proofs))


def _report(doc: Document, statement: Statement) -> Report:
    """Return the statement as a report, as far as its mode and its time are found by that."""
    parts = [_tokens(doc, span) for span in statement.content]
    start, end = parts[0][0], parts[-1][1]
    opens = next((i for i in (start, start - 1) if i in doc.quotes.opened), None)
    colon = doc.keys[start - 1] == ":" if start else False
    report = Report(
        cue=_tokens(doc, statement.cue) if statement.cue else None,
        rule="",
        opener="colon" if colon else "",
        start=start,
        end=end,
        parts=parts,
        quote=doc.quotes.opened[opens] if opens is not None else -1,
    )
    if report.cue is None and opens is not None:
        report.anchor = opens  # a mark is not inside its own quotation
    return report


def _tokens(doc: Document, span: Span) -> Range:
    return doc.tokens.at(span.start), min(doc.tokens.at(span.end - 1) + 1, len(doc.keys))


def _lemma(statement: Statement) -> str | None:
    """Return the verb by which the table of verbs knows the cue; its row is named by it."""
    rows: Iterator[str] = (proof.rule for proof in statement.evidence if proof.field == "cue")
    return next((rule.partition(":")[2] for rule in rows if rule.startswith("verbs:")), None)
