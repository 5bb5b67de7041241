"""The border: strict YAML, bytes to text, front matter, files of a folder, addresses."""

from __future__ import annotations

import codecs
import datetime
import os
import unicodedata
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from hashiya.border.addresses import LONGEST_BYTES, distinct, safe_address, safe_name
from hashiya.border.decoding import decode
from hashiya.border.files import Listing, SourceFile, list_files
from hashiya.border.front_matter import split_front_matter
from hashiya.border.strict_yaml import YamlFault, read_mapping
from hashiya.border.visible import LONG, composed
from hashiya.problems import Problem, bounded

ARABIC = "قال الرئيس إن القمة تبدأ غداً في باريس.\nوأضاف أنها تستمر يومين.\n"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param("no", "no", id="no is a word, the code of Norway and Norwegian"),
        pytest.param("yes", "yes", id="yes is a word"),
        pytest.param("on", "on", id="on is a word"),
        pytest.param("12:30", "12:30", id="a time of day is no number in base sixty"),
        pytest.param("010", "010", id="a leading zero makes no octal number"),
        pytest.param("0x1F", "0x1F", id="hexadecimal stays text"),
        pytest.param("0o17", "0o17", id="octal stays text"),
        pytest.param("1_000", "1_000", id="an underscore makes no number"),
        pytest.param("1e5", "1e5", id="an exponent makes no number"),
        pytest.param(".inf", ".inf", id="infinity stays text"),
        pytest.param("9" * 5000, "9" * 5000, id="a number of five thousand digits stays text"),
        pytest.param("<<", "<<", id="a merge sign is text"),
        pytest.param("٢٠٢٦-٠١-٠٦", "٢٠٢٦-٠١-٠٦", id="a date in Arabic digits is left to its reader"),
        pytest.param("2026-01-0٦", "2026-01-0٦", id="a date in mixed digits is left to its reader"),
        pytest.param("2026-13-45", "2026-13-45", id="a date that no calendar has is left to its reader"),
        pytest.param("2026-01-06T25:61:61", "2026-01-06T25:61:61", id="and so is a time that no clock shows"),
        pytest.param("2026-01-06 10:00:00 +99:99", "2026-01-06 10:00:00 +99:99", id="and a zone that is nowhere"),
        pytest.param("12", 12, id="a decimal number is a number"),
        pytest.param("-7", -7, id="a negative number is a number"),
        pytest.param("1.5", 1.5, id="a decimal fraction is a number"),
        pytest.param("true", True, id="true is true"),
        pytest.param("false", False, id="false is false"),
        pytest.param("null", None, id="null is nothing"),
        pytest.param("~", None, id="a tilde is nothing"),
        pytest.param("", None, id="nothing behind the colon is nothing"),
        pytest.param("2026-01-06", datetime.date(2026, 1, 6), id="an ISO date is a date"),
        pytest.param("'2026-01-06'", "2026-01-06", id="a quoted date is text"),
        pytest.param("كييف", "كييف", id="Arabic is text"),
        pytest.param("[a, no]", ["a", "no"], id="a list holds the same kinds of values"),
        pytest.param("{of: no}", {"of": "no"}, id="a mapping holds the same kinds of values"),
    ],
)
def test_yaml_reads_a_value_as_the_editor_meant_it(text: str, value: object) -> None:
    """A plain value is text unless it is plainly a number, a date, true, false or nothing."""
    assert read_mapping(f"key: {text}").values == {"key": value}


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        pytest.param("a: &x 1\nb: *x", 2, "alias", id="an alias is refused"),
        pytest.param("a: &x [1]\nb:\n  - *x", 3, "alias", id="an alias inside a list is refused"),
        pytest.param("a: &x 1\n*x : 2", 2, "alias", id="an alias as a key is refused"),
        pytest.param("a: 1\nb: 2\na: 3", 3, "twice", id="a key may not stand twice"),
        pytest.param("a:\n  b: 1\n  b: 2", 3, "twice", id="a key of a value may not stand twice"),
        pytest.param("a: 1\n? [x]\n: 2", 2, "one word", id="a list is no key"),
        pytest.param("- a\n- b", 1, "key: value", id="a list is no mapping"),
        pytest.param("نص بلا مفتاح", 1, "key: value", id="a sentence is no mapping"),
        pytest.param("a: 1\nb: [1", 2, "broken", id="an open bracket is broken"),
        pytest.param('a: 1\nb: "x', 2, "broken", id="an open quotation is broken"),
        pytest.param("a: 1\nb: c: d", 2, "broken", id="two colons in a line are broken"),
        pytest.param("a: 1\n\tb: 2", 2, "broken", id="a tab does not indent"),
        pytest.param("a: 1\n---\nb: 2", 2, "broken", id="two documents are not one"),
        pytest.param("a: 1\nb: " + "[" * 13 + "]" * 13, 2, "deep", id="thirteen levels are too deep"),
        pytest.param("a: 1\nb: " + "{c: " * 13 + "}" * 13, 2, "deep", id="thirteen mappings are too deep"),
        pytest.param("[" * 20_000, 1, "deep", id="twenty thousand brackets are too deep"),
        pytest.param("a: قمة\nb: \x00", 2, "U\\+0000", id="a NUL is broken"),
        pytest.param("a: !!python/name:os.system x", 1, "a tag", id="a tag of Python is refused"),
        pytest.param("a: !!bool x", 1, "a tag", id="a tag that its value belies is refused"),
        pytest.param("a: !!int ''", 1, "a tag", id="a tag of a number on nothing is refused"),
        pytest.param("a: !!timestamp x", 1, "a tag", id="a tag of a date on a word is refused"),
        pytest.param('a: "\\ud800"', 1, "invalid Unicode", id="an escaped half of a surrogate pair is no text"),
        pytest.param("a: \ud800", None, "half a character", id="half a surrogate pair is no text"),
    ],
)
def test_yaml_refuses_with_line_and_reason(text: str, line: int | None, reason: str) -> None:
    """What is no plain mapping is refused, and the editor is told where and why."""
    with pytest.raises(YamlFault, match=reason) as fault:
        read_mapping(text)
    assert fault.value.line == line


