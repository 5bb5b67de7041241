"""Whole pages as sites lay them out: what a reader gets who selects all and copies."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from hashiya.articles.article import Part
from hashiya.articles.leads import goes_on
from test_articles import BODY, END, LEAD, STANDFIRST, TITLE, left_out, parse


@dataclass(frozen=True)
class Page:
    """Lines of a page with the parts that they should become; every other line is left out."""

    lines: str
    standfirst: str | None = None
    captions: tuple[str, ...] = ()
    items: tuple[str, ...] = ()
    headings: tuple[str, ...] = ()


PAGES = {
    "a broadcaster with sections above and a list of links within": Page(
        f"""
        الجزيرة نت - الأخبار
        أخبار|فلسطين
        {TITLE}
        play
        02:15
        حجم الخط
        -
        +
        الجزيرة + وكالات
        Published On 6/1/2026
        |
        آخر تحديث: 12:30 (توقيت مكة)
        شارك
        facebook
        whatsapp
        {LEAD}
        {BODY}
        اقرأ أيضا
        list of 2 items
        list 1 of 2
        المقاومة تعلن استهداف دبابة
        list 2 of 2
        وزير الخارجية يصل إلى القاهرة
        end of list
        {END}
        المصدر: الجزيرة + وكالات
        """
    ),
    "a broadcaster with a labelled caption and stories that are offered": Page(
        f"""
        BBC News, عربي
        تخطى إلى المحتوى
        الرئيسية
        شرق أوسط
        {TITLE}
        صدر الصورة، Getty Images
        التعليق على الصورة، الرئيس الأوكراني يصافح نظيره الفرنسي في باريس
        Article Information
        Author, أحمد علي
        Role, بي بي سي نيوز عربي - القاهرة
        6 يناير/ كانون الثاني 2026
        آخر تحديث قبل 3 ساعة
        {LEAD}
        {BODY}
        تخطى قصص مقترحة وواصل القراءة
        قصص مقترحة
        من هم أعضاء "تحالف الراغبين"؟
        ماذا نعرف عن خطة ترامب للسلام؟
        قصص مقترحة نهاية
        {END}
        """,
        captions=("الرئيس الأوكراني يصافح نظيره الفرنسي في باريس",),
    ),
    "a newspaper that says headline and caption again": Page(
        f"""
        العالم
        أوروبا
        {TITLE}
        ماكرون دعا إلى «ضمانات قوية» لكييف
        الرئيس الفرنسي إيمانويل ماكرون مستقبلاً نظيره الأوكراني في قصر الإليزيه (رويترز)
        الرئيس الفرنسي إيمانويل ماكرون مستقبلاً نظيره الأوكراني في قصر الإليزيه (رويترز)
        باريس:«الشرق الأوسط»
        باريس:«الشرق الأوسط»
        TT
        نُشر: 14:20-6 يناير 2026 م ـ 17 رَجب 1447 هـ
        TT
        {TITLE}
        {LEAD}
        {BODY}
        {END}
        مواضيع
        فرنسا
        أوكرانيا
        الاتحاد الأوروبي
        """,
        standfirst="ماكرون دعا إلى «ضمانات قوية» لكييف",
        captions=("الرئيس الفرنسي إيمانويل ماكرون مستقبلاً نظيره الأوكراني في قصر الإليزيه (رويترز)",),
    ),
    "a portal with a standfirst, two dates and most read below": Page(
        f"""
        الرئيسية
        العرب والعالم
        {TITLE}
        قمة باريس تبحث نشر قوة متعددة الجنسيات بعد وقف النار
        العربية.نت - وكالات
        نشر في: 06 يناير ,2026: 02:20 م GST
        آخر تحديث: 06 يناير ,2026: 03:00 م GST
        وقت القراءة: 3 دقائق
        {LEAD}
        {BODY}
        مادة اعلانية
        {END}
        الأكثر قراءة
        1
        ترمب يعلن موقفه من القمة
        2
        بوتين يرد على الأوروبيين
        """,
        standfirst="قمة باريس تبحث نشر قوة متعددة الجنسيات بعد وقف النار",
    ),
    "an agency with its seal": Page(
        f"""
        {TITLE}
        الثلاثاء 1447/7/17 هـ الموافق 2026/01/06 م واس
        {LEAD}
        {BODY}
        {END}
        // انتهى //
        14:20 ت م
        0101
        """
    ),
    "a picture whose words stand below with the name of a newspaper's man": Page(
        f"""
        صحيفة المدى العربي
        آخر الأخبار
        {TITLE}
        الثلاثاء 6 كانون الثاني 2026 - 14:20
        بغداد - مكتب الصحيفة
        خاص بالموقع
          • القادة في باريس (وكالات)
            زيلينسكي وماكرون وميرتس وستارمر وتوسك في ساحة الكونكورد وسط باريس
        {LEAD}
        {BODY}
        {END}
        رياضة
        الهلال السوداني يتعادل في دوري الأبطال
        """,
        captions=("زيلينسكي وماكرون وميرتس وستارمر وتوسك في ساحة الكونكورد وسط باريس",),
    ),
    "a line that leads into the headline": Page(
        f"""
        بعد ثلاث سنوات من الحرب
        {TITLE}
        ممثلون عن الأمم المتحدة والاتحاد الأفريقي يحضرون مراسم التوقيع
        جنيف - محمد العمر
        6/1/2026
        {LEAD}
        {BODY}
        {END}
        """,
        standfirst="ممثلون عن الأمم المتحدة والاتحاد الأفريقي يحضرون مراسم التوقيع",
    ),
    "a running report": Page(
        f"""
        تغطية مباشرة | انتهت
        {TITLE}
        4 كانون الأول 2024 - 15:30
        التوقيت المعتمد: سيول
        اضغط لتحديث الصفحة
        {STANDFIRST}
        22:27
        {LEAD}
        22:40
        {BODY}
        23:50
        {END}
        انتهت تغطيتنا المباشرة، شكراً للمتابعة
        """,
        standfirst=STANDFIRST,
        headings=("22:27", "22:40", "23:50"),
    ),
    "questions and answers with the writer's own signs": Page(
        f"""
        مقابلات
        {TITLE}
        {LEAD}
        * لماذا بدأت الحرب؟
        - عاد الرئيس أكثر من ألف عام إلى الوراء.
        {BODY}
        {END}
        اقرأ أيضاً:
        - بالصور.. لحظة الوصول
        """,
        items=("* لماذا بدأت الحرب؟", "- عاد الرئيس أكثر من ألف عام إلى الوراء."),
    ),
}


@pytest.mark.parametrize("page", [pytest.param(page, id=name) for name, page in PAGES.items()])
def test_a_page_is_read_as_its_reader_sees_it(page: Page) -> None:
    """Headline, standfirst, captions, paragraphs; the rest is on record."""
    article = parse(*page.lines.strip().split("\n"))
    assert (article.title, article.standfirst) == (TITLE, page.standfirst)
    assert article.news.parts(Part.PARAGRAPH) == [LEAD, BODY, END]
    assert tuple(article.news.parts(Part.CAPTION)) == page.captions
    assert tuple(article.news.parts(Part.ITEM)) == page.items
    assert tuple(article.news.parts(Part.HEADING)) == page.headings
    assert all(reason for _, reason in left_out(article))


@pytest.mark.parametrize("sign", "-–*")
def test_a_sign_that_the_writer_typed_stays_before_its_item(sign: str) -> None:
    """A bullet that the page drew is taken off."""
    item = f"{sign} ولد في مدينة صغيرة عام 1960."
    article = parse(TITLE, LEAD, item, "• ولد في مدينة كبيرة عام 1970.", BODY, END)
    assert article.news.parts(Part.ITEM) == [item]
    assert article.news.parts(Part.PARAGRAPH) == [LEAD, "ولد في مدينة كبيرة عام 1970.", BODY, END]


@pytest.mark.parametrize(
    ("label", "links"),
    [
        pytest.param("اقرأ أيضاً", ("من هو الرئيس الجديد؟",), id="one"),
        pytest.param("اقرأ أيضاً:", ("من هو الرئيس الجديد؟", "الوزير يصل إلى القاهرة غداً"), id="two"),
        pytest.param("الأكثر قراءة", ("1. حركة الملاحة في المطار", "2. بالفيديو: احتفالات"), id="numbered"),
        pytest.param("مواضيع ذات صلة", ("- الوزير يصل", "- من هو الرئيس؟"), id="with hyphens"),
        pytest.param("كلمات مفتاحية", ("باريس", "أوكرانيا"), id="tags"),
    ],
)
def test_what_stands_under_a_label_is_left_out_until_the_text_goes_on(label: str, links: tuple[str, ...]) -> None:
    """Headlines of other articles, among the paragraphs or behind them."""
    for lines in ((LEAD, label, *links, BODY, END), (LEAD, BODY, END, label, *links)):
        assert parse(TITLE, *lines).news.parts(Part.PARAGRAPH) == [LEAD, BODY, END]


def test_points_below_a_label_are_links_to_the_last() -> None:
    """However few words the last has, and though the text goes on right below it."""
    lines = ("مواد متعلقة:", "- من هو الوزير الجديد؟", "- باريس.. حكاية مدينة")
    article = parse(TITLE, LEAD, BODY, *lines, END)
    assert article.news.parts(Part.PARAGRAPH) == [LEAD, BODY, END]
    assert article.news.parts(Part.HEADING) == []


def test_a_heading_behind_a_link_stays() -> None:
    """A few words right above a paragraph are its heading, no second link."""
    article = parse(TITLE, LEAD, "اقرأ أيضاً", "سيرة ذاتية: الوزير الجديد في سطور", "من حلوان إلى باريس", BODY, END)
    assert article.news.parts(Part.HEADING) == ["من حلوان إلى باريس"]


def test_a_heading_right_above_its_paragraph_is_no_link_behind_an_advert() -> None:
    """Apart from «إعلان», and near the paragraph."""
    article = parse(TITLE, "", LEAD, "", "إعلان - Advertisement", "", "من البلدية إلى القصر", BODY, "", END)
    assert article.news.parts(Part.HEADING) == ["من البلدية إلى القصر"]


@pytest.mark.parametrize("above", ["الأكثر قراءة هذا الأسبوع", "خريطة تفاعلية", "رسم بياني: الإنتاج في أكتوبر"])
def test_a_question_right_above_its_paragraph_is_no_link_behind_furniture(above: str) -> None:
    """A box of what is read most has more than one link, and longer ones; a drawing has none."""
    article = parse(TITLE, LEAD, "", above, "ماذا تغيّر بعدها؟", BODY, "", END)
    assert article.news.parts(Part.HEADING) == ["ماذا تغيّر بعدها؟"]
    assert above in dict(left_out(article))


@pytest.mark.parametrize(
    "title",
    [
        "بالأرقام.. المجلس الجديد يعقد أولى جلساته",
        "بالأرقام: حلفاء باريس يتفقون على الخطة",
        "اعرف أكثر: كيف يعمل مجلس القادة؟",
        "نجار الحارة: أعرف كل باب فيها",
    ],
)
def test_a_headline_that_reads_like_a_link_or_an_appeal_is_the_headline_below_its_section(title: str) -> None:
    """It stands above the text, where a page seldom leads elsewhere, and a man who speaks of himself asks nobody."""
    article = parse("انتخابات | نتائج", title, STANDFIRST, "الثلاثاء 6 يناير 2026", LEAD, BODY, END)
    assert (article.title, article.standfirst) == (title, STANDFIRST)


def test_a_site_and_its_city_are_no_headline_where_one_opens_like_a_link() -> None:
    """«سكاي نيوز عربية - أبوظبي» is signed, and whatever a live page says of itself stands between the two."""
    title = "بالأرقام.. المجلس الجديد يعقد أولى جلساته"
    article = parse(
        "سكاي نيوز عربية - أبوظبي", "08 يوليو 2024", "|يستمر البث المباشر|", title, STANDFIRST, LEAD, BODY, END
    )
    assert (article.title, article.standfirst) == (title, STANDFIRST)


def test_a_running_report_has_its_label_behind_its_headline_too() -> None:
    """«… | لحظة بلحظة»: no section, whatever parts the two."""
    title = "انهيار جسر في المدينة بعد اصطدام سفينة حاويات | لحظة بلحظة"
    article = parse("● تغطية حية — انتهت", title, "ستة عمال مفقودون، والرئيس يتعهد تمويل إعادة البناء", LEAD, BODY, END)
    assert article.title == title


@pytest.mark.parametrize(
    "line",
    [
        "هدفا صابيري وأبو خلال يمنحان المغرب أول فوز منذ 1998",
        "خلاف على شكل الشراكة ينهي خلال شهرين حلم ثالث أكبر صانع سيارات",
    ],
)
def test_a_name_and_two_months_show_no_picture(line: str) -> None:
    """«خلال» is in the words of pictures: there it tells of an event, here it is a name and tells how long."""
    assert parse(TITLE, line, "الاثنين 28 نونبر 2022 - 08:00", "", LEAD, BODY, END).standfirst == line


def test_two_clauses_above_the_photographer_are_the_standfirst() -> None:
    """The words of a picture are one."""
    line = "اليوبيل الذهبي ينتقل إلى التجمع الخامس، وجامعة الدول العربية ضيفة الشرف"
    assert parse("أخبار المحافظات", TITLE, line, "تصوير: قسم الفيديو", "", LEAD, BODY, END).standfirst == line


def test_a_poll_above_the_headline_is_none() -> None:
    """It asks whoever reads the page."""
    assert parse("منوعات", "استطلاع: هل ركبت القطار يوماً؟", TITLE, LEAD, BODY, END).title == TITLE


@pytest.mark.parametrize("question", ["ماذا حدث؟", "**ماذا حدث اليوم؟**"])
def test_a_question_right_above_the_text_is_no_section(question: str) -> None:
    """Text of questions and answers begins with one."""
    article = parse(TITLE, STANDFIRST, "6 يناير 2026", question, LEAD, BODY, END)
    assert question in article.news.text.splitlines()


@pytest.mark.parametrize("label", ["تغطية مباشرة", "بث مباشر"])
def test_what_stands_below_the_label_of_a_running_report_is_its_headline(label: str) -> None:
    """Whatever words of furniture it has."""
    title = "قمة باريس: التغطية لحظة بلحظة"
    article = parse(label, title, STANDFIRST, "6 يناير 2026", LEAD, BODY, END)
    assert (article.title, article.standfirst) == (title, STANDFIRST)


@pytest.mark.parametrize("above", ["اشترك في النشرة البريدية ليصلك كل جديد", "[صورة: وكالات]", "اقرأ أيضاً"])
def test_a_heading_typed_between_stars_stays(above: str) -> None:
    """Whatever it looks like, beside furniture and under a label."""
    lines = (above, "", "*الجوار يضيّق الخناق*", "")
    assert "*الجوار يضيّق الخناق*" in parse(TITLE, LEAD, *lines, BODY, END).news.text.splitlines()


def test_times_typed_between_stars_are_those_of_a_running_report() -> None:
    """They stay, and the line above the first of them is the standfirst."""
    times = ("**21:40**", "**21:05**", "**20:15**")
    entries = [line for pair in zip(times, (LEAD, BODY, END), strict=True) for line in (*pair, "")]
    told = "الوفود تحسم خلافاتها في اليوم الثاني"
    article = parse(TITLE, told, "", *entries)
    assert article.standfirst == told
    assert article.news.parts(Part.HEADING) == list(times)


@pytest.mark.parametrize("heading", ["الوقود أيضًا", "صوتٌ واحد"])
def test_a_vowel_mark_is_no_sign_of_furniture(heading: str) -> None:
    """A heading between two paragraphs."""
    assert parse(TITLE, LEAD, BODY, "", heading, "", BODY, END).news.parts(Part.HEADING) == [heading]


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("جولة الصحف - الخميس 8 يناير 2015", id="the day among the labels of a column"),
        pytest.param("الظهران ٢٩ رجب ١٤٣٩ هـ واس", id="a city, a day and an agency"),
        pytest.param("السبت 24 حزيران 2023 (التوقيت: موسكو)", id="whose time its hours are told in"),
        pytest.param("بغداد 30 آب/أغسطس 2022 (خدمة الأخبار)", id="a city, and whoever reports in brackets"),
        pytest.param("دبي في 10 أبريل 2021 / وام /", id="a city, and an agency between strokes"),
    ],
)
def test_a_line_that_says_the_day_is_a_date_line(line: str) -> None:
    """It dates the article and is no text."""
    article = parse(TITLE, line, "", LEAD, BODY, END)
    assert line not in article.news.text
    assert article.date is not None


def test_a_running_report_has_its_headline_above_the_first_time() -> None:
    """A time is none, whatever the line above it looks like."""
    title = "لحظة بلحظة | الحركة تدخل العاصمة والرئيس يغادر"
    article = parse("مباشر", title, "21:40", LEAD, "21:05", BODY, "20:15", END)
    assert article.title == title


def test_a_few_words_behind_the_button_of_a_picture_are_its_caption() -> None:
    """Between two paragraphs; with an end they are a paragraph."""
    button, caption = "مشاهدة الصورة بالحجم الكامل", "أكياس رمل حول تمثال الدوق في أوديسا"
    article = parse(TITLE, LEAD, "", button, caption, "", BODY, END)
    ended = parse(TITLE, LEAD, "", button, f"{caption}.", "", BODY, END)

    assert article.news.parts(Part.CAPTION) == [caption]
    assert ended.news.parts(Part.CAPTION) == []


def test_a_caption_behind_its_english_label_is_a_caption() -> None:
    """As some sites print it."""
    article = parse(TITLE, "image caption مهندسون يحتفلون في مركز المراقبة", "", LEAD, BODY, END)
    assert article.news.parts(Part.CAPTION) == ["مهندسون يحتفلون في مركز المراقبة"]


def test_a_label_with_its_article_on_one_line_heads_nothing() -> None:
    """What follows it is text."""
    article = parse(TITLE, LEAD, "اقرأ أيضاً: من هو الرئيس؟", "ما بعد القمة", BODY, END)
    assert article.news.parts(Part.HEADING) == ["ما بعد القمة"]


def test_the_lines_of_a_flash_are_not_taken_for_links() -> None:
    """Where no line ends with a full stop, a short one is news."""
    flash = ["الكرملين: الرئيس أبرق إلى نظيره معزياً", "دمشق تعلن الحداد ثلاثة أيام", "أنقرة تشارك في البحث"]
    article = parse(TITLE, *flash, "اقرأ أيضاً: من هو الرئيس؟", "موسكو ترسل فرق إنقاذ", "شارك المقال")
    assert [line for line in [*flash, "موسكو ترسل فرق إنقاذ"] if line not in article.news.text] == []


def test_a_list_of_tags_without_a_label_is_left_out_at_the_end_only() -> None:
    """«أوكرانيا، روسيا، حلف الناتو»."""
    tags = "أوكرانيا، روسيا، حلف الناتو"
    assert (tags, "وسوم") in left_out(parse(TITLE, LEAD, BODY, END, tags))
    assert tags in parse(TITLE, LEAD, tags, BODY, END).news.text


@pytest.mark.parametrize("name", ["| الجزيرة نت", "- سكاي نيوز عربية"])
def test_the_title_of_a_browsers_window_above_the_headline_is_left_out(name: str) -> None:
    """It is the headline with the name of the site."""
    assert parse(f"{TITLE} {name}", TITLE, LEAD, BODY, END).title == TITLE


LISTS = (
    ("7 أطعمة تقوي الذاكرة", True),
    ("ما الفرق بين الزكام والحساسية؟ 5 علامات", True),
    ("5 أسباب تجعل القمة حاسمة", False),
    ("10 أرقام من خطة قادة أوروبا", False),
)


@pytest.mark.parametrize(("line", "strange"), [pytest.param(*row, id=row[0]) for row in LISTS])
def test_a_headline_that_promises_a_list_and_shares_no_word_is_another_articles(line: str, *, strange: bool) -> None:
    """One that speaks of what the article speaks of is its heading."""
    article = parse(TITLE, LEAD, line, BODY, END)
    assert (line not in article.news.text) is strange
    assert article.news.parts(Part.PARAGRAPH) == [LEAD, BODY, END]


@pytest.mark.parametrize(
    ("lines", "gone"),
    [
        pytest.param(("إعلان", "أسرار الملاعب القديمة", "إعلان"), True, id="advertisements around it"),
        pytest.param(("إعلان", "خطة القادة", "إعلان"), False, id="a word of the article"),
        pytest.param(("إعلان", "أسرار الملاعب القديمة"), False, id="a paragraph below it"),
        pytest.param(("إعلان", "أسرار الملاعب القديمة.", "إعلان"), False, id="a full stop"),
    ],
)
def test_a_line_that_furniture_encloses_and_no_paragraph_echoes_is_none_of_the_text(
    lines: tuple[str, ...], *, gone: bool
) -> None:
    """A headline of another article that no label announces."""
    assert (lines[1] not in parse(TITLE, LEAD, *lines, BODY, END).news.text) is gone


def test_a_table_at_the_end_stays_and_links_behind_it_go() -> None:
    """«الذهبية: كينيا» is no tag."""
    table = ("الذهبية: كينيا", "الفضية: إثيوبيا", "المغرب: 12 ميدالية")
    article = parse(TITLE, LEAD, BODY, END, *table, "شارك", "قمة أخرى في برلين")
    assert [line for line in table if line not in article.news.text] == []
    assert "قمة أخرى في برلين" not in article.news.text


CAPTION = "قادة أوروبا خلال الجلسة الأولى من القمة"


@pytest.mark.parametrize(
    ("head", "captions"),
    [
        pytest.param((f"{CAPTION} (رويترز)", CAPTION), (f"{CAPTION} (رويترز)",), id="again without its credit"),
        pytest.param((CAPTION, f"{CAPTION} - أرشيف"), (CAPTION,), id="with a credit behind a dash below it"),
        pytest.param((f"{CAPTION} (صور الرئاسة)", "شارك", f"{CAPTION} (صور الرئاسة)"), None, id="again below a button"),
        pytest.param(
            ("أ ف ب / أرشيف", "لولا بين أنصاره في المدينة"), ("لولا بين أنصاره في المدينة",), id="credit above"
        ),
        pytest.param(
            ("لولا بين أنصاره في المدينة", "تصوير: مروان ط."), ("لولا بين أنصاره في المدينة",), id="and below"
        ),
        pytest.param(
            ("• الرئيس وزوجته أمام المقر (رويترز)", "الرئيس وزوجته سلمى أمام المقر (رويترز)"),
            ("الرئيس وزوجته سلمى أمام المقر (رويترز)",),
            id="with words left out under a bullet",
        ),
        pytest.param(
            ("محتجون أمام مبنى البلدية في المدينة", "محتجون أمام مبنى البلدية (صورة: وكالات)"),
            ("محتجون أمام مبنى البلدية في المدينة",),
            id="cut short before its credit",
        ),
    ],
)
def test_a_caption_is_said_once(head: tuple[str, ...], captions: tuple[str, ...] | None) -> None:
    """However often the page does, and whichever of the two has the credit."""
    article = parse(TITLE, STANDFIRST, *head, LEAD, BODY, END)
    assert tuple(article.news.parts(Part.CAPTION)) == (captions or head[:1])
    assert (article.standfirst, article.news.parts(Part.PARAGRAPH)) == (STANDFIRST, [LEAD, BODY, END])


@pytest.mark.parametrize(
    ("paragraph", "so"),
    [
        pytest.param("ووري الجثمان الثرى ظهر اليوم.", False, id="a verb in the passive"),
        pytest.param("وصل القادة إلى المدينة.", False, id="a verb that begins with و"),
        pytest.param("وتوصل القادة إلى اتفاق.", True, id="and a verb"),
        pytest.param("من جهته قال الوزير إنه راض.", True, id="on his part"),
    ],
)
def test_a_second_paragraph_goes_on(paragraph: str, *, so: bool) -> None:
    """With a word that joins it to the first; a verb may begin with that letter."""
    assert goes_on(paragraph) is so


def test_whom_a_picture_shows_at_a_door_is_a_caption_above_the_standfirst() -> None:
    """Without a verb, a comma or a credit."""
    shown, told = "الوزير وزوجته سلمى عند مدخل قصر العدل", "القضاء يدين الوزير الأسبق ويبرئه من ثلاث تهم أخرى"
    article = parse(TITLE, shown, told, "", LEAD, BODY, END)
    assert (article.news.parts(Part.CAPTION), article.standfirst) == ([shown], told)


def test_a_caption_is_said_again_with_words_left_out_and_a_credit() -> None:
    """Right below the picture's words, among the paragraphs."""
    shown = "أنصار الحزب في الساحة يتابعون المراسم، وقد ضاقت بهم"
    article = parse(TITLE, LEAD, BODY, shown, "أنصار الحزب يتابعون المراسم (وكالات)", BODY, END)
    assert "(وكالات)" not in article.news.text
    assert shown in article.news.text


