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


def _initialiser(cls: type, names: tuple[str, ...], defaults: dict[str, Any]) -> Any:  # noqa: ANN401  a function
    """Return the one function that is compiled: it sets each slot from an argument of its name."""
    arguments = ", ".join(f"{name}=_default_{name}" if name in defaults else name for name in names)
    body = "\n ".join(f"_set_{name}(self, {name})" for name in names)
    scope = {f"_default_{name}": value for name, value in defaults.items()}
    scope |= {f"_set_{name}": getattr(cls, name).__set__ for name in names}
    exec(f"def __init__(self, *, {arguments}):\n {body}", scope)  # noqa: S102  made of our own field names
    return scope["__init__"]


@dataclass_transform(frozen_default=True, kw_only_default=True)
def record(cls: type[T]) -> type[T]:
    """Return the class as a frozen record with slots, made by keyword, equal and hashed by its fields."""
    space = dict(cls.__dict__)
    names = tuple(space.get("__annotations__", ()))
    defaults = {name: space.pop(name) for name in names if name in space}
    space.pop("__dict__", None)
    space.pop("__weakref__", None)
    space["__slots__"] = names
    made: Any = type(cls.__name__, cls.__bases__, space)
    key = attrgetter(*names)

    def equal(self: object, other: object) -> bool:
        return type(self) is type(other) and bool(key(self) == key(other))

    def hashed(self: object) -> int:
        return hash(key(self))

    made.__init__ = _initialiser(made, names, defaults)
    made.__eq__, made.__hash__, made.__repr__ = equal, hashed, _repr
    made.__setattr__ = made.__delattr__ = _refuse
    made.__dataclass_fields__ = _Fields({"__annotations__": space.get("__annotations__", {}), **defaults})
    return made  # type: ignore[no-any-return]
