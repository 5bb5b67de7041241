"""Profiles: what is rejected, what is published with a warning, and who holds an office on a day."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from hashiya.actors.actor import Actor, Alias, Kind, Office, Relation, Use
from hashiya.actors.reading import read_actors
from hashiya.formats.division import LONGEST
from hashiya.problems import Problem

PROFILES = Path(__file__).parent.parent / "docs" / "actors"
HEAD = "name: كييف\nkind: place\ndescription: عاصمة أوكرانيا"


def read(folder: Path, **profiles: str | bytes) -> tuple[dict[str, Actor], list[Problem]]:
    """The actors of `folder` with `profiles` in it; text is put between fences."""
    for name, content in profiles.items():
        data = content if isinstance(content, bytes) else f"---\n{content}\n---\nنص.\n".encode()
        (folder / f"{name}.md").write_bytes(data)
    actors, problems = read_actors(folder, shown_as="docs/actors", max_bytes=10_000)
    return {actor.slug: actor for actor in actors}, problems


def test_a_profile_is_read_whole(tmp_path: Path) -> None:
    """The example of the contract."""
    actors, problems = read(
        tmp_path,
        ukraine="name: أوكرانيا\nkind: state\ndescription: دولة في شرق أوروبا",
        trump="name: دونالد ترامب\nkind: person\ndescription: سياسي أميركي",
        zelensky="""name: فولوديمير زيلينسكي
kind: person
description: سياسي أوكراني
latin: Volodymyr Zelenskyy
wikidata: Q3874799
aliases:
  - زيلينسكي
  - {name: كييف, use: metonym}
  - {name: الرئيس الشاب, use: context}
