"""Who a noun phrase names: an actor, somebody without a profile, or nobody at all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from ..actors.actor import Actor, Kind
from ..arabic.folding import fold_name
from ..arabic.lexicon import load_lexicon
from ..mentions.mention import Via
from ..mentions.words import LONGEST_RUN
from .names import Name
from .sentences import Sentence
from .speech import Speech, load_speech

LONGEST_TITLE: Final = 16
"""Words from a title to the name that it introduces."""

SHORTEST_DEFINITE: Final = 4
"""Letters; a shorter word that begins with ال has no article."""


@dataclass(frozen=True, slots=True)
class Subject:
    """A noun phrase that is there. Made by `read_subject`."""

    slug: str | None
    """The actor; None: somebody whom no mention names, or several at once."""
    end: int
    """Number of the word of its sentence behind it."""
    actor: Actor | None = None


def read_subject(sentence: Sentence, k: int, stop: int) -> Subject | None:
    """The subject that begins at word `k`, adverbs before it aside; None where there is none before `stop`.

    No speaker beats a wrong one: a phrase that is not understood is somebody, never the nearest actor.
    """
    k, is_lost = _skip_adverbs(sentence, k, stop)
    if is_lost:
        return Subject(None, stop)
    if k >= stop:
        return None
    name = sentence.names.starting(sentence.words[k])
    if name is None:
        return _by_title(sentence, k, stop)
    if name.clitic not in ("", "و", "ف"):
        return Subject(None, k + 1)
    return _named(sentence, name, stop)


def _skip_adverbs(sentence: Sentence, k: int, stop: int) -> tuple[int, bool]:
    """Where the subject can begin, and whether an actor stands in between whose part is not clear."""
    speech = load_speech()
    while k < stop:
        form, name = sentence.form(k), sentence.names.starting(sentence.words[k])
        if name and name.clitic in ("ل", "ب"):  # قال لرويترز
            k = sentence.position(name.last)
        elif name:
            break
        elif speech.has("adverbs", form) or form.isdigit() or (form.startswith("لل") and len(form) > SHORTEST_DEFINITE):
            k += 1
        elif speech.has("prepositions", form):
            comma = next((j for j in range(k + 1, stop) if "،" in sentence.gaps[j]), stop)
            if _names_a_person_apart(sentence, k, comma):
                return comma, True
            k = comma
        else:
            break
    return k, False


def _names_a_person_apart(sentence: Sentence, k: int, stop: int) -> bool:
    """Whether a person is named behind a preposition without belonging to it: «قال في باريس إيمانويل ماكرون إن»."""
    speech = load_speech()
    for j in range(k + 1, stop):
        name = sentence.names.starting(sentence.words[j])
        if name and name.is_person and not name.clitic:
            before = sentence.form(j - 1)
            if not speech.has("prepositions", before) and not speech.has("person_words", before):
                return True
    return False


def _named(sentence: Sentence, name: Name, stop: int) -> Subject:
    """The subject that begins with a name: the actor, unless another joins it."""
    end = sentence.position(name.last)
    if name.actor.kind == Kind.PLACE or _is_joined(sentence, end, stop):
        return Subject(None, end)
    return Subject(name.actor.slug, end, name.actor)


def _is_joined(sentence: Sentence, k: int, stop: int) -> bool:
    """«ماكرون وميرتس», «الوزير ونظيره»: two speak at once."""
    if k >= stop:
        return False
    form, name = sentence.form(k), sentence.names.starting(sentence.words[k])
    if name:
        return name.clitic == "و"
    return form.startswith("و") and len(form) > 3 and sentence.gaps[k] == " " and not is_person_word(form)


def is_person_word(form: str) -> bool:
    """Whether a word in matching form is the title or the kind of a person."""
    return load_speech().has("person_words", form) or form in load_lexicon().classes["titles"]


def _by_title(sentence: Sentence, k: int, stop: int) -> Subject:
    """The person whom a title introduces, or the body that its kind does: «زعيم شين فين جيري آدمز»."""
    speech = load_speech()
    following = sentence.names.starting(sentence.words[k + 1]) if k + 1 < stop else None
    if speech.has("appositive_heads", sentence.form(k).removeprefix("و")):
        bodies = (Kind.ORGANIZATION, Kind.STATE)
        if following and not following.clitic and following.actor.kind in bodies:
            return _named(sentence, following, stop)
    return _introduced(sentence, k, stop, speech)


def _introduced(sentence: Sentence, k: int, stop: int, speech: Speech) -> Subject:
    """Walk from the title at `k` through what can stand between it and its name."""
    other: str | None = None
    j, limit = k + 1, min(stop, k + LONGEST_TITLE)
    while j < limit:
        name, form = sentence.names.starting(sentence.words[j]), sentence.form(j)
        if name and name.is_person and name.via != Via.ROLE:
            return _the_one_introduced(sentence, name, (k, j, stop), other)
        if name:
            other = form if name.is_person else other
            j = sentence.position(name.last)
            continue
        if is_person_word(form) or is_person_word("ال" + form.removeprefix("لل")):
            other = form if j == k + 1 or form.startswith("ل") else other
        elif not _is_light(form, speech):
            break
        j += 1
    return Subject(None, min(j, stop))


def _the_one_introduced(sentence: Sentence, name: Name, places: tuple[int, int, int], other: str | None) -> Subject:
    """The bearer of the title at `k`: the person named at `j`, or one behind the person whose adviser he is.

    `other` is a second title after the first: «مستشار الرئيس الأميركي دونالد ترامب».
    """
    k, j, stop = places
    if name.clitic:
        return Subject(None, j)
    is_parted = bool(sentence.gaps[j].strip(' "«»“”'))
    if other is None:
        is_another = not is_parted and _is_owned(sentence, j)
    else:
        is_another = not is_parted or _held(name.actor, other.removeprefix("لل"))
    if is_another and (is_parted or not _held(name.actor, sentence.form(k))):
        return _behind_a_comma(sentence, sentence.position(name.last), stop)
    return _named(sentence, name, stop)


def _is_owned(sentence: Sentence, j: int) -> bool:
    """Whether the name at `j` is the second half of a noun: «مستشار ترامب», not «الرئيس ترامب»."""
    if sentence.names.by_word.get(sentence.words[j - 1]):
        return False  # «وزير خارجية إيران عباس عراقجي»
    before = sentence.form(j - 1).removeprefix("و")
    return not _is_definite(before) and not before.endswith(("ته", "تها"))  # وزير خارجيته جون كيري


def _is_definite(form: str) -> bool:
    return form.startswith(("ال", "لل")) and len(form) >= SHORTEST_DEFINITE


def _is_light(form: str, speech: Speech) -> bool:
    """A word of a title: a definite noun or adjective, or a noun of bodies; التقى is a verb."""
    if form in load_lexicon().classes["acting_verbs"]:
        return False
    return _is_definite(form) or speech.has("title_words", form)


def _held(actor: Actor, head: str) -> bool:
    """Whether the actor held an office that begins with this word: «نائب الرئيس الأميركي جي دي فانس»."""
    return any(
        fold_name(office.title).split()[0].removeprefix("ال") == head.removeprefix("ال") for office in actor.offices
    )


def _behind_a_comma(sentence: Sentence, k: int, stop: int) -> Subject:
    """«المبعوث الخاص للرئيس الأميركي دونالد ترامب، ستيف ويتكوف»: the name in apposition to the title."""
    if k >= stop or "،" not in sentence.gaps[k]:
        return Subject(None, k)
    titles = load_lexicon().classes["titles"]
    k = next((n for n in range(k, min(k + LONGEST_RUN, stop)) if sentence.form(n) not in titles), stop)
    name = sentence.names.starting(sentence.words[k]) if k < stop else None
    if name is None or not name.is_person or name.clitic or name.via == Via.ROLE:
        return Subject(None, min(k, stop))
    return _named(sentence, name, stop)
