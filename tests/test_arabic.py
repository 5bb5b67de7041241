"""Arabic: folding with the way back, counted nouns, the calendar, nationalities, the language data."""

from __future__ import annotations

import datetime
import unicodedata
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from hashiya.arabic.calendar import is_date_only, month_name, read_date, show_date, show_day, show_month, without_date
from hashiya.arabic.collation import sort_key
from hashiya.arabic.counting import ACTOR, ARTICLE, MENTION, MINUTE_OF, Noun
from hashiya.arabic.folding import fold, fold_name, fold_names
from hashiya.arabic.lexicon import DATA, load_lexicon
from hashiya.arabic.nationality import (
    State,
    definite,
    definite_adjectives,
    feminine,
    known_states,
    load_states,
    states_by_name,
)
from hashiya.border.strict_yaml import read_mapping

NEWS = st.text(alphabet="قالنعمءأإآٱىیئؤةکگپچ ـًٌَُِّْٰ\"'«»“” \n-_–،.:()٠٣۵7aZ\u200c\u200f\u202eﺃﻻﷲ")


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        pytest.param("أحمد إلى آخر ٱلآن", "احمد الي اخر الان", id="every alef is one"),
        pytest.param("مستشفى قاضي یوم", "مستشفي قاضي يوم", id="every ya is one"),
        pytest.param("رئيس مسؤول", "رييس مسوول", id="a hamza on ya and waw is dropped"),
        pytest.param("القمة", "القمه", id="ta marbuta is ha"),
        pytest.param("گورباتشوف پوتين ڤيينا چاد کییف", "غورباتشوف بوتين فيينا جاد كييف", id="foreign letters"),
        pytest.param("مُسوَّدةً", "مسوده", id="vowel marks are dropped"),
        pytest.param("باريـــس", "باريس", id="tatweel is dropped"),
        pytest.param('تحالف "الراغبين" «معاً»', "تحالف الراغبين معا", id="quotation marks are transparent"),
        pytest.param('قال"نعم', "قال نعم", id="a quotation mark that alone parts two words parts them"),
        pytest.param('قالَ"نعم', "قال نعم", id="a quotation mark after a vowel mark parts the words"),
        pytest.param('قال""نعم', "قال نعم", id="two quotation marks part the words"),
        pytest.param("بو-علي", "بو علي", id="a hyphen is a blank"),
        pytest.param("  قمة \t باريس  ", "قمه باريس ", id="blanks are one"),
        pytest.param("قمة\n باريس", "قمه\nباريس", id="a line feed stays"),
        pytest.param("١٢٣ ۴۵۶", "123 456", id="digits of every kind are one"),
        pytest.param("NATO", "nato", id="Latin letters are small"),
        pytest.param("ق\u200fمة\u202e", "قمه", id="invisible characters are dropped"),
        pytest.param("ﺃحمد ﻓﻲ ﺍﻟﻘﻤﺔ", "احمد في القمه", id="presentation forms of a PDF are letters"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_a_text_folds_to_its_matching_form(text: str, folded: str) -> None:
    """What a reader takes for the same word is the same word."""
    assert fold(text).text == folded


def test_many_names_fold_as_each_alone() -> None:
    """Word lists are folded in one go."""
    names = ["", "`", "أحمد", "  عيسى ", "سِرت", "«الراغبين»", "Élysée", "عبد  الله", "\u064b", ""]

    assert fold_names(names) == [fold_name(name) for name in names]
    assert fold_names(["`"]) == [""]
    assert fold_names([]) == []


def test_a_name_folds_without_blanks_around_it() -> None:
    """A name is trimmed."""
    assert fold_name('  "الأمم المتحدة" ') == "الامم المتحده"


@pytest.mark.parametrize(
    ("text", "name", "exact"),
    [
        pytest.param("في باريسَ أمس", "باريس", "باريسَ", id="the mark on the last letter belongs to the word"),
        pytest.param("رأى مُحَمَّدٌ ذلك", "محمد", "مُحَمَّدٌ", id="marks inside and after belong to the word"),
        pytest.param("باريــــس", "باريس", "باريــــس", id="tatweel inside belongs to the word"),
        pytest.param("قال عليـــ نعم", "علي", "عليـــ", id="tatweel after belongs to the word"),
        pytest.param("قال عليـً نعم", "علي", "عليـً", id="a mark on tatweel belongs to the word"),
        pytest.param('تحالف "الراغبين" اليوم', "تحالف الراغبين", 'تحالف "الراغبين', id="a mark between words is kept"),
        pytest.param("١٢٣ قمة", "قمه", "قمة", id="what stands before does not shift it"),
        pytest.param("😀 قمة", "قمه", "قمة", id="offsets are code points"),
    ],
)
def test_a_hit_in_the_matching_form_is_a_range_of_the_source(text: str, name: str, exact: str) -> None:
    """The way back is exact to the code point."""
    folded = fold(text)
    start = folded.text.index(name)
    first, last = folded.span(start, start + len(name))
    assert text[first:last] == exact


@given(st.one_of(NEWS, st.text()), st.integers(0), st.integers(0))
@example("عليـً", 0, 2)
def test_every_folded_range_is_a_range_of_the_source(text: str, begin: int, length: int) -> None:
    """For any text and any range: it lies in the source, ends behind its marks, and folds to itself again."""
    folded = fold(text)
    assert len(folded.index) == len(folded.text)
    assert list(folded.index) == sorted(set(folded.index))
    if not folded.text:
        return
    start = begin % len(folded.text)
    end = start + 1 + length % (len(folded.text) - start)
    first, last = folded.span(start, end)
    assert 0 <= first < last <= len(text)
    assert last == len(text) or unicodedata.category(text[last]) != "Mn"
    assert fold_name(text[first:last]) == folded.text[start:end].strip()


@given(st.one_of(NEWS, st.text()))
@example("ﺃ")
def test_folding_twice_is_folding_once(text: str) -> None:
    """The matching form of a matching form is itself."""
    once = fold(text).text
    assert fold(once).text == once


@pytest.mark.parametrize(
    ("number", "counted"),
    [
        pytest.param(0, "لا مقالات", id="none"),
        pytest.param(1, "مقال واحد", id="one"),
        pytest.param(2, "مقالان", id="two"),
        pytest.param(3, "3 مقالات", id="three"),
        pytest.param(10, "10 مقالات", id="ten"),
        pytest.param(11, "11 مقالاً", id="eleven"),
        pytest.param(99, "99 مقالاً", id="ninety-nine"),
        pytest.param(100, "100 مقال", id="a hundred"),
        pytest.param(101, "101 مقال", id="a hundred and one"),
        pytest.param(102, "102 مقال", id="a hundred and two"),
        pytest.param(103, "103 مقالات", id="a hundred and three"),
        pytest.param(110, "110 مقالات", id="a hundred and ten"),
        pytest.param(111, "111 مقالاً", id="a hundred and eleven"),
        pytest.param(1000, "1000 مقال", id="a thousand"),
        pytest.param(1003, "1003 مقالات", id="a thousand and three"),
    ],
)
def test_a_noun_takes_the_form_of_its_number(number: int, counted: str) -> None:
    """The plural rules of Arabic."""
    assert ARTICLE.counted(number) == counted


@pytest.mark.parametrize(
    ("noun", "two", "three", "eleven"),
    [
        pytest.param(MENTION, "إشارتان", "3 إشارات", "11 إشارة", id="mentions"),
        pytest.param(ACTOR, "جهتان فاعلتان", "3 جهات فاعلة", "11 جهة فاعلة", id="actors"),
        pytest.param(MINUTE_OF, "دقيقتين", "3 دقائق", "11 دقيقة", id="minutes of reading, the dual in the genitive"),
    ],
)
def test_every_counted_noun_has_its_forms(noun: Noun, two: str, three: str, eleven: str) -> None:
    """Two, three and eleven each have a form."""
    assert (noun.counted(2), noun.counted(3), noun.counted(11)) == (two, three, eleven)


MONTHS = [
    ("يناير", "كانون الثاني", "كانون ثاني", "جانفي"),
    ("فبراير", "شباط", "فيفري"),
    ("مارس", "آذار", "مارت"),
    ("أبريل", "إبريل", "نيسان", "أفريل"),
    ("مايو", "أيار", "ماي", "مايس"),
    ("يونيو", "يونيه", "حزيران", "جوان"),
    ("يوليو", "يوليه", "تموز", "جويلية", "يوليوز"),
    ("أغسطس", "آب", "أوت", "غشت", "أغشت"),
    ("سبتمبر", "أيلول", "شتنبر", "شتمبر"),
    ("أكتوبر", "تشرين الأول", "تشرين أول"),
    ("نوفمبر", "تشرين الثاني", "تشرين ثاني", "نونبر"),
    ("ديسمبر", "كانون الأول", "كانون أول", "دجنبر"),
]


@pytest.mark.parametrize(
    ("name", "month"),
    [pytest.param(name, number, id=name) for number, names in enumerate(MONTHS, start=1) for name in names],
)
def test_months_of_every_region_are_read(name: str, month: int) -> None:
    """Egypt, the Levant, the Maghreb: every name of a month."""
    assert read_date(f"6 {name} 2026") == datetime.date(2026, month, 6)
    assert read_date(f"٦ {name} ٢٠٢٦") == datetime.date(2026, month, 6)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("6 كانون الثاني/يناير 2026", id="two names"),
        pytest.param("6 يناير / كانون الثاني 2026", id="two names, the Egyptian first"),
        pytest.param("6 كانون الثاني (يناير) 2026", id="the second name in parentheses"),
        pytest.param("6 يناير، 2026", id="an Arabic comma"),
        pytest.param("6 يناير, 2026", id="a comma"),
        pytest.param("6 من يناير عام 2026", id="of January in the year"),
        pytest.param("6 من شهر يناير سنة 2026", id="of the month of January of the year"),
        pytest.param("الثلاثاء 6 يناير 2026", id="a weekday before it"),
        pytest.param("يوم الثلاثاء، ٦ يناير ٢٠٢٦", id="a weekday and Arabic digits"),
        pytest.param("۶ يناير ۲۰۲۶", id="Persian digits"),
        pytest.param("٠٦/٠١/٢٠٢٦", id="numbers in Arabic digits"),
        pytest.param("6/1/2026", id="day, month, year with slashes"),
        pytest.param("06-01-2026", id="day, month, year with hyphens"),
        pytest.param("06.01.2026", id="day, month, year with dots"),
        pytest.param("6\u200f/1\u200f/2026", id="marks of direction between the numbers"),
        pytest.param("2026-01-06", id="ISO"),
        pytest.param("2026/01/06", id="the year first with slashes"),
        pytest.param("6 يناير 2026 - 10:30", id="a time after it"),
        pytest.param("٦/١/٢٠٢٦ - ١٠:٣٠ ص", id="a time of the morning"),
        pytest.param("نُشر في: 6 يناير 2026", id="published on"),
        pytest.param("تاريخ النشر: 2026-01-06", id="the date of publication"),
        pytest.param("آخر تحديث: 6 يناير 2026 - 10:30 (توقيت القاهرة)", id="last changed, with a time zone"),
        pytest.param("6 يناير 2026 الساعة 10:30 مساءً بتوقيت غرينتش", id="an hour of the evening in Greenwich"),
        pytest.param("6 يناير 2026م", id="of the common era"),
        pytest.param("2026-01-06T10:30:00Z", id="ISO with a time"),
        pytest.param("2026-01-06T10:30:00+03:00", id="ISO with a time and a zone"),
        pytest.param("6 ينـــاير 2026", id="tatweel in the month"),
        pytest.param("6 يناير كانون الثاني 2026", id="two names with nothing between them"),
        pytest.param("6 كانون الثاني - يناير 2026", id="two names with a hyphen"),
        pytest.param("6.1.2026", id="day, month, year with dots, short"),
        pytest.param("نُشر يوم الثلاثاء 06 يناير 2026 على الساعة 20:32", id="at the hour"),
        pytest.param("2026-01-06T23:30:00+03:00", id="the day is that of its own zone, before midnight"),
        pytest.param("2026-01-06T00:30:00+03:00", id="the day is that of its own zone, after midnight"),
        pytest.param("Jan 6, 2026", id="English, the month first"),
        pytest.param("Tuesday, January 6th, 2026 10:30 AM", id="English in full"),
        pytest.param("6 Jan. 2026", id="English, the day first"),
        pytest.param("يناير 6, 2026", id="an Arabic month first"),
        pytest.param("17 رجب 1447هـ الموافق 6 يناير 2026م", id="a Hijri date before it"),
        pytest.param("الثلاثاء - 17 رجب 1447 هـ - 6 يناير 2026 م", id="a Hijri date beside it"),
        pytest.param("17/7/1447هـ - 6/1/2026م", id="a Hijri date in numbers beside it"),
        pytest.param("17 رجب 1447هـ", id="a Hijri date alone"),
        pytest.param("الثلاثاء 17/07/1447 هـ", id="a Hijri date in numbers alone"),
        pytest.param("نشر في 6 يناير 2026 الساعة 15 و 40 دقيقة", id="a clock in words"),
        pytest.param("الثلاثاء, 06 يناير, 2026 إلى 22:40", id="a clock behind to"),
        pytest.param("الثلاثاء - 17 شهر رجب 1447 هـ - 06 يناير 2026 مـ رقم العدد [15837]", id="a newspaper's number"),
    ],
)
def test_a_line_that_is_nothing_but_a_date_is_read(text: str) -> None:
    """The date of such a line, and that it is nothing else."""
    assert read_date(text) == datetime.date(2026, 1, 6)
    assert is_date_only(text)


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        pytest.param("القاهرة - 6 يناير 2026", "-", id="a city that stands for its time zone"),
        pytest.param("باريس - 6 يناير 2026", "باريس -", id="a city"),
        pytest.param("وقّع الطرفان الاتفاق في 6 يناير 2026 في باريس", "وقع الطرفان الاتفاق باريس", id="a sentence"),
        pytest.param("أحمد علي | 2026-01-06", "احمد علي |", id="an author"),
    ],
)
def test_what_stands_beside_a_date_is_told(text: str, rest: str) -> None:
    """The words beside the date, in matching form, with the signs that part them; signs alone are nothing."""
    assert without_date(text) == rest
    assert is_date_only(text) is (rest in ("", "-"))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("28 كانون الأول/ديسمبر الفائت", id="no year"),
        pytest.param("يناير 2026", id="no day"),
        pytest.param("الثلاثاء", id="a weekday alone"),
        pytest.param("10:30", id="a time alone"),
        pytest.param("32 يناير 2026", id="no such day"),
        pytest.param("29 فبراير 2025", id="no leap year"),
        pytest.param("2026-13-01", id="no such month"),
        pytest.param("0/1/2026", id="no day zero"),
        pytest.param("6 يناير 1700", id="before all newspapers"),
        pytest.param("6 يناير 12026", id="a year of five digits"),
        pytest.param("106 يناير 2026", id="a day of three digits"),
        pytest.param("6 ينايرون 2026", id="a word that begins like a month"),
        pytest.param("192.168.1.2026", id="an address of the net"),
        pytest.param("31 رجب 1447هـ", id="no such day of the Hijri calendar"),
        pytest.param("17 رجب 900هـ", id="a Hijri year before the calendar of Umm al-Qura"),
        pytest.param("", id="nothing"),
    ],
)
def test_what_is_no_date_is_none(text: str) -> None:
    """No date is made up."""
    assert read_date(text) is None
    assert without_date(text) is None
    assert not is_date_only(text)


