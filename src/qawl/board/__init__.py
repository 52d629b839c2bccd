"""What follows from the archive: due dates, threats, themes, answers, the day in brief."""

from qawl.extras import need

need("archive")

from qawl.board.answers import Answer, Answers, Partner, answered, answers_of
from qawl.board.article import ArticleRecord, ArticleVersion, article
from qawl.board.brief import Brief, brief
from qawl.board.claims import Carried, Claims, claims
from qawl.board.due import Agenda, DayCount, Due, DueList, agenda, due_days
from qawl.board.edited import EditedPassage, edited
from qawl.board.outcomes import Outcome, reopen, resolve
from qawl.board.profile import Count, Profile, Role, profile
from qawl.board.record import Record, record
from qawl.board.statement import Dossier, Passage, dossier, marked
from qawl.board.themes import ThemeCounts, Themes, themes
from qawl.board.threats import threats
from qawl.board.told import Listed, Told, told
from qawl.board.trends import DayActs, ThemeTrend, Trends, trends

__all__ = [
    "Agenda",
    "Answer",
    "Answers",
    "ArticleRecord",
    "ArticleVersion",
    "Brief",
    "Carried",
    "Claims",
    "Count",
    "DayActs",
    "DayCount",
    "Dossier",
    "Due",
    "DueList",
    "EditedPassage",
    "Listed",
    "Outcome",
    "Partner",
    "Passage",
    "Profile",
    "Record",
    "Role",
    "ThemeCounts",
    "ThemeTrend",
    "Themes",
    "Told",
    "Trends",
    "agenda",
    "answered",
    "answers_of",
    "article",
    "brief",
    "claims",
    "dossier",
    "due_days",
    "edited",
    "marked",
    "profile",
    "record",
    "reopen",
    "resolve",
    "themes",
    "threats",
    "told",
    "trends",
]
