"""To whom a statement was said, as a user of the record sees it."""

import pytest
from tests.reading.conftest import statements


@pytest.mark.parametrize(
    ("text", "source", "addressee"),
    [
        ("ودعا المهندس سعد الحربي الجميع إلى المشاركة في الحملة.", "المهندس سعد الحربي", "الجميع"),
        ("وطالب المندوب الروسي الدول الغربية بوقف العقوبات.", "المندوب الروسي", "الدول الغربية"),
        ("واتهمت المعارضة الحكومة بتأجيل الانتخابات.", "المعارضة", "الحكومة"),
        ("وحذّر مدير المرور السائقين من السرعة الزائدة.", "مدير المرور", "السائقين"),
        ("وقال مدير الشركة للصحفيين إن الأرباح تضاعفت.", "مدير الشركة", "للصحفيين"),
        ("وأكد الوزير لنظيره التركي أن الاتفاق قائم.", "الوزير", "نظيره التركي"),
        ("وطلبت الوزارة من المزارعين أن يسجلوا محاصيلهم.", "الوزارة", "المزارعين"),
        ("وأعرب المدير عن شكره لشرطة المدينة على تعاونها.", "المدير", "شرطة المدينة"),
        ("هنأ المدرب سعيد الحداد، مدرب الأمل، لاعبيه على الفوز.", "المدرب سعيد الحداد، مدرب الأمل", "لاعبيه"),
        ("وقال الرئيس في رسالة وجهها إلى المواطنين إن الإصلاح ماضٍ.", "الرئيس", "المواطنين"),
    ],
)
def test_who_is_spoken_to_is_parted_from_who_speaks(text: str, source: str, addressee: str) -> None:
    """The object of an appeal, who stands after the preposition, a letter's reader, whom thanks are for."""
    [statement] = statements(text)
    assert statement.source is not None
    assert statement.source.of(text) == source
    assert statement.addressee == addressee


@pytest.mark.parametrize(
    ("text", "addressee"),
    [
        ("تمنى النائب سعد الحربي على البلدية أن تغلق الجسر.", "البلدية"),
        ("متمنياً على المسؤولين أن يغلقوا الجسر.", "المسؤولين"),
        ("واقترح المدير على البلدية تأجيل البناء.", "البلدية"),
        ("واشترط المدير على العمال أن يعودوا.", "العمال"),
        ("ورد على المشككين بأن الجسر متين.", "المشككين"),
        ("تمنى المدير على هامش اللقاء أن يفتح الجسر.", None),
        ("واقترح المدير على هامش اللقاء تأجيل البناء.", None),
        ("ورد المدير على الاتهامات بأن الجسر متين.", None),
    ],
)
def test_a_wish_or_an_answer_is_laid_on_somebody(text: str, addressee: str | None) -> None:
    """After على stands who is asked or answered, but also where it was and what it is about."""
    assert [s.addressee for s in statements(text)] == [addressee]


def test_a_pronoun_stands_for_the_one_spoken_to_before() -> None:
    """ودعاهم is said to those whom the sentence before names."""
    text = "وطالب المدرب اللاعبين بمزيد من الجهد. ودعاهم إلى احترام مواعيد التدريب."
    assert [s.addressee for s in statements(text)] == ["اللاعبين", "اللاعبين"]


def test_what_is_blamed_is_the_content_and_who_is_blamed_the_addressee() -> None:
    """حمّل has two objects."""
    text = "وحمّلت النقابة إدارة المصنع مسؤولية الحريق."
    [statement] = statements(text)
    assert statement.addressee == "إدارة المصنع"
    assert [part.of(text) for part in statement.content] == ["مسؤولية الحريق"]


@pytest.mark.parametrize(
    "text",
    [
        "ووصفت العمدة الحادث بأنه مأساة.",
        "وقال الوزير معلقاً على الأزمة إن الحل قريب.",
        "وقال رئيس الجمعية السعودية للمحاسبين إن المؤتمر ناجح.",
        "وقال المدير لرويترز إن المصنع مغلق.",
    ],
)
def test_what_is_talked_about_and_who_passes_it_on_are_not_spoken_to(text: str) -> None:
    """The topic, a body's own name and a medium are no addressees."""
    assert [s.addressee for s in statements(text)] == [None]


