"""Whole short articles of many kinds, against what a reader of Arabic takes from them: who said what, to whom, through whom."""

from collections.abc import Callable

import pytest

Row = dict[str, object]


def row(cue: str | None, content: str, **fields: object) -> Row:
    """One statement: its cue and content, and whichever of its other fields the article makes clear."""
    return {"cue": cue, "content": content, "mode": "indirect", "via": (), "within": None, **fields}


def check(statements: list, rows: list[Row]) -> None:
    for expected in rows:
        same = [s for s in statements if (s.cue, s.content) == (expected["cue"], expected["content"])]
        assert same, f"{expected['cue']}: {expected['content']} is not among {[(s.cue, s.content) for s in statements]}"
        found = {name: getattr(same[0], name) for name in expected}
        assert found == expected
    order = [(s.cue, s.content) for s in statements]
    places = [order.index((expected["cue"], expected["content"])) for expected in rows]
    assert places == sorted(places)


WAR = """الجيش يعلن هدنة من ثلاثة أيام في وادي السنديان

أعلن الناطق باسم الجيش العقيد رامي الحلواني، مساء الأحد، أن هدنة من ثلاثة أيام ستبدأ فجر الثلاثاء في وادي السنديان. \
وقال الحلواني في مؤتمر صحافي إن "الممرات ستبقى مفتوحة أمام قوافل الغذاء والدواء". \
واتهم الحلواني فصائل المعارضة بقصف محطة المياه في بلدة الزعرورة. \
في المقابل، نفت حركة فجر الجنوب أن يكون مقاتلوها قد استهدفوا المحطة. \
وهدد قائد الحركة الميداني أبو نزار الجبلي بالرد على أي خرق للهدنة. \
ودعت الأمم المتحدة الطرفين إلى حماية المدنيين. \
وبحسب مصدر طبي، نُقل سبعة جرحى إلى مستشفى المدينة."""


def test_a_war_report(said: Callable) -> None:
    army = {"speaker": "رامي الحلواني", "speaker_type": "person"}
    check(
        said(WAR),
        [
            row("يعلن", "هدنة من ثلاثة أيام في وادي السنديان", source="الجيش", act="announce"),
            row(
                "أعلن", "هدنة من ثلاثة أيام ستبدأ فجر الثلاثاء في وادي السنديان",
                source="الناطق باسم الجيش العقيد رامي الحلواني", act="announce", **army,
            ),
            row("وقال", "الممرات ستبقى مفتوحة أمام قوافل الغذاء والدواء", source="الحلواني", mode="direct", **army),
            row(
                "واتهم", "بقصف محطة المياه في بلدة الزعرورة",
                source="الحلواني", act="accuse", addressee="فصائل المعارضة", **army,
            ),
            row("نفت", "يكون مقاتلوها قد استهدفوا المحطة", source="حركة فجر الجنوب", act="deny", speaker="حركة فجر الجنوب"),
            row(
                "وهدد", "بالرد على أي خرق للهدنة", source="قائد الحركة الميداني أبو نزار الجبلي",
                speaker="أبو نزار الجبلي", speaker_type="person", act="threaten",
            ),
            row("ودعت", "حماية المدنيين", source="الأمم المتحدة", act="appeal", addressee="الطرفين", speaker_type="organization"),
            row("وبحسب", "نُقل سبعة جرحى إلى مستشفى المدينة", source="مصدر طبي", speaker="مصدر طبي", speaker_type="unnamed"),
        ],
    )  # fmt: skip


ECONOMY = """محافظ البنك المركزي: لا نية لخفض قيمة العملة

قال محافظ البنك المركزي طارق السويدان إن البنك لا ينوي خفض قيمة العملة هذا العام، مشيراً إلى أن الاحتياطي ارتفع إلى \
تسعة مليارات دولار. وأضاف أن التضخم سيتراجع إلى خمسة في المئة بحلول نهاية عام 2031. \
وتوقع السويدان نمو الصادرات الزراعية في الربع الثاني. \
من جهتها، حذرت الخبيرة الاقتصادية هدى القاسم من ارتفاع أسعار الوقود. \
وأوضحت القاسم، في مقابلة مع صحيفة الميزان، أن "كلفة النقل تضاعفت خلال شهرين". \
وأظهر تقرير لوزارة التجارة أن الواردات انخفضت بنسبة سبعة في المئة."""


