"""Frozen records as JSON values and back, by their own types: what is remembered runs nothing when it is read."""

from __future__ import annotations

import datetime
import types
from collections.abc import Callable, Hashable, Iterable
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

T = TypeVar("T")

Reader = Callable[[Any], Any]


def told(value: object) -> object:
    """A record, or anything that a record may hold, as a JSON value."""
    if is_dataclass(value) and not isinstance(value, type):
        return [told(getattr(value, name)) for name in _names(type(value))]
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, datetime.date):
        return value.isoformat()
    return [told(one) for one in value] if isinstance(value, tuple) else value


def made(kind: type[T], value: object) -> T:
    """The record of this kind that was told. Raises `TypeError` or `ValueError` where none was."""
    return cast("T", _reader(cast("Hashable", kind))(value))


def made_with(kind: type[T], value: Iterable[object], **given: object) -> T:
    """The same, where some fields are `given`, whatever was told of them."""
    fields_of = zip(_fields(cast("Hashable", kind)), value, strict=True)
    return kind(*[given[name] if name in given else read(one) for (name, read), one in fields_of])


@cache
def _names(kind: Hashable) -> tuple[str, ...]:
    return tuple(one.name for one in fields(cast("Any", kind)))


@cache
def _fields(kind: Hashable) -> tuple[tuple[str, Reader], ...]:
    """The fields of a record, and how each is read."""
    hints = get_type_hints(kind)
    return tuple((name, _reader(hints[name])) for name in _names(kind))


@cache
def _reader(kind: Any) -> Reader:  # noqa: ANN401  # a type, or what stands for several
    """How a value of this kind is read."""
    origin, parts = get_origin(kind), get_args(kind)
    if origin in (Union, types.UnionType):
        (one,) = (_reader(part) for part in parts if part is not types.NoneType)
        return lambda value: None if value is None else one(value)
    if origin is tuple and parts[-1] is Ellipsis:
        each = _reader(parts[0])
        return lambda value: tuple(map(each, value))
    if origin is tuple:
        own = [_reader(part) for part in parts]
        return lambda value: tuple(read(one) for read, one in zip(own, value, strict=True))
    if is_dataclass(kind):
        build, own = cast("Callable[..., object]", kind), [read for _, read in _fields(cast("Hashable", kind))]
        return lambda value: build(*[read(one) for read, one in zip(own, value, strict=True)])
    if issubclass(kind, datetime.date):
        return kind.fromisoformat  # type: ignore[no-any-return]
    return kind if issubclass(kind, Enum) else lambda value: value
