"""What is said in an article and who says it, rule by rule.

`[d macron|words]` marks a direct quotation of an actor, `[r -|words]` reported words of nobody; nothing else is one.
"""

from __future__ import annotations

import datetime
import re
import time
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conftest import ROOT
from hashiya.actors.actor import Actor, Alias, Kind, Office, Use
from hashiya.arabic.folding import fold_name
from hashiya.border.strict_yaml import read_mapping
from hashiya.mentions.matcher import build_matcher
from hashiya.mentions.recognise import find_mentions
from hashiya.quotations.find import find_quotations
from hashiya.quotations.quotation import Form, Quotation
from hashiya.quotations.speech import SPEECH, Role

DAY = datetime.date.fromisoformat


def person(slug: str, name: str, *aliases: str, held: tuple[str, str] | None = None) -> Actor:
    """A person with aliases and an office that is held since 2020."""
    offices = (Office(*held, DAY("2020-01-01"), None),) if held else ()
    return Actor(slug, name, Kind.PERSON, name, aliases=tuple(map(Alias, aliases)), offices=offices)


def state(slug: str, name: str, *metonyms: str) -> Actor:
    """A state with what stands for its government."""
    return Actor(slug, name, Kind.STATE, name, aliases=tuple(Alias(m, Use.METONYM) for m in metonyms))


def body(slug: str, name: str, *aliases: str | Alias) -> Actor:
    """An organization."""
    named = tuple(alias if isinstance(alias, Alias) else Alias(alias) for alias in aliases)
    return Actor(slug, name, Kind.ORGANIZATION, name, aliases=named)


ACTORS = [
    state("ukraine", "أوكرانيا", "كييف"),
    state("russia", "روسيا", "موسكو", "الكرملين"),
    state("usa", "الولايات المتحدة", "واشنطن", "البيت الأبيض"),
    state("france", "فرنسا", "باريس"),
    state("israel", "إسرائيل"),
    state("lebanon", "لبنان", "بيروت"),
    Actor("paris", "باريس", Kind.PLACE, "باريس"),
    body("coalition", "تحالف الراغبين", Alias("التحالف", Use.CONTEXT)),
    body("hamas", "حركة حماس", "حماس", Alias("الحركة", Use.CONTEXT)),
    body("taliban", "حركة طالبان", "طالبان"),
    body("reuters", "وكالة رويترز", "رويترز"),
    body("un", "الأمم المتحدة"),
    body("nato", "حلف شمال الأطلسي", "الناتو"),
    person("zelenskyy", "فولوديمير زيلينسكي", "زيلينسكي", held=("رئيس", "ukraine")),
    person("putin", "فلاديمير بوتين", "بوتين", held=("رئيس", "russia")),
    person("peskov", "دميتري بيسكوف", "بيسكوف"),
    person("trump", "دونالد ترامب", "ترامب", held=("رئيس", "usa")),
    person("vance", "جي دي فانس", "فانس", held=("نائب الرئيس", "usa")),
    person("macron", "إيمانويل ماكرون", "ماكرون", held=("رئيس", "france")),
    person("witkoff", "ستيف ويتكوف", "ويتكوف"),
    person("netanyahu", "بنيامين نتنياهو", "نتنياهو", held=("رئيس الوزراء", "israel")),
    person("berri", "نبيه بري", "بري"),
    person("guterres", "أنطونيو غوتيريش", "غوتيريش", held=("الأمين العام", "un")),
    person("merkel", "أنغيلا ميركل", "ميركل"),
    person("mujahid", "ذبيح الله مجاهد"),
]

MATCHER = build_matcher(ACTORS)
FORMS = {"d": Form.DIRECT, "r": Form.REPORTED}
OPENING = re.compile(r"\[([dr]) ([a-z-]+)\|")


@dataclass(frozen=True)
class Case:
    """A text with the quotations that are expected in it, by place."""

    text: str
    expected: list[tuple[Form, str | None, str]]


