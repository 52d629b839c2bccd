"""Accounts: who knows the password or holds a token is known, and nobody else."""

from __future__ import annotations

import datetime as dt

import pytest
import sqlalchemy as sa
from argon2 import PasswordHasher

from qawl.archive import (
    Archive,
    add_account,
    bearer,
    change_password,
    end_session,
    list_accounts,
    make_token,
    mark_used,
    remove_account,
    revoke_token,
    sign_in,
)
from qawl.archive.accounts import passwords
from qawl.archive.schema import accounts, tokens
from qawl.errors import NothingFoundError, QueryError

PASSWORD = "قهوة بلا سكر 7"


@pytest.fixture
def with_account(archive: Archive, quick_passwords: None) -> Archive:
    add_account(archive, "سلوى", PASSWORD)
    return archive


def whose(archive: Archive, token: str | None) -> str | None:
    assert token is not None
    with archive.reading() as connection:
        found = bearer(connection, token)
    return found.account if found else None


def test_who_knows_the_password_gets_a_token_of_his_account(with_account: Archive) -> None:
    assert whose(with_account, sign_in(with_account, "سلوى", PASSWORD)) == "سلوى"
    assert sign_in(with_account, "سلوى", "قهوة بلا سكر 8") is None
    assert sign_in(with_account, "مروان", PASSWORD) is None


def test_letters_may_be_composed_in_either_way(archive: Archive, quick_passwords: None) -> None:
    add_account(archive, "a\u0308li", "gru\u0308n wie Gras")
    assert sign_in(archive, "äli", "grün wie Gras")


def test_neither_password_nor_token_is_kept(with_account: Archive) -> None:
    token = make_token(with_account, "سلوى", "كشّاف")
    with with_account.reading() as connection:
        kept = [*connection.execute(sa.select(accounts)), *connection.execute(sa.select(tokens))]
    assert PASSWORD not in str(kept) and token not in str(kept)
    assert "$argon2id$" in str(kept)


def test_a_new_password_ends_sessions_but_no_program(with_account: Archive) -> None:
    session, token = sign_in(with_account, "سلوى", PASSWORD), make_token(with_account, "سلوى", "")
    change_password(with_account, "سلوى", "شاي بلا سكر 99")
    assert whose(with_account, session) is None
    assert whose(with_account, token) == "سلوى"
    assert sign_in(with_account, "سلوى", PASSWORD) is None
    assert sign_in(with_account, "سلوى", "شاي بلا سكر 99")


def test_a_session_ends_by_itself(with_account: Archive) -> None:
    session = sign_in(with_account, "سلوى", PASSWORD)
    past = (dt.datetime.now(dt.UTC) - dt.timedelta(seconds=1)).strftime("%Y-%m-%dT%H:%M:%SZ")
    with with_account.writing() as connection:
        connection.execute(sa.update(tokens).values(expires=past))
    assert whose(with_account, session) is None


def test_a_session_that_was_ended_is_nobodys(with_account: Archive) -> None:
    one, other = (sign_in(with_account, "سلوى", PASSWORD) for _ in range(2))
    assert one
    end_session(with_account, one)
    assert (whose(with_account, one), whose(with_account, other)) == (None, "سلوى")


def test_tokens_are_listed_with_the_day_of_their_last_use_and_can_be_revoked(with_account: Archive) -> None:
    token = make_token(with_account, "سلوى", "موجز الصباح")
    sign_in(with_account, "سلوى", PASSWORD)
    with with_account.reading() as connection:
        [listed] = list_accounts(connection)[0].tokens
    assert (listed.label, listed.used) == ("موجز الصباح", None)
    mark_used(with_account, listed.id, "2024-05-01")
    assert revoke_token(with_account, listed.id).used == "2024-05-01"
    assert whose(with_account, token) is None
    with pytest.raises(NothingFoundError, match="qawl accounts list"):
        revoke_token(with_account, listed.id)


def test_a_hash_of_other_costs_is_made_anew_at_the_next_sign_in(
    archive: Archive, quick_passwords: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_account(archive, "سلوى", PASSWORD)
    dearer = PasswordHasher(time_cost=2, memory_cost=16, parallelism=1)
    monkeypatch.setattr(passwords, "_hasher", lambda: dearer)
    assert sign_in(archive, "سلوى", PASSWORD)
    with archive.reading() as connection:
        assert "m=16,t=2" in connection.execute(sa.select(accounts.c.password)).scalar_one()
    assert sign_in(archive, "سلوى", PASSWORD)


def test_an_account_goes_with_its_tokens(with_account: Archive) -> None:
    token = make_token(with_account, "سلوى", "")
    remove_account(with_account, "سلوى")
    assert whose(with_account, token) is None
    with pytest.raises(NothingFoundError, match="qawl accounts list"):
        remove_account(with_account, "سلوى")


@pytest.mark.parametrize(
    ("name", "password", "told"),
    [
        ("سلوى", PASSWORD, "there is an account"),
        ("مروان", "قصيرة", "10 to 1,000 characters"),
        ("  ", PASSWORD, "a name of 1 to 60"),
        ("ali\u202egro", PASSWORD, "cannot be seen"),
        ("م" * 61, PASSWORD, "a name of 1 to 60"),
    ],
)
def test_an_account_that_cannot_be_is_refused(
    with_account: Archive, name: str, password: str, told: str
) -> None:
    with pytest.raises(QueryError, match=told):
        add_account(with_account, name, password)
