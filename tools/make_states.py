"""Write hooks/hashiya/arabic/data/states.yml.

Two base tables give the skeleton: the Arabic and English names of states and
territories come from CLDR (through Babel), the nationality adjectives from
ArWikiCats.  TABLE below holds every correction made by hand, one row an entry:

    CODE Q-number | names | adjectives | capital

"=" stands for what the base table says (CLDR's Arabic name, ArWikiCats's
adjective); everything else in a row was written by hand.  "-" for the
Q-number: not certain, so left out.  A backslash continues a row on the next
line.  Run it with the versions of Babel and ArWikiCats named in HEADER:

    python tools/make_states.py           # writes the file
    python tools/make_states.py --check   # fails if the file differs
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from babel import Locale

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "hooks" / "hashiya" / "arabic" / "data" / "states.yml"

HEADER = """\
# States, inhabited territories and three organizations that have an adjective of their own:
# their Arabic names (the newspapers' common one first), nationality adjectives
# (masculine singular indefinite) and capitals.
#
# Source: names from Unicode CLDR through Babel 2.18 (Unicode License V3, BSD-3-Clause),
# adjectives from ArWikiCats 0.2.3 (MIT by its metadata); every row corrected by hand, and
# variants, capitals and Wikidata numbers (CC0) written by hand, in tools/make_states.py,
# which writes this file: change it there.
#
# - "kind" says how newspapers treat an entry; it takes no side in any dispute.
# - Variants that differ only by hamza, final ya, ta marbuta or diacritics are not listed twice.
# - A capital is listed only where newspapers mean the government by it. Left out on purpose:
#   names that are also the state's own (تونس, الكويت: see "تونس العاصمة"), that speak for
#   somebody else (بروكسل: the European Union; صنعاء: the Houthis; رام الله: the Palestinian
#   Authority), that equal another word once folded (ماليه, ديلي, فيكتوريا, باستير, أبيا), or that
#   newspapers do not use for a government (روزو, سانت جورجز, كاستريس, كينغستاون, نغيرولمود).
# - Adjectives left out because they are ambiguous: كونغولي, كوري, مالي, قمري, دومينيكي, تركماني,
#   صحراوي. Those that no title means otherwise stand under "in_offices": «الرئيس المالي» is of Mali.
# - Fold to the same letters, so a reader must not link them without help from the context:
#   عُمان (the state) and عمّان (the capital of Jordan); also مالي (financial), سورية (the
#   feminine adjective), سيول (floods), صوفيا (a given name), all of which
#   stand in common_words.txt. السعودية is the feminine adjective too ("القوات السعودية").
"""

# Adjectives that are ambiguous but behind a title: the financial and the lunar have no president.
IN_OFFICES = {"CD": ["كونغولي"], "CG": ["كونغولي"], "KM": ["قمري"], "ML": ["مالي"], "TM": ["تركماني"]}

# English names, where CLDR's is not the one a newspaper would print.
LATIN = {
    "AG": "Antigua and Barbuda",
    "BA": "Bosnia and Herzegovina",
    "BL": "Saint Barthélemy",
    "CD": "Democratic Republic of the Congo",
    "CG": "Republic of the Congo",
    "CI": "Ivory Coast",
    "EA": "Ceuta and Melilla",
    "HK": "Hong Kong",
    "KN": "Saint Kitts and Nevis",
    "LC": "Saint Lucia",
    "MF": "Saint Martin",
    "MM": "Myanmar",
    "MO": "Macau",
    "PM": "Saint Pierre and Miquelon",
    "PS": "Palestine",
    "SH": "Saint Helena",
    "SJ": "Svalbard and Jan Mayen",
    "ST": "São Tomé and Príncipe",
    "TC": "Turks and Caicos Islands",
    "TR": "Turkey",
    "TT": "Trinidad and Tobago",
    "VC": "Saint Vincent and the Grenadines",
    "WF": "Wallis and Futuna",
    "CZ": "Czech Republic",
    "TL": "East Timor",
    "NATO": "NATO",
}

# ArWikiCats's English name of a state, where it is not CLDR's.
DEMONYM_KEY = {
    "BA": "bosnia and herzegovina",
    "CD": "democratic-republic-of-congo",
    "CI": "ivory coast",
    "CZ": "czech republic",
    "IE": "republic of ireland",
    "MK": "macedonia",
    "FO": "faroe islanders",
    "MM": "myanmar",
    "MO": "macau",
    "PS": "palestine",
    "TL": "timor",
    "SZ": "swaziland",
    "TR": "turkey",
}

STATES = """
AD Q228 | =, إمارة أندورا | = | أندورا لا فيلا, أندورا لا فيا
AE Q878 | الإمارات, =, دولة الإمارات, دولة الإمارات العربية المتحدة | = | أبوظبي, أبو ظبي
AF Q889 | =, إمارة أفغانستان الإسلامية, جمهورية أفغانستان الإسلامية | = | كابول, كابل
AG Q781 | أنتيغوا وباربودا, =, أنتيغوا | أنتيغوي | سانت جونز
AL Q222 | =, جمهورية ألبانيا | = | تيرانا
AM Q399 | =, جمهورية أرمينيا | = | يريفان, إيريفان
AO Q916 | =, جمهورية أنغولا, أنجولا | =, أنجولي | لواندا
AR Q414 | =, جمهورية الأرجنتين | = | بوينس آيرس, بوينوس آيرس, بيونس آيرس
AT Q40 | =, جمهورية النمسا | = | فيينا, فينا
AU Q408 | =, كومنولث أستراليا | = | كانبرا, كانبيرا
AZ Q227 | =, جمهورية أذربيجان | =, أذري | باكو
BA Q225 | =, البوسنة, جمهورية البوسنة والهرسك | = | سراييفو
BB Q244 | =, باربادوس | =, باربادوسي | بريدج تاون, بريدجتاون
BD Q902 | =, بنغلادش, بنجلاديش, جمهورية بنغلاديش الشعبية | =, بنغالي, بنجلاديشي | دكا
BE Q31 | =, مملكة بلجيكا | = |
BF Q965 | =, بوركينافاسو | بوركيني, =, بوركينا فاسي | واغادوغو, واجادوجو
BG Q219 | =, جمهورية بلغاريا | = | صوفيا
BH Q398 | =, مملكة البحرين | = | المنامة
BI Q967 | =, بورندي, جمهورية بوروندي | = | بوجومبورا, بوجمبورا, غيتيغا
BJ Q962 | =, جمهورية بنين | = | بورتو نوفو, كوتونو
BN Q921 | =, سلطنة بروناي, بروناي دار السلام | بروناوي, = | بندر سري بيغاوان, بندر سيري بيغاوان, بندر سري بكاوان
BO Q750 | =, دولة بوليفيا المتعددة القوميات | = | لاباز, لا باز
BR Q155 | =, جمهورية البرازيل الاتحادية | = | برازيليا
BS Q778 | جزر البهاماس, الباهاماس, جزر الباهاماس, البهاماس, باهاماس, = | باهامي, باهاماسي, = | ناساو
BT Q917 | =, مملكة بوتان | = | تيمفو, ثيمفو
BW Q963 | =, جمهورية بوتسوانا | = | غابورون, غابوروني
BY Q184 | بيلاروسيا, =, روسيا البيضاء, بيلوروسيا, جمهورية بيلاروسيا | =, بيلوروسي | مينسك
BZ Q242 | = | = | بلموبان, بيلموبان
CA Q16 | = | = | أوتاوا
CD Q974 | جمهورية الكونغو الديمقراطية, الكونغو الديمقراطية, جمهورية الكونغو الديموقراطية, الكونغو الديموقراطية, \
الكونغو كينشاسا, = | كونغولي ديمقراطي, كونغولي ديموقراطي, = | كينشاسا
CF Q929 | أفريقيا الوسطى, =, جمهورية وسط أفريقيا | أفريقي أوسطي | بانغي
CG Q971 | الكونغو برازافيل, =, جمهورية الكونغو, جمهورية الكونغو برازافيل | | برازافيل
CH Q39 | =, الكونفدرالية السويسرية | = | برن, بيرن
CI Q1008 | =, كوت ديفوار, كوت دي فوار, جمهورية كوت ديفوار, جمهورية ساحل العاج | عاجي, = | ياموسوكرو, أبيدجان
CL Q298 | =, شيلي, جمهورية تشيلي | =, شيلي | سانتياغو, سانتياجو
CM Q1009 | =, جمهورية الكاميرون | = | ياوندي
CN Q148 | =, جمهورية الصين الشعبية, الصين الشعبية | = | بكين, بيجين, بيجينغ
CO Q739 | =, جمهورية كولومبيا | = | بوغوتا, بوجوتا
CR Q800 | =, كوستا ريكا | =, كوستا ريكي | سان خوسيه, سان خوسي
CU Q241 | =, جمهورية كوبا | = | هافانا
CV Q1011 | =, كابو فيردي, كاب فيردي, جمهورية الرأس الأخضر | كابوفيردي, كاب فيردي | برايا
CY Q229 | =, جمهورية قبرص | = | نيقوسيا
CZ Q213 | =, تشيكيا, جمهورية التشيك, الجمهورية التشيكية | = | براغ
DE Q183 | =, ألمانيا الاتحادية, جمهورية ألمانيا الاتحادية | = | برلين
DJ Q977 | =, جمهورية جيبوتي | = |
DK Q35 | الدنمارك, =, الدانمارك, مملكة الدنمارك | =, دانماركي, دانمركي | كوبنهاغن, كوبنهاجن
DM Q784 | =, كومنولث دومينيكا | |
DO Q786 | =, الدومينيكان, جمهورية الدومينيك | دومينيكاني | سانتو دومينغو, سانتو دومينجو
DZ Q262 | =, الجمهورية الجزائرية, الجمهورية الجزائرية الديمقراطية الشعبية, الجمهورية الجزائرية الديموقراطية \
الشعبية | = | الجزائر العاصمة
EC Q736 | =, جمهورية الإكوادور | = | كيتو
EE Q191 | =, جمهورية إستونيا | = | تالين
EG Q79 | =, جمهورية مصر العربية, جمهورية مصر | = | القاهرة
ER Q986 | =, إرتريا, دولة إريتريا | =, إرتري | أسمرة, أسمرا
ES Q29 | =, مملكة إسبانيا | = | مدريد
ET Q115 | =, جمهورية إثيوبيا, جمهورية إثيوبيا الفيدرالية الديمقراطية | = | أديس أبابا
FI Q33 | =, جمهورية فنلندا | = | هلسنكي
FJ Q712 | =, جزر فيجي, فيدجي, جمهورية فيجي | =, فيدجي | سوفا
FM Q702 | =, ولايات ميكرونيزيا المتحدة, ميكرونيسيا | ميكرونيزي, ميكرونيسي | باليكير
FR Q142 | =, الجمهورية الفرنسية | = | باريس
GA Q1000 | =, الجابون, جمهورية الغابون | =, جابوني | ليبرفيل
GB Q145 | بريطانيا, =, بريطانيا العظمى, المملكة المتحدة لبريطانيا العظمى وأيرلندا الشمالية | = | لندن
GD Q769 | =, جرينادا | =, جرينادي |
GE Q230 | =, جمهورية جورجيا | = | تبليسي, تبيليسي, تفليس
GH Q117 | =, جمهورية غانا | = | أكرا
GM Q1005 | =, جامبيا, جمهورية غامبيا | =, جامبي | بانجول
GN Q1006 | =, غينيا كوناكري, جمهورية غينيا | = | كوناكري
GQ Q983 | =, جمهورية غينيا الاستوائية | = | مالابو
GR Q41 | =, الجمهورية اليونانية, الجمهورية الهيلينية | = | أثينا
GT Q774 | =, جواتيمالا, جمهورية غواتيمالا | =, جواتيمالي | مدينة غواتيمالا, غواتيمالا سيتي
GW Q1007 | =, غينيا-بيساو, جمهورية غينيا بيساو | =, بيساو غيني | بيساو
GY Q734 | غويانا, =, جمهورية غويانا التعاونية, جمهورية غيانا | غوياني, = | جورجتاون, جورج تاون
HN Q783 | =, جمهورية هندوراس | = | تيغوسيغالبا, تيجوسيجالبا
HR Q224 | =, جمهورية كرواتيا | = | زغرب
HT Q790 | =, هاييتي, جمهورية هايتي | =, هاييتي | بورت أو برنس, بور أو برنس, بورت أو برانس, بورتو برنس
HU Q28 | المجر, =, جمهورية المجر | =, هنغاري | بودابست
ID Q252 | =, جمهورية إندونيسيا | = | جاكرتا
IE Q27 | =, جمهورية أيرلندا, إرلندا | =, إرلندي | دبلن
IL Q801 | =, دولة إسرائيل | = | تل أبيب
IN Q668 | =, جمهورية الهند | = | نيودلهي, نيو دلهي
IQ Q796 | =, جمهورية العراق | = | بغداد
IR Q794 | =, الجمهورية الإسلامية الإيرانية, الجمهورية الإسلامية في إيران, جمهورية إيران الإسلامية | = | طهران
IS Q189 | =, إيسلاندا, جمهورية آيسلندا | =, إيسلاندي | ريكيافيك
IT Q38 | =, الجمهورية الإيطالية | = | روما
JM Q766 | =, جاميكا | =, جاميكي | كينغستون, كينجستون
JO Q810 | =, المملكة الأردنية الهاشمية, المملكة الأردنية | = | عمّان
JP Q17 | = | = | طوكيو
KE Q114 | =, جمهورية كينيا | = | نيروبي
KG Q813 | =, قرغيزستان, قيرغيزيا, قرغيزيا, جمهورية قيرغيزستان | قيرغيزي, قرغيزي, =, قرغيزستاني | بيشكك, بشكيك, بيشكيك
KH Q424 | =, مملكة كمبوديا | = | بنوم بنه, بنوم بن
KI Q710 | =, جمهورية كيريباتي | كيريباتي | تاراوا
KM Q970 | =, الاتحاد القمري, اتحاد جزر القمر, جمهورية القمر المتحدة | | موروني
KN Q763 | =, سانت كيتس, اتحاد سانت كيتس ونيفيس | |
KP Q423 | =, جمهورية كوريا الديمقراطية الشعبية, جمهورية كوريا الشعبية الديمقراطية, جمهورية كوريا الديموقراطية \
الشعبية | كوري شمالي | بيونغ يانغ, بيونغيانغ, بيونج يانج
KR Q884 | =, جمهورية كوريا | كوري جنوبي | سيول, سول
KW Q817 | =, دولة الكويت | = | مدينة الكويت
KZ Q232 | =, كازخستان, كازاخستان, جمهورية كازاخستان | كازاخي, =, كازاخستاني | أستانا, نور سلطان
LA Q819 | =, لاووس, جمهورية لاو الديمقراطية الشعبية | =, لاووسي | فينتيان, فيينتيان
LB Q822 | =, الجمهورية اللبنانية | = | بيروت
LC Q760 | = | |
LI Q347 | =, ليختنشتاين, إمارة ليختنشتاين, ليشتنشتاين | ليختنشتايني | فادوز
LK Q854 | =, سري لانكا, سيريلانكا | =, سري لانكي, سيريلانكي | كولومبو
LR Q1014 | =, جمهورية ليبيريا | = | مونروفيا
LS Q1013 | =, ليسوثو, مملكة ليسوتو | ليسوتي, ليسوتوي | ماسيرو
LT Q37 | =, جمهورية ليتوانيا | = | فيلنيوس
LU Q32 | =, لوكسمبورج, اللوكسمبورغ, دوقية لوكسمبورغ, دوقية لوكسمبورغ الكبرى | =, لوكسمبورجي |
LV Q211 | =, جمهورية لاتفيا | = | ريغا, ريجا
LY Q1016 | =, دولة ليبيا | = | طرابلس, طرابلس الغرب
MA Q1028 | =, المملكة المغربية | = | الرباط
MC Q235 | =, إمارة موناكو | موناكي |
MD Q217 | =, مولدافيا, جمهورية مولدوفا | =, مولدافي | كيشيناو, تشيسيناو, كيشيناوف
ME Q236 | =, مونتينيغرو, مونتنيغرو, مونتينيجرو, جمهورية الجبل الأسود | =, مونتنيغري | بودغوريتسا, بودجوريتسا
MG Q1019 | =, جمهورية مدغشقر | =, مالاغاشي | أنتاناناريفو
MH Q709 | =, جمهورية جزر مارشال | مارشالي | ماجورو
MK Q221 | =, مقدونيا, جمهورية مقدونيا الشمالية, جمهورية مقدونيا | مقدوني شمالي, = | سكوبيه, سكوبي
ML Q912 | =, جمهورية مالي | | باماكو
MM Q836 | ميانمار, بورما, ماينمار, اتحاد ميانمار | =, بورمي, ماينماري | نايبيداو, نايبيتاو
MN Q711 | =, جمهورية منغوليا | = | أولان باتور, أولانباتور
MR Q1025 | =, الجمهورية الإسلامية الموريتانية | = | نواكشوط
MT Q233 | =, جمهورية مالطا | = | فاليتا, لا فاليتا
MU Q1027 | =, موريشوس, جزر موريشيوس, جزيرة موريشيوس, جمهورية موريشيوس | = | بورت لويس
MV Q826 | المالديف, =, جزر المالديف, جمهورية المالديف | = |
MW Q1020 | =, مالاوي, جمهورية ملاوي, جمهورية مالاوي | =, مالاوي | ليلونغوي, ليلونجوي
MX Q96 | =, الولايات المتحدة المكسيكية | = | مكسيكو, مكسيكو سيتي
MY Q833 | =, مملكة ماليزيا | = | كوالالمبور, كوالا لمبور
MZ Q1029 | =, موزامبيق, جمهورية موزمبيق | =, موزامبيقي | مابوتو
NA Q1030 | =, جمهورية ناميبيا | = | ويندهوك, فيندهوك
NE Q1032 | =, جمهورية النيجر | = | نيامي
NG Q1033 | =, جمهورية نيجيريا الاتحادية, جمهورية نيجيريا | = | أبوجا
NI Q811 | =, نيكاراجوا, جمهورية نيكاراغوا | =, نيكاراجوي | ماناغوا, ماناجوا
NL Q55 | =, مملكة هولندا | = | أمستردام
NO Q20 | =, مملكة النرويج | = | أوسلو
NP Q837 | =, النيبال, جمهورية نيبال الديمقراطية الاتحادية | = | كاتماندو, كتماندو, كاتمندو
NR Q697 | =, جمهورية ناورو | ناوري, = |
NZ Q664 | =, نيوزلندا, نيوزيلاندا | =, نيوزلندي, نيوزيلاندي | ويلينغتون, ولينغتون, ويلنغتون, ويلينجتون
OM Q842 | سلطنة عمان, عُمان | = | مسقط
PA Q804 | =, جمهورية بنما | = | مدينة بنما
PE Q419 | =, البيرو, جمهورية بيرو, جمهورية البيرو | =, بيروفي | ليما
PG Q691 | =, بابوا نيو غينيا | | بورت مورسبي, بورت موريسبي
PH Q928 | =, الفيليبين, الفليبين, جمهورية الفلبين | =, فيليبيني, فليبيني | مانيلا
PK Q843 | =, الباكستان, جمهورية باكستان الإسلامية | = | إسلام آباد, إسلامآباد
PL Q36 | =, جمهورية بولندا | =, بولوني | وارسو
PS Q219060 | فلسطين, دولة فلسطين | = |
PT Q45 | =, الجمهورية البرتغالية | = | لشبونة, ليشبونة
PW Q695 | =, جمهورية بالاو | = |
PY Q733 | =, باراجواي, البارغواي, الباراغواي, جمهورية باراغواي | باراغوياني, =, باراغواني | أسونسيون
QA Q846 | =, دولة قطر | = | الدوحة
RO Q218 | =, جمهورية رومانيا | = | بوخارست
RS Q403 | =, جمهورية صربيا | = | بلغراد, بلجراد
RU Q159 | =, روسيا الاتحادية, الاتحاد الروسي, الفدرالية الروسية, الفيدرالية الروسية | = | موسكو
RW Q1037 | =, روندا, جمهورية رواندا | = | كيغالي, كيجالي
SA Q851 | السعودية, =, المملكة السعودية, العربية السعودية | = | الرياض
SB Q685 | =, جزر السليمان, جزر سولومون | | هونيارا
SC Q1042 | سيشل, جزر سيشل, السيشل, جمهورية سيشل, سيشيل, جزر سيشيل | =, سيشيلي |
SD Q1049 | =, جمهورية السودان | = | الخرطوم
SE Q34 | =, مملكة السويد | = | ستوكهولم, استوكهولم
SG Q334 | =, جمهورية سنغافورة | = |
SI Q215 | =, جمهورية سلوفينيا | = | ليوبليانا, لوبليانا
SK Q214 | =, الجمهورية السلوفاكية, جمهورية سلوفاكيا | = | براتيسلافا
SL Q1044 | =, سيرا ليون, جمهورية سيراليون | = | فريتاون, فري تاون
SM Q238 | =, جمهورية سان مارينو | سان ماريني |
SN Q1041 | =, جمهورية السنغال | = | دكار, داكار
SO Q1045 | =, جمهورية الصومال, جمهورية الصومال الفيدرالية, جمهورية الصومال الفدرالية | = | مقديشو, مقديشيو
SR Q730 | =, جمهورية سورينام | = | باراماريبو
SS Q958 | =, دولة جنوب السودان, جمهورية جنوب السودان | جنوب سوداني, سوداني جنوبي | جوبا
ST Q1039 | =, ساو تومي وبرنسيب, ساو تومي وبرينسيب, ساو تومي | |
SV Q792 | =, السالفادور, إل سلفادور, جمهورية السلفادور | =, سالفادوري | سان سلفادور
SY Q858 | =, سورية, الجمهورية العربية السورية, الجمهورية السورية | = | دمشق
SZ Q1050 | =, سوازيلاند, سوازيلند, مملكة إسواتيني | إسواتيني, =, سوازيلاندي | مبابان, مبابني
TD Q657 | =, جمهورية تشاد | = | نجامينا, إنجامينا, أنجمينا
TG Q945 | =, توجو, جمهورية توغو | توغولي, = | لومي
TH Q869 | =, تايلند, مملكة تايلاند | تايلاندي, = | بانكوك
TJ Q863 | =, جمهورية طاجيكستان, طاجكستان | =, طاجيكستاني, طاجكستاني | دوشنبه, دوشانبي, دوشنبيه
TL Q574 | تيمور الشرقية, تيمور ليشتي, جمهورية تيمور الشرقية | تيموري شرقي, = |
TM Q874 | =, تركمنستان, جمهورية تركمانستان | تركمانستاني, تركمنستاني | عشق آباد, عشقآباد, أشغابات
TN Q948 | =, الجمهورية التونسية | = | تونس العاصمة
TO Q678 | =, مملكة تونغا, تونجا | تونغي, = | نوكو ألوفا, نوكوالوفا
TR Q43 | =, الجمهورية التركية, جمهورية تركيا | = | أنقرة
TT Q754 | ترينيداد وتوباغو, ترينيداد وتوباجو, ترينيداد | ترينيدادي | بورت أوف سبين, بورت أوف سباين
TV Q672 | = | توفالي | فونافوتي
TW Q865 | =, تايوان الصينية, جزيرة تايوان | = | تايبيه, تايبي, تايبه
TZ Q924 | =, تانزانيا, جمهورية تنزانيا المتحدة, جمهورية تنزانيا | =, تانزاني | دودوما
UA Q212 | = | = | كييف
UG Q1036 | =, أوجندا, جمهورية أوغندا | =, أوجندي | كمبالا, كامبالا
US Q30 | الولايات المتحدة, الولايات المتحدة الأميركية, الولايات المتحدة الأمريكية, أميركا, أمريكا | أميركي, = | واشنطن
UY Q77 | الأوروغواي, أوروغواي, =, الأورغواي, أوروجواي, جمهورية الأوروغواي الشرقية | =, أوروغوائي, أورغوياني | \
مونتيفيديو, مونتفيديو
UZ Q265 | =, جمهورية أوزبكستان, أوزباكستان | أوزبكي, =, أوزباكستاني | طشقند
VA Q237 | =, دولة الفاتيكان, مدينة الفاتيكان, دولة مدينة الفاتيكان, الكرسي الرسولي | فاتيكاني |
VC Q757 | سانت فنسنت والغرينادين, =, سانت فنسنت, سانت فينسنت والغرينادين, سانت فينسنت | |
VE Q717 | =, جمهورية فنزويلا البوليفارية, جمهورية فنزويلا, فينزويلا | =, فينزويلي | كراكاس, كاراكاس
VN Q881 | =, الفيتنام, جمهورية فيتنام الاشتراكية, فييتنام | =, فييتنامي | هانوي
VU Q686 | =, جمهورية فانواتو | = | بورت فيلا
WS Q683 | =, دولة ساموا المستقلة | = |
XK Q1246 | =, كوسوفا, جمهورية كوسوفو | =, كوسوفاري | بريشتينا, برشتينا
YE Q805 | =, الجمهورية اليمنية | = |
ZA Q258 | =, جمهورية جنوب أفريقيا | جنوب أفريقي, جنوب إفريقي | بريتوريا
ZM Q953 | =, جمهورية زامبيا | = | لوساكا
ZW Q954 | =, زيمبابوي, زمبابوي, جمهورية زيمبابوي | =, زمبابوي | هراري
"""

TERRITORIES = """
AC - | جزيرة أسنسيون, = | |
AI Q25228 | =, أنجويلا, جزيرة أنغويلا | = |
AS Q16641 | ساموا الأميركية, = | |
AW Q21203 | =, جزيرة أروبا | |
AX Q5689 | =, جزر أولاند | |
BL Q25362 | سان بارتيلمي, =, جزيرة سان بارتيلمي | |
BM Q23635 | =, جزر برمودا | برمودي |
BQ - | =, الجزر الكاريبية الهولندية, جزر هولندا الكاريبية | |
CC Q36004 | جزر كوكوس, جزر كيلينغ | |
CK Q26988 | = | |
CW Q25279 | =, كوراساو, كوراكاو, جزيرة كوراساو | |
CX Q31063 | =, جزيرة عيد الميلاد | |
DG - | =, جزيرة دييغو غارسيا, دييجو جارسيا | |
EA - | سبتة ومليلية, سبتة ومليلة | |
EH Q6250 | =, إقليم الصحراء الغربية | |
FK Q9648 | =, جزر الفوكلاند, الفوكلاند, جزر مالفيناس, جزر المالفيناس | |
FO Q4628 | =, جزر الفارو, جزر فاروه | = |
GF Q3769 | =, غويان الفرنسية, جويانا الفرنسية | = |
GG Q25230 | =, جزيرة غيرنزي, غيرنسي | |
GI Q1410 | =, إقليم جبل طارق | |
GL Q223 | =, جرينلاند, غرينلند, جزيرة غرينلاند | غرينلاندي, = |
GP Q17012 | غوادلوب, جزيرة غوادلوب, غوادالوب, جزر غوادلوب | غوادلوبي |
GU Q16635 | =, جزيرة غوام | غوامي |
HK Q8646 | هونغ كونغ, هونج كونج, هونغ كونغ الصينية, هونغكونغ | هونغ كونغي |
IC Q5813 | =, جزر الكناريا | |
IM Q9676 | = | |
JE Q785 | جزيرة جيرسي | |
KY Q5785 | =, جزر الكايمان | |
MF Q126125 | سان مارتان الفرنسية, جزيرة سان مارتان, سانت مارتن الفرنسية | |
MO Q14773 | ماكاو, مكاو, ماكاو الصينية, = | = |
MP Q16644 | =, جزر ماريانا الشمالية | |
MQ Q17054 | المارتينيك, =, مارتينيك, جزيرة المارتينيك | مارتينيكي |
MS Q13353 | =, مونتسيرات, جزيرة مونتسرات | |
NC Q33788 | =, إقليم كاليدونيا الجديدة | كاليدوني |
NF Q31057 | = | |
NU Q34020 | =, جزيرة نيوي | |
PF Q30971 | = | بولينيزي فرنسي |
PM Q34617 | سان بيير وميكلون, سان بيار وميكلون, = | |
PN Q35672 | =, جزر بيتكيرن, جزيرة بيتكيرن | |
PR Q1183 | =, بويرتو ريكو, بويرتوريكو, بورتو ريكو | =, بورتو ريكي, بويرتوريكي |
RE Q17070 | لا ريونيون, ريونيون, جزيرة لا ريونيون, جزيرة ريونيون | |
SH - | =, جزيرة سانت هيلينا, سانت هيلانة | |
SJ - | سفالبارد, =, جزر سفالبارد, أرخبيل سفالبارد | |
SX Q26273 | =, سينت مارتن, سانت مارتن الهولندية | |
TA - | =, تريستان دا كونا | |
TC Q18221 | =, جزر تركس وكايكوس, جزر الترك وكايكوس | |
TK Q36823 | = | |
VG Q25305 | =, جزر العذراء البريطانية | |
VI Q11703 | جزر فيرجن الأميركية, =, جزر العذراء الأميركية, جزر العذراء الأمريكية | |
WF Q35555 | =, واليس وفوتونا, جزر واليس وفوتونا | |
YT Q17063 | =, جزيرة مايوت, أرخبيل مايوت | مايوتي |
"""

ORGANIZATIONS = """
EU Q458 | =, التكتل الأوروبي | أوروبي |
NATO Q7184 | حلف شمال الأطلسي, الناتو, حلف الناتو, حلف الأطلسي, الحلف الأطلسي, منظمة حلف شمال الأطلسي, منظمة \
معاهدة شمال الأطلسي, حلف الشمال الأطلسي, ناتو | أطلسي |
UN Q1065 | =, منظمة الأمم المتحدة, هيئة الأمم المتحدة, هيئة الأمم | أممي |
"""

TABLE = {"state": STATES, "territory": TERRITORIES, "organization": ORGANIZATIONS}
TITLES = {
    "state": "# States",
    "territory": "# Territories",
    "organization": "# Organizations with an adjective of their own",
}


@dataclass(frozen=True)
class Base:
    """The base tables: names by code, adjectives by ArWikiCats's English name of the state."""

    arabic: Mapping[str, str]
    english: Mapping[str, str]
    demonyms: Mapping[str, str]

    def latin(self, code: str) -> str:
        """The English name that is printed."""
        return LATIN.get(code) or self.english[code].replace("’", "'")

    def demonym(self, code: str) -> str:
        """The adjective that "=" stands for."""
        key = DEMONYM_KEY.get(code, self.english.get(code, "").lower())
        if key not in self.demonyms:
            raise SystemExit(f"{code}: ArWikiCats has no adjective for {self.latin(code)!r}")
        return self.demonyms[key]


