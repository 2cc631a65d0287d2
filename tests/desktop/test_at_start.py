"""A log-out in the middle of a form, and a second copy of the data, at a real desk and by keys alone."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING

from core.demo import add_demo
from core.paths import Paths
from core.workspace import open_workspace
from tests.desktop.tuesday import CLOCK
from tests.making import Halden, make_workspace

if TYPE_CHECKING:
    from pathlib import Path

    from tests.desktop.driver import Desktop


def test_what_a_log_out_cut_off_is_given_back_after_the_next_start(desktop: Desktop, tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path / "data", *Halden().records)
    workspace.close()
    app = desktop.start(data_dir=tmp_path / "data")
    desktop.wait_window("Afterword")
    desktop.press("ctrl+n")
    desktop.find(app, "Company", "text")
    desktop.type("Vexworth")
    desktop.wait_until(lambda: desktop.find(app, "Company", "text").text == "Vexworth", "nothing was typed")
    app.stop()
    assert app.process.returncode == 0
    app = desktop.start(data_dir=tmp_path / "data")
    words = desktop.find(app, "What you were typing", "text").text
    assert "Company: Vexworth" in words
    desktop.press("Escape")
    desktop.wait_until(lambda: not workspace.paths.unfinished.exists(), "it is kept for ever")


def test_a_second_copy_is_brought_in_by_keys_alone(desktop: Desktop, tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path / "data", *Halden().records)
    workspace.close()
    other = open_workspace(tmp_path / "other", CLOCK)
    add_demo(other)
    other.close()
    database = Paths(tmp_path / "data").database
    copy = database.with_name("afterword.sync-conflict-20261125-101500-ABCDEFG.sqlite3")
    shutil.copyfile(other.paths.database, copy)
    app = desktop.start(data_dir=tmp_path / "data")
    desktop.find(app, "There are two copies of your data", "label")
    desktop.find(app, re.compile("^12 processes, the last change"), "label")
    desktop.press("Return")
    desktop.find(app, re.compile("^Brought in "), "label")
    assert not copy.exists()
    assert copy.with_name(f"{copy.name}.kept-1").exists()
    desktop.find(app, "Interviews, 10 open", "radio button")
