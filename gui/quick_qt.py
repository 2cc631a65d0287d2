"""Loads Qt without reading the signatures of its binding, which only mistakes and help ask for.

At every start the binding unpacks the package that knows all signatures from within its library, compiles
it from source, loads two dozen modules of Python for it, and from then on looks through the source of
every module that is imported. That is a quarter of the start of a window (docs/decisions/0028). Here the
package is loaded when the first signature is asked for. A release of the binding that begins otherwise
loads as it always does.
"""

from __future__ import annotations

import builtins
import gc
import sys
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import CodeType, ModuleType

_BOOTSTRAP = "signature_bootstrap"  # the module that the binding's library holds as source, and runs first
_MAPPING = "shibokensupport.signature.mapping"  # the one that its library looks up, to tell a wrong argument
_OURS = "from gui.quick_qt import LATE\nbootstrap = LATE.stand_in"


class _Late:
    """Stands in for what the binding loads; each function that it takes from here loads it when called."""

    def __init__(self) -> None:
        self.source = b""
        self._mapping = type(sys)(_MAPPING)
        self._loader: Any = None  # a module of the binding, which types nothing

    def stand_in(self) -> _Late:
        """Return what the binding's own start would have loaded."""
        vars(self._mapping)["update_mapping"] = self._update_mapping
        sys.modules[_MAPPING] = self._mapping
        return self

    def _load(self) -> Any:  # noqa: ANN401  as above
        """Return the binding's own loader, from the source that it was to start with."""
        if self._loader is None:
            space = vars(sys.modules[_BOOTSTRAP])
            exec(compile(self.source, f"{_BOOTSTRAP}.py", "exec"), space)  # noqa: S102  what would have run before
            self._loader = space["bootstrap"]()
        return self._loader

    def _update_mapping(self) -> None:
        """Put every name that a wrong argument may be told by where the binding's library looks for it."""
        self._load()
        real = vars(sys.modules[_MAPPING])
        real["update_mapping"]()
        vars(self._mapping).update(real, update_mapping=self._update_mapping)

    def __getattr__(self, name: str) -> Callable[..., object]:
        def late(*given: object, **named: object) -> object:
            return getattr(self._load(), name)(*given, **named)

        return late

    def post_init(self) -> None:
        """Leave the imports of Python as they are: the binding's `__feature__` is not used here."""

    def finish_import(self, _module: ModuleType) -> None:
        """Mend nothing in a module of Qt: this release of the binding has nothing to mend."""


LATE = _Late()


def load_qt() -> None:
    """Load Qt's core, with signatures to come when they are asked for.

    No garbage is collected until the first paint, when `gui.app` sees to it: a start leaves next to none.
    """
    gc.disable()
    genuine = builtins.compile

    def or_ours(source: Any, filename: Any, *rest: Any, **options: Any) -> CodeType:  # noqa: ANN401  as `compile`
        if filename == f"{_BOOTSTRAP}.py":
            LATE.source, source = source, _OURS
        return genuine(source, filename, *rest, **options)  # type: ignore[no-any-return]

    builtins.compile = or_ours  # type: ignore[assignment]
    try:
        import PySide6.QtCore  # noqa: F401
    finally:
        builtins.compile = genuine