@pytest.mark.parametrize(
    "again",
    [
        pytest.param("عناق بين القائدين بعد الجلسة", id="in the same words"),
        pytest.param("عناق بين الرجلين بعد الجلسة", id="in nearly the same words"),
        pytest.param("عناق بين القائدين بعد", id="cut short"),
        pytest.param("عناق بين القائدين", id="cut short to three words"),
        pytest.param("عناق بين القائدين بعد الجلسة (الوزارة)", id="with whose picture it is in brackets"),
        pytest.param("عناق بين القائدين بعد الجلسة – الرئاسة", id="with whose picture it is behind a dash"),
    ],
)
def test_a_few_words_twice_among_the_paragraphs_are_a_caption(again: str) -> None:
    """A page that is copied says the words of a picture twice, whatever they look like."""
    article = parse(TITLE, STANDFIRST, LEAD, "", "عناق بين القائدين بعد الجلسة", again, "", BODY, END)
    assert article.news.parts(Part.CAPTION) == ["عناق بين القائدين بعد الجلسة"]
    assert article.news.parts(Part.PARAGRAPH) == [LEAD, BODY, END]


@pytest.mark.parametrize("heading", ["الرد", "القائمة"])
def test_the_word_of_a_button_right_above_a_paragraph_is_its_heading(heading: str) -> None:
    """Behind a blank line; anywhere else it is a button."""
    article = parse(TITLE, STANDFIRST, LEAD, "", heading, BODY, "", END)
    assert heading in article.news.text
    assert [line for line, _ in left_out(parse(TITLE, STANDFIRST, LEAD, "", heading, "", BODY, END))] == [heading]