def case(source: str) -> Case:
    """`source` without its marks, and the marks by place; one may stand inside another."""
    text, place, open_ = "", 0, []
    found: list[tuple[int, int, Form, str]] = []
    while place < len(source):
        opening = OPENING.match(source, place)
        if opening:
            open_.append((len(text), FORMS[opening[1]], opening[2]))
            place = opening.end()
        elif source[place] == "]" and open_:
            start, form, slug = open_.pop()
            found.append((start, len(text), form, slug))
            place += 1
        else:
            text += source[place]
            place += 1
    ordered = sorted(found, key=lambda q: (q[0], q[1], q[2]))
    return Case(text, [(form, slug if slug != "-" else None, text[a:b]) for a, b, form, slug in ordered])


def quotations(text: str) -> list[Quotation]:
    """The quotations in `text`, among the actors above."""
    mentions, _ = find_mentions(text, MATCHER, DAY("2025-06-01"))
    return find_quotations(text, mentions, MATCHER.actors)


REPORTED = [
    ("the clause behind «that» is what is said", "قال زيلينسكي إن [r zelenskyy|بلاده لن تستسلم]."),
    ("a title stands before the name", "قال الرئيس الأوكراني فولوديمير زيلينسكي إن [r zelenskyy|بلاده صامدة]."),
    ("a comma parts title and name", "قال الرئيس الأوكراني، فولوديمير زيلينسكي، إنّ [r zelenskyy|بلاده صامدة]."),
    ("a bare office speaks for its holder", "أكد الرئيس الفرنسي أن [r macron|القمة نجحت]."),
    ("a capital that acts speaks for its government", "أعلنت كييف أن [r ukraine|الهجوم توقف]."),
    ("a palace speaks for its government", "قال البيت الأبيض إنه [r usa|يرحب بالخطوة]."),
    ("a body speaks under its kind and name", "قالت حركة حماس إن [r hamas|الرد جاهز]."),
    ("a body speaks under its short form", "التقت حركة حماس الوفد. وقالت الحركة إن [r hamas|الرد جاهز]."),
    ("the pronoun belongs to «that»", "قال ماكرون إنه [r macron|سيعود قريباً]."),
    ("«that» with a preposition", "أفاد ماكرون بأن [r macron|الوفد وصل]."),
    ("a verb takes على before «that»", "شدد غوتيريش على أن [r guterres|الوقت ضيق]."),
    ("a verb takes من before «that»", "حذر غوتيريش من أن [r guterres|الوقت ضيق]."),
    ("a verb takes إلى before «that»", "أشار غوتيريش إلى أن [r guterres|الوقت ضيق]."),
    ("a noun behind إلى is what is said", "لفت غوتيريش إلى [r guterres|قرب التوصل إلى اتفاق]."),
    ("where it was said stands in between", "قال ماكرون، في كلمة أمام البرلمان، إن [r macron|القمة نجحت]."),
    ("who he is stands in between", "قال ماكرون، الذي ترأس الاجتماع، إن [r macron|القمة نجحت]."),
    ("whom it was said to stands in between", "قال ماكرون لرويترز إن [r macron|القمة نجحت]."),
    ("when it was said stands in between", "قال ماكرون الثلاثاء إن [r macron|القمة نجحت]."),
    ("the day may stand before the name", "قال أمس ماكرون إن [r macron|القمة نجحت]."),
    ("clauses joined by وإن are one quotation", "قال بوتين إن [r putin|النصر قريب، وإن الجيش يتقدم]."),
    ("the present speaks as well", "يرى ماكرون أن [r macron|القمة نجحت]."),
    ("the plural has no single speaker", "قال بوتين وماكرون إن [r -|القمة نجحت]."),
    ("hamza may be left out", "قال ماكرون ان [r macron|القمة نجحت]."),
    ("vowel marks hide no verb", "أكَّد ماكرون أنَّ [r macron|القمة نجحت]."),
    ("«after» takes «that» for itself", "قال ماكرون بعد أن التقى الوفد إن [r macron|القمة نجحت]."),
    ("a need takes «that» for itself", "أكد ماكرون ضرورة أن تتوقف الحرب."),
    ("a number with a point ends no sentence", "قال ماكرون إن [r macron|النمو بلغ 3.5 في المئة]."),
    ("a description is reported", "وصف ماكرون الاتفاق بأنه [r macron|خطوة مهمة]."),
    ("a description with a pronoun", "ووصفه رئيس الوزراء الإسرائيلي بأنه [r netanyahu|خطأ تاريخي]."),
    ("one who tells another", "أبلغ ترامب زيلينسكي بأن [r trump|الدعم مستمر]."),
    ("one who is told is not the one who tells", "أبلغ المبعوث الأميركي زيلينسكي بأن [r -|الدعم مستمر]."),
    ("hope is no statement", "أعرب ماكرون عن أمله في أن تنتهي الحرب."),
    ("another object is nothing that is said", "أعلن ماكرون استقالة الحكومة."),
    ("a noun of speech is no verb", "جاء قول ماكرون بعد إعلان بوتين وتصريح ترامب."),
    ("عبر is «across» too", "قال ماكرون عبر منصة إكس إن [r macron|القمة نجحت]."),
    ("رأي is an opinion", "في رأي ماكرون أن القمة نجحت."),
    ("speech within speech is the first speaker's", "قال ماكرون إن [r macron|التقرير يؤكد أن الخطر قائم]."),
]