roles:
  - {title: رئيس, of: ukraine, from: 2019-05-20}
  - {title: مستشار, of: ukraine, from: '2010-01-01', until: 2011-05-06, acting: true, checked: 2026-01-06}
  - {title: مراقب, of: ukraine, disputed: true, sources: [https://example.org/]}
relations:
  - {type: صهر, of: trump}
sources:
  - https://www.president.gov.ua/""",
    )
    assert problems == []
    assert actors["zelensky"] == Actor(
        slug="zelensky",
        name="فولوديمير زيلينسكي",
        kind=Kind.PERSON,
        description="سياسي أوكراني",
        latin="Volodymyr Zelenskyy",
        wikidata="Q3874799",
        aliases=(Alias("زيلينسكي"), Alias("كييف", Use.METONYM), Alias("الرئيس الشاب", Use.CONTEXT)),
        offices=(
            Office("رئيس", "ukraine", datetime.date(2019, 5, 20), None),
            Office(
                "مستشار",
                "ukraine",
                datetime.date(2010, 1, 1),
                datetime.date(2011, 5, 6),
                acting=True,
                checked=datetime.date(2026, 1, 6),
            ),
            Office("مراقب", "ukraine", None, None, disputed=True, sources=("https://example.org/",)),
        ),
        relations=(Relation("صهر", "trump"),),
        sources=("https://www.president.gov.ua/",),
        profile="نص.",
    )


@pytest.mark.parametrize("kind", ["person", "organization", "state", "place"])
def test_the_four_kinds_are_read(tmp_path: Path, kind: str) -> None:
    """Person, organization, state and place."""
    actors, problems = read(tmp_path, x=f"name: كييف\nkind: {kind}\ndescription: وصف")
    assert [actor.kind for actor in actors.values()] == [kind]
    assert problems == []


@pytest.mark.parametrize(
    ("profile", "line", "reason"),
    [
        pytest.param(b"", 1, "front matter", id="an empty file"),
        pytest.param("نص بلا ترويسة".encode(), 1, "front matter", id="no header"),
        pytest.param(b"---\nname: x\n", 1, "front matter", id="a header that is never closed"),
        pytest.param(b"\x89PNG\0\0", None, "NUL bytes", id="a picture"),
        pytest.param(f"---\n{HEAD}\n---\n".encode() + b"\xff", 6, "damaged UTF-8", id="a byte that is no letter"),
        pytest.param(b"x" * 10_001, None, "10001", id="too large"),
        pytest.param("kind: place\ndescription: وصف", 1, "'name' is missing", id="no name"),
        pytest.param("name: كييف\ndescription: وصف", 1, "'kind' is missing", id="no kind"),
        pytest.param("name: كييف\nkind: place", 1, "'description' is missing", id="no description"),
        pytest.param("kind: place\ndescription: وصف\nname:", 4, "name", id="a name without a value"),
        pytest.param("kind: place\ndescription: وصف\nname: 5", 4, "got 5", id="a name that is a number"),
        pytest.param("kind: place\ndescription: وصف\nname: '  '", 4, "name", id="a name of blanks"),
        pytest.param("kind: place\ndescription: وصف\nname: [كييف]", 4, "name", id="a name that is a list"),
        pytest.param("kind: place\ndescription: وصف\nname: \u200b", 4, "name", id="a name that nobody sees"),
        pytest.param("kind: place\ndescription: وصف\nname: \u200f", 4, "got", id="a name of a mark of direction"),
        pytest.param("kind: place\ndescription: وصف\nname: \u064b\u064e", 4, "too short", id="a name of vowel marks"),
        pytest.param("kind: place\ndescription: \u3164\nname: كييف", 3, "got", id="a description of fillers"),
        pytest.param("kind: place\ndescription: وصف\nname: و", 4, "too short", id="a name of one letter"),
        pytest.param("kind: place\ndescription: وصف\nname: في", 4, "every text", id="a name that is a preposition"),
        pytest.param("kind: place\ndescription: وصف\nname: '...'", 4, "too short", id="a name without a letter"),
        pytest.param("name: كييف\nkind: city\ndescription: وصف", 3, "got 'city'", id="a kind there is not"),
        pytest.param("name: كييف\nkind: place\ndescription: 2026-01-06", 4, "description", id="a date to describe"),
        pytest.param(f"{HEAD}\nlatin: [", 5, "broken YAML", id="broken YAML"),
        pytest.param(f"{HEAD}\nname: لفيف", 5, "twice", id="a key that stands twice"),
        pytest.param(f"{HEAD}\nlatin: &x Kyiv\naliases: *x", 6, "alias", id="an alias of YAML"),
        pytest.param(f"{HEAD}\naliases: {'[' * 20}{']' * 20}", 5, "deep", id="nested too deep"),
        pytest.param("- name: كييف", 2, "key: value", id="a list"),
        pytest.param(f"{HEAD}\nlatin: !!int ''", 5, "a tag", id="a tag its value belies"),
    ],
)
def test_a_profile_that_cannot_be_read_is_rejected(
    tmp_path: Path, profile: str | bytes, line: int | None, reason: str
) -> None:
    """One line with place, reason and remedy; the profile beside it is published."""
    actors, problems = read(tmp_path, bad=profile, good=HEAD)
    assert list(actors) == ["good"]
    assert [(p.path, p.line, p.rejects) for p in problems] == [("docs/actors/bad.md", line, True)]
    assert reason in problems[0].reason
    assert problems[0].remedy


def test_a_link_is_rejected(tmp_path: Path) -> None:
    """No file from outside becomes a profile."""
    (tmp_path / "bad.md").symlink_to(PROFILES / "kyiv.md")
    actors, problems = read(tmp_path, good=HEAD)
    assert list(actors) == ["good"]
    assert [(p.path, p.rejects) for p in problems] == [("docs/actors/bad.md", True)]


def test_a_linked_folder_of_profiles_is_not_read(tmp_path: Path) -> None:
    """None of its files becomes a profile, and the editor is told of the folder."""
    (tmp_path / "actors").symlink_to(PROFILES, target_is_directory=True)
    actors, problems = read_actors(tmp_path / "actors", shown_as="docs/actors", max_bytes=100_000)
    assert actors == []
    assert [(problem.path, problem.reason) for problem in problems] == [("docs/actors", "the folder is a link")]


@pytest.mark.parametrize(
    ("line", "key", "kept"),
    [
        pytest.param("alises: [كيف]", "aliases", (), id="an unknown key"),
        pytest.param("template: home.html", "aliases", (), id="a key of the theme"),
        pytest.param("latin: 5", "latin", None, id="a Latin name that is a number"),
        pytest.param("roles: [{title: رئيس, of: good, from: 2019-02-30}]", "offices", (), id="a day that never was"),
        pytest.param("checked: [2026-01-06]", "latin", None, id="a day it was looked at that is a list"),
        pytest.param("latin: [Kyiv]", "latin", None, id="a Latin name that is a list"),
        pytest.param("wikidata: 212", "wikidata", None, id="a number for an identifier"),
        pytest.param("wikidata: Q0212", "wikidata", None, id="an identifier there cannot be"),
        pytest.param("wikidata: Q212<script>", "wikidata", None, id="an identifier with more behind it"),
        pytest.param("aliases: [كيف, ك]", "aliases", (Alias("كيف"),), id="an alias of one letter"),
        pytest.param("aliases: [كيف, ' ']", "aliases", (Alias("كيف"),), id="an alias of blanks"),
        pytest.param("aliases: [كيف, 'كَ']", "aliases", (Alias("كيف"),), id="an alias of one letter and a mark"),
        pytest.param("aliases: [كيف, 2026]", "aliases", (Alias("كيف"),), id="an alias that is a number"),
        pytest.param("aliases: [كيف, '...']", "aliases", (Alias("كيف"),), id="an alias without a letter"),
        pytest.param("aliases: [كيف, إلى]", "aliases", (Alias("كيف"),), id="an alias that stands in every text"),
        pytest.param("aliases: [كيف, قال]", "aliases", (Alias("كيف"),), id="an alias that every report says"),
        pytest.param("aliases: [كيف, no, {nom: x}]", "aliases", (Alias("كيف"), Alias("no")), id="an alias of no name"),
        pytest.param("aliases: [{name: كيف, use: nick}]", "aliases", (), id="a use there is not"),
        pytest.param("aliases: [كيف, [x]]", "aliases", (Alias("كيف"),), id="an alias that is a list"),
        pytest.param("roles: رئيس", "offices", (), id="an office that is a word"),
        pytest.param("roles: [{title: رئيس}]", "offices", (), id="an office of nobody"),
        pytest.param("roles: [{of: x}]", "offices", (), id="an office without a title"),
        pytest.param("roles: [{title: رئيس, of: x, from: غداً}]", "offices", (), id="a first day that is none"),
        pytest.param("roles: [{title: رئيس, of: x, from: 2019}]", "offices", (), id="a year is no day"),
        pytest.param(
            "roles: [{title: رئيس, of: x, from: 2020-01-02, until: 2020-01-01}]", "offices", (), id="an end first"
        ),
        pytest.param(
            "roles: [{title: رئيس, of: x, from: 2020-01-01, until: 2020-01-01}]", "offices", (), id="held on no day"
        ),
        pytest.param("roles: [{title: رئيس, of: y}]", "offices", (), id="an office of a stranger"),
        pytest.param("relations: [{type: صهر}]", "relations", (), id="a relation to nobody"),
        pytest.param("relations: [صهر]", "relations", (), id="a relation that is a word"),
        pytest.param("relations: [{type: صهر, of: y}]", "relations", (), id="a relation to a stranger"),
        pytest.param("sources: [https://e.org/, e.org]", "sources", ("https://e.org/",), id="an address of no scheme"),
        pytest.param("sources: javascript:alert(1)", "sources", (), id="an address that is a script"),
    ],
)
def test_a_faulty_value_is_left_out_with_a_warning(tmp_path: Path, line: str, key: str, kept: object) -> None:
    """The profile is published without that value; the editor is told where it stands."""
    actors, problems = read(tmp_path, x=f"{HEAD}\n{line}")
    assert getattr(actors["x"], key) == kept
    assert [(p.path, p.line, p.rejects) for p in problems] == [("docs/actors/x.md", 5, False)]
    assert problems[0].remedy


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("- {title: رئيس, of: x, form: 2020-01-01}", id="an unknown key"),
        pytest.param("- {title: رئيس, of: x, acting: ربما}", id="a mark that is neither true nor false"),
        pytest.param("- {title: رئيس, of: x, checked: أمس}", id="a day of checking that is none"),
        pytest.param("- {title: رئيس, of: x, sources: [javascript:x]}", id="an unsafe source"),
    ],
)
def test_an_office_outlives_a_faulty_remark_on_it(tmp_path: Path, line: str) -> None:
    """An unknown or faulty optional key costs that key alone, with a warning on its line."""
    actors, problems = read(tmp_path, x=f"{HEAD}\nroles:\n  {line}")
    assert [(p.path, p.line, p.rejects) for p in problems] == [("docs/actors/x.md", 6, False)]
    assert actors["x"].offices == (Office("رئيس", "x", None, None),)