def test_agencies_in_brackets_without_end_are_no_date_line() -> None:
    """Each is looked at once."""
    line = f"بغداد 30 آب 2022 {'(رويترز) ' * 5000}"
    assert line[:20] in parse(TITLE, LEAD, BODY, "", line, "", BODY, END).news.text


def test_a_heading_that_is_typed_with_its_signs_is_kept() -> None:
    """Whatever it looks like: «مشاريع أخرى» may head a box of links."""
    article = parse(TITLE, LEAD, BODY, "", "إشهار", "", "## مشاريع أخرى", "", BODY, END)
    assert "مشاريع أخرى" in article.news.text


def test_names_with_a_dash_and_a_figure_are_a_list() -> None:
    """None of them is a link or a signature."""
    rows = ("أمازون — 890", "ألفابت — 850", "مايكروسوفت — 820", "فيسبوك — 505")
    article = parse(TITLE, STANDFIRST, LEAD, "", "المنافسون، بمليارات الدولارات:", "", *rows, "", BODY, END)
    assert [row for row in rows if row not in article.news.text] == []


@pytest.mark.parametrize(
    "line", ["صورة: الزعيمان في حديقة الفندق", "في الصورة: الرئيس في قصره", "صورة أرشيفية للعالم الراحل"]
)
def test_a_picture_that_is_named_among_the_paragraphs_is_on_record(line: str) -> None:
    """Above the text such a line is its caption."""
    article = parse(TITLE, STANDFIRST, LEAD, "", line, "", BODY, END)
    assert left_out(article) == [(line, "صورة ليست في النص")]


