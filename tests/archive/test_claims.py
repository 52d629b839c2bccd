"""One statement carried by several outlets is one claim, word for word or retold; what is merely alike is none."""

from __future__ import annotations

import itertools

import pytest
import sqlalchemy as sa
from tests.archive.conftest import Add

from qawl.archive import Archive, claim_of, compare
from qawl.archive.schema import claims, statements
from qawl.errors import QueryError

MINA, JISR, SAHEL = "صحيفة الميناء", "صحيفة الجسر", "وكالة الساحل"
DREDGING = "قال مدير الميناء وليد حمدان إن تعميق المرسى الشرقي سيستغرق ثمانية أشهر ويكلف أربعين مليون دينار."
RETOLD = "أوضح مدير الميناء وليد حمدان أن أعمال تعميق المرسى الشرقي تستغرق ثمانية أشهر وتكلف أربعين مليون دينار تقريبا."
FISHERMEN = "قال مدير الميناء وليد حمدان إن قوارب الصيادين ستنتقل إلى الرصيف الغربي حتى نهاية العام."
QUOTE = "قالت الطبيبة هدى سالم: «لم نتلق دواء السكري منذ ثلاثة أسابيع والمخازن فارغة تماما»."
QUOTE_MISREAD = "وفي المستشفى قال الممرضون: «لم نتلق دواء السكري منذ ثلاثة أسابيع والمخازن فارغة تماما»."


@pytest.fixture
def tell(add: Add) -> Add:
    """Take in an article that is none of those before, though its words be theirs."""
    numbers = itertools.count()

    def told(text: str, **known: str) -> None:
        add(text, **{"url": f"https://news.example/{next(numbers)}", **known})

    return told


def _claims(archive: Archive) -> list[list[str]]:
    """The outlets that carry each claim, in order of time."""
    carried = (
        sa.select(statements.c.claim_id, statements.c.outlet)
        .where(statements.c.claim_id.is_not(None))
        .order_by(statements.c.claim_id, statements.c.date, statements.c.id)
    )
    found: dict[int, list[str]] = {}
    with archive.reading() as connection:
        for claim, outlet in connection.execute(carried):
            found.setdefault(claim, []).append(outlet)
        counted = {row.id: row.statements for row in connection.execute(sa.select(claims))}
    assert counted == {claim: len(outlets) for claim, outlets in found.items()}
    return list(found.values())


def test_a_statement_that_outlets_carry_word_for_word_or_retold_is_one_claim(
    archive: Archive, tell: Add
) -> None:
    tell(DREDGING, outlet=MINA, date="2024-05-02")
    tell(RETOLD, outlet=JISR, date="2024-05-03")
    tell(DREDGING, outlet=SAHEL, date="2024-05-01")
    assert _claims(archive) == [[SAHEL, MINA, JISR]]
    with archive.reading() as connection:
        row = connection.execute(sa.select(claims)).one()
    assert (row.outlets, row.first_date, row.last_date) == (3, "2024-05-01", "2024-05-03")
    assert row.actor_id is not None


def test_the_order_in_which_articles_come_changes_nothing(archive: Archive, tell: Add) -> None:
    tell(RETOLD, outlet=JISR, date="2024-05-03")
    tell(FISHERMEN, outlet=JISR, date="2024-05-01")
    tell(DREDGING, outlet=MINA, date="2024-05-02")
    assert _claims(archive) == [[MINA, JISR]]


def test_other_statements_of_the_same_speaker_are_no_claim(archive: Archive, tell: Add) -> None:
    tell(DREDGING, outlet=MINA)
    tell(FISHERMEN, outlet=JISR)
    assert _claims(archive) == []


def test_a_quotation_is_one_claim_whoever_was_read_as_its_speaker(archive: Archive, tell: Add) -> None:
    tell(QUOTE, outlet=MINA)
    tell(QUOTE_MISREAD, outlet=JISR)
    assert _claims(archive) == [[MINA, JISR]]