def test_an_unknown_key_of_a_relation_is_told(tmp_path: Path) -> None:
    """The relation stays."""
    actors, problems = read(tmp_path, x=f"{HEAD}\nrelations:\n  - {{type: توأم, of: x, form: 2020-01-01}}")
    assert actors["x"].relations == (Relation("توأم", "x"),)
    assert [(p.path, p.line) for p in problems] == [("docs/actors/x.md", 6)]


def test_what_turns_a_profile_round_is_left_out_and_told(tmp_path: Path) -> None:
    """Nor does a control character reach a page."""
    profile = f"---\n{HEAD} \u202e12345\u202c\n---\nنص \u202e12345\x07\x1b نص\n"
    actors, problems = read(tmp_path, x=profile.encode())
    assert (actors["x"].description, actors["x"].profile) == ("عاصمة أوكرانيا 12345", "نص 12345 نص")
    assert [(p.line, p.reason.partition(" turns")[0]) for p in problems] == [(4, "U+202C, U+202E"), (6, "U+202E")]


@pytest.mark.parametrize("profile", [f"---\n{HEAD}\0\n---\n", f"---\n{HEAD}\n---\nنص\0\n", f"\0---\n{HEAD}\n---\n"])
def test_a_profile_with_a_nul_is_refused_for_it(tmp_path: Path, profile: str) -> None:
    """Wherever it stands."""
    actors, problems = read(tmp_path, x=profile.encode())
    assert actors == {}
    assert [problem.reason for problem in problems] == ["it holds NUL bytes and is no text"]