def test_yaml_counts_lines_from_the_first_line_of_the_file() -> None:
    """A header begins on line 2 of its file: every line told is the line of the file."""
    document = read_mapping("name: كييف\nroles:\n  - {title: رئيس,\n     of: x}\n  - b", first_line=2)
    assert (document.line("name"), document.line("roles", 0, "of"), document.line("roles", 1)) == (2, 5, 6)
    with pytest.raises(YamlFault) as fault:
        read_mapping("a: 1\na: 2", first_line=10)
    assert fault.value.line == 11


def test_yaml_gives_the_line_of_the_nearest_value_around_a_missing_one() -> None:
    """A key that is missing in an item is told with the line of the item."""
    document = read_mapping("a: 1\nroles:\n  - {title: رئيس}")
    assert (document.line("roles", 0, "of"), document.line("nothing")) == (3, None)


def test_yaml_reads_twelve_levels_and_an_empty_text() -> None:
    """Depth has room for every file of the contract; an empty header says nothing."""
    assert list(read_mapping("a: " + "[" * 11 + "]" * 11).values) == ["a"]
    assert read_mapping("").values == {}
    assert read_mapping("# nothing but a remark").values == {}


@given(st.text())
@example("a: !!float ''")
def test_yaml_reads_or_refuses_any_text(text: str) -> None:
    """Whatever a file holds, it is a mapping with a line for every key or a fault with its reason."""
    try:
        document = read_mapping(text)
        told = all(document.line(key) is not None for key in document.values)
    except YamlFault as fault:
        told = bool(fault.reason)
    assert told


