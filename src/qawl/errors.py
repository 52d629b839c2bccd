"""What can go wrong, as one small tree.

Every error Qawl raises on purpose is a `QawlError` whose message says what was wrong and what to do next;
the command line prints that message and exits with code 2.
"""

import re

_NUMBER = re.compile(r"^\[Errno -?\d+\] ")


def told_by(problem: Exception) -> str:
    """Return what the system says of a file or a host, without the number of the error and the name of it."""
    return getattr(problem, "strerror", None) or _NUMBER.sub("", str(problem))


class QawlError(Exception):
    """Anything that Qawl refuses, with a message written for the user."""


class InputError(QawlError):
    """An input that cannot be read: no such file, binary, no text, a broken record."""


class NoArticleError(InputError):
    """An input that was read, but holds no article in Arabic."""


class GarbledError(NoArticleError):
    """Its words are Arabic, but were decoded wrongly before."""


class FetchError(InputError):
    """A page that could not be fetched: refused address, time-out, size, HTTP status."""


class NoAnswerError(FetchError):
    """A server that is not there, or does not answer in time."""


class RobotsError(FetchError):
    """A page from which its site keeps programs, by its robots.txt."""


class BusyError(FetchError):
    """A server that asks to be left alone for a while, or has failed too often in a row."""

    def __init__(self, message: str, until: str) -> None:
        """Say until which moment, UTC."""
        super().__init__(message)
        self.until = until


class ReadingError(InputError):
    """An article on which the reading itself failed: a fault of Qawl; names the article and the place."""


class LexiconError(QawlError):
    """A table of the lexicon that does not keep its own rules; names the table and the row."""


class GoldError(InputError):
    """A gold file that lacks the fields that an evaluation needs; names the line."""


class ArchiveError(QawlError):
    """An archive that cannot be opened, read or written; names the archive and the way out."""


class ArchiveVersionError(ArchiveError):
    """A database that is not an archive of Qawl, or one of another version."""


class QueryError(QawlError):
    """A question to the archive that cannot be understood; says what would be."""


class NothingFoundError(QueryError):
    """A question about something that is not in the archive: no such statement, article, actor or claim."""


class DeliveryError(QawlError):
    """News that one who is to be told of it did not take; says why."""


class ServeError(QawlError):
    """A server that cannot start: its port is taken, or its address is not of this machine."""


class AccessError(QawlError):
    """Something that only one who has an account may do; says how to come by one."""


class ServerError(QawlError):
    """A workbench that a client cannot reach, or that cannot answer now; says what to try."""


class MissingExtraError(QawlError):
    """A feature whose extra is not installed; names the `pip install` line that brings it."""
