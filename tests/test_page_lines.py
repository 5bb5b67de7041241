"""What a page says of itself: lines of parts, bars of its site, tickers, polls; and news that resembles them."""

from __future__ import annotations

import pytest

from hashiya.articles.article import Part
from test_articles import BODY, END, LEAD, STANDFIRST, TITLE, left_out, parse

LINES = {
    "parts that bars or dashes join": (
        "الأربعاء 23 آب 2023 · منذ 3 ساعات · 5 د للقراءة", "مباشر · آخر تحديث 6 يناير 2026 الساعة 21:48",
        "إعداد: وحدة الشؤون القانونية | الجمعة 26 كانون الثاني 2024", "المدّة المقدّرة للقراءة: أربع دقائق",
        "التاريخ: 2019/11/29 - عدد القراءات: 8452", "حجم الخط: ع ع ع", "6 يناير 2026 • 4 دقائق قراءة",
        "سياسة | 6 يناير 2026 | 3 دقائق", "أحمد علي · 6 يناير 2026 · 1,204 مشاهدة",
        "بقلم أحمد علي | وقت القراءة: دقيقتان",
        "قبل ساعتين | 12 تعليقاً", "كتب: أحمد علي – منذ يومين", "رويترز · منذ 4 ساعات", "مباشر | قبل 5 دقائق | شارك",
        "طباعة · حجم الخط · مشاركة", "الوقت المقدّر للقراءة: 6 دقائق", "ع+ ع ع-", "مرات القراءة: 4,512",
        "نُشر 5 يناير 2026 | حُدّث 6 يناير 2026", "زمن القراءة التقريبي: خمس دقائق",
    ),
    "bars of a site": (
        "نتائج مباشرة | جدول الترتيب | الهدافون", "نتائج مباشرة   جدول الترتيب   الهدافون",
        "الأخبار · الفيديو · البودكاست",
        "سياسة / اقتصاد / رياضة / ثقافة", "العملات | الأسهم | الذهب | النفط", "فيديو • صور • إنفوغراف",
        "المباريات › النتائج › الترتيب", "رياضة | مواعيد المباريات | القنوات الناقلة", "محليات · عربي · دولي · رأي",
        "بث مباشر | برامج | ترددات القنوات", "الرئيسية · الأرشيف · اتصل بنا", "كاريكاتير | كتّاب | العدد الورقي",
    ),
    "slugs": (
        "bulgaria-euro", "ukraine-war-talks", "us-china-trade-2026", "gaza_ceasefire_deal", "sudan-crisis.html",
        "oil-prices-opec", "iran-nuclear-talks", "world-cup-final-2022", "syria-new-government", "lebanon-bank-crisis",
    ),
    "tickers and rates": (
        "EUR/USD 1.1745 ▲0.02%", "سعر السهم | أرامكو 2222 | 36.05 +0.28%", "أسعار العملات الآن", "برنت 60.85 ▼",
        "سعر الصرف: الدولار 89,500", "USD/TRY 34.20", "مؤشرات الأسواق الآن", "تاسي 11,890.4 ▲ 0.6%",
        "أسعار الذهب لحظة بلحظة", "ناسداك 18,200.1 ▼ -1.2%", "GBP/USD: 1.2710 ▼", "سابك 2010 | 68.40 +1.1%",
    ),
    "advertising": (
        "Sponsored by Outbrain", "Sponsored Content by Taboola", "إعلان مموّل", "Promoted content", "Ads by Google",
        "Recommended by Outbrain", "إعلانات غوغل", "Around the web", "محتوى ممول", "From our partners", "Paid content",
        "روابط ممولة من تابولا",
    ),
    "subscriptions with a price": (
        "اشترك في خدمة «أسواق بلس» بـ1.99 دولار شهرياً", "اشتركوا الآن بـ 5 دولارات شهرياً",
        "جرّب النسخة الرقمية مقابل 3 يورو في الشهر", "باقة القراء: 20 ريالاً شهرياً", "عضوية سنوية بـ 99 درهماً سنوياً",
        "اشتراك رقمي كامل: 50 جنيهاً شهرياً", "احصل على كل المقالات بـ 2.5 دولار شهرياً فقط", "9.99$ شهرياً",
        "وفّر النصف: 4 دولارات في الشهر", "ادعمنا بـ 10 دولارات شهرياً",
    ),
    "comments and other versions": (
        "التعليقات محجوبة على هذا الخبر", "التعليقات مغلقة", "التعليقات معطّلة حالياً", "تم إغلاق باب التعليقات",
        "باب التعليق مغلق", "التعليقات غير متاحة", "Comments are closed", "يمكنك تصفح النسخة الكاملة من الموقع",
        "النسخة الكاملة من الموقع", "انتقل إلى نسخة الموبايل", "تصفح النسخة الخفيفة", "عرض النسخة الكاملة",
    ),
    "polls": (
        "صوّت: هل تتوقع أن يحسم رونالدو لقب الدوري؟  نعم ○  لا ○", "استطلاع: هل تؤيد القرار؟ نعم / لا / لا أدري",
        "صوّتوا: من يفوز باللقب؟ ○ الأهلي ○ الزمالك", "هل توافق على التعديل؟ □ نعم □ لا",
        "سؤال اليوم: هل تثق بالهدنة؟ نعم لا",
        "تصويت: هل تنجح القمة؟ ☐ نعم ☐ لا ☐ ربما", "استطلاع رأي: أي حكومة تريد؟ ○ تكنوقراط ○ سياسية",
        "شاركوا: هل تتابع المونديال؟ نعم | لا", "ما رأيك في الصفقة؟ ○ ناجحة ○ فاشلة",
        "استفتاء: هل تؤيد العقوبات؟ نعم، لا",
    ),
    "embedded posts": (
        "تغريدة مضمّنة: فيديو | وصول الأمير إلى المحافظة", "فيديو مضمّن", "منشور مدمج من فيسبوك",
        "صورة مدرجة: مدخل القصر",
        "تغريدة مضمنة", "مقطع فيديو مدمج: لحظة الهبوط", "خريطة مضمّنة", "منشور مضمّن من إنستغرام: صورة الفريق",
        "بودكاست مضمّن", "Embedded tweet",
    ),
    "forms of a newsletter": ("كل أسبوع في بريدك الإلكتروني.. [أدخل بريدك]  [اشترك]",),
}  # fmt: skip