@pytest.mark.parametrize(
    "line", ["صورة من الأرشيف: الكاتب يوقع كتابه في لندن", "صورة أرشيفية للعالم خلال محاضرة في المدينة"]
)
def test_what_a_picture_from_the_archive_shows_is_its_caption(line: str) -> None:
    """A few words more than the label, and nothing of the article is lost."""
    article = parse(TITLE, STANDFIRST, LEAD, "", line, "", BODY, END)
    assert line in article.news.text


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("المنظمة تريد تلقيح 640 ألف طفل خلال هدن قصيرة", id="a number of people"),
        pytest.param("«لم يعد لدي ما يكفي»: زعيمة الحزب تترك السلطة بعد خمس سنوات", id="a saying and who said it"),
        pytest.param("المسبار يلامس الوجه البعيد للقمر ويرسل أول صورة", id="a picture that is sent"),
    ],
)
def test_a_standfirst_that_no_picture_can_show_is_no_caption(line: str) -> None:
    """Words that captions have too are not enough."""
    article = parse(TITLE, line, "نشر بتاريخ 2 سبتمبر/أيلول 2024", "", LEAD, BODY, END)
    assert article.news.parts(Part.CAPTION) == []


def test_three_lines_that_are_alike_are_a_list() -> None:
    """None of them is a caption said again."""
    lines = ("لقاء مع وزير المالية الفرنسي", "لقاء مع وزير المالية الألماني", "لقاء مع وزير المالية الإيطالي")
    article = parse(TITLE, STANDFIRST, LEAD, "", *lines, "", BODY, END)
    assert [line for line in lines if line not in article.news.text] == []


