"""Seeds: the header that may lead a file, the sidecar beside it, and what is told when they are broken."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from hashiya.annotations.corrections import correct
from hashiya.formats.light_markdown import read_markdown
from hashiya.formats.plain import read_plain
from hashiya.problems import Problem
from hashiya.seeds.reading import Seed, read_seeds
from hashiya.seeds.word import Correction, EditorsWord

TEXT = "قمة باريس تبدأ غداً\n\nقال الرئيس إن القمة تبدأ غداً.\n"
KINDS = ("txt", "md", "html", "htm")
DAY = datetime.date(2026, 1, 6)


def read(folder: Path, **files: str | bytes) -> tuple[list[Seed], list[Problem]]:
    """The seeds of `folder` with `files` in it; `x_txt` is the file `x.txt`."""
    for name, content in files.items():
        data = content if isinstance(content, bytes) else content.encode()
        (folder / name.replace("_", ".")).write_bytes(data)
    return read_seeds(folder, shown_as="seeds", max_bytes=10_000)


def lines_of(seed: Seed) -> list[str]:
    """The lines of a seed's text."""
    return [line.text for line in seed.manuscript.lines]


def told(problems: list[Problem]) -> list[tuple[str, int | None]]:
    """Where each problem is."""
    return [(problem.path, problem.line) for problem in problems]


def test_a_file_is_an_article_of_that_name(tmp_path: Path) -> None:
    """Path, name, text as it is, and an editor who said nothing."""
    seeds, problems = read(tmp_path, x_txt=TEXT, y_md="# قمة\n")
    assert seeds == [
        Seed("x.txt", "x", read_plain(TEXT)),
        Seed("y.md", "y", read_markdown("# قمة\n")),
    ]
    assert problems == []