@pytest.mark.parametrize("suffix", [".markdown", ".mdown", ".mkdn", ".mkd"])
def test_a_profile_of_another_suffix_is_told(tmp_path: Path, suffix: str) -> None:
    """It would be a page elsewhere: it does not vanish in silence."""
    (tmp_path / f"kyiv{suffix}").write_text(HEAD, encoding="utf-8")
    actors, problems = read(tmp_path, good=HEAD)
    assert list(actors) == ["good"]
    assert [(p.path, p.rejects) for p in problems] == [(f"docs/actors/kyiv{suffix}", True)]


def test_an_item_is_told_with_its_own_line(tmp_path: Path) -> None:
    """The second alias, not the list."""
    _, problems = read(tmp_path, x=f"{HEAD}\naliases:\n  - كيف\n  - ك\nroles:\n  - رئيس")
    assert [p.line for p in problems] == [7, 9]


def test_an_alias_is_taken_literally(tmp_path: Path) -> None:
    """Signs of a regular expression are signs."""
    actors, problems = read(tmp_path, x=f"{HEAD}\naliases: ['كي.*', '(كيف', 'كيف|']")
    assert [alias.name for alias in actors["x"].aliases] == ["كي.*", "(كيف", "كيف|"]
    assert problems == []


def test_an_alias_that_two_actors_claim_is_told_once(tmp_path: Path) -> None:
    """Both keep it; the later profile is named, with the line of the alias."""
    actors, problems = read(
        tmp_path,
        a="name: كريم علي\nkind: person\ndescription: وصف\naliases: [علي]",
        b="name: محمد علي\nkind: person\ndescription: وصف\naliases: [عَلي]",
    )
    assert all(actor.aliases for actor in actors.values())
    assert [(p.path, p.rejects) for p in problems] == [("docs/actors/b.md", False)]
    assert "علي" in problems[0].reason
    assert problems[0].line == 5


