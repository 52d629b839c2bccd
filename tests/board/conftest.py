"""The archives of tests/archive, with articles in which somebody promises, asks, threatens and expects."""

from __future__ import annotations

import pytest
import sqlalchemy as sa
from tests.archive.conftest import Add, Once, add, archive, once

from qawl.archive import Archive
from qawl.archive.schema import statements

__all__ = ["add", "archive", "once"]

PROMISE = "تعهد وزير النقل سامي الحداد بافتتاح الجسر الجديد قبل يوم 10 مايو 2024."
APPEAL = "دعت رئيسة البلدية منى الشامي الحكومة إلى دفع الرواتب قبل نهاية مايو."
THREAT = "هدد رئيس النقابة فريد نصار الحكومة بإضراب عام إذا لم تدفع الرواتب."
FORECAST = "توقع المصرف المركزي أن يرتفع سعر القمح في يونيو المقبل."


@pytest.fixture
def news(add: Add, once: Once) -> None:
    """Two articles of one day, of two outlets."""

    def fill() -> None:
        add(f"{PROMISE} {APPEAL}", outlet="صحيفة الميناء", url="https://minaa.example/1")
        add(f"{THREAT} {FORECAST}", outlet="صحيفة الجسر", url="https://jisr.example/1")

    once(fill)


def id_of(archive: Archive, words: str) -> int:
    """The id of the statement whose content holds `words`."""
    with archive.reading() as connection:
        found = sa.select(statements.c.id).where(statements.c.content.contains(words), statements.c.current)
        return int(connection.execute(found.order_by(statements.c.id)).scalars().first() or 0)
