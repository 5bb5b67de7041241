"""A body inside the name of another: «تلفزيون ناسا», «التجمع الوطني الديمقراطي», «المؤتمر الوطني للحوار»."""

from __future__ import annotations

from ..actors.actor import Actor
from ..arabic.folding import QUOTES, fold_name
from .first_names import starts_a_name
from .longer_bodies import told_of
from .offices import is_definite
from .patterns import Hit
from .words import Word, Words


def is_a_longer_body(words: Words, hit: Hit, actor: Actor) -> bool:
    """Whether the words beside the name make it that of another body."""
    following = words.after(hit.end)
    if _is_its_broadcaster(words, hit, actor) or _is_only_a_meeting(words, hit, actor):
        return True
    return following is not None and (
        _is_told_by_its_creed(words, hit, actor, following)
        or _goes_on_quoted(words, hit)
        or _is_a_branch(words, hit, actor, following)
    )


def _is_a_branch(words: Words, hit: Hit, actor: Actor, following: Word) -> bool:
    """«أدنوك للتوزيع»: a company of the group, told by its line of business."""
    if not hit.pattern.single or not following.text.startswith("لل"):
        return False
    business = f"ال{following.text[2:]}" in words.lexicon.classes["lines_of_business"]
    return business and f"{hit.pattern.text} {following.text}" not in fold_name(actor.name)


def _is_its_broadcaster(words: Words, hit: Hit, actor: Actor) -> bool:
    """«تلفزيون ناسا»: what a body broadcasts, where it is no broadcaster itself."""
    if hit.clitic or not hit.pattern.single or not words.is_a("broadcasters", words.before(hit.start)):
        return False
    return words.lexicon.classes["broadcasting"].isdisjoint(told_of(actor).split())


def _is_only_a_meeting(words: Words, hit: Hit, actor: Actor) -> bool:
    """«المؤتمر الوطني»: a national conference, unless the text has the longer name of the body, or «حزب» before it."""
    parts = hit.pattern.text.split()
    name = fold_name(actor.name)
    meeting = len(parts) > 1 and parts[0].replace("لل", "ال", 1) in words.lexicon.classes["meetings_as_names"]
    if not meeting or len(parts) >= len(name.split()) or words.is_a("parties", words.before(hit.start)):
        return False
    return not words.once(f"full {actor.slug}", 0, 0, lambda: name in words.folded.text)


def _is_told_by_its_creed(words: Words, hit: Hit, actor: Actor, following: Word) -> bool:
    """«التجمع الوطني الديمقراطي» is another party than «التجمع الوطني»; not «انتقد الحزب الجمهوري الديمقراطي بايدن»."""
    _, *rest = hit.pattern.text.split()
    if not rest or not is_definite(rest[-1]) or following.text not in words.lexicon.classes["creeds"]:
        return False
    if following.text.endswith("ه") is not rest[-1].endswith("ه") or starts_a_name(words, following.end):
        return False
    return following.text.removeprefix("ال").removesuffix("ه") not in told_of(actor)


def _goes_on_quoted(words: Words, hit: Hit) -> bool:
    """«المحكمة الجنائية الدولية ليوغوسلافيا», in marks of its own: the name goes on with whom it is for."""
    following = words.after(hit.end)
    if not words.quotes or following is None or not following.text.startswith("ل") or hit.pattern.single:
        return False
    source = words.folded.source
    start, end = words.folded.span(hit.start, following.end)
    return start > 0 and source[start - 1] in QUOTES and source[end : end + 1] in QUOTES