def test_a_second_profile_of_the_same_name_is_told(tmp_path: Path) -> None:
    """Both are published, with a warning on the line of the name."""
    actors, problems = read(tmp_path, a=HEAD, b=HEAD)
    assert list(actors) == ["a", "b"]
    assert [(p.path, p.rejects) for p in problems] == [("docs/actors/b.md", False)]
    assert problems[0].line == 2


@pytest.mark.parametrize("use", ["metonym", "context"])
def test_a_metonym_or_short_form_may_be_another_actors_name(tmp_path: Path, use: str) -> None:
    """A capital is a place and stands for its government: no clash."""
    ukraine = f"name: أوكرانيا\nkind: state\ndescription: وصف\naliases: [{{name: كييف, use: {use}}}]"
    actors, problems = read(tmp_path, kyiv=HEAD, ukraine=ukraine)
    assert list(actors) == ["kyiv", "ukraine"]
    assert problems == []


def test_a_profile_in_capitals_takes_no_address_from_the_one_that_is_called_so(tmp_path: Path) -> None:
    """Whatever their order: offices name the plain one."""
    plain = "name: أوكرانيا\nkind: state\ndescription: دولة"
    actors, problems = read(tmp_path, UKRAINE=plain.replace("أوكرانيا", "أوكرانيا أخرى"), ukraine=plain)

    assert actors["ukraine"].name == "أوكرانيا"
    assert len(problems) == 1


def test_two_profiles_for_one_address_are_both_published(tmp_path: Path) -> None:
    """The later by byte order gets a number, and is told by the path it has."""
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "kyiv.md").write_text(f"---\n{HEAD.replace('كييف', 'لفيف')}\n---\n", encoding="utf-8")
    actors, problems = read(tmp_path, kyiv=HEAD)
    assert {slug: actor.name for slug, actor in actors.items()} == {"kyiv": "لفيف", "kyiv-2": "كييف"}
    assert [(p.path, p.rejects) for p in problems] == [("docs/actors/kyiv.md", False)]


def test_a_profile_in_a_folder_is_told_by_its_path(tmp_path: Path) -> None:
    """A warning names a file that is there."""
    (tmp_path / "cities").mkdir()
    header = f"---\n{HEAD}\nrelations: [{{type: توأم, of: nobody}}]\n---\n"
    (tmp_path / "cities" / "kyiv.md").write_text(header, encoding="utf-8")
    _, problems = read(tmp_path)
    assert [p.path for p in problems] == ["docs/actors/cities/kyiv.md"]


def test_the_page_of_the_folder_is_no_profile(tmp_path: Path) -> None:
    """`index.md` introduces the actors."""
    actors, problems = read(tmp_path, index="title: الجهات", kyiv=HEAD)
    assert (list(actors), problems) == (["kyiv"], [])


def test_windows_1256_is_read_with_a_warning(tmp_path: Path) -> None:
    """The encoding is a guess, and the editor is told of it."""
    actors, problems = read(tmp_path, x=f"---\n{HEAD}\n---\n".encode("cp1256"))
    assert [actor.name for actor in actors.values()] == ["كييف"]
    assert [p.path for p in problems] == ["docs/actors/x.md"]