@pytest.mark.parametrize(
    ("text", "addressee"),
    [
        ("وقال لزملائه إن المباراة صعبة.", "زملائه"),
        ("وأوضح المطرب لجمهوره أن الحفل قريب.", "جمهوره"),
        ("وحذرت موسكو واشنطن من التصعيد.", "واشنطن"),
        ("وطلبت قبرص إلى الاتحاد الأوروبي أن يتدخل.", "الاتحاد الأوروبي"),
        ("وطالب المدرب اللاعبين المغاربة بالتركيز.", "اللاعبين المغاربة"),
        ("وفي رسالة وجهها إلى مجلس الأمن، قال المندوب إن الوضع خطير.", "مجلس الأمن"),
        ("وأضاف متوجهاً إلى اللبنانيين: «لا تخافوا».", "اللبنانيين"),
        ("ويتهم سكان القرية منذ أشهر البلدية بأنها تهمل الطريق.", "البلدية"),
    ],
)
def test_who_listens_is_found_in_every_frame(text: str, addressee: str) -> None:
    """Unknown listeners, two capitals in a row, another preposition, a letter before the cue."""
    [statement] = statements(text)
    assert statement.addressee == addressee


@pytest.mark.parametrize(
    ("text", "addressee"),
    [
        ("وقال النائب إنه يجب على الحكومة أن تخفض الأسعار.", "الحكومة"),
        ("وقال الخبير إنه يجب على المستخدم أن يغير كلمة السر.", None),
        ("وأكد المدرب أن على الجميع الحضور في الموعد.", "الجميع"),
        ("وشدد الوزير على ضرورة التزام الشركات بالمواعيد.", "الشركات"),
        ("وقال رئيس النقابة: «نطالب الوزارة بصرف الرواتب».", "الوزارة"),
        ("وقال سمير حداد إن الشركة تتحمل مسؤولية الحادث.", "الشركة"),
    ],
)
def test_who_is_asked_or_accused_may_stand_in_the_words_themselves(text: str, addressee: str | None) -> None:
    """Whose duty it is, whom the speaker calls on, and whom he begins an accusation with."""
    assert statements(text)[0].addressee == addressee


@pytest.mark.parametrize(
    "text",
    [
        "وقال الوزير إن الميزانية جاهزة. وطالب سائقو الشاحنات بإصلاح الجسر.",
        "وأشار سامي نصار الزعيم المحلي للمستوطنين إلى الموقع القديم.",
        "وقال جاسم صالح نائب مدير الهيئة العامة للشباب إن الملعب جاهز.",
        "وقال سمير حداد إن الطقس جميل على شاطئ البحر.",
    ],
)
def test_subjects_and_what_belongs_to_a_title_are_not_spoken_to(text: str) -> None:
    """A nominative is a subject, and لـ after an office or a body goes on with its name."""
    assert all(statement.addressee is None for statement in statements(text))


@pytest.mark.parametrize(
    ("text", "addressee"),
    [
        ("ودعا المفوض العام لوكالة غوث وتشغيل اللاجئين، هاني سالم، «إسرائيل» إلى فتح المعابر.", "إسرائيل"),
        ("واتهم الرئيس «إسرائيل» بعرقلة الاتفاق.", "إسرائيل"),
        ("ودعت الوسيطتان، في بيانهما، الجيش السوداني إلى وقف القصف.", "الجيش السوداني"),
        ("ودعا المهندس الحداد, المواطنين للتعاون مع البلدية.", "المواطنين"),
        ("وأوصى الوزير قائلاً لنظيرته الفرنسية: «لا تكرروا الخطأ».", "نظيرته الفرنسية"),
        ("الرئيس الإيراني يؤكد لنظيره الأذربيجاني أن العلاقات متينة.", "نظيره الأذربيجاني"),
        ("وخاطب الرئيس سالم أهالي المدينة بقوله إن النصر قريب.", "أهالي المدينة"),
        ("وردّ المدير على سالم بالقول إن العمل بدأ.", "سالم"),
        ("وقال المدرب إن من المفترض أن يتدخل الاتحاد.", "الاتحاد"),
        ("وقال النائب إن الحكومة «تحاول إفشال الاتفاق».", "الحكومة"),
        ("وقال النائب إن الحكومة ارتكبت 3 مخالفات.", None),
        ("وحيّا الوزير الجهود الكبيرة.", None),
    ],
)
def test_the_addressee_behind_marks_calls_and_misdeeds(text: str, addressee: str | None) -> None:
    """A body in marks or after a comma, peers, answers, who is to act and who does wrong."""
    assert [s.addressee for s in statements(text)] == [addressee]