@pytest.mark.parametrize(
    ("data", "encoding", "certain"),
    [
        pytest.param(ARABIC.encode(), "utf-8", "certain", id="UTF-8"),
        pytest.param(codecs.BOM_UTF8 + ARABIC.encode(), "utf-8", "certain", id="UTF-8 with its mark"),
        pytest.param(codecs.BOM_UTF16_LE + ARABIC.encode("utf-16-le"), "utf-16-le", "certain", id="UTF-16 LE, marked"),
        pytest.param(codecs.BOM_UTF16_BE + ARABIC.encode("utf-16-be"), "utf-16-be", "certain", id="UTF-16 BE, marked"),
        pytest.param(codecs.BOM_UTF32_LE + ARABIC.encode("utf-32-le"), "utf-32-le", "certain", id="UTF-32 LE, marked"),
        pytest.param(codecs.BOM_UTF32_BE + ARABIC.encode("utf-32-be"), "utf-32-be", "certain", id="UTF-32 BE, marked"),
        pytest.param(ARABIC.encode("utf-16-le"), "utf-16-le", "certain", id="UTF-16 LE without a mark"),
        pytest.param(ARABIC.encode("utf-16-be"), "utf-16-be", "certain", id="UTF-16 BE without a mark"),
        pytest.param(ARABIC.encode("cp1256"), "cp1256", "a guess", id="windows-1256 is a guess"),
        pytest.param(ARABIC.replace("\n", "\r\n").encode(), "utf-8", "certain", id="line ends of Windows"),
        pytest.param(ARABIC.replace("\n", "\r").encode(), "utf-8", "certain", id="line ends of an old Macintosh"),
        pytest.param(ARABIC.replace("\n", "\x85").encode(), "utf-8", "certain", id="line ends of a mainframe"),
        pytest.param(ARABIC.replace("\n", "\u2028").encode(), "utf-8", "certain", id="line separators of Unicode"),
        pytest.param(ARABIC.replace("\n", "\u2029").encode(), "utf-8", "certain", id="paragraph separators of Unicode"),
        pytest.param(ARABIC.replace("\n", "\f").encode(), "utf-8", "certain", id="form feeds"),
        pytest.param(ARABIC.encode("iso8859-6"), "iso8859-6", "a guess", id="ISO 8859-6 is a guess"),
        pytest.param(ARABIC.encode("mac_arabic"), "mac_arabic", "a guess", id="the old Macintosh's Arabic is a guess"),
    ],
)
def test_bytes_become_their_text(data: bytes, encoding: str, certain: str) -> None:
    """Every encoding that Arabic lives in gives the same text, with LF, and says how sure it is."""
    decoded = decode(data)
    assert decoded is not None
    assert (decoded.text, decoded.encoding) == (ARABIC, encoding)
    assert decoded.certain is (certain == "certain")


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", id="a picture"),
        pytest.param(ARABIC.encode() + b"\0", id="UTF-8 with a NUL"),
        pytest.param("plain".encode("utf-16-le"), id="UTF-16 of Latin letters without a mark"),
        pytest.param(codecs.BOM_UTF16_LE + b"\x00\xd8\x20\x00", id="UTF-16 with half a surrogate pair"),
        pytest.param(codecs.BOM_UTF16_LE + b"\x06", id="UTF-16 with half a character"),
        pytest.param(codecs.BOM_UTF8 + b"\xff\xfe\xfa", id="a mark of UTF-8 before what is none"),
        pytest.param("قمة".encode("utf-32-le"), id="UTF-32 without a mark"),
        pytest.param("会谈在首都举行".encode("gbk") * 40, id="another script of two bytes"),
        pytest.param(zlib.compress(ARABIC.encode()).replace(b"\0", b"\1"), id="packed bytes"),
    ],
)
def test_bytes_of_no_known_encoding_are_no_text(data: bytes) -> None:
    """What cannot be read with reason is not read at all: no replacement characters, no NUL."""
    assert decode(data) is None


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\r\v\f\x85\u2028\u2029\0\ufeff")))
def test_any_text_comes_back_from_utf_8_as_it_was(text: str) -> None:
    """UTF-8 with its mark is never mistaken for anything else."""
    decoded = decode(codecs.BOM_UTF8 + text.encode())
    assert decoded is not None
    assert decoded.text == text