def test_an_economic_report(said: Callable) -> None:
    governor = {"speaker": "طارق السويدان", "speaker_type": "person"}
    expert = {"speaker": "هدى القاسم", "speaker_type": "person"}
    statements = said(ECONOMY)
    assert len(statements) == 8
    check(
        statements,
        [
            row(None, "لا نية لخفض قيمة العملة", source="محافظ البنك المركزي", **governor),
            row("قال", "البنك لا ينوي خفض قيمة العملة هذا العام", source="محافظ البنك المركزي طارق السويدان", **governor),
            row("مشيراً", "الاحتياطي ارتفع إلى تسعة مليارات دولار", source=None, act="assert", **governor),
            row("وأضاف", "التضخم سيتراجع إلى خمسة في المئة بحلول نهاية عام 2031", source=None, **governor),
            row("وتوقع", "نمو الصادرات الزراعية في الربع الثاني", source="السويدان", act="predict", **governor),
            row("حذرت", "ارتفاع أسعار الوقود", source="الخبيرة الاقتصادية هدى القاسم", act="warn", addressee=None, **expert),
            row(
                "وأوضحت", "كلفة النقل تضاعفت خلال شهرين",
                source="القاسم", mode="direct", via=("صحيفة الميزان",), **expert,
            ),
            row("وأظهر", "الواردات انخفضت بنسبة سبعة في المئة", speaker="وزارة التجارة"),
        ],
    )  # fmt: skip


SPORT = """مدرب النسور: سنلعب من أجل الفوز

أكد مدرب فريق النسور كريم البدراوي أن فريقه جاهز لمباراة الجمعة أمام الهلال. \
وقال البدراوي: "سنلعب من أجل الفوز ولا شيء غيره". وأشاد المدرب بأداء الحارس الشاب. \
أما قائد الفريق سامر يوسف فوعد الجماهير بتقديم مباراة كبيرة. \
وكشفت إدارة النادي عن تعاقدها مع المهاجم البرازيلي باولو رييس. \
ونقلت صحيفة الملاعب عن طبيب الفريق قوله إن إصابة المدافع ليست خطيرة."""


def test_a_sports_report(said: Callable) -> None:
    coach = {"speaker": "كريم البدراوي", "speaker_type": "person"}
    statements = said(SPORT)
    assert len(statements) == 7
    check(
        statements,
        [
            row(None, "سنلعب من أجل الفوز", source="مدرب النسور", **coach),
            row("أكد", "فريقه جاهز لمباراة الجمعة أمام الهلال", source="مدرب فريق النسور كريم البدراوي", **coach),
            row("وقال", "سنلعب من أجل الفوز ولا شيء غيره", source="البدراوي", mode="direct", **coach),
            row("وأشاد", "بأداء الحارس الشاب", source="المدرب", act="support", **coach),
            row(
                "فوعد", "بتقديم مباراة كبيرة", source="قائد الفريق سامر يوسف", speaker="سامر يوسف",
                act="promise", addressee="الجماهير",
            ),
            row("وكشفت", "تعاقدها مع المهاجم البرازيلي باولو رييس", source="إدارة النادي", act="announce", speaker="إدارة النادي"),
            row("قوله", "إصابة المدافع ليست خطيرة", source="طبيب الفريق", via=("صحيفة الملاعب",), speaker_type="unnamed"),
        ],
    )  # fmt: skip


FIRE = """إصابة خمسة أشخاص في حريق مصنع للأثاث

أصيب خمسة أشخاص في حريق شب فجر اليوم بمصنع للأثاث شرق المدينة. وأفاد شهود عيان بأن النيران اندلعت في الطابق الثاني.
وذكرت مديرية الدفاع المدني، في بيان، أن فرقها أخمدت الحريق بعد ساعتين.
وقال صاحب المصنع محمود الشامي: «خسرنا كل شيء، والبضاعة لم تكن مؤمنة».
وطالب الشامي البلدية بتوسيع الشارع المؤدي إلى المصنع. ورجّح مصدر أمني أن يكون الحريق ناجماً عن تماس كهربائي."""