@given(st.text())
def test_any_text_has_a_date_or_none(text: str) -> None:
    """Looking for a date never raises, and what is only a date has one."""
    assert not is_date_only(text) or read_date(text) is not None


@given(st.dates(datetime.date(1800, 1, 1), datetime.date(2100, 12, 31)))
def test_a_date_that_the_site_shows_is_read_again(date: datetime.date) -> None:
    """What we write we can read, and it is nothing but a date."""
    for shown in (show_date(date), show_day(date), date.isoformat()):
        assert read_date(shown) == date
        assert is_date_only(shown)


def test_a_date_is_shown_with_both_names_of_its_month() -> None:
    """The form of the site."""
    date = datetime.date(2026, 1, 6)
    assert show_day(date) == "الثلاثاء 6 كانون الثاني/يناير 2026"
    assert show_date(date) == "6 كانون الثاني/يناير 2026"
    assert show_month(date) == "كانون الثاني/يناير 2026"
    assert month_name(12) == "كانون الأول/ديسمبر"


@pytest.mark.parametrize(
    ("adjective", "expected"),
    [
        pytest.param("أوكراني", "أوكرانية", id="one word"),
        pytest.param("كوري جنوبي", "كورية جنوبية", id="both words agree"),
        pytest.param("جنوب أفريقي", "جنوب أفريقية", id="a first word that is no adjective stays"),
    ],
)
def test_an_adjective_has_a_feminine(adjective: str, expected: str) -> None:
    """The feminine of a relative adjective."""
    assert feminine(adjective) == expected


