"""Some invented news, as an archive that tests of search read and never change."""

from __future__ import annotations

import datetime as dt

from qawl.archive import Archive, Ingest

ARTICLES = (
    (
        "صحيفة الميناء",
        "2024-05-01",
        "قال وزير النقل سامي الحداد إن الجسر الجديد سيفتح أمام السيارات في 20 مايو 2024. "
        "وأضاف الحداد أن كلفة الجسور بلغت ثلاثة ملايين دينار.",
    ),
    (
        "إذاعة السهل",
        "2024-05-02",
        "حذرت نقابة السائقين من أن الطريق إلى السوق القديمة خطر. "
        "وتعهد وزير النقل سامي الحداد بإصلاح الطرق قبل نهاية 2024.",
    ),
    (
        "صحيفة الميناء",
        "2024-05-03",
        "دعت المديرة رنا الصباغ إلى وقف إطلاق النار في وادي السنديان. "
        "وقالت الصباغ: «النار في الوادي لا تقف عند بيت أحد، وإطلاق سراح الأسرى أول الطريق».",
    ),
    (
        "وكالة التلال",
        "2024-06-10",
        "أعلنت شركة كهرباء الساحل أنها سترفع أسعار الكهرباء الشهر المقبل. "
        "ونفى مدير الشركة فريد نصار نية رفع الأسعار. وطالبت نقابة السائقين الحكومة بخفض سعر الوقود.",
    ),
    (
        "وكالة التلال",
        "",
        "هدد قائد الفرقة الثالثة نادر شاهين بقصف الجسر إذا لم تنسحب القوات من وادي السنديان.",
    ),
)


def fill(archive: Archive) -> None:
    """Take the news in."""
    with Ingest(archive, workers=1) as run:
        for number, (outlet, date, text) in enumerate(ARTICLES):
            day = dt.date.fromisoformat(date) if date else None
            run.add(text, outlet=outlet, date=day, url=f"https://example.org/{number}")