ENDS = [
    ("the sentence ends it", "قال بوتين إن [r putin|النصر قريب]. ووصل ماكرون إلى باريس."),
    ("the paragraph ends it", "قال بوتين إن [r putin|النصر قريب]\nووصل ماكرون إلى باريس"),
    ("a new verb of speech ends it", "قال بوتين إن [r putin|النصر قريب]، وأضاف أن [r putin|الجيش يتقدم]."),
    ("a participle ends it", "قال بوتين إن [r putin|النصر قريب]، مؤكداً أن [r putin|الجيش يتقدم]."),
    ("another speaker ends it", "قال بوتين إن [r putin|النصر قريب]، فيما أكد ماكرون أن [r macron|الحل سياسي]."),
    ("the reporter's وذلك ends it", "قال بوتين إن [r putin|النصر قريب]، وذلك في ختام القمة."),
    ("a verb without words behind it ends it", "قال بوتين إن [r putin|النصر قريب]، ولوّح برد قاس."),
    ("«but he» ends it", "أشار ترامب إلى أن [r trump|الوفد وصل]، لكنه حذر من أن [r trump|الوقت ضيق]."),
    ("the main clause ends it", "ورغم أن ترامب قال إن [r trump|الاتفاق قريب]، فإن الحرب مستمرة."),
    ("«as he also» ends it", "قال بوتين إن [r putin|النصر قريب]، كما أكد أن [r putin|الجيش يتقدم]."),
    ("a verb of theirs does not end it", "قال بوتين إن [r putin|الوفد سيدرس العرض، ثم يتخذ القرار]."),
]