@dataclass(frozen=True)
class Entry:
    """One line of states.yml."""

    code: str
    number: str
    latin: str
    kind: str
    names: list[str]
    adjectives: list[str]
    capital: list[str]

    def line(self) -> str:
        """The entry as YAML."""
        code = f'"{self.code}"' if self.code == "NO" else self.code  # YAML reads a bare NO as false
        number = [] if self.number == "-" else [f"wikidata: {self.number}"]
        in_offices = [f"in_offices: [{', '.join(told)}]" for told in [IN_OFFICES.get(self.code)] if told]
        parts = [
            f"code: {code}",
            *number,
            f"latin: {self.latin}",
            f"kind: {self.kind}",
            f"names: [{', '.join(self.names)}]",
            f"adjectives: [{', '.join(self.adjectives)}]",
            *in_offices,
            f"capital: [{', '.join(self.capital)}]",
        ]
        return "- {" + ", ".join(parts) + "}\n"


def base_tables() -> Base:
    """Read the base tables of the installed Babel and ArWikiCats."""
    return Base(dict(Locale("ar").territories), dict(Locale("en").territories), read_demonyms())


def read_demonyms() -> dict[str, str]:
    """Read the masculine adjectives of ArWikiCats; its data file is read alone, its code is not run."""
    spec = find_spec("ArWikiCats")
    if spec is None or not spec.submodule_search_locations:
        raise SystemExit("ArWikiCats is not installed: pip install ArWikiCats==0.2.3")
    path = Path(spec.submodule_search_locations[0], "jsons", "nationalities", "nationalities_data.json")
    demonyms: dict[str, str] = {}
    for entry in json.loads(path.read_text(encoding="utf-8")).values():
        if entry.get("male"):
            demonyms.setdefault(entry["en"], entry["male"])
    return demonyms


