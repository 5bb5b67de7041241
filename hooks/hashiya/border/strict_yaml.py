"""YAML without its surprises: no aliases, no duplicate keys, no octal, no `no` → False, and a line for every value.

An alias bomb of a few hundred bytes takes gigabytes to expand, `12:30` is 750 to YAML 1.1 and `no` is False;
none of them is ever what an editor meant.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

import yaml
from yaml.composer import Composer

Path = tuple[str | int, ...]
"""The keys and indices that lead to a value: `("roles", 0, "from")`."""

Own: TypeAlias = Any
"""What a file of the code holds: its tests know which texts, lists and mappings."""

MAX_DEPTH: Final = 12
"""Deepest nesting read; the deepest that the contract needs is three."""

MAX_INTEGER_DIGITS: Final = 18
"""A longer number is text: Python refuses to read integers of more than 4,300 digits."""


class YamlFault(ValueError):
    """The text is no YAML mapping that we read; says the line, from 1, and the reason."""

    def __init__(self, line: int | None, reason: str) -> None:
        super().__init__(reason)
        self.line = line
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Document:
    """A mapping read from YAML, with the line of every value. Made by `read_mapping`."""

    values: Mapping[str, object]
    lines: Mapping[Path, int]

    def line(self, *path: str | int) -> int | None:
        """Line of the value at `path`, from 1, or of the nearest value around it."""
        while path:
            if path in self.lines:
                return self.lines[path]
            path = path[:-1]
        return None


class _Loader(Composer, yaml.CSafeLoader):  # Composer in Python, parser in C
    """A safe loader that reads plain scalars as text, decimal numbers, true/false, null and ISO dates only.

    The parser is libyaml's, which PyYAML's wheels carry: it reads profiles four times as fast as the one in Python.
    """

    yaml_implicit_resolvers: Final = {}  # type: ignore[misc]  # an empty table of our own, filled below

    def __init__(self, text: str) -> None:
        yaml.CSafeLoader.__init__(self, text)
        Composer.__init__(self)
        self._depth = 0

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        event = self.peek_event()
        line = event.start_mark.line + 1 if event and event.start_mark else None
        if isinstance(event, yaml.AliasEvent):
            raise YamlFault(line, "an alias (*name) is not read here")
        tag = getattr(event, "tag", None)
        if tag is not None:
            raise YamlFault(line, f"a tag ({tag}) is not read here")
        if self._depth > MAX_DEPTH:
            raise YamlFault(line, "nested too deep")
        self._depth += 1
        node = super().compose_node(parent, index)
        self._depth -= 1
        return node


_TEXT: Final = "tag:yaml.org,2002:str"
_DAY: Final = "[0-9]{4}-[0-9]{2}-[0-9]{2}"
_CLOCK: Final = r"[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]*)?"
_PLAIN: Final = (
    ("tag:yaml.org,2002:bool", r"true|True|false|False", "tTfF"),
    ("tag:yaml.org,2002:null", r"~|null|Null|", ["~", "n", "N", ""]),
    ("tag:yaml.org,2002:int", rf"-?(?:0|[1-9][0-9]{{0,{MAX_INTEGER_DIGITS - 1}}})", "-0123456789"),
    ("tag:yaml.org,2002:float", r"-?[0-9]{1,18}\.[0-9]{1,18}", "-0123456789"),
    (
        "tag:yaml.org,2002:timestamp",
        rf"{_DAY}(?:(?:[Tt]|[ \t]+){_CLOCK}(?:[ \t]*(?:Z|[-+][0-9]{{2}}(?::?[0-9]{{2}})?))?)?",
        "0123456789",
    ),
)
for _tag, _pattern, _first in _PLAIN:
    _Loader.add_implicit_resolver(_tag, re.compile(rf"^(?:{_pattern})$"), list(_first))


def read_mapping(text: str, *, first_line: int = 1) -> Document:
    """Read `text` as one YAML mapping; `first_line` is the line of the file on which it begins.

    Raises `YamlFault` for anything that is not one plain mapping.
    """
    offset = first_line - 1
    try:
        node = yaml.compose(text, Loader=_Loader)
    except YamlFault as fault:
        raise YamlFault((fault.line or 1) + offset, fault.reason) from None
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = min(mark.line, text.count("\n")) + 1 + offset if mark else None
        raise YamlFault(line, f"broken YAML: {error.problem or error.context}") from None
    except yaml.reader.ReaderError as error:
        line = text.encode()[: error.position].count(b"\n") + 1 + offset  # libyaml counts bytes
        raise YamlFault(line, f"broken YAML: the character U+{error.character:04X} is not allowed") from None
    except yaml.YAMLError as error:
        raise YamlFault(None, f"broken YAML: {error}".splitlines()[0]) from None
    except UnicodeEncodeError:
        raise YamlFault(None, "a character of it is half a character (a lone surrogate)") from None
    if node is None:
        return Document({}, {})
    if not isinstance(node, yaml.MappingNode):
        raise YamlFault(node.start_mark.line + 1 + offset, "expected `key: value` lines")
    lines: dict[Path, int] = {}
    values = _mapping(node, (), lines, offset)
    return Document(values, lines)


def read_own(text: str) -> Own:
    """A YAML file that is part of the code, every scalar as text: read by libyaml alone, in a third of the time."""
    own: Own = yaml.load(text, Loader=yaml.CBaseLoader)  # noqa: S506  # makes texts, lists and mappings only
    return own


def _value(node: yaml.Node, path: Path, lines: dict[Path, int], offset: int) -> object:
    lines[path] = node.start_mark.line + 1 + offset
    if isinstance(node, yaml.MappingNode):
        return _mapping(node, path, lines, offset)
    if isinstance(node, yaml.SequenceNode):
        return [_value(item, (*path, number), lines, offset) for number, item in enumerate(node.value)]
    return _scalar(node)


def _mapping(node: yaml.MappingNode, path: Path, lines: dict[Path, int], offset: int) -> dict[str, object]:
    values: dict[str, object] = {}
    for key_node, value_node in node.value:
        line = key_node.start_mark.line + 1 + offset
        if not isinstance(key_node, yaml.ScalarNode):
            raise YamlFault(line, "a key must be one word")
        key = str(key_node.value)
        if key in values:
            raise YamlFault(line, f"the key {key!r} stands twice")
        values[key] = _value(value_node, (*path, key), lines, offset)
        lines[(*path, key)] = line
    return values


def _scalar(node: yaml.Node) -> object:
    """Its value; a date that no calendar has is text, and whoever wants a date refuses that value alone."""
    if node.tag == _TEXT:
        return node.value
    loader = _Loader("")
    try:
        return loader.construct_object(node)
    except (ValueError, OverflowError, yaml.YAMLError):
        return node.value
