"""What follows from the archive: due dates, threats, themes, answers, the day in brief."""

from qawl.board.due import Agenda, Due, agenda
from qawl.board.outcomes import Outcome, reopen, resolve
from qawl.board.record import Record, record

__all__ = ["Agenda", "Due", "Outcome", "Record", "agenda", "record", "reopen", "resolve"]