SPEAKERS = [
    ("the subject before its verb", "زيلينسكي أكد أن [r zelenskyy|بلاده صامدة]."),
    ("the subject behind أما", "أما الرئيس الفرنسي إيمانويل ماكرون فقال إن [r macron|القمة نجحت]."),
    ("the subject behind كان", "وكان ماكرون أعلن أن [r macron|القمة نجحت]."),
    ("the subject behind كان, with قد", "وكان ماكرون قد أعلن أن [r macron|القمة نجحت]."),
    ("the subject behind «however»", "غير أن ماكرون شدد على أن [r macron|الحل سياسي]."),
    ("a country that has no profile beside one that has", "أكدت فرنسا وألمانيا أن [r -|القمة نجحت]."),
    ("the verb of its own before «saying»", "قال ماكرون: «[d macron|كفى]»، فرد بوتين قائلاً: «[d putin|لا]»."),
    ("a stranger's verb before «saying»", "قال ماكرون: «[d macron|كفى]»، فرد الوزير قائلاً: «[d -|لا]»."),
    ("one who was received and one who receives", "استقبل ماكرون زيلينسكي، وقال له إن [r macron|الدعم مستمر]."),
    ("one who is told on the way", "وأكد ماكرون لزيلينسكي، الذي زار باريس، أن [r macron|الدعم مستمر]."),
    ("sources close to an actor are nobody", "قالت مصادر مقربة من ترامب إن [r -|القرار اتخذ]."),
    ("the former president is nobody here", "قال الرئيس السابق للولايات المتحدة إن [r -|القرار اتخذ]."),
    ("a clause of place first", "وفي باريس، قال ماكرون إن [r macron|القمة نجحت]."),
    ("«on his part» first", "من جهته، أكد بوتين أن [r putin|النصر قريب]."),
    ("behind «who»", "بحضور الرئيس الفرنسي إيمانويل ماكرون، الذي قال إن [r macron|القمة نجحت]."),
    ("«which» of another gender is another's", "خلال زيارة ترامب التي قال إنها [r -|مهمة جداً]."),
    ("the last speaker goes on", "قال بوتين إن [r putin|النصر قريب]. وأضاف أن [r putin|الجيش يتقدم]."),
    ("in the next paragraph too", "قال بوتين إن [r putin|النصر قريب].\nوتابع أن [r putin|الجيش يتقدم]."),
    ("not in another gender", "قالت ميركل إن [r merkel|القمة نجحت]. وأضاف أن [r -|الوفد عاد]."),
    (
        "not after somebody unknown",
        "قال بوتين إن [r putin|النصر قريب]. وقال مسؤول إن [r -|لا]. وأضاف أن [r -|الوفد عاد].",
    ),
    ("not after a long pause", "قال بوتين إن [r putin|النصر قريب]. هدأ. سكن. نام. جلس. وأضاف أن [r -|الوفد عاد]."),
    ("a participle of a verb of action", "رحب بوتين بالاتفاق، مؤكداً أن [r putin|الجيش سينسحب]."),
    (
        "a participle behind «while» is the new subject's",
        "قال بوتين إن [r putin|النصر قريب]، فيما غادر ماكرون القاعة، مؤكداً أن [r macron|الحل سياسي].",
    ),
    ("a participle of another gender is nobody's", "قالت ميركل إن [r merkel|القمة نجحت]، مضيفاً أن [r -|الوفد عاد]."),
    ("a speech in which he said", "ألقى ماكرون خطاباً قال فيه إن [r macron|القمة نجحت]."),
    ("a spokesman with a name is himself", "قال المتحدث باسم الكرملين دميتري بيسكوف إن [r peskov|الحوار مستمر]."),
    (
        "a spokesman with a name behind a comma",
        "قال المتحدث باسم طالبان، ذبيح الله مجاهد، إن [r mujahid|المدينة آمنة].",
    ),
    ("a spokesman without a profile is nobody", "قال المتحدث باسم الكرملين إيفان بتروفيتش إن [r -|الحوار مستمر]."),
    ("a spokesman without a name is nobody", "قال متحدث باسم حركة حماس إن [r -|الرد جاهز]."),
    (
        "an officer without a profile is nobody",
        "قال وزير الدفاع الأوكراني أوليكسي ريزنيكوف بعد لقاء زيلينسكي إن [r -|الجيش جاهز].",
    ),
    ("officials are nobody", "قال مسؤولون أميركيون إن [r -|القمة نجحت]."),
    ("a source is nobody", "قال مصدر في البيت الأبيض إن [r -|القمة نجحت]."),
    ("an adviser is not the advised", "قال مستشار الرئيس الأميركي دونالد ترامب إن [r -|القمة نجحت]."),
    ("an adviser is not the advised, by name", "قال مستشار ترامب إن [r -|القمة نجحت]."),
    ("an adviser is not the advised, by office", "قال مستشار الرئيس الأميركي إن [r -|القمة نجحت]."),
    (
        "an envoy named behind him who sent him",
        "قال المبعوث الخاص للرئيس الأميركي دونالد ترامب، ستيف ويتكوف، إن [r witkoff|القمة نجحت].",
    ),
    (
        "an envoy named behind the office that sent him",
        "قال المبعوث الخاص للرئيس الأميركي، ستيف ويتكوف، إن [r witkoff|القمة نجحت].",
    ),
    ("a deputy with the office of a deputy", "قال نائب الرئيس الأميركي جي دي فانس إن [r vance|القمة نجحت]."),
    ("a speaker of parliament", "قال رئيس مجلس النواب اللبناني نبيه بري إن [r berri|الجلسة قائمة]."),
    ("a son is not his father", "قال نجل نتنياهو إن [r -|والده بخير]."),
    ("somebody who met an actor is not the actor", "قال رجل التقى ترامب إن [r -|القمة نجحت]."),
    ("a city as a place says nothing", "قال سكان باريس إن [r -|القمة نجحت]."),
    ("a passive has no speaker", "أُعلن أن [r -|القمة نجحت]."),
    ("«it is mentioned that» is nobody's speech", "قال بوتين إن [r putin|النصر قريب]. ويذكر أن الحرب بدأت قبل عامين."),
    ("one who brings the words of another", "نقلت وكالة رويترز عن مسؤول قوله إن [r -|القمة نجحت]."),
    ("one who brings the words of an actor", "نقلت وكالة رويترز عن ماكرون قوله إن [r macron|القمة نجحت]."),
    ("brought by nobody", "ونُقل عن ماكرون قوله إن [r macron|القمة نجحت]."),
    ("an agency that reports", "ذكرت وكالة رويترز أن [r reuters|القمة نجحت]."),
]

