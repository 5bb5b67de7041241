"""Names as other newsrooms and other countries write them: fuller, shorter, bolder, and those that are somebody else's.

`[slug|words]` marks each mention that is expected; nothing else in the text may be linked.
"""

from __future__ import annotations

import dataclasses

import pytest

from cast import DAY, body, marked, office, person, state
from hashiya.actors.actor import Actor, Alias, Kind, Use
from hashiya.mentions.matcher import Matcher, build_matcher
from hashiya.mentions.recognise import find_mentions


def described(actor: Actor, description: str) -> Actor:
    """The actor with a line that says what it is."""
    return dataclasses.replace(actor, description=description)


WORLD = [
    state("brazil", "البرازيل", "برازيليا"),
    state("uk", "المملكة المتحدة", "لندن", "داونينغ ستريت"),
    state("spain", "إسبانيا", "مدريد"),
    state("italy", "إيطاليا", "روما"),
    state("saudi", "السعودية", "الرياض"),
    state("germany", "ألمانيا", "برلين"),
    state("usa", "الولايات المتحدة", "واشنطن", "البيت الأبيض"),
    state("morocco", "المغرب", "الرباط"),
    state("egypt", "مصر", "القاهرة"),
    state("qatar", "قطر", "الدوحة"),
    state("korea", "كوريا الجنوبية", "سيول"),
    state("lebanon", "لبنان", "بيروت"),
    state("vatican", "الفاتيكان"),
    state("jordan", "الأردن", "عمّان"),
    body("who", "منظمة الصحة العالمية", Alias("المنظمة", Use.CONTEXT)),
    body("icc", "المحكمة الجنائية الدولية", Alias("المحكمة", Use.CONTEXT)),
    body("imf", "صندوق النقد الدولي", Alias("الصندوق", Use.CONTEXT)),
    described(body("labour", "حزب العمال", Alias("الحزب", Use.CONTEXT)), "حزب بريطاني من يسار الوسط"),
    described(body("barca", "برشلونة", "نادي برشلونة"), "ناد إسباني"),
    described(body("shabab", "حركة الشباب", "الشباب"), "حركة صومالية"),
    body("tories", "حزب المحافظين", "المحافظون"),
    person(
        "lula", "لويس إيناسيو لولا دا سيلفا", "لولا دا سيلفا", "لولا", held=(office("رئيس", "brazil", "2023-01-01"),)
    ),
    body("fed", "مجلس الاحتياطي الفيدرالي", "الاحتياطي الفيدرالي"),
    body("amal", "حركة أمل", "أمل"),
    body("fatah", "حركة فتح", "فتح"),
    described(body("nasr", "النصر", "نادي النصر"), "ناد سعودي"),
    described(body("renault", "رينو"), "شركة فرنسية"),
    person("jammeh", "يحيى جامع", "جامع"),
    person("sadr", "مقتدى الصدر", "الصدر"),
    person("khashoggi", "جمال خاشقجي", "خاشقجي"),
    person("haitham", "هيثم بن طارق", "السلطان هيثم"),
    person("deby", "إدريس ديبي", "ديبي"),
    person("mahamat", "محمد إدريس ديبي", "محمد ديبي"),
    person("trump", "دونالد ترامب", "ترامب", held=(office("رئيس", "usa", "2025-01-20"),)),
    state("georgia", "جورجيا"),
    person("imam", "عادل إمام", "إمام"),
    person("cook", "تيم كوك", "كوك"),
    person("lagarde", "كريستين لاغارد"),
    person("barkindo", "محمد باركيندو"),
    person("silva", "لويس دا سيلفا"),
    person("tamim", "تميم بن حمد آل ثاني", held=(office("أمير", "qatar", "2013-06-25"),)),
    person("ruto", "وليام روتو", "روتو"),
    person("sheinbaum", "كلوديا شينباوم", "شينباوم"),
    person("meloni", "جورجا ميلوني", "ميلوني", held=(office("رئيسة الوزراء", "italy", "2022-10-22"),)),
    person("merz", "فريدريش ميرتس", "ميرتس", held=(office("مستشار", "germany", "2025-05-06"),)),
    person("grossi", "رافاييل غروسي", "غروسي"),
    person("xi", "شي جينبينغ", "شي"),
    person("vonderleyen", "أورسولا فون دير لاين", "فون دير لاين"),
    person("araghchi", "عباس عراقجي", "عراقجي"),
    person("tani", "محمد بن عبد الرحمن آل ثاني"),
    person("haftar", "خليفة حفتر", "حفتر"),
    person("salah", "محمد صلاح", "صلاح"),
    person("ghali", "بطرس بطرس غالي", "غالي"),
    person("lepen", "مارين لوبان", "لوبان"),
    person("abbas", "محمود عباس", "عباس"),
    person("yunus", "محمد يونس", "يونس"),
    person("jumblatt", "وليد جنبلاط", "جنبلاط"),
    person("berri", "نبيه بري", "بري"),
    person("salam", "نواف سلام", "سلام", held=(office("رئيس الحكومة", "lebanon", "2025-02-08"),)),
    person("aoun", "جوزيف عون", "عون", held=(office("رئيس الجمهورية", "lebanon", "2025-01-09"),)),
    person("ban", "بان كي مون", "بان"),
    person("bashir", "عمر البشير", "البشير"),
    person("park", "بارك كون هيه", "بارك"),
    person("marcos", "فرديناند ماركوس جونيور", "ماركوس"),
    person("sharif", "شهباز شريف", "شريف"),
    person("elizabeth", "إليزابيث الثانية", held=(office("ملكة", "uk", "1952-02-06", "2022-09-08"),)),
    person("charles", "تشارلز الثالث", "الملك تشارلز", held=(office("ملك", "uk", "2022-09-08"),)),
    person("leo", "ليو الرابع عشر", held=(office("بابا", "vatican", "2025-05-08"),)),
    person("mohammed", "محمد السادس", held=(office("ملك", "morocco", "1999-07-23"),)),
    person("salman", "الملك سلمان", "سلمان", held=(office("ملك", "saudi", "2015-01-23"),)),
    person(
        "abdullah",
        "عبد الله الثاني",
        "عبد الله الثاني بن الحسين",
        "الملك عبد الله",
        held=(office("ملك", "jordan", "1999-02-07"),),
    ),
    person("starmer", "كير ستارمر", "ستارمر", held=(office("رئيس الوزراء", "uk", "2024-07-05"),)),
    person("tedros", "تيدروس أدهانوم", held=(office("المدير العام", "who", "2017-07-01"),)),
    person("georgieva", "كريستالينا غورغييفا", held=(office("المديرة العامة", "imf", "2019-10-01"),)),
    Actor("riyadh", "الرياض", Kind.PLACE, "الرياض"),
    person("karadzic", "رادوفان كاراديتش", "كاراديتش"),
    person("ahmed", "آبي أحمد علي", "آبي أحمد"),
]