@pytest.mark.parametrize(
    ("adjective", "expected"),
    [
        pytest.param("أوكراني", ["الأوكراني"], id="one word"),
        pytest.param("كوري جنوبي", ["الكوري الجنوبي", "الكوري جنوبي"], id="the article on each word"),
        pytest.param("جنوب أفريقي", ["الجنوب أفريقي", "الجنوب الأفريقي"], id="the article on the first alone"),
    ],
)
def test_an_adjective_takes_the_article(adjective: str, expected: list[str]) -> None:
    """The definite forms of a relative adjective."""
    assert definite(adjective) == sorted(expected)


@pytest.mark.parametrize(
    "form",
    ["الأوكراني", "الأوكرانية", "الروسي", "الأميركية", "الأمريكي", "السعودية", "الكوري الجنوبي", "الأوروبية"],
)
def test_definite_forms_of_nationalities_are_known(form: str) -> None:
    """The adjectives of the news, both genders, in matching form."""
    assert fold_name(form) in definite_adjectives()


@pytest.mark.parametrize(
    ("name", "code"),
    [
        pytest.param("أوكرانيا", "UA", id="Ukraine"),
        pytest.param("روسيا", "RU", id="Russia"),
        pytest.param("الولايات المتحدة", "US", id="the United States"),
        pytest.param("المملكة العربية السعودية", "SA", id="a long name"),
        pytest.param("ukraine", "UA", id="a Latin name"),
    ],
)
def test_a_state_is_found_by_each_of_its_names(name: str, code: str) -> None:
    """Common names, long names and the Latin name."""
    assert states_by_name()[fold_name(name)].code == code


