"""What follows from the archive: due dates, threats, themes, answers, the day in brief."""

from qawl.board.brief import Brief, brief
from qawl.board.claims import Carried, Claims, claims
from qawl.board.due import Agenda, Due, DueList, agenda
from qawl.board.outcomes import Outcome, reopen, resolve
from qawl.board.record import Record, record
from qawl.board.themes import ThemeCounts, Themes, themes
from qawl.board.threats import threats
from qawl.board.told import Listed, Told, told

__all__ = [
    "Agenda",
    "Brief",
    "Carried",
    "Claims",
    "Due",
    "DueList",
    "Listed",
    "Outcome",
    "Record",
    "ThemeCounts",
    "Themes",
    "Told",
    "agenda",
    "brief",
    "claims",
    "record",
    "reopen",
    "resolve",
    "themes",
    "threats",
    "told",
]
