"""Where outlets tell what is new, and what was visited: qawl.collect."""

from __future__ import annotations

import sqlalchemy as sa

from qawl.archive.schema.columns import key, metadata, of, text

feeds = sa.Table(  # where outlets tell what is new, feeds and news sitemaps: qawl.collect
    "feeds",
    metadata,
    key(),
    sa.Column("url", sa.Text, nullable=False, unique=True),
    text("kind"),  # feed, sitemap
    text("site"),  # the address by which a user added it
    text("outlet"),  # who publishes it, where a user or the feed says so
    text("added"),
    text("tried", needed=False),  # moments of the last request and of the last that was answered
    text("succeeded", needed=False),
    text("rests", needed=False),  # asked again at this moment at the earliest
    sa.Column("failures", sa.Integer, nullable=False, default=0),  # since it was answered last
    text("reason"),  # of the last failure
)

pages = sa.Table(  # what feeds list, to be visited and revisited
    "pages",
    metadata,
    key(),
    of("feeds", "feed_id", kept=True, index=True),
    sa.Column("url", sa.Text, nullable=False, unique=True),
    text("host"),
    text("found"),
    text("published", needed=False),  # the day, as the feed has it
    text("due", needed=False),  # the next visit; none where there is to be no other
    sa.Column("visits", sa.Integer, nullable=False, default=0),  # that were answered
    sa.Column("failures", sa.Integer, nullable=False, default=0),  # since it was answered last
    text("visited", needed=False),
    text("outcome"),  # of the last visit: collect/status.py
    text("reason"),
    text("etag"),
    text("modified"),
    sa.Column("article_key", sa.Text, nullable=True, index=True),
    sa.Index("ix_pages_due", "due"),
)

hosts = sa.Table(  # whom not to ask before when, and what their robots.txt says
    "hosts",
    metadata,
    key(),
    sa.Column("name", sa.Text, nullable=False, unique=True),
    text("robots", needed=False),
    text("robots_at", needed=False),
    text("rests", needed=False),
    sa.Column("failures", sa.Integer, nullable=False, default=0),
    text("reason"),
)