@pytest.mark.parametrize(
    "line", [pytest.param(line, id=f"{name}: {line}") for name, lines in LINES.items() for line in lines]
)
def test_what_a_page_says_of_itself_is_left_out(line: str) -> None:
    """Among the paragraphs and behind them, and it is on record why."""
    for lines in ((TITLE, LEAD, BODY, line, END), (TITLE, LEAD, BODY, END, line)):
        article = parse(*lines)
        assert article.news.parts(Part.PARAGRAPH) == [LEAD, BODY, END]
        assert all(why for _, why in left_out(article))
        assert len(left_out(article)) == 1


NEWS = {
    "parts that are news": (
        "غزة - رفح: قصف متواصل منذ الفجر وسقوط ضحايا.", "قبل ساعتين من الموعد | تغيّر كل شيء في القاعة.",
        "6 يناير 2026 – اقتحام المبنى واعتقال المئات من المحتجين.", "الرئيس – قبل يومين – كان قد نفى الخبر.",
        "بعد 5 دقائق قراءة في الملف، خرج القاضي من القاعة.", "المدة المقدّرة للعملية أربع ساعات، بحسب الطبيب.",
        "حجم الخط الائتماني ارتفع إلى مليار دولار.", "أحمد علي - وزير الخارجية - وصل إلى باريس مساء أمس.",
        "آخر تحديث للقائمة ضم خمسين اسماً جديداً.", "عدد القراءات الإيجابية للمؤشر ارتفع هذا الشهر.",
        "إعداد الموازنة استغرق ثلاثة أشهر من العمل.", "مباشر التنفيذ: القرار يسري منذ اليوم الأول من الشهر.",
    ),
    "names that are no bars": (
        "جدول الترتيب لم يتغيّر بعد خسارة المتصدر.", "الهدافون الثلاثة غابوا عن المباراة الأخيرة.",
        "مصر وتونس والمغرب تأهلت إلى الدور التالي.", "نتائج مباشرة للقرار ظهرت في الأسواق أمس.",
        "سياسة، اقتصاد، رياضة: كل شيء حضر في خطابه.", "فيديو وصور ووثائق سُلّمت إلى المحكمة.",
        "بث مباشر وبرامج جديدة أعلنتها القناة أمس.", "أسعار العملات الرقمية هبطت إلى أدنى مستوى.",
        "المباريات والنتائج والترتيب محور النقاش.", "خدمات الموقع توقفت ساعات بسبب العطل.",
    ),
    "prices in the news": (
        "أسعار الذهب اليوم بلغت ألفي دولار للأونصة.", "ارتفع سهم أرامكو إلى 36.05 ريال بنسبة 0.28%.",
        "سعر السهم تراجع إلى 12 ريالاً عند الإغلاق.", "برنت عند 60.85 دولار، في أدنى مستوى منذ عام.",
        "بلغ سعر الصرف 89,500 ليرة للدولار الواحد.", "اليورو يساوي 1.1745 دولار بعد القرار.",
        "زاد الاشتراك إلى 5 دولارات شهرياً، كما قالت الشركة.", "اشترك مليون شخص في الخدمة مقابل 3 دولارات شهرياً.",
        "حصل العامل على 900 ريال شهرياً طوال سنوات.", "باقة المساعدات تشمل 200 دولار شهرياً لكل أسرة.",
        "وفّر البرنامج 50 يورو شهرياً للطلاب.", "سعر البرميل: ثمانون دولاراً في الموازنة الجديدة.",
    ),
    "what is asked, closed or shown": (
        "التعليقات مغلقة على حساب اللاعب منذ الحادثة.", "باب التعليق على القانون مفتوح حتى نهاية الشهر.",
        "النسخة الكاملة من التقرير نُشرت بعد عام.", "النسخة الكاملة من الاتفاق لم تُعلن بعد.",
        "هل تنجح الهدنة؟ نعم، يقول الوسيط القطري.", "هل يعود اللاجئون؟ لا أحد يملك الجواب.",
        "صوّت: هذا ما طلبه الرئيس من النواب جميعاً.", "استطلاع: نصف الناخبين يؤيدون القرار.",
        "تغريدة الرئيس أثارت غضب الحلفاء.", "فيديو مضمّن في الملف أثبت براءة الرجل.",
        "صورة مدرجة في التقرير أظهرت الموقع المدمَّر.", "منشور مدمج بالصور حذفه الوزير بعد ساعة.",
        "نشرة الإنتربول الحمراء شملت عشرة أسماء.", "نشرة العلوم التي تصدرها الجامعة توقفت.",
        "برعاية قطرية وُقّع الاتفاق في الدوحة.", "إعلان مموّل كشف الفضيحة، بحسب الصحيفة.",
    ),
}  # fmt: skip