@pytest.fixture(scope="module")
def matcher() -> Matcher:
    """The matcher of the world above."""
    return build_matcher(WORLD)


FULLER = [
    (
        "a family name that no alias lists, in another spelling",
        "وصلت [lagarde|كريستين لاغارد]. وقالت [lagarde|لاجارد] نعم",
    ),
    ("a rare family name that no alias lists", "وتسلّم [barkindo|باركيندو] منصبه"),
    ("the same where it does nothing", "كتاب عن باركيندو"),
    ("two letters that are one in the profile, beside the first name", "قال [karadzic|رادوفان كارادجيتش] إن"),
    ("a family name that is a preposition as well", "وصل [ahmed|آبي أحمد علي]. واتفقا على هدنة"),
    ("a father with the words of his son's name", "خلف والده حمد. وقال خليفة بن حمد آل ثاني نعم"),
    ("a first name of two words", "وصل ضياء الدين شريف أمس"),
    ("a family name with its particle", "وصل [silva|لويس دا سيلفا]. وقال [silva|دا سيلفا] نعم"),
    (
        "a title and the first name of whoever is crowned",
        "وصل [tamim|تميم بن حمد آل ثاني]. وقال [tamim|الشيخ تميم] نعم",
    ),
    ("a diphthong in other letters", "قال [ruto|ويليام روتو] إن"),
    ("the same in the middle of a name", "دعت [sheinbaum|كلاوديا شينباوم] إلى الرد"),
    ("a first name that is a state as well", "قالت [meloni|جورجيا ميلوني] إن"),
    ("first name and family name each in another spelling", "قال [merz|فريدريك ميرز] إن"),
    ("two letters for one sound", "قال [araghchi|عباس عراقتشي] إن"),
    ("a middle name more", "قال [grossi|رفاييل ماريانو غروسي] إن"),
    ("a grandfather more", "قال الشيخ [tani|محمد بن عبدالرحمن بن جاسم آل ثاني] إن"),
    ("a middle name that a conjunction opens is none", "قال رافاييل [ruto|وروتو] كلمة"),
    ("two words for one", "قال [xi|شي جين بينغ] إن"),
    ("one word for two", "قالت [vonderleyen|أورسولا فون ديرلاين] إن"),
    ("the son in letters or in words", "قال فرديناند [marcos|ماركوس] الابن إن"),
    ("an Arabic father more is another man", "قال محمد حسن صلاح إن"),
    ("a grandfather of that name", "قال جده بطرس غالي باشا إن"),
    ("a relative with two first names", "قالت ماريون ماريشال لوبان إن"),
    ("a bishop of that first name", "قال رفاييل نادال إن"),
    ("a name that folds to the article takes ل", "هدية [elizabeth|لإليزابيث الثانية]"),
]

