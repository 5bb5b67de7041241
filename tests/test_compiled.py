"""Templates that an earlier build has compiled are not compiled again."""

from __future__ import annotations

from pathlib import Path

import jinja2
import pytest

from hashiya.memory import Memory
from shell import Compiled

PAGE = "<p>{{ words }}</p>"


def environment(folder: Path, page: str = PAGE) -> jinja2.Environment:
    """A theme of one template, as another process has it."""
    compiled = Compiled()
    compiled.memory = Memory(folder)
    return jinja2.Environment(loader=jinja2.DictLoader({"page": page}), bytecode_cache=compiled, autoescape=True)


def rendered(env: jinja2.Environment) -> str:
    """The page; what was compiled is there for the next."""
    cache = env.bytecode_cache
    page = env.get_template("page").render(words="one & two")
    assert isinstance(cache, Compiled)
    cache.memory.end()
    return page


def _nobody_compiles(*_: object, **__: object) -> str:
    raise AssertionError("compiled")


def test_a_template_is_compiled_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same source, at least; another one is another template."""
    assert rendered(environment(tmp_path)) == "<p>one &amp; two</p>"
    monkeypatch.setattr(jinja2.Environment, "compile", _nobody_compiles)
    assert rendered(environment(tmp_path)) == "<p>one &amp; two</p>"
    with pytest.raises(AssertionError, match="compiled"):
        rendered(environment(tmp_path, "<h1>{{ words }}</h1>"))


def test_what_is_no_template_is_compiled_anew(tmp_path: Path) -> None:
    """Whatever stands in the memory."""
    env = environment(tmp_path)
    assert isinstance(env.bytecode_cache, Compiled)
    bucket = env.bytecode_cache.get_bucket(env, "page", None, PAGE)
    assert bucket.code is None
    memory = Memory(tmp_path)
    memory.keep(memory.key("template", jinja2.__version__, bucket.key, bucket.checksum), "bm8gdGVtcGxhdGU=")
    memory.end()

    assert rendered(environment(tmp_path)) == "<p>one &amp; two</p>"
