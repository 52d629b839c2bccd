"""What ties statements to each other: the words that they share, and which of them answer which."""

from __future__ import annotations

import sqlalchemy as sa

from qawl.archive.schema.columns import metadata, of, text

fingerprints = sa.Table(  # kept in the order in which they are asked for, within days of a statement's own
    "fingerprints",
    metadata,
    sa.Column("value", sa.BigInteger, primary_key=True),  # of a run of words: ties/fingerprints.py
    sa.Column("day", sa.Integer, primary_key=True),  # of publication, counted from 1-1-1; 0 where it has none
    of("statements", "statement_id", index=True, primary_key=True),
    sqlite_with_rowid=False,
)

replies = sa.Table(  # statements that an article shows to be replies, whether or not what they answer is here
    "replies",
    metadata,
    of("statements", "statement_id", primary_key=True),
    of("actors", "actor_id", kept=True, index=True),  # who is replied to
    text("kind"),  # what the words say of the reply: ties/replies.py
    sa.Column("start", sa.Integer, nullable=False),  # where they stand in the article
    sa.Column("end", sa.Integer, nullable=False),
    text("acts"),  # JSON list: those that what is replied to may be, where its noun tells them
    text("speaker", needed=False),  # who is replied to, as a speaker of the same article,
    text("name", needed=False),  # or words in which he may be named,
    sa.Column("back", sa.Integer, nullable=True),  # or the number of the statement in the same article,
    # or none of these: it denies what somebody said before in the same article
)

reply_names = sa.Table(  # names that may stand in the `name` of a reply: who bears one may come later
    "reply_names",
    metadata,
    of("statements", "statement_id", primary_key=True),
    sa.Column("key", sa.Text, primary_key=True, index=True),  # as in actor_names
    sa.Column("place", sa.Integer, nullable=False),  # which one counts first
)

answers = sa.Table(
    "answers",
    metadata,
    of("statements", "statement_id", primary_key=True),
    of("statements", "to_id", primary_key=True, index=True),
    text("kind"),  # how it is known: ties/pairs.py
    text("evidence"),  # the words that prove it
    sa.Column("start", sa.Integer, nullable=True),  # and where they stand in the answering article
    sa.Column("end", sa.Integer, nullable=True),
    # how sure the tie is, by its words and by nearness; of two for one reply the surer stays
    sa.Column("weight", sa.Float, nullable=False, default=0.0),
    sa.Column("nearness", sa.Float, nullable=False, default=0.0),  # cosine of the two contents
)
