"""The archive: every statement kept, found again, and tied to the others.

>>> from qawl.archive import Archive, Ingest
>>> with Archive.open("qawl.db", create=True) as archive, Ingest(archive) as run:  # doctest: +SKIP
...     run.add(Path("pages.jsonl"))
"""

from qawl.extras import need

need("archive")

from qawl.archive.accounts.people import (
    Account,
    add_account,
    change_password,
    has_accounts,
    list_accounts,
    make_token,
    remove_account,
    sign_in,
)
from qawl.archive.accounts.tokens import Bearer, Token, bearer, end_session, mark_used, revoke_token
from qawl.archive.export import exported
from qawl.archive.find.statements import Kept, kept, kept_of_article, kept_one, taken_in
from qawl.archive.keep.articles import article_id
from qawl.archive.keep.changes import Change, Edit, changes
from qawl.archive.keep.check import Fault, check
from qawl.archive.keep.copying import backup, copy
from qawl.archive.keep.corrections.giving import correct, reject, span_of_words, undo_correction
from qawl.archive.keep.corrections.gold import GoldArticle, GoldStatement, corrected_gold
from qawl.archive.keep.corrections.listed import Changed, Correction, corrected_at, corrections
from qawl.archive.keep.forgetting import Kind, Wish, forget, wish
from qawl.archive.keep.info import Info, OutletInfo, info
from qawl.archive.keep.ingest import Ingest
from qawl.archive.keep.problems import Problem, clear_problems, problems
from qawl.archive.keep.repairing import repair
from qawl.archive.keep.returning import LetIn, remember
from qawl.archive.keep.stores import vacuum
from qawl.archive.search.facets import Count, Facet, facets
from qawl.archive.search.marks import snippet
from qawl.archive.search.query import Query
from qawl.archive.search.search import Hit, Page, every_hit, search
from qawl.archive.store import Archive
from qawl.archive.ties.compare import Carrier, Comparison, claim_of, compare
from qawl.archive.who.decisions import Decision, list_decisions, merge_actors, rename_actor, split_actor
from qawl.archive.who.finding import Actor, find_actor, the_actor
from qawl.archive.who.shown import ActorRecord, list_actors, show_actor

__all__ = [
    "Account",
    "Actor",
    "ActorRecord",
    "Archive",
    "Bearer",
    "Carrier",
    "Change",
    "Changed",
    "Comparison",
    "Correction",
    "Count",
    "Decision",
    "Edit",
    "Facet",
    "Fault",
    "GoldArticle",
    "GoldStatement",
    "Hit",
    "Info",
    "Ingest",
    "Kept",
    "Kind",
    "LetIn",
    "OutletInfo",
    "Page",
    "Problem",
    "Query",
    "Token",
    "Wish",
    "add_account",
    "article_id",
    "backup",
    "bearer",
    "change_password",
    "changes",
    "check",
    "claim_of",
    "clear_problems",
    "compare",
    "copy",
    "correct",
    "corrected_at",
    "corrected_gold",
    "corrections",
    "end_session",
    "every_hit",
    "exported",
    "facets",
    "find_actor",
    "forget",
    "has_accounts",
    "info",
    "kept",
    "kept_of_article",
    "kept_one",
    "list_accounts",
    "list_actors",
    "list_decisions",
    "make_token",
    "mark_used",
    "merge_actors",
    "problems",
    "reject",
    "remember",
    "remove_account",
    "rename_actor",
    "repair",
    "revoke_token",
    "search",
    "show_actor",
    "sign_in",
    "snippet",
    "span_of_words",
    "split_actor",
    "taken_in",
    "the_actor",
    "undo_correction",
    "vacuum",
    "wish",
]