CROWNED = [
    ("a king without his number", "توفيت والدة [charles|تشارلز الثالث]. وقال [charles|تشارلز] إنه حزين"),
    ("a pope without his", "قال [leo|ليو الرابع عشر] نعم. وأضاف [leo|ليو] أن السلام ممكن"),
    ("a king with another number", "أكد [leo|ليو الرابع عشر] أن البابا ليو الثالث عشر سبقه"),
    ("a queen mother", "قالت [elizabeth|إليزابيث الثانية] نعم. وتوفيت الملكة إليزابيث الأم"),
    ("a princess of that name", "قالت [elizabeth|إليزابيث الثانية] نعم. وحضرت الأميرة إليزابيث"),
    ("a saint of that name", "قال [leo|ليو الرابع عشر] نعم. وزار كنيسة القديس ليو"),
    ("a king whose name many have", "استقبل الملك [mohammed|محمد السادس] ضيوفه. وحضر محمد الحفل"),
    ("in the headline before the full name", "[charles|تشارلز] في الكنيسة\nوصل [charles|تشارلز الثالث] أمس"),
    ("another king's father", "عزى في وفاة الملك عبد الله بن عبد العزيز"),
    ("his own father", "وصل [abdullah|عبد الله الثاني بن الحسين] أمس"),
    ("his title and his father in two", "تولى [haitham|السلطان هيثم بن طارق] الحكم"),
    ("a namesake whom no editor calls so", "أعلن الجيش مقتل [deby|ديبي]. وتولى [mahamat|محمد إدريس ديبي] الحكم"),
    ("a queen whom a president meets", "التقى [trump|الرئيس الأميركي] الملكة ماري أمس"),
    ("a player with a king's name", "لعب لاعب الوسط سلمان الفرج المباراة"),
    ("an epithet of the office", "استقبل [salman|خادم الحرمين الشريفين] ضيفه"),
]