@given(st.binary())
def test_any_bytes_are_decoded_or_refused(data: bytes) -> None:
    """No bytes raise, and no carriage return or replacement character comes out that was not there."""
    decoded = decode(data)
    assert decoded is None or "\r" not in decoded.text
    assert decoded is None or decoded.encoding != "cp1256" or "\ufffd" not in decoded.text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("---\na: 1\n---\nنص\n", ("a: 1", "نص\n", 4), id="a header and the line after it"),
        pytest.param("---\n---\nنص", ("", "نص", 3), id="an empty header"),
        pytest.param("\ufeff---\na: 1\n---\nنص", ("a: 1", "نص", 4), id="a mark before the fence"),
        pytest.param("---  \na: 1\n---\t\nنص", ("a: 1", "نص", 4), id="blanks after the fences"),
        pytest.param("---\na: 1\n...\nنص", ("a: 1", "نص", 4), id="three dots close a header"),
        pytest.param("---\na: 1\n---", ("a: 1", "", 4), id="a header and nothing else"),
        pytest.param("نص\n---\na: 1\n---", (None, "نص\n---\na: 1\n---", 1), id="a header leads its file or is none"),
        pytest.param("---\nنص", (None, "---\nنص", 1), id="a fence that is never closed is text"),
        pytest.param("----\na: 1\n---\nنص", (None, "----\na: 1\n---\nنص", 1), id="four hyphens are no fence"),
        pytest.param("", (None, "", 1), id="an empty file"),
    ],
)
def test_a_header_is_split_from_its_text(text: str, expected: tuple[str | None, str, int]) -> None:
    """The header, the rest and the line of the rest."""
    assert split_front_matter(text) == expected


def listed(folder: Path, *, only: bool = False) -> Listing:
    """The `.txt` files of `folder`, of at most a hundred bytes."""
    return list_files(folder, (".txt",), shown_as="seeds", max_bytes=100, only=only)


def rejected(listing: Listing) -> list[str]:
    """The files that were left out, each of them told with a remedy."""
    assert all(problem.remedy for problem in listing.problems)
    assert [p.path for p in listing.problems if p.rejects] == [f"seeds/{path}" for path in listing.rejected]
    return listing.rejected


def test_files_come_in_byte_order_with_their_folders(tmp_path: Path) -> None:
    """The order of publication depends on names alone, not on the disk."""
    names = ["ب.txt", "a.txt", "B.TXT", "2026/ج.txt", "a/z.txt", "a-b.txt"]
    for name in names:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(name.encode())
    listing = listed(tmp_path)
    assert listing == Listing([SourceFile(name, name.encode()) for name in sorted(names, key=str.encode)])


@pytest.mark.parametrize(
    ("path", "stem", "suffix"),
    [
        pytest.param("x.txt", "x", ".txt", id="a plain name"),
        pytest.param("2026/x.TXT", "2026/x", ".txt", id="a folder and capitals"),
        pytest.param("v1.2.txt", "v1.2", ".txt", id="a dot inside"),
    ],
)
def test_a_path_is_a_stem_and_a_suffix(path: str, stem: str, suffix: str) -> None:
    """What an article and its sidecar share, and what tells them apart."""
    assert (SourceFile(path, b"").stem, SourceFile(path, b"").suffix) == (stem, suffix)


def test_two_dots_hide_no_file(tmp_path: Path) -> None:
    """No program names its files so: whoever did would miss the article."""
    for name in ("..x.txt", "....txt", "..%2f..%2fx.txt"):
        (tmp_path / name).write_text("نص", encoding="utf-8")
    listing = list_files(tmp_path, (".txt",), shown_as="seeds", max_bytes=100, only=True)
    assert [file.path for file in listing.files] == ["..%2f..%2fx.txt", "....txt", "..x.txt"]


def test_what_programs_leave_behind_is_passed_over(tmp_path: Path) -> None:
    """It is nobody's article: their folders, their records, what one system keeps of a file on the disks of others."""
    (tmp_path / ".git").mkdir()
    for name in (".git/x.txt", ".DS_Store", "._x.txt", "x.txt"):
        (tmp_path / name).write_bytes(b"x")
    listing = listed(tmp_path, only=True)
    assert [file.path for file in listing.files] == ["x.txt"]
    assert listing.problems == []