@pytest.mark.parametrize(
    "line", [pytest.param(line, id=f"{name}: {line}") for name, lines in NEWS.items() for line in lines]
)
def test_news_that_resembles_it_stays(line: str) -> None:
    """Where it stands, among the paragraphs and at their end."""
    assert parse(TITLE, LEAD, BODY, line, END).news.parts(Part.PARAGRAPH) == [LEAD, BODY, line, END]
    assert parse(TITLE, LEAD, BODY, END, line).news.parts(Part.PARAGRAPH) == [LEAD, BODY, END, line]


@pytest.mark.parametrize(
    "heading",
    [
        *("مصر · السودان · إثيوبيا", "نشرة العلوم", "ChatGPT", "GPT-5", "covid-19", "Taylor Swift", "نتائج وترتيب"),
        *("نتائج المباريات وجدول الترتيب", "6 يناير 2026 · الاقتحام", "فيديو مفبرك", "سعر الصرف", "أسعار النفط"),
        *("من يفوز؟", "سؤال بلا جواب", "البرهان وحميدتي", "1. الحدود", "النسخة الكاملة من الاتفاق"),
    ],
)
def test_a_heading_that_resembles_it_stays(heading: str) -> None:
    """A word or a few between two paragraphs."""
    assert heading in parse(TITLE, LEAD, BODY, heading, END, BODY).news.text.splitlines()