def test_one_outlet_gives_in_two_statements_what_another_gives_in_one(archive: Archive, tell: Add) -> None:
    tell(f"{DREDGING} وأضاف حمدان أن السفن الكبيرة ستدخل المرسى في الربيع.", outlet=MINA)
    tell(
        DREDGING[:-1] + "، وإن السفن الكبيرة ستدخل المرسى في الربيع.",
        outlet=JISR,
    )
    assert _claims(archive) == [[MINA, MINA, JISR]]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "رفع محافظ الساحل رامي داود التهاني إلى خادم الحرمين الشريفين بمناسبة عيد الفطر المبارك.",
            "رفع رئيس البلدية سعيد نصار التهاني إلى خادم الحرمين الشريفين بمناسبة عيد الفطر المبارك.",
        ),
        (
            "أعرب الملك عن أصدق التهاني وأطيب التمنيات بالصحة والسعادة لفخامته ولشعب جمهورية البرتغال الصديق.",
            "أعرب الملك عن أصدق التهاني وأطيب التمنيات بالصحة والسعادة لجلالته ولشعب مملكة تايلاند الصديق.",
        ),
        (
            "دانت الحكومة التونسية الهجوم الإرهابي الذي استهدف مسجد الرحمة في حي الزيتون وسط المدينة القديمة.",
            "دانت الحكومة الأردنية الهجوم الإرهابي الذي استهدف مسجد الرحمة في حي الزيتون وسط المدينة القديمة.",
        ),
        (
            "قال اللاعب سامر حمدان: «أبحث منذ سنوات عن الاحترام الذي لم أجده في دوري الاتحاد الوطني لكرة السلة».",
            "قال المدرب رامي قاسم: «دوري الاتحاد الوطني لكرة السلة».",
        ),
        (
            "قالت الأرصاد إن الرياح على الساحل شمالية بسرعة 20 كيلومترا وارتفاع الموج متران والرؤية جيدة.",
            "قالت الأرصاد إن الرياح على الساحل جنوبية بسرعة 45 كيلومترا وارتفاع الموج 4 أمتار والرؤية ضعيفة.",
        ),
    ],
    ids=["feast", "telegrams", "condemnations", "a name", "forecasts"],
)
def test_formulas_and_what_is_merely_alike_are_no_claim(
    archive: Archive, tell: Add, one: str, other: str
) -> None:
    tell(one, outlet=MINA)
    tell(other, outlet=JISR)
    assert _claims(archive) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "أعلنت بلدية السفح أن السيول أغلقت 12 طريقا وألحقت الضرر بنحو 340 منزلا منذ مطلع مارس 2024.",
            "أعلنت بلدية السفح أن السيول أغلقت 15 طريقا وألحقت الضرر بنحو 412 منزلا منذ مطلع مارس 2024.",
        ),
        (
            "قالت الأرصاد إن الرياح على البحر شمالية غربية بسرعة 20 كيلومترا، وعلى البحيرة جنوبية والموج خفيف.",
            "قالت الأرصاد إن الرياح على البحر جنوبية غربية بسرعة 20 كيلومترا، وعلى البحيرة جنوبية والموج خفيف.",
        ),
    ],
    ids=["count", "direction"],
)
def test_other_facts_in_the_same_sentence_on_another_day_are_another_claim(
    archive: Archive, tell: Add, one: str, other: str
) -> None:
    tell(one, outlet=MINA, date="2024-05-02")
    tell(other, outlet=JISR, date="2024-05-03")
    assert _claims(archive) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "قال أمين المكتبة ناصر عودة إن القاعة الجديدة تتسع لأكثر من 5 آلاف كتاب وتفتح أبوابها للطلاب.",
            "قال أمين المكتبة ناصر عودة إن القاعة الجديدة تتسع لأكثر من خمسة آلاف كتاب و60 مقعدا وتفتح أبوابها للطلاب.",
        ),
        (
            "قال مدير المصنع فادي شاهين إن إنتاج الإسمنت ارتفع عام 2023م إلى 14.0 مليون طن مقابل 12.5 مليون.",
            "قال مدير المصنع فادي شاهين إن إنتاج الإسمنت ارتفع في عام 2023 إلى 14 مليون طن مقابل 12.5 مليون.",
        ),
        (
            "قالت مديرة المدرسة سعاد مرعي إن الطلاب عادوا إلى صفوفهم في المبنى الشمالي بعد ترميمه.",
            "قالت مديرة المدرسة سعاد مرعي إن جميع الطلاب عادوا الأحد إلى صفوفهم بعد ترميم المبنى.",
        ),
    ],
    ids=["in words", "decimals", "left out"],
)
def test_a_fact_that_is_spelled_otherwise_or_left_out_is_the_same(
    archive: Archive, tell: Add, one: str, other: str
) -> None:
    tell(one, outlet=MINA, date="2024-05-02")
    tell(other, outlet=JISR, date="2024-05-03")
    assert _claims(archive) == [[MINA, JISR]]