def test_a_content_that_tells_of_a_wrong_accuses() -> None:
    """The act follows the content where the cue leaves it open; an office that aims at something does no wrong."""
    texts = ("وقال النائب إن الحكومة تماطل في التنفيذ.", "وقال النائب إن الوزارة تسعى إلى حماية البيئة.")
    assert [s.act for text in texts for s in statements(text)] == ["accuse", "assert"]


@pytest.mark.parametrize(
    ("text", "addressee"),
    [
        ("وطالب الحكومة الاتحادية بالإسراع في البناء.", "الحكومة الاتحادية"),
        ("وطالب المجلس الأعلى للمرأة في إقليم كردستان الحكومة بالعدل.", "الحكومة"),
        ("وجاء في تغريدة للناشط عارف عمر: «المدينة جميلة».", None),
        ("وأعربت عن شكرها لهذه الجهود.", None),
    ],
)
def test_where_an_object_begins(text: str, addressee: str | None) -> None:
    """An adjective or a place begins no object; nor is the writer of a text spoken to, or a thing praised."""
    assert [s.addressee for s in statements(text)] == [addressee]


@pytest.mark.parametrize(
    ("text", "addressee"),
    [
        ("وقال المدرب للاعبين إن المباراة صعبة.", "للاعبين"),
        ("وأوعز المدرب للاعبين بالتحرك في جميع المساحات.", "للاعبين"),
        ("وأكد للجهاز الفني أنه لم ينقطع عن التدريب.", "للجهاز الفني"),
        ("وطالب الفوزان المرأة أن تحفظ نفسها.", "المرأة"),
        ("وتوعد القائد العدو بضربات موجعة.", "العدو"),
        ("نتنياهو لبايدن: القرار صعب", "بايدن"),
        ("وأبلغت الخارجية السفير احتجاجها على الحادث.", "السفير"),
    ],
)
def test_people_that_no_table_knows_and_names_after_names(text: str, addressee: str | None) -> None:
    """Plurals with the article, whom a pro-drop verb turns to at once, a name after ل in a headline."""
    [statement] = statements(text)
    assert (statement.addressee, statement.via) == (addressee, ())


def test_the_name_of_a_movement_is_no_object() -> None:
    """It stands beside its description; the object comes after the circumstance."""
    text = "ودعت حركة المقاومة الإسلامية حماس، بعد شهر من الصمت، المحكمة الجنائية الدولية إلى التحرك."
    assert [s.addressee for s in statements(text)] == ["المحكمة الجنائية الدولية"]