def test_a_local_incident(said: Callable) -> None:
    owner = {"speaker": "محمود الشامي", "speaker_type": "person"}
    statements = said(FIRE)
    assert len(statements) == 5
    check(
        statements,
        [
            row("وأفاد", "النيران اندلعت في الطابق الثاني", source="شهود عيان", speaker="شهود عيان", speaker_type="unnamed"),
            row(
                "وذكرت", "فرقها أخمدت الحريق بعد ساعتين",
                source="مديرية الدفاع المدني", speaker="مديرية الدفاع المدني", speaker_type="organization",
            ),
            row("وقال", "خسرنا كل شيء، والبضاعة لم تكن مؤمنة", source="صاحب المصنع محمود الشامي", mode="direct", **owner),
            row("وطالب", "بتوسيع الشارع المؤدي إلى المصنع", source="الشامي", addressee="البلدية", act="appeal", **owner),
            row("ورجّح", "يكون الحريق ناجماً عن تماس كهربائي", source="مصدر أمني", speaker_type="unnamed", act="predict"),
        ],
    )  # fmt: skip


MAGHREB = """أفاد بلاغ لوزارة الفلاحة بأن موسم جني الزيتون سينطلق يوم 12 نونبر المقبل. \
وأوضح المصدر ذاته أن المساحة المزروعة بلغت ثلاثين ألف هكتار. \
وأبرز وزير الفلاحة، عبد السلام المرنيسي، في تصريح للصحافة، أن المردودية تحسنت بفضل التساقطات المطرية. \
وشدد المسؤول الحكومي على ضرورة ترشيد استعمال مياه السقي. \
ومن جانبه، دعا رئيس الغرفة الجهوية للفلاحة، إدريس بنعلال، الفلاحين إلى الانخراط في التأمين. \
وخلص البلاغ إلى أن أسعار الزيت ستبقى مستقرة."""


def test_a_maghrebi_report(said: Callable) -> None:
    minister = {"speaker": "عبد السلام المرنيسي", "speaker_type": "person"}
    statements = said(MAGHREB)
    assert len(statements) == 6
    check(
        statements,
        [
            row("أفاد", "موسم جني الزيتون سينطلق يوم 12 نونبر المقبل", source="بلاغ لوزارة الفلاحة", speaker="وزارة الفلاحة"),
            row("وأوضح", "المساحة المزروعة بلغت ثلاثين ألف هكتار"),
            row(
                "وأبرز", "المردودية تحسنت بفضل التساقطات المطرية",
                source="وزير الفلاحة، عبد السلام المرنيسي", **minister,
            ),
            row("وشدد", "ضرورة ترشيد استعمال مياه السقي", source="المسؤول الحكومي", act="appeal", **minister),
            row(
                "دعا", "الانخراط في التأمين", source="رئيس الغرفة الجهوية للفلاحة، إدريس بنعلال", speaker="إدريس بنعلال",
                addressee="الفلاحين", act="appeal",
            ),
            row("وخلص", "أسعار الزيت ستبقى مستقرة", source="البلاغ", speaker="وزارة الفلاحة"),
        ],
    )  # fmt: skip


GULF = (
    "الدوحة في 3 مارس / قنا / أكد سعادة وزير الطاقة السيد ناصر بن خليفة المهندي أن مشروع المترو الجديد سيدخل الخدمة العام المقبل، "
    "ونوه سعادته بجهود فرق العمل، مشيداً بالتعاون بين الجهات الحكومية. وأضاف سعادته أن المشروع يضم عشرين محطة."
)


