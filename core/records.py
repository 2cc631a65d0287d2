"""Frozen records: what a frozen, slotted, keyword-only dataclass gives, made in a fraction of the time.

The standard decorator compiles six functions for each class, over a millisecond apiece, and the app has
some forty such classes to make before its first window. This one compiles one. Type checkers see no
difference, and `dataclasses.fields` and `dataclasses.replace` work. Only plain defaults are supported.
The app changes its records by `replace` from here: the standard one would cost the start another 3 ms.
"""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar, dataclass_transform

T = TypeVar("T")

if TYPE_CHECKING:  # whose arguments are checked against the fields
    from dataclasses import replace as replace  # noqa: PLC0414  to be had from here
else:

    def replace(instance: T, /, **changes: Any) -> T:  # noqa: ANN401  fields hold anything
        """Return a record or a plain dataclass with some of its fields changed."""
        kind = type(instance)
        return kind(**({name: getattr(instance, name) for name in kind.__annotations__} | changes))


class FrozenError(AttributeError):
    """Somebody tried to change a record. That is a bug: make another one with `replace`."""


def _refuse(self: object, name: str, *_value: object) -> NoReturn:
    raise FrozenError(f"{type(self).__name__}.{name} cannot be changed")


def _repr(self: object) -> str:
    held = ", ".join(f"{name}={getattr(self, name)!r}" for name in type(self).__slots__)  # type: ignore[attr-defined]
    return f"{type(self).__name__}({held})"


class _Fields:
    """What `dataclasses.fields` and `dataclasses.replace` ask a class for, worked out when first asked."""

    def __init__(self, space: dict[str, Any]) -> None:
        self._space = space

    def __get__(self, _instance: object, owner: type) -> Any:  # noqa: ANN401  as dataclasses has it
        from dataclasses import dataclass

        twin: Any = dataclass(kw_only=True)(type(owner.__name__, (), self._space))
        owner.__dataclass_fields__ = twin.__dataclass_fields__  # type: ignore[attr-defined]
        return twin.__dataclass_fields__


def _maker(cls: type, names: tuple[str, ...], defaults: dict[str, Any]) -> Any:  # noqa: ANN401  a function
    """Return the one function that is compiled, `__new__`: it fills a draft, and makes that the record.

    A draft has the same slots and does not refuse to be changed. Going round the refusal, slot by slot, takes
    twice as long, and a start makes thousands of records.
    """
    arguments = ", ".join(f"{name}=_default_{name}" if name in defaults else name for name in names)
    body = "\n ".join(f"self.{name} = {name}" for name in names)
    draft: type = type(cls.__name__, cls.__bases__, {"__slots__": names})
    scope = {f"_default_{name}": value for name, value in defaults.items()}
    scope |= {"_new": object.__new__, "_draft": draft}
    head, tail = (
        f"def __new__(cls, *, {arguments}):\n self = _new(_draft)",
        "self.__class__ = cls\n return self",
    )
    exec(f"{head}\n {body}\n {tail}", scope)  # noqa: S102  made of our own field names
    return scope["__new__"]


@dataclass_transform(frozen_default=True, kw_only_default=True)
def record(cls: type[T]) -> type[T]:
    """Return the class as a frozen record with slots, made by keyword, equal and hashed by its fields."""
    space = dict(cls.__dict__)
    names = tuple(space.get("__annotations__", ()))
    defaults = {name: space.pop(name) for name in names if name in space}
    space.pop("__dict__", None)
    space.pop("__weakref__", None)
    key = attrgetter(*names)

    def equal(self: object, other: object) -> bool:
        return type(self) is type(other) and bool(key(self) == key(other))

    def hashed(self: object) -> int:
        return hash(key(self))

    fields = _Fields({"__annotations__": space.get("__annotations__", {}), **defaults})
    space |= {"__slots__": names, "__new__": _maker(cls, names, defaults), "__dataclass_fields__": fields}
    space |= {"__eq__": equal, "__hash__": hashed, "__repr__": _repr}
    space |= {"__setattr__": _refuse, "__delattr__": _refuse}
    made: type[T] = type(cls.__name__, cls.__bases__, space)
    return made