@pytest.mark.parametrize(
    ("text", "addressee"),
    [
        ("وقال النائب إن الحكومة لا تريد وقف القتال.", "الحكومة"),
        ("وقال النائب إن الحكومة لا تريد زيادة الأسعار.", None),
        ("وقال النائب إن قوات الحرس تمنع دخول المساعدات.", "قوات الحرس"),
        ("وقال النائب إن الحكومة مطالبة بفتح الطريق.", "الحكومة"),
        ("وقال النائب إن البلدية يجب أن تفتح الطريق.", "البلدية"),
        ("وقال النائب إن اللاعبين يجب أن يكونوا في الملعب.", None),
        ("وقال النائب إن المطلوب من الوزارة هو فتح الطريق.", "الوزارة"),
        ("وقال النائب إن الوضع صعب وعلى الحكومة أن تفتح الطريق.", "الحكومة"),
        ("وقال النائب: «يا أهل القرية، اصبروا».", "أهل القرية"),
        ("وقال النائب إن قوات «الحرس الجديد» تتخذ من السكان دروعاً.", "قوات «الحرس الجديد»"),
        ("وقال النائب إن الحكومة «تمارس القمع» في القرى.", "الحكومة"),
        ("وقال النائب إن الجرائم التي ترتكبها إسرائيل مستمرة.", "إسرائيل"),
        ("وقال النائب إن العدو سيدفع ثمن ذلك.", "العدو"),
        ("ولمّح النائب إلى تورط إيران في الحادث.", "إيران"),
        ("وقال النائب: «كان الحفل جميلاً، ونشكر رجال الأمن على جهودهم».", "رجال الأمن"),
        ("وقال النائب إن هذه الحكومة تماطل في التنفيذ.", "هذه الحكومة"),
        ("وطالب النائب بأن تتوقف الحكومة عن الهدم.", "الحكومة"),
        ("وشدد النائب على أنه يتعين على البلدية فتح الطريق.", "البلدية"),
        ("ويتمنى سكان القرية من المسؤولين فتح الطريق.", "المسؤولين"),
    ],
)
def test_wrongs_duties_and_calls_in_the_words_themselves(text: str, addressee: str | None) -> None:
    """A will to peace that is missing, victims, who is bound to do something, and who is called by name."""
    assert [s.addressee for s in statements(text)] == [addressee]


@pytest.mark.parametrize(
    ("text", "addressee", "speaker"),
    [
        ("واتهم نتنياهو غالانت بتبني موقف الخصم.", "غالانت", "نتنياهو"),
        ("واتهم الوزير سامي علي، رئيس البلدية، خالد سالم، بالتقصير.", "رئيس البلدية، خالد سالم", "سامي علي"),
        (
            "واتهم الكاتب سالم حمدان، وزير النقل الدكتور خالد فوزي، بالتقصير.",
            "وزير النقل الدكتور خالد فوزي",
            "سالم حمدان",
        ),
        ("وقال المحلل كريم سالم إن الوضع صعب. وحمّل «إسرائيل» مسؤولية الأزمة.", "إسرائيل", "كريم سالم"),
        ("وقال المحلل كريم سالم إن الوضع صعب. واتهم الحكومة بالتقصير.", "الحكومة", "كريم سالم"),
        ("وحمّلت حركة فتح «الحكومة المسؤولية الكاملة عن الأزمة».", "الحكومة", "حركة فتح"),
        ("واتهم المدعي العام الرئيس السابق باختلاس أموال عامة.", "الرئيس السابق", "المدعي العام"),
    ],
)
def test_an_accusation_always_has_its_accused(text: str, addressee: str, speaker: str) -> None:
    """A phrase alone after the verb is he; of two men called by one word each he is the second."""
    accusation = statements(text)[-1]
    assert (accusation.act, accusation.addressee, accusation.speaker) == ("accuse", addressee, speaker)


@pytest.mark.parametrize(
    ("text", "addressee"),
    [
        ("قال الوزير سالم حمدان إن العمل بدأ. وحذّر إيران من التأخر.", "إيران"),
        ("وألقى الوزير باللوم على الحكومة في تأخر العمل.", "الحكومة"),
        ("ووجه مدير البلدية، الجهات المعنية بسرعة إنجاز الجسر.", "الجهات المعنية"),
        ("ووجه الأمير سالم بن فهد، نائب الرئيس، وزير الدفاع، بمعاملة الجرحى معاملة خاصة.", None),
        ("وناشد المدير الأطباء والعاملين سرعة العودة إلى المستشفى.", "الأطباء والعاملين"),
        ("وحمّل النائب الصحيفة المسؤولية عن سلامة العمال.", "الصحيفة"),
    ],
)
def test_states_orders_and_blame_and_where_an_addressee_ends(text: str, addressee: str | None) -> None:
    """A state that does not agree with its verb is its object, an office after a comma still the subject's."""
    assert statements(text)[-1].addressee == addressee


