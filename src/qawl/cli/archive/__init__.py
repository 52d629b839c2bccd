"""`qawl archive`: the upkeep of an archive, one module a command."""

from qawl.cli.archive.backup import backup
from qawl.cli.archive.check import check
from qawl.cli.archive.copy import copy
from qawl.cli.archive.forget import forget
from qawl.cli.archive.info import info
from qawl.cli.archive.problems import problems
from qawl.cli.archive.upgrade import upgrade
from qawl.cli.archive.vacuum import vacuum
from qawl.cli.groups import group

app = group("archive")


@app.callback()
def archive() -> None:
    """Look after an archive: what is in it, whether it is whole, and what is to leave it.

    \b
    Examples:
      qawl archive info
      qawl archive check --archive news.db
      qawl archive problems
    """


for command in (info, check, problems, backup, copy, forget, vacuum, upgrade):
    app.command()(command)