ORDINARY = [
    ("peacefully", "يعود النازحون بسلام. قال [salam|نواف سلام] نعم"),
    ("a verb that takes ب", "اتصل به أمس [salam|بسلام]. قال [salam|نواف سلام] نعم"),
    ("an ally", "سمّاهم مع حليفه [berri|بري]، علماً أن"),
    ("behind a verb of saying, before a particle", "قال [berri|بري] إن الحل قريب"),
    ("not before an adjective", "حيوان بري نادر"),
    ("his office in full proves him", "وحضر [aoun|الرئيس اللبناني]. ووصل [aoun|عون] مساء"),
    ("a cabinet is its head's", "بدأت حكومة [salam|سلام] عملها. قال [salam|نواف سلام] نعم"),
    ("behind the name of another and و", "وصل [ban|بان كي مون]. بحضور [bashir|عمر البشير] [ban|وبان]"),
    ("it appeared", "وصل [ban|بان كي مون]. بحضور [bashir|عمر البشير] وبان عليه التعب"),
    ("a verb", "أيّد الحكم كثيرون، بينما بارك خصومها القرار. قالت [park|بارك كون هيه] لا"),
    ("no verb before one", "وجاء فيه أن [park|بارك] انتهكت القانون. قالت [park|بارك كون هيه] لا"),
    ("a conjunction before «this»", "ولولا هذا الصوت لبقي. قال [lula|لولا دا سيلفا] نعم"),
    ("behind a verb that opens the sentence", "وحكم [lula|لولا] البلاد طويلاً. قال [lula|لولا دا سيلفا] نعم"),
    ("organised crime", "قالت [who|منظمة الصحة العالمية] نعم. وتنشط الجريمة المنظمة هنا"),
    ("young people", "الشباب في الجامعات غاضبون. قتلت [shabab|حركة الشباب] جندياً"),
    ("fighters", "هاجم مقاتلو [shabab|الشباب] القاعدة. وأعلنت [shabab|حركة الشباب] ذلك"),
    ("a plural behind a verb of acting", "قال [tories|حزب المحافظين] نعم. ورفض [tories|المحافظون] القانون"),
    ("a diameter", "يبلغ قطر أحدهما متراً"),
    ("an emir", "وصل أمير [qatar|قطر] الجديد"),  # whoever follows the one of today
    ("floods and a government", "تستمر في التعاون مع [korea|سيول]، التي نالتها [korea|سيول] أمس"),
    ("a family name before another man's first name", "قال رئيس الوزراء شريف إسماعيل إن"),
    ("an adjective and his family name", "قال عباس كامل إن. وقال [abbas|محمود عباس] نعم"),
    ("a noun that is his brother's first name", "عاد إلى الشاشات كمال جنبلاط، مؤسس الحزب"),
    ("a servant of God", "قال صلاح عبد السلام نعم. وقال [salah|محمد صلاح] لا"),
    ("a prophet", "ذكر النبي يونس. قال [yunus|محمد يونس] ذلك"),
    ("an imam", "وقال إمام المسجد نعم. وقال [imam|عادل إمام] لا"),
    ("named in full after a namesake", "غنت سونيا لوبان. وقالت [lepen|مارين لوبان] نعم. وقالت [lepen|لوبان] لا"),
    ("a namesake after him", "قالت [lepen|مارين لوبان] نعم. وغنت سونيا لوبان. وقالت [lepen|لوبان] لا"),
    ("a company of two brothers", "سحبت شتراوس آند كوك منتجاً. قال [cook|تيم كوك] نعم"),
    ("a surname that is spoken of", "ولقب كوك شائع. قال [cook|تيم كوك] نعم"),
    ("a town", "في بلدة كوك مدرسة. قال [cook|تيم كوك] نعم"),
    ("a state that is a painter's first name", "رسمت جورجيا أوكيف زهوراً. وقالت [georgia|جورجيا] نعم"),
    ("a mosque", "أدى المصلون الصلاة في جامع العاصمة. وقال [jammeh|يحيى جامع] نعم"),
    ("a chest", "أصيب جندي في الصدر. وقال [sadr|مقتدى الصدر] نعم"),
    ("behind a verb of motion", "زار [sadr|الصدر] النجف. وقال [sadr|مقتدى الصدر] نعم"),
    ("a dead man's brother", "كان عدنان خاشقجي تاجراً. وقال [khashoggi|جمال خاشقجي] نعم"),
    ("a hope", "كان أمل اللبنانيين كبيراً. وقالت [amal|حركة أمل] نعم"),
    ("a party opens something", "قررت [fatah|فتح] المشاركة. قالت [fatah|حركة فتح] ذلك"),
    ("young players", "لعب كأس العالم للشباب. وقالت [shabab|حركة الشباب] نعم"),
    ("a city of that name", "قصف على خان يونس. قال [yunus|محمد يونس] ذلك"),
]

