"""The walls of the house hold: what may import what, and the few habits that no linter knows."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
CORE = sorted((ROOT / "core").rglob("*.py"))
GUI = sorted((ROOT / "gui").rglob("*.py"))
CLOCK = ROOT / "core" / "clock.py"
DOORBELL = ROOT / "gui" / "doorbell.py"
ASKS_THE_TIME = {
    "datetime.now", "datetime.today", "datetime.utcnow", "date.today", "time.time", "time.localtime",
    "QDate.currentDate", "QDateTime.currentDateTime", "QDateTime.currentDateTimeUtc", "QTime.currentTime",
}  # fmt: skip
READS_MARKUP = {
    "RichText", "AutoText", "MarkdownText", "setHtml", "setMarkdown", "insertHtml", "appendHtml",
    "insertMarkdown",
}  # fmt: skip
VAGUE = ("Manager", "Helper", "Util", "Utils", "Service", "Controller")
FORBIDDEN_MODULES = {"sqlite3", "urllib.request"}  # beyond what the import contracts can say
STORE = {file for file in CORE if file.parent.name == "store"}  # decision 0006: it opens the connection


@cache
def syntax(file: Path) -> tuple[ast.AST, ...]:
    """Every piece of syntax in the file."""
    return tuple(ast.walk(ast.parse(file.read_text(encoding="utf-8"))))


def nodes(files: list[Path]) -> Iterator[tuple[str, ast.AST]]:
    """Every piece of syntax in the files, with the place to report it by."""
    for file in files:
        for node in syntax(file):
            yield f"{file.relative_to(ROOT)}:{getattr(node, 'lineno', 0)}", node


def dotted(node: ast.AST) -> str:
    """The last two names of `a.b.c`: "b.c"; of `f()` and the like, what can be read."""
    if isinstance(node, ast.Attribute):
        return f"{dotted(node.value).rpartition('.')[2]}.{node.attr}"
    return node.id if isinstance(node, ast.Name) else ""


@pytest.mark.skipif(sys.platform == "win32", reason="the tools that look at the code run on Linux")
def test_imports_run_one_way() -> None:
    script = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run(  # noqa: S603  our own tool on our own code
        [script, "--no-cache", "--no-logo"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_only_the_clock_asks_what_time_it_is() -> None:
    files = [file for file in CORE + GUI if file != CLOCK]
    asked = [where for where, node in nodes(files) if dotted(node) in ASKS_THE_TIME]
    assert asked == []


def test_nothing_reaches_past_the_store_or_out_to_the_network() -> None:
    reached = [
        where
        for where, node in nodes([file for file in CORE + GUI if file not in STORE])
        if (isinstance(node, ast.Import) and FORBIDDEN_MODULES.intersection(name.name for name in node.names))
        or (isinstance(node, ast.ImportFrom) and node.module in FORBIDDEN_MODULES)
    ]
    assert reached == []


def test_only_the_doorbell_knows_a_socket() -> None:
    """Qt's network module is there for local sockets alone (decision 0010)."""
    used = [
        where
        for where, node in nodes([file for file in GUI if file != DOORBELL])
        if isinstance(node, ast.ImportFrom | ast.Import) and "QtNetwork" in ast.unparse(node)
    ]
    assert used == []
    names = {
        name.name
        for node in syntax(DOORBELL)
        if isinstance(node, ast.ImportFrom) and node.module == "PySide6.QtNetwork"
        for name in node.names
    }
    assert names == {"QLocalServer", "QLocalSocket"}


def test_no_signal_holds_its_listener_through_a_lambda() -> None:
    """A bound method lets its object go; a lambda that names self keeps it alive with the signal."""
    held = [
        where
        for where, node in nodes(GUI)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in {"connect", "singleShot", "subscribe"}
        for argument in node.args
        if isinstance(argument, ast.Lambda)
        and any(isinstance(part, ast.Name) and part.id == "self" for part in ast.walk(argument))
    ]
    assert held == []


def test_what_is_translated_is_written_out() -> None:
    """The translator's tool reads `tr("…")` from the source: an f-string or a sum would never be found."""
    hidden = [
        where
        for where, node in nodes(GUI)
        if isinstance(node, ast.Call)
        and (dotted(node.func) == "QCoreApplication.translate" or dotted(node.func).endswith(".tr"))
        and any(isinstance(argument, ast.JoinedStr | ast.BinOp | ast.Call) for argument in node.args)
    ]
    assert hidden == []


def test_user_text_is_never_read_as_markup() -> None:
    read = [
        where for where, node in nodes(GUI) if isinstance(node, ast.Attribute) and node.attr in READS_MARKUP
    ]
    assert read == []


def test_a_name_says_what_a_thing_is() -> None:
    vague = [
        f"{where} {node.name}"
        for where, node in nodes(CORE + GUI)
        if isinstance(node, ast.ClassDef | ast.FunctionDef) and node.name.endswith(VAGUE)
    ]
    assert vague == []


def test_packaging_is_no_python_package() -> None:
    """A packaging/__init__.py here would hide the library of that name from every tool."""
    assert not (ROOT / "packaging" / "__init__.py").exists()


def test_a_record_is_changed_in_one_way() -> None:
    """By the `replace` of `core.records`, which the start does not pay for (decision 0004)."""
    otherwise = [
        where
        for where, node in nodes([file for file in CORE + GUI if file.name != "records.py"])
        if isinstance(node, ast.ImportFrom)
        and node.module == "dataclasses"
        and any(name.name == "replace" for name in node.names)
    ]
    assert otherwise == []


def test_each_decision_has_a_number_of_its_own_and_says_it() -> None:
    pages = sorted((ROOT / "docs" / "decisions").glob("*.md"))
    numbers = [page.name[:4] for page in pages]
    assert numbers == [f"{at:04}" for at in range(1, len(pages) + 1)]
    for page, number in zip(pages, numbers, strict=True):
        assert page.read_text(encoding="utf-8").startswith(f"# {number} ")


def test_what_proves_that_nothing_is_lost_is_there() -> None:
    page = (ROOT / "docs" / "nothing-is-lost.md").read_text(encoding="utf-8")
    named = re.findall(r"`(tests/[\w/]+\.py)(?:::(\w+))?`", page)
    assert len(named) > 30
    for file, test in named:
        words = (ROOT / file).read_text(encoding="utf-8")
        assert not test or f"def {test}(" in words, f"{file} has no {test}"
