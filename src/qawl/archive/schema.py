"""The tables of an archive, the same on SQLite and PostgreSQL.

Days and moments are ISO 8601 text, which sorts as time does and reads the same in both stores; lists are JSON text.
What is derived (actors, claims, answers, index) can be made again from the articles; what a user decided
(`decisions`, `outcomes`, `corrections`, `forgotten`, `watches`) names articles and people by their words, so that it
outlives all of that.
"""

from __future__ import annotations

import sqlalchemy as sa

HEAD = "0004"
"""The revision of the migrations that this schema is; a test holds the two together."""

metadata = sa.MetaData(
    naming_convention={
        "ix": "ix_%(column_0_N_label)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _key() -> sa.Column[int]:
    return sa.Column("id", sa.Integer, primary_key=True, autoincrement=True)


def _of(
    table: str, name: str, *, kept: bool = False, index: bool = False, primary_key: bool = False
) -> sa.Column[int]:
    """A column that refers to a row of `table`, and goes with it; where `kept`, it is emptied instead."""
    refers = sa.ForeignKey(f"{table}.id", ondelete="SET NULL" if kept else "CASCADE")
    return sa.Column(name, sa.Integer, refers, nullable=kept, index=index or None, primary_key=primary_key)


def _text(name: str, *, needed: bool = True) -> sa.Column[str]:
    return sa.Column(name, sa.Text, nullable=not needed)


articles = sa.Table(
    "articles",
    metadata,
    _key(),
    sa.Column(
        "key", sa.Text, nullable=False, unique=True
    ),  # what makes it the same article: keep/identity.py
    _text("given_id"),  # the id of the input
    _text("url"),
    _text("outlet"),
    _text("first_seen"),  # moments at which Qawl took it in
    _text("last_seen"),
)

versions = sa.Table(
    "versions",
    metadata,
    _key(),
    _of("articles", "article_id"),
    sa.Column("n", sa.Integer, nullable=False),  # 1 for the words first seen
    _text("digest"),  # of title and text
    _text("title"),
    _text("byline"),
    _text("published", needed=False),
    _text("text"),
    _text("seen"),
    _text("reader"),  # the version of Qawl that read it
    _text("notes"),  # JSON list: what keeps the record from being whole
    sa.Column("current", sa.Boolean, nullable=False),
    sa.UniqueConstraint("article_id", "digest"),
    sa.UniqueConstraint("article_id", "n"),
)

actors = sa.Table(
    "actors",
    metadata,
    _key(),
    _text("name"),
    _text("latin"),
    _text("type"),
    _text("first_seen", needed=False),  # days of publication
    _text("last_seen", needed=False),
    sa.Column("statements", sa.Integer, nullable=False, default=0),
    sa.Column("renamed", sa.Boolean, nullable=False, default=False),  # whether a user chose its name
)

actor_names = sa.Table(
    "actor_names",
    metadata,
    _key(),
    _of("actors", "actor_id", index=True),
    _text("name"),
    sa.Column("key", sa.Text, nullable=False, index=True),  # folded: who/names.py
    _text("heard"),  # the consonants alone, as a name in Latin letters is looked for
    sa.Column("articles", sa.Integer, nullable=False, default=0),
    sa.UniqueConstraint("actor_id", "name"),
)

actor_keys = sa.Table(
    "actor_keys",
    metadata,
    _of("actors", "actor_id", primary_key=True),
    sa.Column(
        "key", sa.Text, primary_key=True, index=True
    ),  # what a new speaker may know it by: who/called.py
)

actor_roles = sa.Table(
    "actor_roles",
    metadata,
    _key(),
    _of("actors", "actor_id", index=True),
    _text("role"),
    _text("first_seen", needed=False),
    _text("last_seen", needed=False),
    sa.Column("articles", sa.Integer, nullable=False, default=0),
    sa.UniqueConstraint("actor_id", "role"),
)

speakers = sa.Table(
    "speakers",
    metadata,
    _key(),
    _of("versions", "version_id", index=True),
    _of("actors", "actor_id", kept=True, index=True),
    sa.Column("name", sa.Text, nullable=False, index=True),
    _text("type"),
    _text("roles"),  # JSON list
    _text("mentions"),  # JSON list of spans
)

claims = sa.Table(
    "claims",
    metadata,
    _key(),
    _of("actors", "actor_id", kept=True, index=True),
    _text("first_date", needed=False),
    _text("last_date", needed=False),
    sa.Column("statements", sa.Integer, nullable=False, default=0),
    sa.Column("outlets", sa.Integer, nullable=False, default=0),
)

statements = sa.Table(
    "statements",
    metadata,
    _key(),
    _of("versions", "version_id"),
    _of("articles", "article_id", index=True),
    sa.Column("n", sa.Integer, nullable=False),
    sa.Column("current", sa.Boolean, nullable=False),  # whether its version is the article's newest
    _text("outlet"),
    _text("date", needed=False),  # day of publication
    _text("content"),  # the words; segments are parted by " […] "
    _text("cue"),
    _text("source"),  # the mention
    _text("speaker", needed=False),
    _text("speaker_type", needed=False),
    _of("actors", "actor_id", kept=True),
    _text("mode"),
    _text("act"),
    _text("via"),  # JSON list
    _text("addressee", needed=False),
    _of("actors", "addressee_id", kept=True),
    _text("due", needed=False),
    _text("due_end", needed=False),  # the last day that `due` covers
    sa.Column("within", sa.Integer, nullable=True),
    _text("plover", needed=False),
    sa.Column("confidence", sa.Float, nullable=False),
    _text("telling"),  # the stems that tell it from others: ties/wording.py
    _text("record"),  # the Statement as JSON: every span and its evidence
    _of("claims", "claim_id", kept=True, index=True),
    sa.Column(
        "settled", sa.Boolean, nullable=False, default=False
    ),  # whether actor, claim, answers were sought
    sa.UniqueConstraint("version_id", "n"),
    # With `current` in them, lists and counts need not look at the rows, which are long.
    sa.Index("ix_statements_date", "date", "id", "current"),
    sa.Index("ix_statements_actor_date", "actor_id", "date", "current"),
    sa.Index("ix_statements_addressee_date", "addressee_id", "date", "current"),
    sa.Index("ix_statements_act_date", "act", "date", "mode", "current"),
    sa.Index("ix_statements_outlet_date", "outlet", "date", "current"),
    sa.Index("ix_statements_due", "due_end", "act", "current"),
    # What is asked of the statements that hold some words, found by their numbers.
    sa.Index(
        "ix_statements_known",
        *("id", "current", "date", "act", "mode", "outlet", "actor_id", "addressee_id", "due_end"),
    ),
    sa.Index("ix_statements_settled", "settled", "id"),
    sqlite_autoincrement=True,  # the number of a statement that was forgotten is never another's
)

statement_themes = sa.Table(
    "statement_themes",
    metadata,
    _of("statements", "statement_id", primary_key=True),
    sa.Column("theme", sa.Text, primary_key=True, index=True),
)

vectors = sa.Table(
    "vectors",
    metadata,
    _of("statements", "statement_id", primary_key=True),
    sa.Column("code", sa.LargeBinary, nullable=False),  # the signs of the vector, a bit each: find/vectors.py
    sa.Column("vector", sa.LargeBinary, nullable=False),  # half-precision floats
)

fingerprints = sa.Table(  # kept in the order in which they are asked for, within days of a statement's own
    "fingerprints",
    metadata,
    sa.Column("value", sa.BigInteger, primary_key=True),  # of a run of words: ties/fingerprints.py
    sa.Column("day", sa.Integer, primary_key=True),  # of publication, counted from 1-1-1; 0 where it has none
    _of("statements", "statement_id", index=True, primary_key=True),
    sqlite_with_rowid=False,
)

replies = sa.Table(  # statements that an article shows to be replies, whether or not what they answer is here
    "replies",
    metadata,
    _of("statements", "statement_id", primary_key=True),
    _of("actors", "actor_id", kept=True, index=True),  # who is replied to
    _text("kind"),  # what the words say of the reply: ties/replies.py
    sa.Column("start", sa.Integer, nullable=False),  # where they stand in the article
    sa.Column("end", sa.Integer, nullable=False),
    _text("acts"),  # JSON list: those that what is replied to may be, where its noun tells them
    _text("speaker", needed=False),  # who is replied to, as a speaker of the same article,
    _text("name", needed=False),  # or words in which he may be named,
    sa.Column("back", sa.Integer, nullable=True),  # or the number of the statement in the same article,
    # or none of these: it denies what somebody said before in the same article
)

reply_names = sa.Table(  # names that may stand in the `name` of a reply: who bears one may come later
    "reply_names",
    metadata,
    _of("statements", "statement_id", primary_key=True),
    sa.Column("key", sa.Text, primary_key=True, index=True),  # as in actor_names
    sa.Column("place", sa.Integer, nullable=False),  # which one counts first
)

answers = sa.Table(
    "answers",
    metadata,
    _of("statements", "statement_id", primary_key=True),
    _of("statements", "to_id", primary_key=True, index=True),
    _text("kind"),  # how it is known: ties/pairs.py
    _text("evidence"),  # the words that prove it
    sa.Column("start", sa.Integer, nullable=True),  # and where they stand in the answering article
    sa.Column("end", sa.Integer, nullable=True),
    # how sure the tie is, by its words and by nearness; of two for one reply the surer stays
    sa.Column("weight", sa.Float, nullable=False, default=0.0),
    sa.Column("nearness", sa.Float, nullable=False, default=0.0),  # cosine of the two contents
)

decisions = sa.Table(
    "decisions",
    metadata,
    _key(),
    _text("at"),
    _text("by"),
    _text("kind"),  # merge, split, rename
    _text("names"),  # JSON: the names that it speaks of
)

outcomes = sa.Table(
    "outcomes",
    metadata,
    _key(),
    _text("at"),
    _text("by"),
    _text("article_key"),
    _text("content"),  # of the statement that was due
    _text("outcome"),  # kept, broken, unclear
    _text("evidence"),
    sa.UniqueConstraint("article_key", "content"),
)

corrections = sa.Table(
    "corrections",
    metadata,
    _key(),
    _text("at"),
    _text("by"),
    sa.Column("article_key", sa.Text, nullable=False, index=True),
    sa.Column("rejects", sa.Boolean, nullable=False),  # whether it says that this is no statement at all
    _text("undone_at", needed=False),
    _text("undone_by", needed=False),
    sa.Column(
        "sealed", sa.Boolean, nullable=False
    ),  # whether its article was forgotten: keep/corrections/seal.py
    _text("body"),  # JSON, what it is about by its words and what it says: keep/corrections/stored.py
    sqlite_autoincrement=True,
)

corrected = sa.Table(  # which statements are as they are because of which corrections
    "corrected",
    metadata,
    _of("statements", "statement_id", primary_key=True),
    _of("corrections", "correction_id", primary_key=True, index=True),
)

originals = sa.Table(  # of versions with corrections: what was read before any of them
    "originals",
    metadata,
    _of("versions", "version_id", primary_key=True),
    _text("statements"),  # JSON lists
    _text("speakers"),
)

problems = sa.Table(
    "problems",
    metadata,
    _key(),
    _text("input"),
    _text("kind"),  # the error's class
    _text("reason"),
    _text("first_at"),
    _text("last_at"),
    sa.Column("times", sa.Integer, nullable=False, default=1),
    sa.UniqueConstraint("input", "reason"),
)

forgotten = sa.Table(
    "forgotten",
    metadata,
    _key(),
    _text("at"),
    _text("kind"),  # article, outlet, person
    _text("value"),  # a line for each key or name: keep/forgetting.py
    sa.UniqueConstraint("kind", "value"),
)

accounts = sa.Table(  # who may use the workbench from elsewhere, and change what it shows: accounts/
    "accounts",
    metadata,
    _key(),
    sa.Column("name", sa.Text, nullable=False, unique=True),
    _text("password"),  # its hash
    _text("created"),
)

tokens = sa.Table(  # by which an account is known: those of programs, and those of browsers, which expire
    "tokens",
    metadata,
    _key(),
    _of("accounts", "account_id", index=True),
    sa.Column("digest", sa.Text, nullable=False, unique=True),  # of the token, which is kept nowhere
    _text("label"),
    _text("created"),
    _text("used", needed=False),  # the day on which it was used last
    _text("expires", needed=False),  # the moment; only of a browser's
    sqlite_autoincrement=True,  # the number of a token that was revoked is never another's
)

feeds = sa.Table(  # where outlets tell what is new, feeds and news sitemaps: qawl.collect
    "feeds",
    metadata,
    _key(),
    sa.Column("url", sa.Text, nullable=False, unique=True),
    _text("kind"),  # feed, sitemap
    _text("site"),  # the address by which a user added it
    _text("outlet"),  # who publishes it, where a user or the feed says so
    _text("added"),
    _text("tried", needed=False),  # moments of the last request and of the last that was answered
    _text("succeeded", needed=False),
    _text("rests", needed=False),  # asked again at this moment at the earliest
    sa.Column("failures", sa.Integer, nullable=False, default=0),  # since it was answered last
    _text("reason"),  # of the last failure
)

pages = sa.Table(  # what feeds list, to be visited and revisited
    "pages",
    metadata,
    _key(),
    _of("feeds", "feed_id", kept=True, index=True),
    sa.Column("url", sa.Text, nullable=False, unique=True),
    _text("host"),
    _text("found"),
    _text("published", needed=False),  # the day, as the feed has it
    _text("due", needed=False),  # the next visit; none where there is to be no other
    sa.Column("visits", sa.Integer, nullable=False, default=0),  # that were answered
    sa.Column("failures", sa.Integer, nullable=False, default=0),  # since it was answered last
    _text("visited", needed=False),
    _text("outcome"),  # of the last visit: collect/status.py
    _text("reason"),
    _text("etag"),
    _text("modified"),
    sa.Column("article_key", sa.Text, nullable=True, index=True),
    sa.Index("ix_pages_due", "due"),
)

hosts = sa.Table(  # whom not to ask before when, and what their robots.txt says
    "hosts",
    metadata,
    _key(),
    sa.Column("name", sa.Text, nullable=False, unique=True),
    _text("robots", needed=False),
    _text("robots_at", needed=False),
    _text("rests", needed=False),
    sa.Column("failures", sa.Integer, nullable=False, default=0),
    _text("reason"),
)

watches = sa.Table(  # saved searches, whose new statements are told: qawl.watch
    "watches",
    metadata,
    _key(),
    sa.Column("name", sa.Text, nullable=False, unique=True),
    _text("query"),  # JSON: search/query.py
    _text("added"),
    _text("by"),
    sa.Column("looked", sa.Integer, nullable=False),  # the last statement that was looked at
)

watch_targets = sa.Table(
    "watch_targets",
    metadata,
    _key(),
    _of("watches", "watch_id", index=True),
    _text("kind"),  # atom, webhook, notify
    _text("address"),
    _text("secret"),  # with which a webhook is signed
    _text("rests", needed=False),  # told nothing before this moment
    _text("succeeded", needed=False),
    sa.Column("failures", sa.Integer, nullable=False, default=0),  # since it was told something last
    _text("reason"),  # of the last failure
)

told = sa.Table(  # what a watch found: each statement once, by its article and words
    "told",
    metadata,
    _key(),
    _of("watches", "watch_id"),
    _text("digest"),
    _of("statements", "statement_id", kept=True, index=True),
    _text("at"),
    sa.UniqueConstraint("watch_id", "digest"),
)

deliveries = sa.Table(  # what a target was not told yet
    "deliveries",
    metadata,
    _of("watch_targets", "target_id", primary_key=True),
    _of("told", "told_id", primary_key=True, index=True),
    sa.Column("failures", sa.Integer, nullable=False, default=0),
)
