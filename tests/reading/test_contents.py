"""A content runs to the end of what was said: over lists, relative clauses and quotations, and no further."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qawl.reading.contents.contents import hedged
from qawl.reading.document import Document
from qawl.reading.reader import draft, read_article
from qawl.types import Article


def contents(said: Callable, text: str) -> list[str]:
    return [statement.content for statement in said(text)]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("قال الوزير إن الجسر آمن. وزار المدينة أمس.", "الجسر آمن"),
        ("قال الوزير إن الجسر آمن، مضيفاً أن العمل فيه انتهى.", "الجسر آمن"),
        ("قال الوزير إن الجسر آمن، بحسب الصحيفة.", "الجسر آمن"),
        ("قالت الوزيرة إن الجسر آمن، وأضافت أن العمل فيه انتهى.", "الجسر آمن"),
        ("قال الوزير إن الجسر آمن، وقال المدير: «العمل فيه انتهى».", "الجسر آمن"),
        ("أكد الوزير أن الجسر آمن، داعياً السائقين إلى الحذر.", "الجسر آمن"),
        ("قال الوزير إن الجسر آمن وقال المدير إن العمل فيه انتهى.", "الجسر آمن"),
        ("قالت الوزارة إن الجسر آمن وأكدت أن العمل فيه انتهى.", "الجسر آمن"),
        ("قال الوزير إن الجسر آمن، مضيفا العمل فيه انتهى أمس.", "الجسر آمن"),
        ("دان المجلس الحادث وألغى حفل افتتاح الجسر.", "الحادث"),
        ("وأضافت الوزيرة أن المياه قليلة، مؤكداً أنه كان من الواجب أن تزيد.", "المياه قليلة"),
        ("رحب المدير بالاتفاق الذي قال إنه ينهي الخلاف.", "بالاتفاق"),
        ("ووصف الوزير العمل بأنه «خطر كبير»، لكنه لم يذكر السبب.", "خطر كبير"),
        ("ووصفه الوزير بأنه «الحارس» الذي أنقذ «الجسر وأهله».", "«الحارس» الذي أنقذ «الجسر وأهله»"),
        ("أعلن الوزير أن الجسر آمن، مع تأكيد ضرورة صيانته.", "الجسر آمن"),
        ("وقال سالم إن الجسر آمن وعن الطريق قال هاني: إنه مغلق.", "الجسر آمن"),
        ("ومع تأكيد المدير على إغلاق الجسر، فإنه زار القرية أمس.", "إغلاق الجسر"),
        (
            "ذكرت الوزارة أن الفرق كانت تنقل مجموعات صغيرة، منها واحدة كانت عالقة، فيما صرح سالم الحداد أن الجسر آمن.",
            "الفرق كانت تنقل مجموعات صغيرة، منها واحدة كانت عالقة",
        ),
        ("قال الوزير إن الجسر آمن، وأردف سالم الحداد في بيان قائلاً إن الطريق مغلق.", "الجسر آمن"),
        ("قال الوزير إن الجسر آمن، وختم كلمته قائلاً إن الطريق مغلق.", "الجسر آمن"),
    ],
)
def test_a_content_ends_at_the_sentence_or_where_the_next_report_begins(
    said: Callable, text: str, content: str
) -> None:
    assert contents(said, text)[0] == content


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("قال الوزير إن الجسر آمن وإن العمل فيه انتهى.", "الجسر آمن وإن العمل فيه انتهى"),
        (
            "قال الوزير إن الجسر الجديد، الذي افتتح أمس، سيخدم المدينة والقرى القريبة منها.",
            "الجسر الجديد، الذي افتتح أمس، سيخدم المدينة والقرى القريبة منها",
        ),
        ("دان المجلس الحادث الذي وقع أمس وأسفر عن قتلى.", "الحادث الذي وقع أمس وأسفر عن قتلى"),
        ("دعا الوزير إلى إغلاق الجسر وإدارة المرور فيه.", "إغلاق الجسر وإدارة المرور فيه"),
        (
            "دعا الوزير إلى إغلاق الجسر، وإلى ترميمه في أقرب وقت.",
            "إغلاق الجسر، وإلى ترميمه في أقرب وقت",
        ),
        (
            "قالت الوزيرة إن الجسر (وهو الأقدم، والأطول) آمن.",
            "الجسر (وهو الأقدم، والأطول) آمن",
        ),
        (
            "قالت الوزيرة إن نتائج الفحص على الموقع www.example.org متاحة للجميع.",
            "نتائج الفحص على الموقع www.example.org متاحة للجميع",
        ),
        (
            "أعلن الحزب رفضه توقيف كل مواطن يعبر عن رأيه في الجسر.",
            "رفضه توقيف كل مواطن يعبر عن رأيه في الجسر",
        ),
        ("قال الوزير إن المدير أ.د. هاني سالم زار الجسر.", "المدير أ.د. هاني سالم زار الجسر"),
        ("قال الوزير إن كلفة الجسر 1.5 مليون دينار.", "كلفة الجسر 1.5 مليون دينار"),
    ],
)
def test_a_content_runs_over_what_belongs_to_it(said: Callable, text: str, content: str) -> None:
    assert contents(said, text)[0] == content


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("قال الوزير: «الجسر آمن. العمل انتهى.\nسنفتحه غداً».", "الجسر آمن. العمل انتهى.\nسنفتحه غداً"),
        ("قال الوزير: الجسر آمن. العمل فيه انتهى.\nوزار المدينة.", "الجسر آمن. العمل فيه انتهى"),
        (
            "قال الوزير إن «الجسر القديم آمن للسيارات والمارة»، داعياً إلى ترميمه.",
            "الجسر القديم آمن للسيارات والمارة",
        ),
        ("قال الوزير: «إنه جسر آمن».", "إنه جسر آمن"),
        ("قال الوزير: «إن الجسر آمن».", "الجسر آمن"),
    ],
)
def test_a_quotation_runs_as_far_as_its_marks(said: Callable, text: str, content: str) -> None:
    assert contents(said, text)[0] == content


def test_a_participle_of_another_gender_stays_in_the_content(said: Callable) -> None:
    text = "قالت الصحيفة إن الوزير غادر المدينة، مؤكداً أن الجسر آمن."
    assert contents(said, text) == ["الوزير غادر المدينة، مؤكداً أن الجسر آمن", "الجسر آمن"]


def test_a_verb_of_speech_joined_on_has_its_own_content(said: Callable) -> None:
    text = "واختتم سالم زيارته إلى القرية التي وصلها أمس، وقال في مؤتمر صحافي: «زيارتنا جاءت في وقتها»."
    assert contents(said, text) == ["زيارتنا جاءت في وقتها"]


def test_a_cue_with_nothing_after_it_reports_nothing(said: Callable) -> None:
    assert said("زار الوزير الجسر.\nوقال إن \n") == []


def test_a_mark_stays_where_its_partner_is_inside(said: Callable) -> None:
    text = "قال الوزير إن «الجسر القديم آمن تماماً للسيارات» كلها وللمارة أيضاً في الصيف."
    assert contents(said, text)[0].count("«") == contents(said, text)[0].count("»")


def test_the_cue_in_the_middle_parts_a_content_in_two(said: Callable) -> None:
    text = "أما السبب الأول للتأخير، بحسب الوزير، فهو نقص المال."
    article = Article(id="1", text=text)
    (statement,) = read_article(article).statements
    first, second = (part.of(text) for part in statement.content)
    assert first.endswith("السبب الأول للتأخير")
    assert second == "فهو نقص المال"


PIECES = [
    "قال",
    "الوزير",
    "إن",
    "أنه",
    "«",
    "»",
    '"',
    "(",
    ")",
    "،",
    ".",
    ":",
    "\n",
    "بحسب",
    "مؤكداً",
    "كما",
    "الجسر",
    "-",
]


@given(st.lists(st.sampled_from(PIECES), max_size=40))
def test_contents_begin_before_they_end_and_inside_the_text(pieces: list[str]) -> None:
    doc = Document(Article(id="1", text="افتتاح الجسر\n\nالمدينة تحتفل\n" + " ".join(pieces)))
    for report in draft(doc)[0]:
        for start, end in report.parts:
            assert 0 <= start < end <= len(doc)


@pytest.mark.parametrize(
    "text",
    [
        "قال الوزير: «لن نغلق الجسر قبل أن يفتح النفق الجديد»، وذلك خلال زيارة إلى الميناء.",
        "أكد الوزير أن «الجسر لن يغلق قبل أن يفتح النفق الجديد»، وسط شكاوى من سكان الحي.",
        "قال الوزير «لن نغلق الجسر قبل أن يفتح النفق الجديد.» ومر بالجسر أمس ألف سيارة.",
    ],
)
def test_a_quotation_that_is_all_of_it_ends_it(said: Callable, text: str) -> None:
    assert contents(said, text)[0].endswith("قبل أن يفتح النفق الجديد")


def test_a_quotation_after_which_the_speaker_is_quoted_again_goes_on(said: Callable) -> None:
    text = "قال الوزير إن «الجسر القديم لن يغلق هذا العام أبداً»، وإن «النفق الجديد سيفتح»."
    assert contents(said, text) == ["«الجسر القديم لن يغلق هذا العام أبداً»، وإن «النفق الجديد سيفتح»"]


@pytest.mark.parametrize(
    ("ends", "end"),
    [
        ([(4, 0.7), (30, 0.3)], 4),  # likely enough
        ([(4, 0.3), (10, 0.25), (30, 0.45)], 10),  # half right whichever of the others it is
        ([(4, 0.4), (30, 0.6)], 30),
        ([(4, 0.55), (30, 0.45)], 4),  # nothing between them
    ],
)
def test_where_no_end_is_likely_one_is_taken_that_is_mostly_right(
    ends: list[tuple[int, float]], end: int
) -> None:
    assert hedged(ends, 0) == end


@pytest.mark.parametrize(
    ("opener", "said_against"),
    [
        ("فيما", "نفت البلدية أي صلة لها بالحادث"),
        ("بينما", "اتهمت البلدية الشركة بالتقصير"),
        ("في حين", "استنكر نبيل حداد التقرير"),
    ],
)
def test_what_another_says_against_it_is_no_part_of_it(
    said: Callable, opener: str, said_against: str
) -> None:
    one, other = said(f"قال سامي قاسم إن الجسر أغلق بقرار، {opener} {said_against}.")
    assert (one.content, other.within) == ("الجسر أغلق بقرار", None)


def test_how_many_did_not_is_part_of_it(said: Callable) -> None:
    one = said("قال سامي قاسم إن العشرات حضروا، فيما رفض عشرة حراس الحضور.")[0]
    assert one.content == "العشرات حضروا، فيما رفض عشرة حراس الحضور"