@pytest.mark.parametrize("only", [pytest.param(True, id="seeds"), pytest.param(False, id="profiles")])
def test_a_hidden_file_that_may_be_missed_is_told(tmp_path: Path, *, only: bool) -> None:
    """It is not read, and no article was rejected."""
    for name in (".hidden.txt", "._alone.txt"):
        (tmp_path / name).write_bytes(b"x")
    listing = listed(tmp_path, only=only)
    assert listing.files == []
    assert [problem.path for problem in listing.problems] == ["seeds/._alone.txt", "seeds/.hidden.txt"]
    assert not any(problem.rejects for problem in listing.problems)


def test_files_of_other_kinds_are_somebody_elses_or_told(tmp_path: Path) -> None:
    """In a folder of its own kind alone, no file is passed over in silence."""
    for name in ("notes.bak", "txt"):
        (tmp_path / name).write_bytes(b"x")
    assert listed(tmp_path) == Listing()
    assert rejected(listed(tmp_path, only=True)) == ["notes.bak", "txt"]


@pytest.mark.parametrize("only", [pytest.param(True, id="seeds"), pytest.param(False, id="profiles")])
def test_a_folder_that_is_called_as_a_file_is_named(tmp_path: Path, *, only: bool) -> None:
    """Empty or not, the file that somebody meant is not there; what the folder holds is read as in any other."""
    for name in ("full.TXT/in.txt", "sub/empty.txt", ".hidden.txt", "v1.0", "..two.txt"):
        (tmp_path / name).mkdir(parents=True)
    (tmp_path / "full.TXT" / "x.txt").write_text("نص", encoding="utf-8")
    listing = listed(tmp_path, only=only)
    assert [file.path for file in listing.files] == ["full.TXT/x.txt"]
    assert rejected(listing) == ["..two.txt", "full.TXT", "full.TXT/in.txt", "sub/empty.txt"]
    assert all("it is a folder" in problem.reason for problem in listing.problems)


def test_a_link_is_rejected_and_not_followed(tmp_path: Path) -> None:
    """A link to a file, to a folder and to nowhere: each is named, none is read."""
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "secret.txt").write_bytes(b"secret")
    folder = tmp_path / "seeds"
    folder.mkdir()
    (folder / "file.txt").symlink_to(outside / "secret.txt")
    (folder / "nowhere.txt").symlink_to(outside / "missing.txt")
    listing = listed(folder)
    assert listing.files == []
    assert rejected(listing) == ["file.txt", "nowhere.txt"]
    assert all("link" in problem.reason for problem in listing.problems)


def test_a_linked_folder_is_not_followed_and_named(tmp_path: Path) -> None:
    """The articles behind a linked folder are not dropped in silence."""
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "secret.txt").write_bytes(b"secret")
    folder = tmp_path / "seeds"
    folder.mkdir()
    (folder / "archive").symlink_to(outside, target_is_directory=True)
    listing = listed(folder, only=True)
    assert listing.files == []
    assert rejected(listing) == ["archive"]


def test_a_pipe_is_rejected_without_waiting(tmp_path: Path) -> None:
    """What is no regular file is never opened."""
    os.mkfifo(tmp_path / "pipe.txt")
    listing = listed(tmp_path)
    assert listing.files == []
    assert rejected(listing) == ["pipe.txt"]


def test_a_file_may_have_the_most_bytes_and_not_one_more(tmp_path: Path) -> None:
    """The limit is told with both numbers, and the sound file is read."""
    (tmp_path / "full.txt").write_bytes(b"x" * 100)
    (tmp_path / "over.txt").write_bytes(b"x" * 101)
    listing = listed(tmp_path)
    assert [file.path for file in listing.files] == ["full.txt"]
    assert rejected(listing) == ["over.txt"]
    assert "101" in listing.problems[0].reason
    assert "100" in listing.problems[0].reason