@pytest.mark.parametrize(
    ("said", "addressee", "act"),
    [
        ("نحمّل إدارة المصنع المسؤولية عن الحريق", "إدارة المصنع", "accuse"),
        ("نحذر الشركة من مغبة التأخر", "الشركة", "warn"),
        ("نأمل من الحكومة أن تتحرك", "الحكومة", "appeal"),
        ("نهيب بالمواطنين عدم الاقتراب", "المواطنين", "appeal"),
        ("نقول للأهالي إننا باقون", "للأهالي", "assert"),
        ("من واجب الحكومة أن تتحرك", "الحكومة", "appeal"),
        ("ينبغي للحكومة أن تتحرك", "للحكومة", "appeal"),
        ("الحكومة مطالبة بالتحرك", "الحكومة", "appeal"),
        ("نتمنى له التوفيق", None, "assert"),
    ],
)
def test_on_whom_the_first_person_and_a_duty_call(said: str, addressee: str | None, act: str) -> None:
    """A verb in the first person does what it names; a duty may follow its bearer or lead to him."""
    [statement] = statements(f'وقال النائب كريم سالم: "{said}".')
    assert (statement.addressee, statement.act) == (addressee, act)


@pytest.mark.parametrize(
    ("text", "source", "addressee"),
    [
        ("وقال سالم حمدان لرئيس المجلس إن العمل بدأ.", "سالم حمدان", "رئيس المجلس"),
        ("وقال الوزير لرئيس المجلس إن العمل بدأ.", "الوزير", "رئيس المجلس"),
        ("وأكد أمير المنطقة لدى افتتاحه المعرض أن العمل بدأ.", "أمير المنطقة", None),
        ("وقال النائب إن على كل من العراق والأردن أن يتحركا.", "النائب", "كل من العراق والأردن"),
        ("وقال النائب إن الحكومة عليها أن تتحرك.", "النائب", "الحكومة"),
        ("وقال النائب إنه يجب ألا تسمح الحكومة بذلك.", "النائب", "الحكومة"),
    ],
)
def test_one_who_is_told_is_no_part_of_who_speaks(text: str, source: str, addressee: str | None) -> None:
    """A name or a definite office is whole before لـ and another office; a duty may follow its bearer."""
    [statement] = statements(text)
    assert statement.source is not None
    assert (statement.source.of(text), statement.addressee) == (source, addressee)


@pytest.mark.parametrize(
    ("text", "addressee"),
    [
        ("وفي وقت سابق حذّروا رئيس البلدية، سالم حمدان، من أنهم سيعودون.", "رئيس البلدية، سالم حمدان"),
        ("حذّرت شركة الجسور، وهي ثاني أكبر خط نقل في العالم، من أن المخاطر قائمة.", None),
        ("ووعد الوزير طوال هذه الحملة بالنصر الكامل.", None),
        ('وأكدت مؤسسة "دار السلام" للشهداء والأسرى أن الأسير بخير.', None),
        ("وأمرت المحكمة الشركة، حينها، بسداد المبلغ.", "الشركة"),
        ("وحث النبي صلى الله عليه وسلم المسلمين على الصدق.", "المسلمين"),
        ("ودعا الوزير السوداني الطرفين إلى وقف القتال.", "الطرفين"),
    ],
)
def test_what_stands_between_is_no_object(text: str, addressee: str | None) -> None:
    """A clause about the subject, its name, and words of time and circumstance are passed over."""
    assert statements(text)[-1].addressee == addressee