LANDS = [
    ("an agency that bears the name of its land", "قالت رئيسة وكالة مصر للفضاء كلمة"),
    ("a street by its number", "دخلت مقر «10 داونينغ ستريت» أمس"),
    ("a member for a city", "قال النائب عن الدوحة كلمة"),
    ("a stop on a journey", "تكون برلين أولى محطات الجولة"),
]

BODIES = [
    (
        "its noun left out in a headline",
        "[who|الصحة العالمية] تعلن انتهاء الطوارئ\nقالت [who|منظمة الصحة العالمية] نعم",
    ),
    ("its noun left out before a colon", "[icc|الجنائية الدولية]: نعم\nقالت [icc|المحكمة الجنائية الدولية] نعم"),
    ("its scope left out", "أعلن [imf|صندوق النقد] قرضاً. وقال [imf|صندوق النقد الدولي] نعم"),
    ("another fund", "أعلن صندوق النقد العربي قرضاً. وقال [imf|صندوق النقد الدولي] نعم"),
    ("a federal bank in other letters", "رفع [fed|الاحتياطي الفدرالي] الفائدة"),
    ("its noun left out behind a verb of saying", "وحذر [imf|النقد الدولي] منه. قال [imf|صندوق النقد الدولي] نعم"),
    ("what it is for", "تهدد الأزمة الصحة العالمية. قالت [who|منظمة الصحة العالمية] نعم"),
    ("an assembly of its own", "تنعقد جمعية الصحة العالمية. قالت [who|منظمة الصحة العالمية] نعم"),
    ("a party without its noun", "قال [labour|حزب العمال] نعم. واحتفظ الزعيم السابق [labour|للعمال] بمقعده"),
    ("workers", "خرج العمال إلى الشارع. وقال [labour|حزب العمال] نعم"),
    ("a city of a club", "زار مدينة برشلونة، ثم أقام في برشلونة"),
    ("a player of the club", "لعب مهاجماً في [barca|برشلونة] عامين"),
    ("the club of a capital", "تعادل روما مع نابولي، وفاز ميلان على روما"),
    ("a party in quotation marks", 'أربعة من حزبه "إصلاح المملكة المتحدة" فازوا'),
    ("a song in quotation marks", "وغنّت أيضاً «القاهرة والنيل» أمام الجمهور"),
    ("speech in quotation marks", "قال الرجل «نحن مع [egypt|مصر] دائماً» ثم غادر"),
    ("nothing else in quotation marks", "يملك حزب «[labour|حزب العمال]» الأغلبية"),
    ("a club behind a verb of the game", "فاز [nasr|النصر] أمس"),
    ("an actor of a company's name", "جاك رينو ممثل، وأعلنت [renault|رينو] أرباحها"),
    ("a hospital", "استقبل المستشفى الجامعي محمد السادس الجرحى"),
    ("a house that somebody enters", "[starmer|ستارمر] يدخل داونينغ ستريت"),
    ("a house that is only called so", "أغلقت الشرطة القصر المعروف باسم البيت الأبيض أمس"),
    ("a state and its party", "قال بديل من أجل ألمانيا إنه مستعد"),
    ("a meeting called after a city", "انتهى لقاء الدوحة بلا اتفاق"),
    ("a side of a city", "قصف على الضاحية الجنوبية لبيروت"),
    ("whoever comes to a city", "يتوافدون على [riyadh|الرياض] للتعزية"),
]