def test_capitals_and_names_are_known_states() -> None:
    """A capital counts with the names; an adjective does not."""
    assert {fold_name("كييف"), fold_name("أوكرانيا")} <= known_states()
    assert fold_name("أوكراني") not in known_states()


@pytest.mark.parametrize("state", load_states(), ids=lambda state: state.latin)
def test_a_state_is_written_in_arabic_letters_without_doubles(state: State) -> None:
    """Names, adjectives and capitals: Arabic, each once, an adjective never with its article."""
    for words in (state.names, state.adjectives, state.capital):
        assert len(set(words)) == len(words)
        assert not [word for word in words if has_latin(word)]
    assert state.names
    assert state.kind in ("state", "territory", "organization")
    assert not [adjective for adjective in state.adjectives if fold_name(adjective).startswith("ال ")]


def test_no_two_states_share_a_code_or_a_name() -> None:
    """A name leads to one state."""
    states = load_states()
    names = Counter(fold_name(name) for state in states for name in {*map(fold_name, state.names)})
    assert [name for name, count in names.items() if count > 1] == []
    assert len({state.code for state in states}) == len(states)
    assert len({state.wikidata for state in states if state.wikidata}) == sum(bool(s.wikidata) for s in states)


def has_latin(word: str) -> bool:
    """Whether a Latin letter stands in `word`."""
    return any("LATIN" in unicodedata.name(char, "") for char in word)