def split(cell: str) -> list[str]:
    """Split a cell at its commas."""
    return [item.strip() for item in cell.split(",") if item.strip()]


def unique(items: list[str]) -> list[str]:
    """Drop what is written twice, letter for letter; keep the order."""
    return list(dict.fromkeys(items))


def read_row(row: str, kind: str, base: Base) -> Entry:
    """Read one row of a table, each "=" replaced by what the base table says."""
    head, names, adjectives, capital = (cell.strip() for cell in row.split("|"))
    code, number = head.split()
    return Entry(
        code=code,
        number=number,
        latin=base.latin(code),
        kind=kind,
        names=unique([base.arabic[code] if name == "=" else name for name in split(names)]),
        adjectives=unique([base.demonym(code) if word == "=" else word for word in split(adjectives)]),
        capital=unique(split(capital)),
    )


def render(base: Base) -> Iterator[str]:
    """Write the file piece by piece: its header, then each kind of entry under a title."""
    yield HEADER
    for kind, table in TABLE.items():
        yield f"\n{TITLES[kind]}\n"
        for row in table.strip().splitlines():
            yield read_row(row, kind, base).line()


def main() -> None:
    """Write the file, or with --check compare it."""
    text = "".join(render(base_tables()))
    if "--check" not in sys.argv:
        TARGET.write_text(text, encoding="utf-8", newline="\n")
    elif TARGET.read_text(encoding="utf-8") != text:
        raise SystemExit(f"{TARGET} differs from what tools/make_states.py writes")


if __name__ == "__main__":
    main()
