"""Qt comes without its signatures, and they come when they are asked for."""

from __future__ import annotations

import builtins
import gc
import subprocess
import sys

import pytest

from gui.quick_qt import load_qt

ASKED = {
    "a wrong call": "QRect('a', 1, 2, 3)",
    "too many arguments": "QRect(1, 2, 3, 4, 5)",
    "a wrong name": "QObject(colour=1)",
    "no such overload": "QRect().moveTo('a')",
    "a signature": "print(inspect.signature(QRect.translated))",
    "the help": "print(QRect.contains.__doc__)",
}


def said(ask: str, *, quick: bool) -> str:
    code = f"""
if {quick}:
    from gui.quick_qt import load_qt
    load_qt()
from PySide6.QtCore import QObject, QRect
import inspect
try:
    {ask}
except Exception as error:
    print(type(error), error)
"""
    ran = subprocess.run(  # noqa: S603  our own program
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True
    )
    return ran.stdout


@pytest.mark.parametrize("ask", ASKED.values(), ids=ASKED.keys())
def test_a_mistake_is_told_as_the_binding_tells_it(ask: str) -> None:
    told = said(ask, quick=True)
    assert told
    assert told == said(ask, quick=False)


def test_nothing_is_loaded_for_signatures_that_nobody_asks_for() -> None:
    code = """
import builtins
before = builtins.compile
from gui.quick_qt import load_qt
load_qt()
import sys
from PySide6.QtWidgets import QWidget
assert builtins.compile is before
print(*[name for name in sys.modules if name.startswith(("shibokensupport", "inspect", "__feature__"))])
"""
    ran = subprocess.run(  # noqa: S603  our own program
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True
    )
    assert ran.stdout == "shibokensupport.signature.mapping\n"  # empty, for the first mistake


def test_where_qt_is_there_already_nothing_changes() -> None:
    before = builtins.compile, set(sys.modules)
    load_qt()
    gc.enable()
    assert (builtins.compile, set(sys.modules)) == before
