"""`qawl accounts`: who may use the workbench from another machine, and who may change what it shows."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Annotated

import typer

from qawl.cli import console, view
from qawl.cli.groups import group
from qawl.cli.numbers import number_argument
from qawl.cli.options import ArchiveOption, Form, FormOption
from qawl.errors import QueryError

if TYPE_CHECKING:
    from qawl.archive import Account
    from qawl.output.lines import Lines

app = group("accounts")
NameArgument = Annotated[str, typer.Argument(metavar="NAME", help="The name to sign in with.")]


@app.callback()
def accounts() -> None:
    """Look after the accounts of the workbench: people who sign in, and tokens for their programs.

    As long as an archive has none, only this machine can reach its workbench. A password is asked for; from a
    program it is taken from standard input.

    \b
    Examples:
      qawl accounts add salwa
      qawl accounts token salwa --label "morning brief"
      qawl accounts list
      qawl accounts revoke 3
    """


@app.command()
def add(name: NameArgument, archive: ArchiveOption = None) -> None:
    """Make an account; its password is asked for.

    \b
    Examples:
      qawl accounts add salwa
      pass show qawl/salwa | qawl accounts add salwa --archive postgresql://localhost/news
    """
    from qawl.archive import Archive, add_account
    from qawl.archive.accounts.people import new_name

    with Archive.open(archive) as opened:
        with opened.reading() as connection:
            new_name(connection, name)
        add_account(opened, name, _password())
    typer.echo(f"{name} may sign in now")


@app.command("list")
def list_(archive: ArchiveOption = None, format: FormOption = Form.TEXT) -> None:
    """List the accounts, each with the tokens of its programs and the day on which these were used last.

    \b
    Examples:
      qawl accounts list
      qawl accounts list --format json
    """
    from qawl.archive import Archive, list_accounts

    with Archive.open(archive) as opened, opened.reading() as connection:
        found = list_accounts(connection)
    if format is Form.JSON:
        console.write_json(found)
    elif found:
        view.write(partial(_list, found))
    else:
        console.complain("no accounts yet; add one with: qawl accounts add NAME")


@app.command()
def remove(name: NameArgument, archive: ArchiveOption = None) -> None:
    """Remove an account with its tokens, at once; what it corrected stays.

    \b
    Examples:
      qawl accounts remove salwa
    """
    from qawl.archive import Archive, remove_account

    with Archive.open(archive) as opened:
        remove_account(opened, name)
    typer.echo(f"{name} was removed, with all its tokens")


@app.command()
def password(name: NameArgument, archive: ArchiveOption = None) -> None:
    """Give an account another password; its browsers have to sign in again, its programs' tokens stay.

    \b
    Examples:
      qawl accounts password salwa
    """
    from qawl.archive import Archive, change_password
    from qawl.archive.accounts.people import the_account

    with Archive.open(archive) as opened:
        with opened.reading() as connection:
            the_account(connection, name)
        change_password(opened, name, _password())
    typer.echo(f"{name} has another password now")


@app.command()
def token(
    name: NameArgument,
    label: Annotated[
        str, typer.Option("--label", metavar="TEXT", help="What it is for, as the list shows it.")
    ] = "",
    archive: ArchiveOption = None,
) -> None:
    """Make a token for a program of an account, and write it; it cannot be shown again.

    A program sends it with each request, as the header: Authorization: Bearer TOKEN

    \b
    Examples:
      qawl accounts token salwa --label "morning brief"
    """
    from qawl.archive import Archive, make_token

    with Archive.open(archive) as opened:
        typer.echo(make_token(opened, name, label))


@app.command()
def revoke(
    number: Annotated[int, number_argument("Number of the token in the list.")],
    archive: ArchiveOption = None,
) -> None:
    """Have a program's token count no more.

    \b
    Examples:
      qawl accounts revoke 3
    """
    from qawl.archive import Archive, revoke_token

    with Archive.open(archive) as opened:
        revoked = revoke_token(opened, number)
    typer.echo(f"token {number} was revoked" + (f": {revoked.label}" if revoked.label else ""))


def _password() -> str:
    """Ask for a new password, twice and without showing it; where nobody is there to ask, read a line."""
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\r\n")
    from getpass import getpass

    given = getpass("Password: ")
    if getpass("The same again: ") != given:
        raise QueryError("the two are not the same; try again")
    return given


def _list(found: Sequence[Account], lines: Lines) -> None:
    for account in found:
        lines.heading(account.name)
        lines.field("since", account.created[:10])
        for one in account.tokens:
            used = f"used last on {one.used}" if one.used else "never used"
            lines.field(f"token {one.id}", ", ".join(filter(None, (one.label, used))))
        lines.print()