def test_a_file_in_a_folder_keeps_its_path_and_has_its_sidecar_beside_it(tmp_path: Path) -> None:
    """The name is the file's; a sidecar speaks for the article in its own folder alone."""
    (tmp_path / "2026").mkdir()
    (tmp_path / "2026" / "x.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "2026" / "x.yml").write_text("place: باريس", encoding="utf-8")
    seeds, problems = read(tmp_path, x_txt=TEXT)
    assert [(seed.path, seed.name, seed.word.place) for seed in seeds] == [
        ("2026/x.txt", "x", "باريس"),
        ("x.txt", "x", None),
    ]
    assert problems == []


def test_a_header_is_taken_off_and_read(tmp_path: Path) -> None:
    """The text begins below the header, and its first line is the line of the file."""
    seeds, problems = read(tmp_path, x_txt="---\ntitle: قمة\ndate: 2026-01-06\n---\n" + TEXT)
    assert seeds == [Seed("x.txt", "x", read_plain(TEXT, first_line=5), EditorsWord(title="قمة", date=DAY))]
    assert problems == []


@pytest.mark.parametrize(
    ("header", "word", "line"),
    [
        pytest.param("place: باريس\nsectoin: الرأي", {"place": "باريس"}, 3, id="an unknown key"),
        pytest.param("date: غداً\nplace: باريس", {"place": "باريس"}, 2, id="a value of the wrong kind"),
        pytest.param("place: باريس\nنص بلا مفتاح", {"place": "باريس"}, 3, id="a line without a key"),
        pytest.param('author: "علي\nplace: باريس', {"place": "باريس"}, 2, id="an open quotation"),
        pytest.param("author: علي: مراسل\nplace: باريس", {"place": "باريس"}, 2, id="two colons"),
        pytest.param("author: *x\nplace: باريس", {"place": "باريس"}, 2, id="an alias"),
        pytest.param("author: !!int ''\nplace: باريس", {"place": "باريس"}, 2, id="a tag its value belies"),
        pytest.param('author: "\\ud800"\nplace: باريس', {"place": "باريس"}, 2, id="half a character"),
        pytest.param("tags:\n  - قمة\n  - [\nplace: باريس", {"place": "باريس"}, 4, id="a list broken inside"),
        pytest.param("tags:\n- قمة\nauthor: [\nplace: باريس", {"tags": ("قمة",), "place": "باريس"}, 4, id="a bracket"),
        pytest.param("place: باريس\nplace: لندن", {}, 3, id="a key that stands twice"),
        pytest.param("source: وكالة\npublisher: صحيفة", {"publisher": "صحيفة"}, 2, id="two keys that say the same"),
        pytest.param("place: باريس\ndate: 2026-02-30", {"place": "باريس", "date": None}, 3, id="a day that never was"),
    ],
)
def test_a_broken_line_of_a_header_costs_only_itself(
    tmp_path: Path, header: str, word: dict[str, object], line: int
) -> None:
    """The article stays, the sound keys count, the faulty line is told and kept for the record."""
    seeds, problems = read(tmp_path, x_txt=f"---\n{header}\n---\n{TEXT}")
    assert [lines_of(seed) for seed in seeds] == [TEXT.split("\n")[:3:2]]
    assert {key: getattr(seeds[0].word, key) for key in word} == word
    assert told(problems) == [("seeds/x.txt", line)]
    assert [fault.line for fault in seeds[0].header_faults] == [line]
    assert not problems[0].rejects
    assert problems[0].remedy


def test_an_unknown_line_of_a_header_is_recorded_whole(tmp_path: Path) -> None:
    """What stood behind the colon is not lost."""
    seeds, _ = read(tmp_path, x_txt=f"---\nsectoin: صفحة الرأي\n---\n{TEXT}")
    record = " ".join(fault.key + fault.value for fault in seeds[0].header_faults)
    assert "sectoin" in record
    assert "صفحة الرأي" in record


def test_annotations_in_a_header_are_read(tmp_path: Path) -> None:
    """Header and sidecar take the same keys."""
    seeds, problems = read(tmp_path, x_txt=f"---\nannotations:\n  - {{text: القمة, actor: null}}\n---\n{TEXT}")
    assert seeds[0].word.annotations == (Correction("القمة", None),)
    assert problems == []


def test_an_empty_list_of_a_sidecar_takes_back_what_the_header_says(tmp_path: Path) -> None:
    """The header may come from anywhere; the editor's word is that there are none."""
    header = "---\ntags: [قمة]\nannotations: [{text: القمة, actor: null}]\n---\n"
    seeds, problems = read(tmp_path, x_txt=header + TEXT, x_yml="tags: []\nannotations: []\n")
    assert (seeds[0].word.tags, seeds[0].word.annotations) == ((), ())
    assert problems == []


def test_a_fence_that_is_never_closed_is_text(tmp_path: Path) -> None:
    """Nothing of such a file is taken for a header."""
    seeds, problems = read(tmp_path, x_txt="---\ntitle: قمة\n")
    assert [seed.manuscript for seed in seeds] == [read_plain("---\ntitle: قمة\n")]
    assert problems == []


def test_the_sidecar_beats_the_header_key_by_key(tmp_path: Path) -> None:
    """Where the sidecar says nothing, the header counts."""
    header = "---\ntitle: من الترويسة\nauthor: علي\ndraft: true\n---\n"
    seeds, problems = read(tmp_path, x_txt=header + TEXT, x_yml="title: من الرفيق\nplace: باريس\ndraft: false\n")
    word = EditorsWord(title="من الرفيق", author="علي", place="باريس", draft=False)
    assert [seed.word for seed in seeds] == [word]
    assert problems == []


def test_a_sidecar_without_its_article_is_told(tmp_path: Path) -> None:
    """A slip in a file name does not go unseen."""
    seeds, problems = read(tmp_path, x_txt=TEXT, y_yml="date: 2026-01-06")
    assert [seed.path for seed in seeds] == ["x.txt"]
    assert told(problems) == [("seeds/y.yml", None)]
    assert not problems[0].rejects


@pytest.mark.parametrize(("article", "sidecar"), [("é", "e\u0301"), ("e\u0301", "é"), ("آ", "ا\u0653")])
def test_a_sidecar_is_named_as_its_article_looks(tmp_path: Path, article: str, sidecar: str) -> None:
    """Some systems write a letter with its mark as two characters; one that is named to the character is preferred."""
    files: dict[str, str | bytes] = {f"{article}_txt": TEXT, f"{sidecar}_yml": "title: من الرفيق"}
    seeds, problems = read(tmp_path, **files)
    assert [seed.word.title for seed in seeds] == ["من الرفيق"]
    assert problems == []

    files[f"{article}_yml"] = "title: إلى الحرف"
    seeds, problems = read(tmp_path, **files)
    assert [seed.word.title for seed in seeds] == ["إلى الحرف"]
    assert told(problems) == [(f"seeds/{sidecar}.yml", None)]


@pytest.mark.parametrize("name", ["x_txt", "x_md", "x_html"])
@pytest.mark.parametrize(
    ("data", "kind"),
    [
        pytest.param(b"%PDF-1.7\n1 0 obj", "a PDF", id="a PDF"),
        pytest.param(b"\xef\xbb\xbf{\\rtf1 \\u1602?}", "RTF", id="RTF"),
        pytest.param(b"PK\x03\x04\x14", "a package", id="a Word document"),
        pytest.param(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0", "old Word", id="an older one"),
        pytest.param(b"\x1f\x8b\x08\0", "gzip", id="a packed file"),
        pytest.param(
            b"From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\r\n<h1>",
            "a web archive",
            id="a page with all around it",
        ),
        pytest.param(
            b"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://x.example/"
            + b"%D9%82%D9%85%D8%A9" * 150
            + b"\r\nSubject: =?utf-8?Q?"
            + b"=D9=82=D9=85=D8=A9" * 60
            + b"?=\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\r\n<h1>",
            "a web archive",
            id="one with a long title and a long address",
        ),
    ],
)
def test_what_is_no_text_is_told_as_what_it_is(tmp_path: Path, name: str, data: bytes, kind: str) -> None:
    """Its bytes are no words: nothing of them is published by guess."""
    seeds, problems = read(tmp_path, **{name: data})
    assert seeds == []
    (problem,) = problems
    assert problem.rejects
    assert kind in problem.reason
    assert problem.reason.endswith("that was renamed")


def test_a_folder_that_is_called_as_a_sidecar_is_told(tmp_path: Path) -> None:
    """The article is published without the word that its editor believes he has said."""
    (tmp_path / "x.yml").mkdir()
    (seed,), problems = read(tmp_path, x_txt=TEXT)
    assert seed.word == EditorsWord()
    assert told(problems) == [("seeds/x.yml", None)]


def test_the_sidecar_of_a_rejected_article_is_no_second_fault(tmp_path: Path) -> None:
    """The article is there, it only cannot be read: one fault, one line."""
    (tmp_path / "x.txt").symlink_to("/etc/hostname")
    _, problems = read(tmp_path, x_yml="date: 2026-01-06")
    assert told(problems) == [("seeds/x.txt", None)]


GOOD_AND_BAD = [
    ("title", "قمة باريس", "قمة باريس", "[قمة]"),
    ("title", '"قمة\\u200f"', "قمة\u200f", '"\\u200f"'),  # a mark of direction alone shows nothing
    ("author", "علي", "علي", "\u3164\u2800"),  # nor do fillers
    ("standfirst", "'  قمة \t باريس '", "قمة باريس", "[قمة]"),
    ("date", "2026-01-06", DAY, "غداً"),
    ("date", "2026-01-06T10:30", DAY, "2026-01"),
    ("date", "2026-01-06T10:30:00+03:00", DAY, "6 يناير 2026"),
    ("date", "'2026-01-06T23:30:00Z'", DAY, "true"),
    ("updated", "2026-01-06", DAY, "[2026-01-06]"),
    ("publisher", "الميادين", "الميادين", "{name: الميادين}"),
    ("url", "https://example.org/قمة", "https://example.org/قمة", "javascript:alert(1)"),
    ("url", "http://example.org/", "http://example.org/", "example.org"),
    ("author", "علي", "علي", "false"),
    ("place", "باريس", "باريس", "[]"),
    ("place", "ا" * 200, "ا" * 200, "ا" * 201),
    ("language", "no", "no", "true"),
    ("tags", "[قمة, 2026]", ("قمة", "2026"), "[[قمة]]"),
    ("tags", "قمة", ("قمة",), "{a: b}"),
    ("draft", "true", True, "yes"),
    ("draft", "false", False, "1"),
    ("sources", "[https://example.org/]", ("https://example.org/",), "file:///etc/passwd"),
    ("rights", "full", "full", "none"),
    ("rights", "excerpt", "excerpt", "[excerpt]"),
    ("rights", "private", "private", "Private"),
    ("correction", "عُدّل التاريخ", "عُدّل التاريخ", "[1]"),
    ("background", "last", ("last",), "{last: 1}"),
    ("background", "[حلف الناتو, كما]", ("حلف الناتو", "كما"), "[[كما]]"),
    ("keep", "['0:00']", ("0:00",), "['']"),
    ("drop", "[حلف الناتو]", ("حلف الناتو",), "true"),
    ("background", "كما", ("كما",), "«"),
    ("keep", "[«كما»]", ("«كما»",), "['«']"),
    ("drop", "'2026'", ("2026",), "['\uff9e']"),
    ("annotations", "[{text: الحركة, actor: hamas}]", (Correction("الحركة", "hamas"),), "hamas"),
    ("annotations", "[{text: النصر, actor: null}]", (Correction("النصر", None),), "[{text: النصر}]"),
    ("annotations", "[{text: أ, actor: b, occurrence: 2}]", (Correction("أ", "b", 2),), "[{text: أ, actor: [b]}]"),
    ("annotations", "[]", (), "[{text: أ, actor: b, occurrence: 0}]"),
]


@pytest.mark.parametrize(
    ("key", "written", "value"),
    [pytest.param(key, written, value, id=f"{key}: {written}") for key, written, value, _ in GOOD_AND_BAD],
)
def test_a_sidecar_says(tmp_path: Path, key: str, written: str, value: object) -> None:
    """Every key of the contract with a good value."""
    seeds, problems = read(tmp_path, x_txt=TEXT, x_yml=f"{key}: {written}\n")
    assert problems == []
    assert getattr(seeds[0].word, key) == value


@pytest.mark.parametrize(
    ("key", "written"),
    [pytest.param(key, written, id=f"{key}: {written}") for key, _, _, written in GOOD_AND_BAD if written != "[]"],
)
def test_a_sidecar_cannot_say(tmp_path: Path, key: str, written: str) -> None:
    """Every key of the contract with a bad value: that value alone is left out, with line and remedy."""
    seeds, problems = read(tmp_path, x_txt=TEXT, x_yml=f"# ملاحظة\n{key}: {written}\ncorrection : نعم\n")
    expected = "نعم" if key != "correction" else None
    assert [lines_of(seed) for seed in seeds] == [TEXT.split("\n")[:3:2]]
    if key != "correction":
        assert getattr(seeds[0].word, key) is None
        assert seeds[0].word.correction == expected
    assert told(problems) == [("seeds/x.yml", 3 if key == "correction" else 2)]
    assert problems[0].remedy


def test_an_empty_value_says_nothing(tmp_path: Path) -> None:
    """A key without a value leaves the word to the header and the program."""
    seeds, problems = read(tmp_path, x_txt=f"---\nplace: باريس\n---\n{TEXT}", x_yml="place:\nauthor: ''\ntags: ~\n")
    assert seeds[0].word == EditorsWord(place="باريس")
    assert problems == []


def test_source_is_another_word_for_publisher(tmp_path: Path) -> None:
    """`source` is read as the same."""
    seeds, problems = read(tmp_path, x_txt=TEXT, x_yml="source: الميادين\n")
    assert (seeds[0].word.publisher, problems) == ("الميادين", [])


def test_one_unsafe_source_costs_only_itself(tmp_path: Path) -> None:
    """That value alone is left out."""
    seeds, problems = read(tmp_path, x_txt=TEXT, x_yml="sources:\n  - https://example.org/\n  - javascript:alert(1)\n")
    assert told(problems) == [("seeds/x.yml", 3)]
    assert seeds[0].word.sources == ("https://example.org/",)


def test_one_broken_annotation_costs_only_itself(tmp_path: Path) -> None:
    """The other decisions of the editor stand, and the faulty one is told with its own line."""
    seeds, problems = read(tmp_path, x_txt=TEXT, x_yml="annotations:\n  - {text: أ, actor: b}\n  - {text: ب}\n")
    assert told(problems) == [("seeds/x.yml", 3)]
    assert seeds[0].word.annotations == (Correction("أ", "b"),)


def test_an_annotation_knows_its_line(tmp_path: Path) -> None:
    """What turns out later to fit nothing can be told with its line."""
    seeds, _ = read(tmp_path, x_txt=TEXT, x_yml="date: 2026-01-06\nannotations:\n  - {text: أ, actor: b}\n")
    assert [(said.path, said.line) for said in seeds[0].word.annotations or ()] == [("seeds/x.yml", 3)]


def test_an_annotation_that_fits_nothing_is_told_with_its_file_and_line() -> None:
    """The sidecar's line where the sidecar says it, the header's where the header does."""
    said = (
        Correction("القمة", "nobody", path="seeds/x.yml", line=2),
        Correction("الجبل", "paris", path="seeds/x.txt", line=3),
        Correction("القمة", "paris", 9, path="seeds/x.txt", line=4),
    )
    mentions, problems = correct("القمة تبدأ.", [], said, frozenset(["paris"]))
    assert mentions == []
    assert [str(problem) for problem in problems] == [
        "seeds/x.yml:2: annotations: 'nobody' names no actor; mend the line",
        "seeds/x.txt:3: annotations: «الجبل» matches nothing in the article; mend the line",
        "seeds/x.txt:4: annotations: «القمة» does not stand 9 times in the article; mend the line",
    ]


def test_of_an_endless_list_the_beginning_is_read(tmp_path: Path) -> None:
    """Each item is looked for in the whole text: a header could stop a build."""
    header = "---\ndrop:\n" + "".join(f"  - سطر {number}\n" for number in range(501)) + "---\n"
    seeds, problems = read(tmp_path, x_txt=header + TEXT)
    assert told(problems) == [("seeds/x.txt", 503)]
    assert len(seeds[0].word.drop or ()) == 500


@pytest.mark.parametrize(
    ("sidecar", "line"),
    [
        pytest.param(b"date: 2026-01-06\nbad key here\n", 3, id="a line without a key"),
        pytest.param(b"date: 2026-01-06\ndate: 2026-01-07\n", 2, id="a key that stands twice"),
        pytest.param(b"date: &d 2026-01-06\nupdated: *d\n", 2, id="an alias"),
        pytest.param(b"- a\n- b\n", 1, id="a list"),
        pytest.param(b"date: \xff\x00", None, id="bytes of no encoding"),
    ],
)
def test_a_broken_sidecar_is_told_and_its_article_stays(tmp_path: Path, sidecar: bytes, line: int | None) -> None:
    """The article is published as if the sidecar said nothing."""
    seeds, problems = read(tmp_path, x_txt=TEXT, x_yml=sidecar)
    assert [seed.word for seed in seeds] == [EditorsWord()]
    assert told(problems) == [("seeds/x.yml", line)]


def test_an_unknown_key_of_a_sidecar_is_told_with_its_line(tmp_path: Path) -> None:
    """The rest of the sidecar counts."""
    seeds, problems = read(tmp_path, x_txt=TEXT, x_yml="place: باريس\ntitel: قمة\n")
    assert seeds[0].word == EditorsWord(place="باريس")
    assert told(problems) == [("seeds/x.yml", 2)]
    assert "titel" in problems[0].reason


@pytest.mark.parametrize(
    "encode",
    [
        pytest.param(lambda text: text.encode(), id="UTF-8"),
        pytest.param(lambda text: b"\xef\xbb\xbf" + text.encode(), id="UTF-8 with its mark"),
        pytest.param(lambda text: text.replace("\n", "\r\n").encode(), id="CRLF"),
        pytest.param(lambda text: b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode(), id="CRLF with a mark"),
        pytest.param(lambda text: text.encode("utf-16"), id="UTF-16 with its mark"),
    ],
)
def test_header_text_and_sidecar_are_read_in_every_encoding(tmp_path: Path, encode: object) -> None:
    """Marks and line ends change nothing."""
    assert callable(encode)
    seeds, problems = read(tmp_path, x_txt=encode(f"---\nplace: باريس\n---\n{TEXT}"), x_yml=encode("author: علي\n"))
    assert seeds == [Seed("x.txt", "x", read_plain(TEXT, first_line=4), EditorsWord(place="باريس", author="علي"))]
    assert problems == []


def test_windows_1256_is_read_with_a_warning(tmp_path: Path) -> None:
    """The encoding is a guess, and the editor is told of it."""
    seeds, problems = read(tmp_path, x_txt=TEXT.encode("cp1256"))
    assert [lines_of(seed) for seed in seeds] == [TEXT.split("\n")[:3:2]]
    assert told(problems) == [("seeds/x.txt", None)]
    assert "UTF-8" in problems[0].remedy


def test_a_sidecar_in_windows_1256_is_read_with_a_warning(tmp_path: Path) -> None:
    """The same for a sidecar."""
    seeds, problems = read(tmp_path, x_txt=TEXT, x_yml="place: باريس\n".encode("cp1256"))
    assert [seed.word.place for seed in seeds] == ["باريس"]
    assert told(problems) == [("seeds/x.yml", None)]


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b" \r\n\t\n", id="blanks"),
        pytest.param(b"\xef\xbb\xbf", id="a mark alone"),
        pytest.param(b"---\ntitle: x\n---\n", id="a header alone"),
        pytest.param("\u200b\u2060\n\u202e".encode(), id="invisible characters alone"),
        pytest.param(b"\x89PNG\0\0", id="a picture"),
        pytest.param(b"x" * 10_001, id="too large"),
    ],
)
def test_what_cannot_be_read_is_rejected_and_stops_no_other(tmp_path: Path, data: bytes) -> None:
    """One line for the bad file, and the sound one is there."""
    seeds, problems = read(tmp_path, a_txt=data, b_txt=TEXT)
    assert [seed.path for seed in seeds] == ["b.txt"]
    assert [(problem.path, problem.rejects) for problem in problems] == [("seeds/a.txt", True)]
    assert problems[0].remedy


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        *(
            pytest.param(f"x_{kind}", TEXT.encode() + b"\0", "it holds NUL bytes", id=f"NUL in .{kind}")
            for kind in KINDS
        ),
        pytest.param("x_txt", f"{TEXT}\0".encode("utf-16-le"), "it holds NUL bytes", id="NUL in a wide text"),
        pytest.param("x_html", f"<p>{TEXT}\0".encode("utf-16-le"), "it holds NUL bytes", id="NUL in a wide page"),
        pytest.param("x_html", b"\0" * 99, "it holds NUL bytes", id="NUL alone"),
        *(pytest.param(f"x_{kind}", b" \n", "the file is empty", id=f"nothing in .{kind}") for kind in (*KINDS, "pdf")),
    ],
)
def test_what_is_no_text_is_refused_for_what_it_is(tmp_path: Path, name: str, data: bytes, reason: str) -> None:
    """Not for an encoding that nobody used, nor as a page that was saved badly."""
    _, problems = read(tmp_path, **{name: data})
    assert [(problem.rejects, problem.reason.startswith(reason)) for problem in problems] == [(True, True)]


def test_a_sidecar_with_a_nul_is_told_as_what_it_is(tmp_path: Path) -> None:
    """The article stays."""
    (seed,), problems = read(tmp_path, x_txt=TEXT, x_yml="title: علي\0\n")
    assert seed.word == EditorsWord()
    assert [problem.reason for problem in problems] == ["it holds NUL bytes and is no text"]


@pytest.mark.parametrize("name", ["x_html", "x_htm", "x_docx", "x_pdf", "x_yaml"])
def test_a_file_of_another_kind_is_read_or_told(tmp_path: Path, name: str) -> None:
    """No seed is dropped in silence."""
    seeds, problems = read(tmp_path, **{name: "<p>قمة باريس</p>"})
    assert seeds or problems


def test_a_sidecar_in_capitals_is_no_article(tmp_path: Path) -> None:
    """`X.YML` says something of `X.txt`, as `x.yml` does of `x.txt`."""
    seeds, _ = read(tmp_path, X_txt=TEXT, X_YML="place: باريس\n")
    assert [seed.path for seed in seeds] == ["X.txt"]
    assert seeds[0].word.place == "باريس"