def test_a_file_that_cannot_be_read_does_not_stop_the_others(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file without permission is named; its neighbour is read."""
    (tmp_path / "closed.txt").write_bytes(b"x")
    (tmp_path / "open.txt").write_bytes(b"x")
    sound = os.open

    def opened(path: str, flags: int) -> int:
        if path.endswith("closed.txt"):
            raise PermissionError(13, "Permission denied")
        return sound(path, flags)

    monkeypatch.setattr(os, "open", opened)
    listing = listed(tmp_path)
    assert [file.path for file in listing.files] == ["open.txt"]
    assert rejected(listing) == ["closed.txt"]
    assert "Permission denied" in listing.problems[0].reason


def outside(place: Path) -> None:
    """A link out of the folder."""
    place.symlink_to("/etc/passwd")


@pytest.mark.parametrize("trap", [pytest.param(os.mkfifo, id="a pipe"), pytest.param(outside, id="a link")])
def test_what_takes_the_place_of_a_file_meanwhile_is_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, trap: Callable[[Path], None]
) -> None:
    """Between the look at its name and its opening."""
    (tmp_path / "sound.txt").write_bytes(b"x")
    trap(tmp_path / "trap.txt")
    state = (tmp_path / "sound.txt").lstat()
    monkeypatch.setattr(Path, "lstat", lambda _: state)
    monkeypatch.setattr(os.path, "islink", lambda _: False)
    listing = listed(tmp_path)
    assert [file.path for file in listing.files] == ["sound.txt"]
    assert rejected(listing) == ["trap.txt"]
    assert "a link or no regular file" in listing.problems[0].reason


@pytest.mark.parametrize("only", [pytest.param(True, id="seeds"), pytest.param(False, id="profiles")])
def test_a_folder_that_may_be_listed_and_not_entered_stops_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, only: bool
) -> None:
    """Each of its files is named; even whether it is a link nobody can say."""
    (tmp_path / "closed").mkdir()
    (tmp_path / "closed" / "x.txt").write_bytes(b"x")
    (tmp_path / "open.txt").write_bytes(b"x")

    def refusing(look: Callable[..., os.stat_result]) -> Callable[..., os.stat_result]:
        def looked(path: str | Path, *args: object, **kwargs: object) -> os.stat_result:
            if str(path).replace(os.sep, "/").endswith("closed/x.txt"):
                raise PermissionError(13, "Permission denied", path)
            return look(path, *args, **kwargs)

        return looked

    monkeypatch.setattr(os, "stat", refusing(os.stat))
    monkeypatch.setattr(os, "lstat", refusing(os.lstat))
    listing = listed(tmp_path, only=only)
    assert [file.path for file in listing.files] == ["open.txt"]
    assert rejected(listing) == ["closed/x.txt"]


def test_a_folder_that_cannot_be_read_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The articles of a closed folder are not dropped in silence."""
    (tmp_path / "closed").mkdir()
    (tmp_path / "closed" / "x.txt").write_bytes(b"x")
    sound = os.scandir

    def scandir(path: str) -> object:
        if Path(path).name == "closed":
            raise PermissionError(13, "Permission denied", path)
        return sound(path)

    monkeypatch.setattr(os, "scandir", scandir)
    assert [problem.path for problem in listed(tmp_path).problems] == ["seeds/closed"]


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    """A slip in the name of the seeds folder does not give an empty site without a word."""
    listing = listed(tmp_path / "sedes")
    assert listing.files == []
    assert [problem.path for problem in listing.problems] == ["seeds"]


def test_a_name_in_another_encoding_is_still_a_name_that_can_be_written(tmp_path: Path) -> None:
    """A file name of windows-1256 is shown in a form that fits in JSON and in a log."""
    path = os.fsencode(tmp_path) + "/قمة.txt".encode("cp1256")
    try:
        Path(os.fsdecode(path)).write_bytes(b"x")
    except OSError:
        return  # this file system holds no such name, so no such seed
    listing = listed(tmp_path)
    shown = [file.path for file in listing.files] + [problem.path for problem in listing.problems]
    assert [name.encode(errors="replace").decode() for name in shown] == shown
    assert len(shown) == 1


@pytest.mark.parametrize(
    ("problem", "shown"),
    [
        pytest.param(
            Problem("seeds/x.txt", "no date", "say it"), "seeds/x.txt: no date; say it", id="a warning without a line"
        ),
        pytest.param(
            Problem("seeds/x.yml", "no key", "mend it", 3), "seeds/x.yml:3: no key; mend it", id="a warning with a line"
        ),
        pytest.param(
            Problem("a.md", "empty", "fill it", 1, rejects=True), "a.md:1: rejected: empty; fill it", id="a rejection"
        ),
        pytest.param(
            Problem("a.yml", "ق" * 5_000_000, "x", 1),
            f"a.yml:1: {'ق' * 198} … {'ق' * 198}; x",
            id="a value without end",
        ),
        pytest.param(
            Problem("a\n\x1b[31m\u202e.md", "قمة", "x"), "a\\n\\x1b[31m\\u202e.md: قمة; x", id="a name that commands"
        ),
    ],
)
def test_a_problem_says_where_what_and_how_to_mend(problem: Problem, shown: str) -> None:
    """One line for the editor."""
    assert str(problem) == shown


def test_a_file_of_a_thousand_faults_hides_no_other() -> None:
    """The first hundred are told, and how many more there are; that a file is rejected is told always."""
    faults = [Problem("a.txt", f"fault {number}", "mend it", number) for number in range(1000)]
    rejected, other = Problem("a.txt", "empty", "fill it", rejects=True), Problem("b.txt", "fault", "mend it")
    *told, more = bounded([*faults, rejected, other])
    assert told == [*faults[:100], rejected, other]
    assert str(more) == "a.txt: 900 more faults of this file; mend those that are named, and build again"


@pytest.mark.parametrize(
    ("name", "address"),
    [
        pytest.param("2026-01-06-قمة_باريس", "2026-01-06-قمة_باريس", id="letters, digits, hyphens and lines stay"),
        pytest.param("v1.2", "v1.2", id="a dot inside stays"),
        pytest.param("قمة باريس", "قمة-باريس", id="a blank becomes a hyphen"),
        pytest.param("a/b\\c?d#e%f", "a-b-c-d-e-f", id="what a path or a link reads becomes a hyphen"),
        pytest.param('<b onclick="x">', "b-onclick--x", id="what HTML reads becomes a hyphen"),
        pytest.param("..", "article", id="two dots lead nowhere"),
        pytest.param("", "article", id="no name at all"),
        pytest.param("../../etc/passwd", "etc-passwd", id="no way leads upwards"),
        pytest.param("أحمد", "أحمد", id="letter and hamza are put together"),
        pytest.param("ق\u202eمة", "ق-مة", id="a control of direction becomes a hyphen"),
        pytest.param("a\udcc7b", "a-b", id="a byte of no encoding becomes a hyphen"),
        pytest.param("قِمّة", "قِمّة", id="vowel marks stay"),
    ],
)
def test_a_name_becomes_safe(name: str, address: str) -> None:
    """An address holds nothing that a path or a link could read."""
    assert safe_name(name) == address


def test_a_long_name_is_cut_and_stays_its_own() -> None:
    """Two long names that begin alike keep two addresses."""
    one, two = safe_name("قمة" * 100 + "أ"), safe_name("قمة" * 100 + "ب")
    assert one != two
    assert len(one.encode()) <= LONGEST_BYTES


@pytest.mark.parametrize(
    ("names", "addresses"),
    [
        pytest.param(["a", "b"], [("a", False), ("b", False)], id="two names stay"),
        pytest.param(["a", "a", "a"], [("a", False), ("a-2", True), ("a-3", True)], id="the later gets a number"),
        pytest.param(["a", "A"], [("a", False), ("A-2", True)], id="case makes no difference"),
        pytest.param(["أ", "أ"], [("أ", False), ("أ-2", True)], id="two ways to write a letter are one"),
        pytest.param(["a b", "a/b"], [("a-b", False), ("a-b-2", True)], id="what becomes alike is told apart"),
        pytest.param(["a-2", "a", "a"], [("a-2", False), ("a", False), ("a-3", True)], id="a number may be taken"),
        pytest.param(["index", "CON"], [("index-2", True), ("CON-2", True)], id="names with a meaning are taken"),
        pytest.param(["com1", "LPT9"], [("com1-2", True), ("LPT9-2", True)], id="and so are those of ports"),
        pytest.param(["README"], [("README-2", True)], id="the name of a folder's own page is taken"),
        pytest.param(["Index.html"], [("Index.html-2", True)], id="and so is the name of its file"),
        pytest.param(["a", "A", "a"], [("a", False), ("A-2", True), ("a-3", True)], id="numbers run on over case"),
    ],
)
def test_addresses_are_distinct(names: list[str], addresses: list[tuple[str, bool]]) -> None:
    """Every name has its own address, and a change is told."""
    assert distinct(names) == addresses


@given(st.lists(st.text(), max_size=8))
def test_any_names_give_addresses_that_every_file_system_tells_apart(names: list[str]) -> None:
    """Distinct after NFC and case folding, at most 255 bytes, no separators, none hidden."""
    addresses = [address for address, _ in distinct(names)]
    assert len({unicodedata.normalize("NFC", address.casefold()) for address in addresses}) == len(names)
    for address in addresses:
        assert 0 < len(address.encode()) <= 255
        assert not set(address) & set("/\\?#%<>\"'& \n\0")
        assert not address.startswith(".")


@pytest.mark.parametrize(
    "address",
    [
        pytest.param("https://example.org/", id="https"),
        pytest.param("http://example.org/a?b=c#d", id="http with query and fragment"),
        pytest.param("https://example.org/مقالات/قمة", id="an Arabic path"),
        pytest.param("https://موقع.عرب/", id="an Arabic host"),
        pytest.param("HTTPS://EXAMPLE.ORG/", id="capitals"),
    ],
)
def test_an_address_of_the_web_is_taken_as_it_is(address: str) -> None:
    """A sound address is not rewritten."""
    assert safe_address(address) == address


@pytest.mark.parametrize(
    "address",
    [
        pytest.param("javascript:alert(1)", id="a script"),
        pytest.param("JaVaScRiPt:alert(1)", id="a script in mixed case"),
        pytest.param("java\nscript:alert(1)", id="a script on two lines"),
        pytest.param("data:text/html,<script>", id="a page in an address"),
        pytest.param("file:///etc/passwd", id="a file"),
        pytest.param("//example.org/", id="no scheme"),
        pytest.param("example.org", id="a host alone"),
        pytest.param("https:example.org", id="no slashes"),
        pytest.param("https:///path", id="no host"),
        pytest.param("https://example.org:99999999/", id="a port that is none"),
        pytest.param("https://[::1", id="brackets that nothing closes"),
        pytest.param("https://exa mple.org/", id="a blank"),
        pytest.param(" https://example.org/", id="a blank before it"),
        pytest.param("https://example.org/\u202e", id="a control of direction"),
        pytest.param("https://[::1", id="an open bracket"),
        pytest.param("", id="nothing"),
        pytest.param(None, id="no value"),
        pytest.param(5, id="a number"),
        pytest.param(["https://example.org/"], id="a list"),
    ],
)
def test_any_other_address_is_refused(address: object) -> None:
    """Nothing but http and https becomes a link; the message says what was expected and what was got."""
    with pytest.raises(ValueError, match=r"expected an address such as https://example\.org/, got"):
        safe_address(address)


def test_a_folder_that_is_a_link_is_not_followed_and_named(tmp_path: Path) -> None:
    """What lies outside is not published under the name of the folder."""
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "secret.txt").write_bytes(b"secret")
    (tmp_path / "seeds").symlink_to(outside, target_is_directory=True)
    listing = listed(tmp_path / "seeds", only=True)
    assert listing.files == []
    assert [problem.reason for problem in listing.problems] == ["the folder is a link"]


@given(
    st.lists(st.sampled_from("قe\u0301\u064b\u0651\u0323\u0344\u0f73\u0f71«."), min_size=40, max_size=80).map("".join)
)
@example("\u0f73" * 40)
def test_a_heap_of_marks_is_composed_as_the_standard_says(marks: str) -> None:
    """However it is put in order before."""
    text = f"{'ا' * LONG}{marks}"
    assert composed(text) == unicodedata.normalize("NFC", text)