def test_an_agency_of_the_gulf_in_one_line(said: Callable) -> None:
    minister = {"speaker": "ناصر بن خليفة المهندي", "speaker_type": "person"}
    statements = said(GULF)
    assert len(statements) == 4
    check(
        statements,
        [
            row(
                "أكد", "مشروع المترو الجديد سيدخل الخدمة العام المقبل",
                source="سعادة وزير الطاقة السيد ناصر بن خليفة المهندي", **minister,
            ),
            row("ونوه", "بجهود فرق العمل", source="سعادته", act="support", **minister),
            row("مشيداً", "بالتعاون بين الجهات الحكومية", source=None, act="support", **minister),
            row("وأضاف", "المشروع يضم عشرين محطة", source="سعادته", **minister),
        ],
    )  # fmt: skip


CHANNEL = """المقاومة: لن نقبل بأي وجود أجنبي بعد نهاية العام
الناطق باسم كتائب السهل يهدد بتصعيد العمليات، ويؤكد أن "كل القواعد تحت مرمى النيران"
هدّد الناطق باسم كتائب السهل، أبو جعفر الراوي، اليوم الأربعاء، بتصعيد العمليات ضد القوات الأجنبية. \
وأكد الراوي في تصريح لقناة الفرات أن "كل القواعد تحت مرمى النيران". وأضاف: "أمامهم مهلة حتى نهاية العام". \
ونقلت وكالة سهم عن مسؤول حكومي قوله إن بغداد ملتزمة بجدول الانسحاب. \
وكان رئيس الحكومة قد أعلن الشهر الماضي أن المفاوضات بلغت مرحلتها الأخيرة."""


def test_a_channel_with_title_and_lead(said: Callable) -> None:
    spokesman = {"speaker": "أبو جعفر الراوي", "speaker_type": "person"}
    statements = said(CHANNEL)
    assert len(statements) == 8
    check(
        statements,
        [
            row(None, "لن نقبل بأي وجود أجنبي بعد نهاية العام", source="المقاومة"),
            row("يهدد", "بتصعيد العمليات", source="الناطق باسم كتائب السهل", act="threaten", **spokesman),
            row("ويؤكد", "كل القواعد تحت مرمى النيران", source=None, mode="direct", **spokesman),
            row(
                "هدّد", "بتصعيد العمليات ضد القوات الأجنبية",
                source="الناطق باسم كتائب السهل، أبو جعفر الراوي", act="threaten", **spokesman,
            ),
            row("وأكد", "كل القواعد تحت مرمى النيران", source="الراوي", mode="direct", via=("قناة الفرات",), **spokesman),
            row("وأضاف", "أمامهم مهلة حتى نهاية العام", source=None, mode="direct", via=("قناة الفرات",), **spokesman),
            row("قوله", "بغداد ملتزمة بجدول الانسحاب", source="مسؤول حكومي", speaker_type="unnamed", via=("وكالة سهم",)),
            row("أعلن", "المفاوضات بلغت مرحلتها الأخيرة", source="رئيس الحكومة", act="announce", speaker="رئيس الحكومة"),
        ],
    )  # fmt: skip


INTERVIEW = """قالت الكاتبة سلمى العطار في حوار مع مجلة أوراق إن روايتها الجديدة كتبت في ثلاث سنوات. \
وأضافت أنها زارت أكثر من عشرين قرية لجمع الحكايات. وعن الجوائز قالت: «الجائزة لا تصنع كاتباً». \
وترى العطار أن القارئ العربي يبحث عن الصدق. ووصفت النقد الأدبي بأنه ضعيف. \
وختمت بالقول إن الجزء الثاني سيصدر في ربيع 2032."""


def test_an_interview(said: Callable) -> None:
    author = {"speaker": "سلمى العطار", "speaker_type": "person"}
    magazine = ("مجلة أوراق",)
    statements = said(INTERVIEW)
    assert len(statements) == 6
    check(
        statements,
        [
            row("قالت", "روايتها الجديدة كتبت في ثلاث سنوات", source="الكاتبة سلمى العطار", via=magazine, **author),
            row("وأضافت", "زارت أكثر من عشرين قرية لجمع الحكايات", source=None, via=magazine, **author),
            row("قالت", "الجائزة لا تصنع كاتباً", source=None, mode="direct", **author),
            row("وترى", "القارئ العربي يبحث عن الصدق", source="العطار", **author),
            row("ووصفت", "ضعيف", source=None, **author),
            row("بالقول", "الجزء الثاني سيصدر في ربيع 2032", source=None, **author),
        ],
    )  # fmt: skip