def test_the_words_of_a_short_statement_all_over_a_long_one_are_no_claim(archive: Archive, tell: Add) -> None:
    tell("قالت البلدية إن السوق الشعبي يستقبل الزوار في ساحة القلعة مساء.", outlet=MINA)
    tell(
        "قالت البلدية إن العمال يصلحون أنابيب المياه حتى الخميس بعد أن تسلم أصحاب المتاجر في السوق تعويضات عن "
        "الإغلاق وإن المتحف يستقبل الزوار في ساحة الميناء لأن ترميم القلعة تأجل شهرين لنقص الحجارة والخشب.",
        outlet=JISR,
    )
    assert _claims(archive) == []


def test_days_later_the_same_frame_is_no_claim_and_the_same_statement_is_one(
    archive: Archive, tell: Add
) -> None:
    tell(
        "قالت البلدية إن فرق النظافة رفعت الأنقاض من شارع المرفأ وفتحت الطريق.",
        outlet=MINA,
        date="2024-05-02",
    )
    tell(
        "قالت البلدية إن فرق النظافة رفعت الأنقاض من ساحة القلعة بعد هدم ثلاثة منازل هجرها أهلها وفتحت الطريق للمدرسة.",
        outlet=JISR,
        date="2024-05-05",
    )
    assert _claims(archive) == []
    tell(
        "ذكرت البلدية أن فرق النظافة رفعت الأنقاض من شارع المرفأ وفتحت الطريق أمام السيارات.",
        outlet=SAHEL,
        date="2024-05-04",
    )
    assert _claims(archive) == [[MINA, SAHEL]]


def test_what_is_repeated_weeks_later_is_no_carrier(archive: Archive, tell: Add) -> None:
    tell(DREDGING, outlet=MINA, date="2024-05-01")
    tell(DREDGING, outlet=JISR, date="2024-05-20")
    assert _claims(archive) == []


def test_a_new_version_leaves_the_claim_and_may_join_it_again(archive: Archive, tell: Add) -> None:
    tell(DREDGING, outlet=MINA, url="https://minaa.example/1")
    tell(DREDGING, outlet=JISR, url="https://jisr.example/1")
    tell(FISHERMEN, outlet=JISR, url="https://jisr.example/1")
    assert _claims(archive) == []
    tell(RETOLD, outlet=JISR, url="https://jisr.example/1")
    assert _claims(archive) == [[MINA, JISR]]


def test_carriers_stand_side_by_side_with_what_each_left_out_and_added(archive: Archive, tell: Add) -> None:
    tell(DREDGING, outlet=MINA, date="2024-05-01")
    tell(
        "قال مدير الميناء وليد حمدان إن تعميق المرسى الشرقي سيستغرق بعون الله ثمانية أشهر.",
        outlet=JISR,
        date="2024-05-02",
    )
    with archive.reading() as connection:
        first = connection.execute(sa.select(sa.func.min(statements.c.id))).scalar_one()
        found = compare(connection, claim_of(connection, first))
    assert [one.said.outlet for one in found.carriers] == [MINA, JISR]
    assert found.compared_with == first
    shorter = found.carriers[1]
    assert (shorter.added, found.left_out(shorter)) == (["بعون الله"], ["ويكلف أربعين مليون دينار"])
    assert found.left_out(found.carriers[0]) == found.carriers[0].added == []


def test_what_is_no_claim_is_said_to_be_none(archive: Archive, tell: Add) -> None:
    tell(DREDGING, outlet=MINA)
    with archive.reading() as connection:
        with pytest.raises(QueryError, match="qawl claims"):
            compare(connection, 7)
        with pytest.raises(QueryError, match="alone"):
            claim_of(connection, 1)