def lines_of(path: Path) -> list[str]:
    """The entries of a list of words."""
    entries = (line.partition("#")[0].strip() for line in path.read_text(encoding="utf-8").splitlines())
    return [entry for entry in entries if entry]


@pytest.mark.parametrize("path", sorted(DATA.glob("*.txt")), ids=lambda path: path.name)
def test_a_list_of_words_holds_each_once_and_in_arabic(path: Path) -> None:
    """Entries, none twice, none with a Latin letter."""
    words = lines_of(path)
    assert words
    assert [word for word, count in Counter(words).items() if count > 1] == []
    assert [word for word in words if has_latin(word)] == []


WORD_CLASSES = [
    pytest.param(words, id=f"{name}: {key}")
    for name in ("grammar.yml", "context.yml")
    for key, words in read_mapping((DATA / name).read_text(encoding="utf-8")).values.items()
]


@pytest.mark.parametrize("words", WORD_CLASSES)
def test_a_class_of_words_holds_each_once_and_in_arabic(words: object) -> None:
    """A list, a list of lists or a mapping of words: none twice, none with a Latin letter."""
    assert isinstance(words, list | dict)
    flat = [word for item in words for word in (item if isinstance(item, list) else [item])]
    assert flat
    assert [word for word, count in Counter(flat).items() if count > 1] == []
    assert [word for word in flat if has_latin(word)] == []