@pytest.mark.parametrize(
    ("line", "date", "author"),
    [
        pytest.param("مباشر · آخر تحديث 6 يناير 2026 الساعة 21:48", "2026-01-06", None, id="an update alone"),
        pytest.param("نُشر 5 يناير 2026 | آخر تحديث 6 يناير 2026", "2026-01-05", None, id="a day and its update"),
        pytest.param(
            "إعداد: أحمد علي | الجمعة 26 كانون الثاني 2024", "2024-01-26", "أحمد علي", id="an author before it"
        ),
        pytest.param("5 دقائق · 6 يناير 2026 · بقلم سعاد حسن", "2026-01-06", "سعاد حسن", id="an author behind it"),
        pytest.param("أحمد علي · 6 يناير 2026", "2026-01-06", "أحمد علي", id="a name without a label"),
        pytest.param("إعداد: وحدة التحقق | 6 يناير 2026", "2026-01-06", None, id="a desk, which is nobody"),
        pytest.param("التاريخ: 2026/1/6 - عدد القراءات: 8452", "2026-01-06", None, id="a counter behind it"),
    ],
)
def test_each_part_is_read_by_its_kind(line: str, date: str, author: str | None) -> None:
    """Under the headline, with the standfirst below it."""
    article = parse(TITLE, line, STANDFIRST, LEAD, BODY, END)
    assert (str(article.date), article.author) == (date, author)
    assert line in [text for text, _ in left_out(article)]


@pytest.mark.parametrize(
    ("lines", "caption"),
    [
        pytest.param(("التعليق على الصورة، أنصار الرئيس في الشارع",), "أنصار الرئيس في الشارع", id="a label"),
        pytest.param(("تعليق الصورة: أنصار الرئيس في الشارع",), "أنصار الرئيس في الشارع", id="another label"),
        pytest.param(("لاعب يحمل القميص مع رئيس النادي (حساب النصر)",), None, id="an account in brackets"),
        pytest.param(("الوزير في مكتبه اليوم (المكتب الإعلامي للوزارة)",), None, id="a press office in brackets"),
        pytest.param(("سفينة حبوب قبالة إسطنبول (أرشيف - الفرنسية)",), None, id="two credits in brackets"),
        pytest.param(("جانب من القصف (لقطة من فيديو)",), None, id="a film in brackets"),
        pytest.param(("الأمير يستقبل ضيفه (صفحة الديوان على إكس)",), None, id="a page in brackets"),
        pytest.param(
            ("لاعب يحمل القميص مع رئيس النادي", "1/12", "لاعب يحمل القميص مع رئيس النادي (حساب النصر)"),
            "لاعب يحمل القميص مع رئيس النادي",
            id="said again with its credit in a gallery",
        ),
    ],
)
def test_a_caption_of_another_outlet_is_kept_as_one(lines: tuple[str, ...], caption: str | None) -> None:
    """Once, its label taken off."""
    article = parse(TITLE, *lines, LEAD, BODY, END)
    assert article.news.parts(Part.CAPTION) == [caption or lines[0]]
    assert article.news.parts(Part.PARAGRAPH) == [LEAD, BODY, END]