UNSAID = [
    ("not said", "لم يقل ماكرون إن القمة نجحت."),
    ("not yet said", "لن يعلن ماكرون أن القمة نجحت."),
    ("to be said", "من المتوقع أن يقول ماكرون إن القمة نجحت."),
    ("will be said", "سيعلن ماكرون أن القمة نجحت."),
    ("may be said", "قد يعلن ماكرون أن القمة نجحت."),
    ("asked whether it was said", "هل قال ماكرون إن القمة نجحت؟"),
    ("denied", "نفى ماكرون أن تكون القمة نجحت."),
    ("if it was said", "إذا قال ماكرون إن القمة نجحت فسنرى."),
]

DIRECT = [
    ("behind a colon", "قال ماكرون: «[d macron|القمة نجحت]»."),
    ("a single word behind a colon", "قال ماكرون: «[d macron|نعم]»."),
    ("in straight marks", 'قال ماكرون: "[d macron|القمة نجحت]".'),
    ("in curly marks", "قال ماكرون: “[d macron|القمة نجحت]”."),
    ("in low marks", "قال ماكرون: „[d macron|القمة نجحت]“."),
    ("in single marks", "قال ماكرون: ‘[d macron|القمة نجحت]’."),
    ("without a colon", 'قال ماكرون "[d macron|القمة نجحت نجاحاً كبيراً هذا العام]".'),
    ("behind «that»", 'قال ماكرون إن "[d macron|القمة نجحت نجاحاً كبيراً هذا العام]".'),
    ("before the verb", "«[d macron|القمة نجحت نجاحاً كبيراً]»، قال ماكرون."),
    ("before the verb and behind it", "«[d macron|القمة نجحت نجاحاً كبيراً]»، قال ماكرون، مضيفاً: «[d macron|سنعود]»."),
    ("so he said", "«[d macron|لن نقبل بهذا أبداً]»، هكذا علق ماكرون."),
    ("what he says he is", 'قال ترامب إنه "[d trump|متفائل]".'),
    ("what he says he is, and of what", 'قال غوتيريش إنه [r guterres|"[d guterres|قلق للغاية]" إزاء الوضع].'),
    ("a question and its answer", 'وسأل ماكرون: "[d macron|من يضمن ذلك؟]" فأجاب بوتين: "[d putin|نحن]".'),
    ("a mark that nothing closes in a report", "قال ترامب إن «[r trump|الاتفاق جاهز]."),
    ("several sentences in one pair", "قال ماكرون: «[d macron|القمة نجحت. سنعود قريباً]». ووصل الوفد."),
    ("the reporter goes on behind it", "قال ماكرون: «[d macron|القمة نجحت]»، مضيفاً: «[d macron|سنعود]»."),
    ("the last speaker goes on", "قال ماكرون: «[d macron|القمة نجحت]». وأضاف: «[d macron|سنعود]»."),
    ("a sentence of its own goes on", "قال ماكرون إن [r macron|القمة نجحت]. «[d macron|لن نتراجع عن ذلك أبداً]»."),
    (
        "inside a report both stay",
        'قال ماكرون إن [r macron|القمة كانت "[d macron|خطوة كبيرة جداً نحو السلام]" في أوروبا].',
    ),
    ("a few words in a report are the report's", 'أكد ترامب أن [r trump|بوتين "جاد في السلام"].'),
    ("a description in one word", 'وصف ماكرون الهجوم بأنه "[d macron|كارثة]".'),
    ("a description with إياه", "رحب غوتيريش بالقرار، معتبراً إياه «[d guterres|خطوة مهمة]»."),
    ("a description with بـ", 'ندد بوتين بما وصفه بـ"[d putin|العدوان الأميركي]".'),
    ("a call with its words", 'دعا غوتيريش إلى "[d guterres|وقف فوري وشامل لإطلاق النار]" في غزة.'),
    ("a name of a coalition", 'قال ماكرون إن [r macron|تحالف "الراغبين" سيجتمع].'),
    ("a name of an agency", 'قالت وكالة "رويترز" إن [r reuters|القمة نجحت].'),
    ("a word held at a distance", 'ستتخذ موسكو "إجراءات مضادة" قريباً.'),
    ("the name of a plan", "أعلن ماكرون التوصل إلى «خطة العمل الشاملة المشتركة»."),
    ("the name of a meeting", "أُطلق على الدورة اسم «قمة السلطان قابوس والشيخ صباح»."),
    ("the title of a book", "صدر لماكرون كتاب «ثورة في قلب فرنسا الحديثة»."),
    ("nested marks count once", 'قال ماكرون: «[d macron|قمة "الراغبين" نجحت]».'),
    ("a mark that nothing closes is no quotation", "زار ماكرون «المدينة القديمة في بيروت وعاد."),
    ("a mark that nothing closes behind a colon", "قال ماكرون: «[d macron|القمة نجحت في باريس]."),
    (
        "opened again in the next paragraph",
        "قال ماكرون: «[d macron|القمة نجحت].\n«[d macron|سنعود قريباً]». ووصل الوفد.",
    ),
    ("closed in the next paragraph", "قال ماكرون: «[d macron|القمة نجحت].\n[d macron|سنعود قريباً]». ووصل الوفد."),
    (
        "a colon without marks, to the end of the paragraph",
        "قال ماكرون: [d macron|القمة نجحت. سنعود قريباً].\nووصل الوفد.",
    ),
    ("until the reporter speaks again", "قال ماكرون: [d macron|القمة نجحت]. وأضاف: [d macron|سنعود قريباً]."),
    ("a list behind a colon is none", "أعلن ماكرون أسماء الوزراء: بري ثم ميركل ثم فانس."),
    ("a sentence that nobody introduces", "«[d -|لن نتراجع عن حقوقنا أبداً]» عبارة كُتبت على الجدار."),
]

