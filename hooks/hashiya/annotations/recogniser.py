"""Articles annotated, or remembered as an earlier build has annotated the very same ones with the very same actors."""

from __future__ import annotations

from dataclasses import dataclass, field

from ..articles.article import Article
from ..memory import FORGETFUL, Memory
from ..mentions.matcher import Matcher
from ..problems import Problem
from ..records import made, told
from .annotation import AnnotatedArticle, annotate
from .kept import Columns
from .packed import packed, unpacked
from .sums import sum_of_article


@dataclass(slots=True)
class Recogniser:
    """Knows all actors, and what was found with them before."""

    matcher: Matcher
    memory: Memory = FORGETFUL
    columns: Columns = field(default_factory=Columns)
    cast: str = field(init=False)
    """Stands for all that is known of all actors."""

    def __post_init__(self) -> None:
        self.cast = self.memory.key("actors", list(self.matcher.actors.values()))

    def annotated(self, article: Article, *, shown_as: str) -> tuple[AnnotatedArticle, list[Problem]]:
        """What `annotate` makes of an article, in columns."""
        key = self.memory.key("annotated", self.cast, sum_of_article(article), shown_as)
        kept = self.memory.recall(key)
        if isinstance(kept, list):
            values, rows = kept
            remembered = unpacked(values, article, self.matcher.actors, self.columns)
            return remembered, [made(Problem, row) for row in rows]
        annotated, problems = annotate(article, self.matcher, shown_as=shown_as)
        put = self.columns.put(annotated)
        self.memory.keep(key, [packed(put), [told(one) for one in problems]])
        return put, problems