@pytest.mark.parametrize(
    "byline",
    [
        *("سكاي نيوز عربية - أبوظبي", "دبي - العربية.نت", "وكالات - أبوظبي", "هسبريس من الرباط", "فرانس24 مع رويترز"),
        *(
            "هيئة التحرير - فاس",
            "الثقافية من الدار البيضاء",
            "دبي، الإمارات العربية المتحدة (CNN)",
            "خاص سكاي نيوز عربية",
        ),
        *("المصادر: رويترز، أ ف ب، كيودو", "تصوير: مروان ط.", "Role, محرر شؤون الشرق الأوسط - بي بي سي"),
    ],
)
def test_an_outlet_or_a_desk_signs_above_the_headline_and_below_it(byline: str) -> None:
    """It is neither title nor text."""
    for lines in ((byline, TITLE, LEAD, BODY, END), (TITLE, byline, LEAD, BODY, END)):
        article = parse(*lines)
        assert (article.title, article.news.parts(Part.PARAGRAPH)) == (TITLE, [LEAD, BODY, END])
        assert byline in [text for text, _ in left_out(article)]


@pytest.mark.parametrize(
    "line", ["سكاي نيوز: بوتين يستقيل", "العربية من المحيط", "القضية من البداية", "أفضل فيلم: «أوبنهايمر»"]
)
def test_a_heading_with_the_words_of_a_byline_stays(line: str) -> None:
    """An outlet that speaks, a word in «ية» that names no section, a prize."""
    assert line in parse(TITLE, LEAD, line, BODY, END).news.text


@pytest.mark.parametrize(
    ("first", "second", "is_standfirst"),
    [
        pytest.param(
            "تسلّم الملك الحكم فجر الجمعة.", f"وصل القادة اليوم السبت. {LEAD}", True, id="a day that has passed"
        ),
        pytest.param("وصل القادة اليوم السبت.", f"تسلّم الملك الحكم فجر الجمعة. {LEAD}", False, id="today itself"),
        pytest.param("محتجون يرفضون البيان ويواصلون الاعتصام.", f"23:20 - قال الرئيس: {LEAD}", True, id="a live entry"),
        pytest.param("الحكم الصادر بحقه يقضي بسجنه سنة.", f"{LEAD} {BODY}", True, id="less than half as long"),
        pytest.param(f"{LEAD}", f"{BODY} {END} {BODY}", False, id="a long one"),
    ],
)
def test_the_first_paragraph_is_weighed(first: str, second: str, *, is_standfirst: bool) -> None:
    """A standfirst is short and says less of today than its lead."""
    assert (parse(TITLE, first, second, END).standfirst == first) is is_standfirst
