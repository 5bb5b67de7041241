"""A body of its own that has a state or an organization in its name: «قطر للبترول», «صندوق الأمم المتحدة للسكان»."""

from __future__ import annotations

from ..arabic.folding import QUOTES
from ..arabic.nationality import known_states
from .offices import is_definite
from .patterns import Hit
from .words import Word, Words


def is_a_company(words: Words, hit: Hit) -> bool:
    """«قطر للاستثمارات», «مصر للطيران»; not «تحتاج مصر للطاقة», where the state is in need of it."""
    following = words.after(hit.end)
    if following is None:
        return False
    before = words.before(hit.start)
    if following.text.startswith("لل") and words.is_a("agencies", before) and not hit.clitic:
        return True  # «وكالة الإمارات للفضاء», «هيئة أبوظبي للسياحة»
    foreign = following.text in words.lexicon.classes["foreign_businesses"]  # «فواتير كينيا باور», «واشنطن ميوتشوال»
    if not hit.pattern.sense.of_a_state:
        return foreign
    if following.text in words.lexicon.classes["sure_businesses"] and not words.is_a("needs", before):
        return True  # «تريد قطر للبترول ثلاثة خطوط»
    needs = words.is_any_of(("speech_verbs", "acting_verbs", "needs"), before)
    if foreign or (following.text in words.lexicon.classes["bare_businesses"] and words.after(following.end) is None):
        return not needs  # «منها قطر غاز، ولا يمسها القرار»
    return following.text in words.lexicon.classes["businesses"] and (hit.clitic or not needs)


def is_an_agency(words: Words, hit: Hit) -> bool:
    """A body of its own within an organization: صندوق الأمم المتحدة للسكان, الاتحاد الأوروبي لكرة القدم.

    A mission is its organization's, which counts inside the mission's name: بعثة الأمم المتحدة.
    """
    if not hit.pattern.sense.of_a_body:
        return False
    head = words.before(hit.start)
    if not hit.clitic and (
        words.is_a("agency_heads", head) or _is_its_commission(words, hit, head) or _is_its_programme(words, hit)
    ):
        return True
    following = words.after(hit.end)
    classes = words.lexicon.classes
    if following is not None and words.is_a("councils", head) and following.text.startswith("و"):
        return following.text[1:] in known_states()  # «مجلس الناتو وأوكرانيا»
    if words.is_a("missions", head) and _has_its_field(words, following):
        return True
    if following is None or words.is_a("missions", head):
        state = words.after(following.end) if following and words.is_a("mission_purposes", following) else None
        return state is not None and state.text in known_states()  # «بعثة الأمم المتحدة لمساعدة العراق»
    # مجلس الأمن القومي
    return following.text in classes["agency_purposes"] or following.text in classes["national_adjectives"]


def is_a_numbered_product(words: Words, hit: Hit) -> bool:
    """«فيفا 18»: in quotation marks with a number, what a body has given its name to."""
    if not words.quotes:
        return False
    number, source = words.after(hit.end), words.folded.source
    start = words.folded.span(hit.start, hit.end)[0]
    if number is None or not number.text.isdigit() or source[start - 1 : start] not in QUOTES:
        return False
    end = words.folded.span(number.start, number.end)[1]
    return start > 0 and source[end : end + 1] in QUOTES


def _is_its_programme(words: Words, hit: Hit) -> bool:
    """«برنامج الأمم المتحدة الإنمائي»; not «برنامج غوغل يفوز»."""
    following = words.after(hit.end) if words.is_a("programmes", words.before(hit.start)) else None
    if following is None:
        return False
    return is_definite(following.text) or following.text.startswith("ل")


def _has_its_field(words: Words, field: Word | None) -> bool:
    """«بعثة الأمم المتحدة للدعم في ليبيا»: what the mission is for, and where, make a name of its own."""
    where = words.after(field.end) if field is not None and words.is_a("mission_fields", field) else None
    return where is not None and where.text == "في"


def _is_its_commission(words: Words, hit: Hit, head: Word | None) -> bool:
    """«لجنة الأمم المتحدة الاقتصادية لأفريقيا»: a commission, its adjective, and what it is for."""
    quality = words.after(hit.end) if words.is_a("commissions", head) else None
    purpose = words.after(quality.end) if quality is not None else None
    if quality is None or purpose is None:
        return False
    return is_definite(quality.text) and quality.text.endswith("ه") and purpose.text.startswith("ل")