@pytest.mark.parametrize(
    ("text", "addressee"),
    [
        (
            "طالب رئيس المجلس سليم حمدان أمس الاثنين رئيس الوزراء فريد العمري بإقالة وزيرين.",
            "رئيس الوزراء فريد العمري",
        ),
        ("وجه التيار المدني، الذي يرأسه فريد العمري، وزراء الكتلة بالامتثال للقرار.", "وزراء الكتلة"),
        ("ودعت المنظمة في تقريرها الحكومات إلى دعم المزارعين.", "الحكومات"),
        ("دعت الحركة، بعد أيام من مواصلة العدوان على القرية، البلدية إلى فتح تحقيق.", "البلدية"),
        ("وداعياً بالشفاء العاجل للمصابين.", None),
    ],
)
def test_the_object_is_looked_for_behind_the_circumstances(text: str, addressee: str | None) -> None:
    """A day is no preposition, a comma closes a clause, a pronoun the phrase before the object."""
    assert [s.addressee for s in statements(text)] == [addressee]


@pytest.mark.parametrize(
    ("text", "source", "addressee"),
    [
        ("وناشد المسؤولين التدخل فوراً لحل الأزمة.", None, "المسؤولين"),
        ("وناشدت الأمانة المواطنين والمقيمين أخذ الحيطة.", "الأمانة", "المواطنين والمقيمين"),
        ("وطالبت البحرين بوقف التدخل.", "البحرين", None),
    ],
)
def test_what_is_asked_is_no_object(text: str, source: str | None, addressee: str | None) -> None:
    """The deed that follows shows where the people end; a plural in ين is no subject, a country is."""
    [statement] = statements(text)
    assert (statement.source and statement.source.of(text)) == source
    assert statement.addressee == addressee


def test_a_family_name_in_yn_is_the_subject() -> None:
    """الحسين looks like a plural that is no subject."""
    text = "قال خالد الحسين إن الصيام مفيد. وحث الحسين على شرب الماء."
    assert [s.addressee for s in statements(text)] == [None, None]


def test_a_pronoun_behind_the_verbs_preposition_stays_as_written() -> None:
    """قال له, طلب منهم."""
    text = "وقال له المدير إن العمل انتهى. وطلب منهم الحارس أن يغادروا المكان. ووفقاً له، فإن الطريق آمن."
    assert [s.addressee for s in statements(text)] == ["له", "منهم", None]


def test_a_duty_given_as_a_ground_asks_nobody() -> None:
    """لأنه يجب على the ministers explains, and does not ask."""
    text = "وقال المدير إن العملية بطيئة لأنه يجب على الوزراء التأكد من كل قرار."
    [statement] = statements(text)
    assert (statement.act, statement.addressee) == ("assert", None)


def test_thanks_for_a_deed_are_not_meant_for_the_deed() -> None:
    """شكره لدعوة نظيره: the invitation is the reason."""
    [statement] = statements("وأعرب الوزير عن شكره لدعوة نظيره إلى زيارة البلاد.")
    assert statement.addressee is None


@pytest.mark.parametrize(
    ("text", "source", "addressee"),
    [
        # rank and name, a second place name, and the words of an office are the speaker's, and nobody is told
        (
            "ووجّه مدير شرطة البلدة اللواء سالم الحربي بفتح الطريق.",
            "مدير شرطة البلدة اللواء سالم الحربي",
            None,
        ),
        ("ووجّه رئيس حكومة إقليم كردستان العراق بفتح الطريق.", "رئيس حكومة إقليم كردستان العراق", None),
        ("وحذّر رئيس أركان سلاح الجو نمر شيخون من الحرب.", "رئيس أركان سلاح الجو نمر شيخون", None),
        ("ودعا سالم الحربي، المقرب من الوزير، سكان البلدة إلى الهدوء.", "سالم الحربي", "سكان البلدة"),
        # a body has no office in apposition
        ("دعا المجلس، منسقة السياسات ندى سالم إلى الصبر.", "المجلس", "منسقة السياسات ندى سالم"),
        ("وطالبت المواطنين كافة بالصبر.", None, "المواطنين كافة"),
        ("وجدّدت الحركة مطالبتها المجتمع الدولي بالصبر.", "الحركة", "المجتمع الدولي"),
        ("وأصدر الوزير أوامره إلى الجيش بالانسحاب.", "الوزير", "الجيش"),
        ("وحمّل التقرير مسؤولية التأخير للوزير.", "التقرير", "للوزير"),
    ],
)
def test_the_subject_ends_where_its_own_words_end(
    text: str, source: str | None, addressee: str | None
) -> None:
    """What a title, an apposition or a relative clause adds to the subject is none of who is told."""
    [statement] = statements(text)
    assert (statement.source.of(text) if statement.source else None) == source
    assert statement.addressee == addressee