@pytest.mark.parametrize(
    "headline",
    [
        "التعليقات مغلقة على حساب محمد صلاح بعد المباراة",
        "اشتراك المنصة الجديد بـ 8 دولارات شهرياً",
        "باقة مساعدات بقيمة 200 دولار شهرياً",
        "سعر الصرف: الدولار يتجاوز 90 ألف ليرة",
        "إسرائيل تدرس ضربة جديدة (موقع أكسيوس)",
        "مقتل خمسة في غارة على الضاحية (إعلام رسمي)",
        "أسعار الذهب اليوم تقفز إلى مستوى قياسي",
        "صوّت: هل تنتهي الحرب قبل نهاية العام؟",
        "غزة - رفح: ليلة من القصف",
        "نتائج وترتيب المجموعات بعد الجولة الثالثة",
        "نشرة الإنتربول الحمراء تلاحق الرئيس السابق",
        "مصر | تونس | المغرب: ثلاثة طرق إلى المونديال",
    ],
)
def test_a_headline_that_resembles_it_is_the_title(headline: str) -> None:
    """The first line that can be one."""
    assert parse(headline, LEAD, BODY, END).title == headline


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("محمد صلاح 90+4", id="the minute of a goal"),
        pytest.param("الأهلي 2 +1", id="a score"),
        pytest.param("المغرب · 12 ميدالية", id="a count"),
    ],
)
def test_a_line_of_a_list_that_resembles_a_ticker_stays(line: str) -> None:
    """Between two paragraphs."""
    assert line in parse(TITLE, LEAD, BODY, line, END, BODY).news.text.splitlines()


def test_a_sentence_that_ends_in_an_account_is_news() -> None:
    """Its full stop tells it."""
    line = "وأعلن النادي الصفقة في بيان مقتضب مساء الجمعة (حساب النصر)."
    assert parse(TITLE, LEAD, BODY, line, END).news.parts(Part.PARAGRAPH) == [LEAD, BODY, line, END]


@pytest.mark.parametrize(
    "links",
    [
        pytest.param(("الأكثر قراءة", "1. الليرة تتحسن أمام الدولار", "2. من هو أحمد علي؟"), id="numbered"),
        pytest.param(("اقرأ أيضا", "عامان من الشراكة", "البرهان وحميدتي.. من هما رجلا المرحلة؟"), id="a question"),
        pytest.param(("نشرة العلوم", "كل أسبوع في بريدك.. [أدخل بريدك] [اشترك]"), id="a newsletter above its form"),
        pytest.param(("أدخل بريدك الإلكتروني", "نشرة المساء"), id="a newsletter below its form"),
    ],
)
def test_links_and_letters_are_left_out_above_a_paragraph(links: tuple[str, ...]) -> None:
    """No heading of the text, though a paragraph follows."""
    assert parse(TITLE, LEAD, BODY, *links, END, BODY).news.parts(Part.PARAGRAPH) == [LEAD, BODY, END, BODY]
    assert parse(TITLE, LEAD, BODY, *links, END, BODY).news.parts(Part.HEADING) == []


def test_a_numbered_heading_behind_links_stays() -> None:
    """It begins to count anew."""
    article = parse(TITLE, LEAD, BODY, "اقرأ أيضا", "عامان من الشراكة بين الجيش والمدنيين", "1. الحدود", END, BODY)
    assert article.news.parts(Part.HEADING) == ["1. الحدود"]


def test_an_english_label_of_a_picture_parts_standfirst_from_text() -> None:
    """«Bulgaria euro»."""
    article = parse(TITLE, STANDFIRST, "واجهة البنك المركزي ليلة رأس السنة", "Bulgaria euro", LEAD, BODY, END)
    assert article.standfirst == STANDFIRST
    assert "Bulgaria euro" in [text for text, _ in left_out(article)]