@pytest.mark.parametrize(
    ("office", "day", "held"),
    [
        pytest.param(("2021-12-08", "2025-05-06"), "2021-12-07", "no", id="the day before is too early"),
        pytest.param(("2021-12-08", "2025-05-06"), "2021-12-08", "yes", id="the first day counts"),
        pytest.param(("2021-12-08", "2025-05-06"), "2025-05-05", "yes", id="the last day counts"),
        pytest.param(("2021-12-08", "2025-05-06"), "2025-05-06", "no", id="on the day of until the successor holds it"),
        pytest.param(("2019-05-20", None), "2099-01-01", "yes", id="an open office holds on"),
        pytest.param((None, "2025-05-06"), "1900-01-01", "yes", id="an unknown beginning holds from ever"),
        pytest.param((None, "2025-05-06"), "2025-05-06", "no", id="an unknown beginning ends too"),
        pytest.param((None, None), "2025-05-06", "yes", id="an office without days holds always"),
    ],
)
def test_an_office_is_held_on_its_days(office: tuple[str | None, str | None], day: str, held: str) -> None:
    """`until` is exclusive."""
    start, until = (datetime.date.fromisoformat(edge) if edge else None for edge in office)
    assert Office("رئيس", "x", start, until).held_on(datetime.date.fromisoformat(day)) is (held == "yes")


@pytest.mark.parametrize(
    ("day", "title"),
    [
        pytest.param("2009-12-31", None, id="before the first"),
        pytest.param("2010-01-01", "نائب", id="the first"),
        pytest.param("2012-06-01", "وزير", id="of two, the one begun last"),
        pytest.param("2015-01-01", "نائب", id="the other when that has ended"),
        pytest.param("2016-01-01", "رئيس", id="of two begun on one day, the one written first"),
        pytest.param("2020-01-01", None, id="after the last"),
        pytest.param(None, None, id="on no day"),
    ],
)
def test_the_office_of_a_day(day: str | None, title: str | None) -> None:
    """The office that an actor holds on a day."""
    days = [datetime.date(year, 1, 1) for year in (2010, 2012, 2015, 2016, 2020)]
    actor = Actor(
        slug="x",
        name="علي",
        kind=Kind.PERSON,
        description="سياسي",
        offices=(
            Office("نائب", "y", days[0], days[3]),
            Office("وزير", "y", days[1], days[2]),
            Office("رئيس", "y", days[3], days[4]),
            Office("قائد", "y", days[3], days[4]),
        ),
    )
    office = actor.office_on(datetime.date.fromisoformat(day) if day else None)
    assert (office.title if office else None) == title


def test_all_profiles_of_the_digest_are_read_without_any_problem() -> None:
    """What we publish ourselves is sound: every file an actor, no warning."""
    actors, problems = read_actors(PROFILES, shown_as="docs/actors", max_bytes=5_000_000)
    assert [str(problem) for problem in problems] == []
    assert sorted(actor.slug for actor in actors) == sorted(path.stem for path in PROFILES.glob("*.md"))
    assert len(actors) > 100


def test_a_profile_as_long_as_a_book_is_divided(tmp_path: Path) -> None:
    """A browser lays a megabyte without a break out for a minute; nothing of it is lost, and the editor is told."""
    text = "\n".join(["سطر من نصّ طويل"] * 5000)
    (tmp_path / "x.md").write_text(f"---\n{HEAD}\n---\n{text}\n\nفقرة", encoding="utf-8")
    (actor,), problems = read_actors(tmp_path, shown_as="docs/actors", max_bytes=1_000_000)
    *parts, last = actor.profile.split("\n\n")

    assert " ".join(parts).split() == text.split()
    assert max(map(len, parts)) <= LONGEST
    assert last == "فقرة"
    assert [problem.reason.partition(" of ")[0] for problem in problems] == ["a paragraph"]