HEADLINES = [
    ("a person and a colon", "زيلينسكي: [d zelenskyy|لن نتنازل عن أرضنا]"),
    ("a person, a colon and marks", "ماكرون: «[d macron|القمة نجحت]»"),
    ("to whom, and a colon", "زيلينسكي لبوتين: [d zelenskyy|لن نتنازل عن أرضنا]"),
    ("an office and a colon", "الرئيس الفرنسي: [d macron|القمة نجحت في باريس]"),
    ("a palace, a matter and a colon", "الكرملين عن الهدنة: [d russia|الحوار مستمر مع الجميع]"),
    ("a country and a colon is a topic", "لبنان: وقف إطلاق النار يدخل حيز التنفيذ"),
    ("somebody unknown, with marks", "مسؤول أوكراني: «[d -|لن نتنازل عن أرضنا أبداً]»"),
    ("two in one headline", "ماكرون: [d macron|لا سلام بلا ضمانات].. وزيلينسكي: [d zelenskyy|نحن مستعدون]"),
    ("an agency that quotes", "رويترز عن مسؤولين: [d -|القرار اتخذ أمس]"),
    ("two names are no single speaker", "زيلينسكي وماكرون: سنواصل العمل معاً"),
    ("a label is none", "الصورة: رويترز في باريس اليوم"),
    ("a clock is none", "الاجتماع 10:30 في باريس اليوم"),
]

