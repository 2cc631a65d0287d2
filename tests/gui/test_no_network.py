"""The app needs no network and asks for none: seen without an interface, and in its calls to the system.

The trace takes `strace`, and is for the long form (`AFTERWORD_LONG=1`).
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from core.paths import Paths
from tests.core.long_form import LONG
from tests.gui.desktop_bus import desktop_bus

ROOT = Path(__file__).parent.parent.parent
pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or not shutil.which("dbus-daemon"), reason="it takes namespaces, strace and a bus"
)


def use_the_app(folder: Path, *under: str) -> None:
    """Go through every flow of the app as a process of its own, under another program."""
    env = {name: value for name, value in os.environ.items() if not name.startswith("DBUS_")}
    env |= {"QT_QPA_PLATFORM": "offscreen", "XDG_RUNTIME_DIR": str(folder)}
    with desktop_bus(folder / "notes") as where:
        ran = subprocess.run(  # noqa: S603  our own program
            [*under, sys.executable, "-m", "tests.gui.canary_app", str(folder / "data")],
            cwd=ROOT, env=env | where, capture_output=True, text=True, timeout=300, check=False,
        )  # fmt: skip
    assert ran.returncode == 0, ran.stderr
    assert ran.stderr.count("Traceback") == 1, ran.stderr  # the one that it makes itself
    assert Paths(folder / "data").database.exists()


def test_everything_works_where_there_is_no_network(tmp_path: Path) -> None:
    apart = ("unshare", "--map-root-user", "--net")
    if subprocess.run([*apart, "true"], check=False, capture_output=True).returncode:  # noqa: S603
        pytest.skip("this system takes nobody off the network")
    use_the_app(tmp_path, *apart)


@pytest.mark.skipif(not (LONG and shutil.which("strace")), reason="for the long form, with strace")
@pytest.mark.timeout(400)
def test_nothing_is_ever_connected_to_but_sockets_of_this_computer(tmp_path: Path) -> None:
    trace = tmp_path / "trace"
    use_the_app(tmp_path, "strace", "-f", "-e", "trace=socket,connect,sendto", "-o", str(trace))
    calls = trace.read_text(encoding="utf-8", errors="replace").splitlines()
    assert [call for call in calls if "AF_INET" in call] == []
    print(f"{sum('connect(' in call for call in calls)} connects, none to an address of the internet")  # noqa: T201
