"""Files that an earlier build has read are told by what the system knows of them; their bytes wait on the disk."""

from __future__ import annotations

import os
import time
from collections.abc import Mapping
from pathlib import Path

import pytest

from hashiya.border import seen
from hashiya.border.files import Listing, list_files
from hashiya.border.seen import YOUNG, Seen, remembered_files, see_files
from hashiya.memory import Memory


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two files that nobody has touched for a while, one that is too large, one of another kind, and a link."""
    for name, text in {"a.txt": "one", "b/c.txt": "two", "d.txt": "x" * 200, "e.doc": ""}.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / "b" / "f.txt").symlink_to(tmp_path / "a.txt")
    time.sleep(YOUNG)
    return tmp_path


def look(
    folder: Path, before: Mapping[str, Seen] | None = None, *, only: bool = True
) -> tuple[Listing, dict[str, Seen]]:
    """What is in the folder."""
    return see_files(folder, (".txt",), before or {}, shown_as="seeds", max_bytes=100, only=only)


@pytest.mark.parametrize(
    "only",
    [
        pytest.param(True, id="a seed of another kind is told"),
        pytest.param(False, id="beside a profile anything may lie"),
    ],
)
def test_what_is_seen_is_what_is_listed(folder: Path, *, only: bool) -> None:
    """The same files with the same bytes, and the same problems."""
    listing, _ = look(folder, only=only)
    stock = list_files(folder, (".txt",), shown_as="seeds", max_bytes=100, only=only)

    assert [(file.path, file.data) for file in listing.files] == [(file.path, file.data) for file in stock.files]
    assert (listing.problems, listing.rejected) == (stock.problems, stock.rejected)


def test_a_file_that_is_the_same_is_not_read_again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The system tells; what was rejected is looked at each time."""
    first, known = look(folder)
    asked: list[str] = []

    def read(where: str, _: int) -> tuple[str, str]:
        asked.append(where)
        return "it is too large", ""

    monkeypatch.setattr(seen, "read_regular", read)
    again, _ = look(folder, known)

    assert [file.path for file in again.files] == [file.path for file in first.files]
    assert asked == [f"{folder}/b/f.txt", f"{folder}/d.txt"]


def test_a_file_that_was_changed_is_read_whatever_its_time_says(folder: Path) -> None:
    """As many bytes, and a date that somebody has set back."""
    path = folder / "a.txt"
    _, known = look(folder)
    was = path.stat()
    path.write_text("eno", encoding="utf-8")
    os.utime(path, ns=(was.st_atime_ns, was.st_mtime_ns))
    _, now = look(folder, known)

    assert now["a.txt"][0] != known["a.txt"][0]
    assert now["b/c.txt"] == known["b/c.txt"]


@pytest.mark.parametrize(
    ("travels", "kept"),
    [
        pytest.param(False, True, id="the next build looks at the same files"),
        pytest.param(True, False, id="a worker's files are gone, and two workers tell the same"),
    ],
)
def test_what_was_seen_is_kept_where_it_is_of_use(folder: Path, tmp_path: Path, *, travels: bool, kept: bool) -> None:
    """Numbers and times of files are those of one machine."""
    memory = Memory(tmp_path / "memory", now=0, apart=travels)
    _, now = remembered_files(folder / "b", (".txt",), memory, shown_as="seeds", max_bytes=100)

    assert memory.recall(memory.key("files", "seeds")) == (now if kept else None)


def test_a_young_file_is_read_again(folder: Path) -> None:
    """It may be changed once more before the clock has ticked."""
    (folder / "a.txt").write_text("new", encoding="utf-8")
    _, known = look(folder)

    assert [len(known[name]) for name in ("a.txt", "b/c.txt")] == [1, 6]


def test_bytes_that_are_no_more_those_that_were_seen_are_not_given(folder: Path) -> None:
    """Nor those of a file that is gone."""
    listing, _ = look(folder)
    (folder / "a.txt").write_text("another", encoding="utf-8")
    (folder / "b" / "c.txt").unlink()

    for file in listing.files:
        with pytest.raises(ValueError, match="was changed while it was read"):
            assert file.data