OFFICES = [
    ("the emir of the country", "في [qatar|قطر] استقبل [tamim|أمير البلاد] الوفد"),
    ("before an indefinite object", "في [lebanon|لبنان] يرث [aoun|رئيس الجمهورية] اقتصاداً متعباً"),
    ("their counterpart", "وصل [tamim|أمير [qatar|قطر]] [trump|والرئيس الأميركي]، والتقيا [aoun|نظيرهما اللبناني]"),
    (
        "one office after the other behind the name",
        "وصل [charles|تشارلز الثالث]، رئيس الكومنولث القائد الأعلى ملك [uk|المملكة المتحدة]، أمس",
    ),
    ("two strange words behind the title", "المستشار الألماني فيلي براندت زار المدينة"),
    ("no name behind the title", "[merz|المستشار الألماني] يتوعد خصومه"),
    ("whoever is appointed by the holder", "وعيّنت [meloni|رئيسة الوزراء الإيطالية] ساتسوكي كاتاياما مستشارة"),
    ("a king with his number behind the title", "زار العاهل المغربي الحسن الثاني المدينة"),
    ("a deputy", "عُيّنت أنجيلا راينر نائبة لرئيس الوزراء البريطاني"),
    (
        "a comma, an honorific and a stranger",
        "قالت [who|منظمة الصحة العالمية] نعم. وقال مديرها العام، الدكتور فلان الفلاني، لا",
    ),
    ("the director by his short title", "قال [tedros|مدير [who|منظمة الصحة العالمية]] نعم"),
    ("of the body's short name", "قالت [georgieva|مديرة النقد الدولي] نعم"),
    ("a cup is not its king", "فاز بكأس الملك. قال [mohammed|محمد السادس] نعم"),
    ("what somebody was", "وصل [salam|نواف سلام]. وقال والده الذي كان رئيس الحكومة منذ عام"),
    ("who somebody is, asked", "وصل [salam|نواف سلام]. من هو [salam|رئيس الحكومة]؟"),
    ("the office of another state", "وصلت [meloni|جورجا ميلوني]. وقالت رئيسة الوزراء في نيوزيلندا إن"),
    ("people in the plural", "وصل [salman|ملك السعوديين] أمس"),
    ("who has just come to it", "انتخب [leo|ليو الرابع عشر] أمس. وقال [leo|البابا الجديد] كلمة قصيرة"),
    ("nobody who has been there long", "وصل [mohammed|محمد السادس] أمس. وقال الملك الجديد كلمة قصيرة"),
    (
        "her majesty behind a verb with a pronoun",
        "قالت [elizabeth|إليزابيث الثانية] نعم. وهي آخر من كلّفته [elizabeth|الملكة] تأليف حكومة",
    ),
]


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param(sentence, id=f"{group}: {rule}")
        for group, table in {
            "fuller": FULLER,
            "crowned": CROWNED,
            "ordinary": ORDINARY,
            "lands": LANDS,
            "bodies": BODIES,
            "offices": OFFICES,
        }.items()
        for rule, sentence in table
    ],
)
def test_rule(matcher: Matcher, sentence: str) -> None:
    """Exactly the marked words are mentions, each of the actor that it is marked with."""
    text = marked(sentence)

    mentions, _ = find_mentions(text.text, matcher, DAY("2025-06-01"))

    assert [(text.text[m.start : m.end], m.actor) for m in mentions] == text.expected
