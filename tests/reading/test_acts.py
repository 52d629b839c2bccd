"""The act of a statement follows from its cue and its content together."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qawl.reading.acts.signs import future, main_clause, sign
from qawl.reading.document import Document
from qawl.reading.reader import read_article
from qawl.types import Article, Statement


def statement(text: str) -> Statement:
    found = read_article(Article(id="a", text=text, published=dt.date(2024, 3, 10))).statements
    assert len(found) == 1, [s.content[0].of(text) for s in found]
    return found[0]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("قال الوزير سامي الخطيب إن الطريق مغلق منذ الصباح.", "assert"),
        ("أعلن الوزير سامي الخطيب أن الطريق مغلق منذ الصباح.", "announce"),
        ("قال الوزير سامي الخطيب إن على الجميع الهدوء، وقال إنه يجب فتح الطريق فوراً.", "appeal"),
        ("أكد الوزير سامي الخطيب ضرورة فتح الطريق.", "appeal"),
        ("قال القائد سامي الخطيب إن أي سفينة تقترب هدف مشروع لقواته.", "threaten"),
        ("أكد الوزير سامي الخطيب أن هذا الهجوم مدان.", "condemn"),
        ("أكد الوزير سامي الخطيب رفضه للقرار.", "condemn"),
        ("أكد الوزير سامي الخطيب أن الخبر غير صحيح.", "deny"),
        ("قال الوزير سامي الخطيب إن الضريبة الجديدة ستؤدي إلى غلاء الخبز.", "predict"),
        ("قال الوزير سامي الخطيب إن المؤتمر سيعقد في بيروت.", "announce"),
        ("قال الوزير سامي الخطيب: «سنواصل بناء المدارس في كل القرى».", "promise"),
        ("قال الوزير سامي الخطيب: «لن نسمح بإغلاق المدارس في القرى».", "promise"),
        ("قال الوزير سامي الخطيب إن الحكومة لن تتخلى عن المزارعين.", "promise"),
        ("قال الوزير سامي الخطيب: «نشكر كل من شارك في إطفاء الحريق».", "support"),
        ("أكد الوزير سامي الخطيب أن كل من يحاول تهريب القمح سيلقى جزاءه.", "warn"),
    ],
)
def test_act_of_one_speaker(text: str, act: str) -> None:
    statements = read_article(Article(id="a", text=text)).statements
    assert act in {s.act for s in statements}


def test_cue_that_names_its_act_keeps_it() -> None:
    assert statement("حذر الوزير سامي الخطيب من أن السد سيفيض.").act == "warn"
    assert statement("توقع الخبير سامي الخطيب أن يجب على الناس الانتظار.").act == "predict"


def test_hearsay_about_a_schedule_foretells_and_does_not_announce() -> None:
    assert statement("قالت مصادر طبية إن اللقاء سيعقد في بيروت.").act == "predict"
    assert statement("قالت وزارة الصحة إن اللقاء سيعقد في بيروت.").act == "announce"


def test_refusal_of_others_is_no_condemnation() -> None:
    assert statement("أشار الوزير سامي الخطيب إلى رفض السكان مغادرة القرية.").act == "assert"


def test_readiness_to_talk_is_no_promise() -> None:
    assert statement("أبدى الرئيس سامي الخطيب استعداده للحوار.").act == "assert"
    assert statement("أبدى الرئيس سامي الخطيب استعداده لبناء السد.").act == "promise"


def test_past_duty_and_negated_duty_ask_for_nothing() -> None:
    assert statement("قال الوزير سامي الخطيب إنه كان من الضروري فتح الطريق.").act == "assert"
    assert statement("قال الوزير سامي الخطيب إن الطريق لا ينبغي أن يكون سوقاً.").act == "assert"


def test_sign_in_a_relative_clause_or_a_clause_within_is_not_the_speakers_act() -> None:
    assert statement("قال الوزير سامي الخطيب إن الجسر الذي يجب هدمه قديم.").act == "assert"


def test_act_is_known_before_the_due_date_is_looked_for() -> None:
    found = statement("قال الوزير سامي الخطيب إن المؤتمر سيعقد في 20 أيار المقبل.")
    assert (found.act, found.due) == ("announce", "2024-05-20")


def test_sign_is_found_under_what_is_joined_to_its_word() -> None:
    doc = Document(Article(id="a", text="وبضرورته للجميع"))
    found = sign(doc, "object", 0, 1)
    assert found is not None
    assert (found.name, found.at) == ("appeal", 0)


@pytest.mark.parametrize(
    "text", ["سيارة جديدة في المرآب", "ساعة كاملة من الكلام", "قد تغير كل شيء", "ستون رجلاً"]
)
def test_words_that_only_look_like_the_future(text: str) -> None:
    doc = Document(Article(id="a", text=text))
    assert future(doc, 0, len(doc)) is None


@pytest.mark.parametrize(
    ("text", "own", "how", "kind"),
    [
        ("سأواصل العمل", True, "will", "will"),
        ("سوف تعقد القمة", False, "will", "schedule"),
        ("لن يسمح بذلك", False, "not", "permit"),
        ("قد يؤدي إلى حرب", False, "may", "outcome"),
        ("وستؤدي إلى حرب", False, "will", "outcome"),
    ],
)
def test_future_tells_who_and_what_kind(text: str, own: bool, how: str, kind: str) -> None:
    doc = Document(Article(id="a", text=text))
    found = future(doc, 0, len(doc))
    assert found is not None
    assert (found.own, found.how, found.kind) == (own, how, kind)


@given(
    st.lists(
        st.sampled_from(["أن", "التي", "يجب", "سيكون", "لا", "«", "»", "و", "ضرورة", "؟", "لم"]), max_size=30
    )
)
def test_signs_stay_inside_the_text(words: list[str]) -> None:
    doc = Document(Article(id="a", text=" ".join(["قال", *words])))
    close = main_clause(doc, 0, len(doc))
    assert 0 <= close <= len(doc)
    found = sign(doc, "clause", 0, close)
    assert found is None or 0 <= found.at < close


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("ووصف الوزير القرار بأنه خطوة غير ودية.", "condemn"),
        ("واعتبر النائب المشروع نموذجاً للتعاون.", "support"),
        ("ووصف المدير الخبر بأنه كاذب.", "deny"),
        ("وأكد الوزير وقوف بلاده التام إلى جانب الأشقاء.", "support"),
        ("وأبدى المدير ترحيباً بالفكرة.", "support"),
        ("وقال المتحدث إن الشركة لم تتدخل في الخلاف.", "deny"),
        ("وقال القائد إن قواته لا تتردد لحظة في الرد.", "threaten"),
        ("وشددت البلدية على السكان عدم السباحة ليلاً.", "appeal"),
        ("ونوه المحافظ بجهود المتطوعين.", "support"),
        ("وقال الخبير إن الجفاف سيجعل الحياة أصعب.", "predict"),
        ("وصف النائب القرار بـ«غير العادل».", "condemn"),
        ("جددت النقابة اتهاماتها للشركة بإخفاء الأرباح.", "accuse"),
    ],
)
def test_what_something_is_called_and_how_far_words_reach(text: str, act: str) -> None:
    """Epithets after verbs of judging, nouns in the accusative, phrases with other words inside."""
    found = statement(text)
    assert found.act == act


@pytest.mark.parametrize(
    ("text", "act", "due"),
    [
        ("وقال المدير إن الدورة تبدأ يوم الأحد المقبل.", "announce", "2024-03-17"),
        ("وأكد المدير عقد اجتماع بعد غد.", "announce", "2024-03-12"),
        ("وقال المدير إن الدورة تبدأ كل عام بحفل.", "assert", None),
    ],
)
def test_a_present_with_a_time_ahead_announces(text: str, act: str, due: str | None) -> None:
    """What is set on a calendar needs no future."""
    found = statement(text)
    assert (found.act, found.due) == (act, due)


def test_a_lone_article_is_a_word_without_signs() -> None:
    doc = Document(Article(id="t", text="اعتبر الوزير ال «قرار» خطأ"))
    assert sign(doc, "epithet", 0, len(doc)) is None


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("ورأى النائب أن تنظيم الظل الإرهابي ضعيف.", "assert"),
        ("وأكد الحزب أنه سيبقى في المعارضة.", "promise"),
        ("وقال الخبير إن السعر سيبقى منخفضاً.", "predict"),
        ("وأعربت المدرسة عن عميق شكرها للطلاب.", "support"),
        ("وبحسب الاتحاد، سيتولى مدرب جديد قيادة المنتخب.", "announce"),
        ("وقال اللاعب إنه لم يدفع سنتاً واحداً.", "assert"),
    ],
)
def test_whose_words_and_deeds_they_are(text: str, act: str) -> None:
    """Standing epithets judge nothing; one who will stay binds himself; a federation is no newspaper."""
    assert statement(text).act == act


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("وقال النائب إن الحكومة هي من يعرقل الاتفاق.", "accuse"),
        ("ووجه النائب كريم سالم اتهامات إلى رئيس البلدية بإهمال الطريق.", "accuse"),
        ("وقال النائب إن الحكومة تستخدم هذه الذريعة الواهية لإفشال الاتفاق.", "accuse"),
        ("وقال النائب إن الحكومة تريد وقف العدوان على المدينة.", "assert"),
        ("وقال الوزير إن بلاده تعمل ضد الإرهاب.", "assert"),
    ],
)
def test_a_wrong_is_told_by_its_verb_or_by_its_aim(text: str, act: str) -> None:
    """What undoes a harm is no wrong, and nobody accuses his own country."""
    assert statement(text).act == act


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("وقال النائب إن على الحكومة أن تتحرك.", "appeal"),
        ("وقال الخبير إن التراجع كان أكثر من المتوقع.", "assert"),
        ("وقال اللاعب إن الموسم ليس سيئاً.", "assert"),
    ],
)
def test_whose_duty_it_is_is_asked_and_no_more_than_expected_is_foretold(text: str, act: str) -> None:
    """A duty laid on somebody is an appeal to him; سيئاً is no future."""
    assert statement(text).act == act


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("وقال المدرب للاعبين: ضعوا حداً لهذا التأخر.", "appeal"),
        ("وقال المدير إن ادعاءات الشركة حول الجسر القديم كاذبة.", "deny"),
        ("وقال الخطيب كلمته، سائلاً المولى أن يحفظ القرية.", "appeal"),
        ('وأكدت المديرة "ضرورة الحفاظ على الجسر".', "appeal"),
        ('وقال المدير: "نؤكد رفضنا لهدم الجسر".', "condemn"),
        ("وقال المدير إن التأخر يضع القرية على صفيح ساخن.", "warn"),
        ("وتقدّم المدير بالشكر لأهالي القرية على صبرهم.", "support"),
    ],
)
def test_imperatives_prayers_and_stances_in_the_first_person(text: str, act: str) -> None:
    """What is asked, prayed for or taken for a stance in the words themselves."""
    assert statement(text).act == act


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("قال الوزير سامي الخطيب إنه يرحب بالقرار.", "support"),
        ("قال الوزير سامي الخطيب إن بلاده ترفض بيع الميناء.", "condemn"),
        ('قالت الشركة إنها "ترفض بيع الميناء".', "condemn"),
        ("قالت الشركة إنها تعتزم بناء مصنع.", "announce"),
        ("قالت الشركة إن الشركة ستعالج المياه.", "promise"),
        ("قال الوزير سامي الخطيب إن بلاده ستعالج المياه.", "promise"),
        ("قال الخبير سامي الخطيب إن المصنع سيعالج المياه.", "predict"),
        ("قال الخبير سامي الخطيب إن المصنع في سيتوفان قديم.", "assert"),
        ("قال الوزير سامي الخطيب: «كان يوماً حزيناً وأنا أندد بالحريق».", "condemn"),
        ("قال الوزير سامي الخطيب إنه لا يتوقع عودة المطر.", "predict"),
        ("قال الوزير سامي الخطيب إنه سيتعين على السكان شرب الماء البارد.", "predict"),
        ("قال الوزير سامي الخطيب إنه يهدد الزراعة في القرى.", "assert"),
        ("أعرب الوزير سامي الخطيب عن أسفه لإغلاق المدارس.", "condemn"),
        ("أعرب الوزير سامي الخطيب عن حزنه لرحيل الشاعر.", "support"),
        ("أعرب الوزير سامي الخطيب عن ثقته الكبيرة بأن يعود المطر.", "predict"),
        ("أعرب الوزير سامي الخطيب عن ثقته بالفريق.", "assert"),
    ],
)
def test_who_speaks_of_himself_performs_what_his_verb_says(text: str, act: str) -> None:
    found = read_article(Article(id="a", text=text)).statements
    assert found[0].act == act


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("أكد الوزير سامي الخطيب أهمية توفير الماء للقرى.", "appeal"),
        ("أكد الوزير سامي الخطيب أهمية دور القرى.", "assert"),
        ("أكد الوزير سامي الخطيب الحاجة الملحة للماء.", "appeal"),
        ("شدد الوزير سامي الخطيب على تنظيف الشوارع.", "appeal"),
        ("شدد الوزير سامي الخطيب على قدرة السكان.", "assert"),
        ("قال الوزير سامي الخطيب: «لا تقطعوا الأشجار».", "appeal"),
        ("نبه الوزير سامي الخطيب السائقين بعدم التوقف على الجسر.", "appeal"),
        ("نبه الوزير سامي الخطيب إلى أن الجسر ضيق.", "warn"),
        ("غادر الوزير سامي الخطيب متمنياً للمرضى الشفاء العاجل.", "support"),
        ("قال الوزير سامي الخطيب إن البناء بطيء، لأنه يتعين على العمال حمل الحجارة.", "assert"),
        ("اعتبر الوزير سامي الخطيب هدم البيت القديم الذي في أعلى الشارع خرقاً للقانون.", "condemn"),
    ],
)
def test_what_is_to_be_done_is_asked_and_good_that_is_wished_is_not(text: str, act: str) -> None:
    assert statement(text).act == act


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("قال الوزير سامي الخطيب إن هذا موعد يجب أن نستعد له.", "assert"),
        ("قال الوزير سامي الخطيب إن هناك شروطاً في العقد ينبغي الالتزام بها.", "assert"),
        ("قال الوزير سامي الخطيب إنه يجب على المستخدم أن يغير الرقم.", "assert"),
        ("قالت الجامعة إن على الراغبين في التسجيل إحضار صورة.", "assert"),
        ("قال الوزير سامي الخطيب: «يجب أن أكون حذراً هذا الموسم».", "assert"),
        ("قال الوزير سامي الخطيب إن الهاتف سهل على الجميع شراء الخبز.", "assert"),
        ("قال الوزير سامي الخطيب إن الحملة تركز على ضرورة القراءة.", "assert"),
        ("قال الوزير سامي الخطيب إن الجسر يجب أن يفتح قبل الصيف.", "appeal"),
        ("قالت الوزارة إن ألمانيا تزور الجسر غداً.", "announce"),
    ],
)
def test_a_duty_of_nobody_in_particular_is_told_and_not_asked(text: str, act: str) -> None:
    """A duty that describes a noun, an instruction for whoever it may be, and the speaker's own call on nobody."""
    assert statement(text).act == act


def test_a_headline_says_whose_duty_it_is() -> None:
    text = "اتحاد المزارعين: على الأسر توفير الماء\nقال الوزير سامي الخطيب إن الطريق مغلق."
    found = read_article(Article(id="a", text=text)).statements[0]
    assert (found.act, found.addressee) == ("appeal", "الأسر")