@pytest.mark.parametrize(
    ("text", "source", "addressee"),
    [
        ("قال الوزير إن الجسر مغلق. وطالبت العائلات، التي جاءت أمس، النواب بالصبر.", "العائلات", "النواب"),
        ("قال الوزير إن الجسر مغلق. وأصدر تعليماته الفورية بفتح الطريق.", None, None),
    ],
)
def test_a_second_report_has_its_own_subject_or_none(
    text: str, source: str | None, addressee: str | None
) -> None:
    """A relative clause parts a subject from who is told; what is given out (تعليماته) is no subject."""
    last = statements(text)[-1]
    assert (last.source.of(text) if last.source else None) == source
    assert last.addressee == addressee


def test_a_pronoun_of_one_stands_for_him_and_not_for_what_is_joined_to_him() -> None:
    """Accused is the minister, and not his decisions."""
    text = "تؤكد الصحف أن الشكوى من الوزير وقراراته كثيرة، فيما تتهمه نقابات عديدة بالتأخير."
    assert statements(text)[-1].addressee == "الوزير"


@pytest.mark.parametrize(
    ("text", "addressee"),
    [
        ("وقال الرئيس في كلمة له أمام مجلس الشورى إن الإصلاح ماضٍ.", "مجلس الشورى"),
        ("وفي كلمته أمام النواب، قال الرئيس إن الإصلاح ماضٍ.", "النواب"),
        ("ووعد الوزير سالم الحربي، أمام الصحفيين، بفتح الطريق.", "الصحفيين"),
        ("وقال متظاهرون أمام السفارة إن الحكومة غائبة.", None),
        ("جددت النقابة اتهاماتها للشركة بإخفاء الأرباح.", "للشركة"),
        ("كرر المدير تحذيره للسكان من الفيضان.", "للسكان"),
        ("وقال المدير في حوار مع رؤساء تحرير الصحف إن الأرباح تضاعفت.", "رؤساء تحرير الصحف"),
        ("وتحدث الوزير إلى جانب جنود آخرين عن سوء الإدارة.", None),
    ],
)
def test_who_hears_a_speech_and_whom_the_stressed_call_is_for(text: str, addressee: str | None) -> None:
    """أمام leads to an audience, or to a place; a charge is meant for somebody where it is the speaker's own."""
    assert statements(text)[0].addressee == addressee


def test_who_is_instructed_stands_before_the_content() -> None:
    """What the instructions say begins with ب."""
    text = "وأصدر الأمير تعليماته الفورية للإدارة المختصة بالإسراع في فتح الطريق."
    [statement] = statements(text)
    assert statement.addressee == "للإدارة المختصة"
    assert [part.of(text) for part in statement.content] == ["بالإسراع في فتح الطريق"]


def test_blame_is_laid_on_somebody_after_a_comma() -> None:
    """What he is blamed for may be long."""
    text = "وحمّل التقرير مسؤولية التأخر في فتح الطريق الجديد، لوزارة النقل."
    assert statements(text)[0].addressee == "وزارة النقل"


def test_a_deputys_minister_is_not_told_by_him() -> None:
    """مساعد is a name too, after which an object could begin."""
    text = "دعا مساعد وزير الخارجية سالم الحربي إلى الحوار."
    [statement] = statements(text)
    assert statement.addressee is None


def test_who_is_named_by_an_attribution_is_not_told() -> None:
    (statement,) = statements("وأوضحت الصحيفة أن الجسر مغلق، وفقاً لمسؤولين محليين.")
    assert (statement.addressee, statement.speaker) == (None, "مسؤولون محليون")