SOURCES = [
    ("a source first", "وبحسب رويترز، فإن [r reuters|القمة نجحت]."),
    ("a paper first", "وبحسب المسودة التي اطلعت عليها رويترز، والتي لم تنشر، فإن [r -|الالتزامات تشمل الدعم]."),
    ("a statement of an actor", "[r usa|انسحب الوفد من القاعة]، بحسب بيان للبيت الأبيض."),
    ("a statement of nobody here", "[r -|انسحب الوفد من القاعة]، وفقاً لبيان للخارجية."),
    ("what an actor announced", "[r russia|انسحب الوفد من القاعة]، وفق ما أعلن الكرملين."),
    ("before a quotation", 'وبحسب ماكرون، "[d macron|لا مفر من الحوار مع موسكو]".'),
    ("what stood in a statement", "وجاء في بيان الكرملين أن [r russia|الوفد وصل]."),
    ("a constitution is no source", "وبحسب الدستور، فإن الرئيس يعين الحكومة."),
    ("behind a quotation", '"[d macron|القمة نجحت نجاحاً كبيراً]"، على حد قول ماكرون.'),
    ("in his own words", 'انتقد ترامب الاتفاق "[d trump|الأسوأ في تاريخ العالم كله]"، على حد تعبيره.'),
    ("a rule is no source", "تصرف الوفد وفق القانون الدولي."),
    ("a plan is no source", "تُنفذ المرحلة الأولى، وفق خطة ترامب."),
    ("in the middle it is not sure what is meant", "وجاءت المحادثات، وفقاً للبيان، بعد مبادرة."),
]


@pytest.mark.parametrize(
    "source",
    [
        pytest.param(source, id=f"{rule}: {sentence}")
        for rule, table in (
            ("reported", REPORTED),
            ("ends", ENDS),
            ("speakers", SPEAKERS),
            ("unsaid", UNSAID),
            ("direct", DIRECT),
            ("headlines", HEADLINES),
            ("sources", SOURCES),
        )
        for sentence, source in table
    ],
)
def test_rule(source: str) -> None:
    """Each text has the quotations that a reader would mark, with the speakers whom he would name."""
    expected = case(source)
    found = quotations(expected.text)

    assert [(q.form, q.speaker, expected.text[q.start : q.end]) for q in found] == expected.expected


def test_what_says_it_is_on_record() -> None:
    """The verb as the text has it, without و, and where the words begin that introduce the quotation."""
    text = "وفي باريس، وأكّد ماكرون أنّ القمة نجحت. وبحسب رويترز، فإنّ الوفد عاد."
    first, second = quotations(text)

    assert (first.verb, text[first.lead : first.start]) == ("أكّد", "وأكّد ماكرون أنّ ")
    assert (second.verb, text[second.lead : second.start]) == ("بحسب", "وبحسب رويترز، فإنّ ")


def test_without_actors_everything_is_said_by_nobody() -> None:
    """Mentions of actors that are not there are left out."""
    text = "قال ماكرون إن القمة نجحت."
    mentions, _ = find_mentions(text, MATCHER, None)

    assert [q.speaker for q in find_quotations(text, mentions, {})] == [None]
    assert [q.speaker for q in find_quotations(text, [], MATCHER.actors)] == [None]


PIECES = st.sampled_from(
    [
        *("قال", "وأضاف", "مؤكداً", "بحسب", "وفقاً لـ", "إن", "أنّ", "بأنه", "إلى", "عن", "قوله", "الذي", "فيما", "لم"),
        *("ماكرون", "الرئيس الفرنسي", "المتحدث باسم", "وبوتين", "للكرملين", "مسؤول", "رويترز", "على حد", "كان", "أما"),
        *(
            " ",
            " ",
            " ",
            "\n",
            "\n\n",
            "،",
            ".",
            ":",
            "؟",
            "«",
            "»",
            '"',
            "“",
            "”",
            "„",
            "‘",
            "’",
            "(",
            ")",
            "-",
            "3.5",
        ),
        *("القمة نجحت", "نحن لن نتراجع عن ذلك", "خطة", "اسم", "ـــ", "\u200f", "\u064b", "ﷺ", "a", "\0", "ّ"),
    ]
)