def test_the_lexicon_has_its_classes_in_matching_form() -> None:
    """What the recogniser asks for is there, folded."""
    lexicon = load_lexicon()
    assert lexicon.has("speech_verbs", fold_name("أكّد"))
    assert lexicon.has("patronymics", "بن")
    assert lexicon.office_groups[0][:2] == (fold_name("رئيس الوزراء"), fold_name("رئيس الحكومة"))
    assert lexicon.weekdays[0] == "الاثنين"
    assert set(lexicon.months.values()) == set(range(1, 13))
    assert all(word == fold_name(word) for words in lexicon.classes.values() for word in words)
    assert lexicon.common_words <= lexicon.ordinary_words


@pytest.mark.parametrize(
    "names",
    [
        pytest.param(["آبي أحمد", "أحمد ناصر", "إسطنبول", "أوكرانيا", "باريس"], id="hamza and madda are marks of alef"),
        pytest.param(["الأردن", "أوروبا", "البحرين", "بكين"], id="the article does not count"),
        pytest.param(["باريس", "پاريس", "تونس"], id="letters of foreign names stand beside their likes"),
        pytest.param(["2024", "G7", "آسيا"], id="digits, then Latin, then Arabic"),
        pytest.param(["علي", "عليّ", "عماد"], id="marks decide between equals alone"),
        pytest.param(["مصر", "مؤسسة", "موسكو", "ميانمار"], id="waw with hamza is a waw"),
        pytest.param(["أحمد", "أحمد علي", "أحمدي"], id="a shorter word stands before a longer one"),
    ],
)
def test_lists_stand_in_the_order_of_the_alphabet(names: list[str]) -> None:
    """As readers of a dictionary expect."""
    assert sorted([*names[1:], names[0]], key=sort_key) == names