RIGHTS = """أدانت منظمة عدالة بلا حدود اعتقال الصحافي يونس الكيلاني. \
ودعت المنظمة السلطات إلى الإفراج عنه فوراً، معتبرة أن التهم الموجهة إليه سياسية. \
وقالت المحامية رنا الدباغ إن موكلها ينفي جميع التهم. ورد المتحدث باسم وزارة العدل بأن القضاء مستقل. \
وتجاوز عدد الموقوفين منذ الأحد ثلاثين شخصاً، وفق ما أعلنت نقابة المحامين. \
ويُعتقد أن المحاكمة ستبدأ في 20 يونيو المقبل."""


def test_a_report_on_rights(said: Callable) -> None:
    body = {"speaker": "منظمة عدالة بلا حدود", "speaker_type": "organization"}
    check(
        said(RIGHTS),
        [
            row("أدانت", "اعتقال الصحافي يونس الكيلاني", source="منظمة عدالة بلا حدود", act="condemn", **body),
            row("ودعت", "الإفراج عنه فوراً", source="المنظمة", act="appeal", addressee="السلطات", **body),
            row("معتبرة", "التهم الموجهة إليه سياسية", source=None, **body),
            row("وقالت", "موكلها ينفي جميع التهم", source="المحامية رنا الدباغ", speaker="رنا الدباغ"),
            row("ينفي", "جميع التهم", source="موكلها", act="deny", within=4),
            row("ورد", "القضاء مستقل", source="المتحدث باسم وزارة العدل", speaker_type="unnamed"),
            row("وفق", "وتجاوز عدد الموقوفين منذ الأحد ثلاثين شخصاً", source="نقابة المحامين", speaker="نقابة المحامين"),
            row("ويُعتقد", "المحاكمة ستبدأ في 20 يونيو المقبل", source=None, speaker=None),
        ],
    )  # fmt: skip


VISIT = """وصل الرئيس الضيف إلى العاصمة، حيث التقى نظيره في القصر. \
وقال الرئيس نبيل حداد إن المباحثات «كانت صريحة ومثمرة»، مؤكداً أن الحدود ستفتح قريباً. \
ورحبت وزيرة الخارجية سعاد المنصوري بالاتفاق، لكنها شددت على ضرورة ضمانات مكتوبة. \
وتعهدت الحكومة بنشر نص الاتفاق خلال أسبوع. «لا نثق بالوعود»، قال النائب المعارض فادي سركيس لوكالة الأنباء الوطنية. \
من المتوقع أن يصوت البرلمان على الاتفاق الشهر المقبل. يُذكر أن آخر زيارة مماثلة كانت قبل عشرة أعوام."""


def test_a_state_visit(said: Callable) -> None:
    president = {"speaker": "نبيل حداد", "speaker_type": "person"}
    minister = {"speaker": "سعاد المنصوري", "speaker_type": "person"}
    statements = said(VISIT)
    assert len(statements) == 7
    check(
        statements,
        [
            row("وقال", "المباحثات «كانت صريحة ومثمرة»", source="الرئيس نبيل حداد", mode="mixed", **president),
            row("مؤكداً", "الحدود ستفتح قريباً", source=None, due=None, **president),
            row("ورحبت", "بالاتفاق", source="وزيرة الخارجية سعاد المنصوري", act="support", **minister),
            row("شددت", "ضرورة ضمانات مكتوبة", source=None, act="appeal", **minister),
            row("وتعهدت", "بنشر نص الاتفاق خلال أسبوع", source="الحكومة", act="promise", speaker="الحكومة"),
            row(
                "قال", "لا نثق بالوعود", source="النائب المعارض فادي سركيس", speaker="فادي سركيس",
                mode="direct", via=("وكالة الأنباء الوطنية",),
            ),
            row("المتوقع", "يصوت البرلمان على الاتفاق الشهر المقبل", source=None, speaker=None, act="predict", due="2030-06"),
        ],
    )  # fmt: skip
