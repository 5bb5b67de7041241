"""A gold pack: a folder of marked articles and the profiles that they speak of."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from .articles import GoldArticle
from .checks import derive, finders
from .marks import MarkError
from .profiles import Cast, read_cast

PACKS: Final = Path(__file__).parent
ENDING: Final = ".gold.txt"


@dataclass(frozen=True, slots=True)
class Pack:
    """Marked articles and their profiles. Made by `read_pack`."""

    name: str
    actors_folder: Path
    cast: Cast
    articles: tuple[GoldArticle, ...]
    problems: tuple[str, ...]
    """What is wrong with marks and profiles, with the file."""

    @property
    def held_back(self) -> bool:
        """Whether it is a test split: its figures are printed, its errors are not."""
        return self.name.startswith("test-")

    def idle(self) -> list[str]:
        """Profiles that no mark mentions; some serve as traps only."""
        mentioned = {m.actor for article in self.articles for m in article.mentions}
        return sorted(set(self.cast) - mentioned)


def pack_names() -> list[str]:
    """The packs of the project, development first."""
    return sorted(path.parent.name for path in PACKS.glob("*/articles"))


@cache
def read_pack(folder: Path) -> Pack:
    """The pack in `folder`."""
    cast, slips = read_cast(folder / "actors")
    problems = [f"actors/{slip}" for slip in slips]
    found_by = finders(cast)
    articles: list[GoldArticle] = []
    for path in sorted((folder / "articles").glob(f"*{ENDING}")):
        try:
            article, found = derive(path.name.removesuffix(ENDING), path.read_text(encoding="utf-8"), cast, found_by)
        except MarkError as error:
            problems.append(f"articles/{path.name}: {error}")
        else:
            articles.append(article)
            problems += [f"articles/{path.name}: {slip}" for slip in found]
    return Pack(folder.name, folder / "actors", cast, tuple(articles), tuple(problems))