@given(st.lists(PIECES | st.text(max_size=8), max_size=60).map(" ".join))
def test_any_text_has_sound_quotations(text: str) -> None:
    """Never an error; every quotation lies within one line, in order, and begins and ends with its words."""
    found = quotations(text)

    assert found == sorted(found)
    assert len({(q.start, q.end, q.form) for q in found}) == len(found)
    for quotation in found:
        words = text[quotation.start : quotation.end]
        assert 0 <= quotation.lead <= quotation.start < quotation.end <= len(text)
        assert "\n" not in text[quotation.lead : quotation.end]
        assert words == words.strip()
        assert any(char.isalnum() for char in words)


@given(st.lists(PIECES, max_size=60).map("".join))
def test_pieces_without_blanks_are_no_danger(text: str) -> None:
    """The same words run together."""
    assert all(text[q.start : q.end] for q in quotations(text))


HOSTILE = [
    ("marks that close nothing", '"' * 100_000),
    ("marks that open and open", "«" * 100_000),
    ("marks that close and close", "»" * 100_000),
    ("marks of every kind", '«"“„‘' * 20_000),
    ("pairs and pairs", "«نعم» " * 25_000),
    ("long pairs and long pairs", "قال «لن نتراجع عن ذلك أبداً» " * 6_000),
    ("verbs and verbs", "قال " * 50_000),
    ("verbs that link", "، وقال إن" * 20_000),
    ("participles", "، مؤكداً أن" * 20_000),
    ("names", "وماكرون " * 20_000),
    ("«that» without end", "قال إن " + "أن " * 50_000),
    ("sources", "، بحسب رويترز" * 15_000),
    ("sources without commas", "بحسب " * 50_000),
    ("«it is mentioned that»", "يذكر أن " * 30_000),
    ("verbs and pairs", "، وقال «لن نتراجع عن ذلك أبداً»" * 6_000),
    ("clauses of place", "في باريس " * 20_000 + "، مؤكداً أن " * 10_000),
    ("colons", "ماكرون: " * 20_000),
    ("sentences of one word", "قال. " * 30_000),
    ("paragraphs that go on", "«لن نتراجع عن ذلك أبداً\n" * 8_000),
    ("one endless word", "ق" * 200_000),
    ("«while» and «who»", "فيما الذي، " * 20_000),
]


@pytest.mark.parametrize("text", [pytest.param(text, id=sentence) for sentence, text in HOSTILE])
def test_hostile_text_takes_no_time(text: str) -> None:
    """Linear in the text, whatever it is: a quadratic step would take minutes here."""
    mentions, _ = find_mentions(text, MATCHER, DAY("2025-06-01"))
    started = time.process_time()
    find_quotations(text, mentions, MATCHER.actors)

    assert time.process_time() - started < 10


CLASSES = dict(read_mapping(SPEECH.read_text(encoding="utf-8")).values)
ROOM = ROOT / "hooks" / "hashiya" / "quotations"


@pytest.mark.parametrize("key", CLASSES)
def test_a_class_of_words_is_well_formed(key: str) -> None:
    """Plain Arabic words, of spellings that fold alike one; verbs have three tenses of three forms or none."""
    words = CLASSES[key]
    assert isinstance(words, list)
    folded = [fold_name(str(word)) for word in words]

    assert all(re.fullmatch(r"[\u0621-\u063a\u0641-\u0652 _|]+", str(word)) for word in words)
    assert len(set(folded)) == len(folded)
    if key in set(Role):
        groups = [[group.split() for group in str(row).split("|")] for row in words]
        assert all(len(row) == 3 and all(group == ["_"] or len(group) == 3 for group in row) for row in groups)


def test_every_class_of_words_is_asked_for() -> None:
    """No class is left over."""
    code = "".join(path.read_text(encoding="utf-8") for path in ROOM.glob("*.py"))

    assert [key for key in CLASSES if f'"{key}"' not in code] == []
