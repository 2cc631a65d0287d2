"""What hostile text asks for is not opened, seen in its calls to the system: `AFTERWORD_LONG=1`, strace."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.core.long_form import LONG

ROOT = Path(__file__).parent.parent.parent
PICTURE = "/a.png"
_HOSTILE = "tests/gui/test_hostile_text.py"


@pytest.mark.skipif(not (LONG and shutil.which("strace")), reason="for the long form, with strace")
@pytest.mark.timeout(1200)
def test_no_file_that_a_text_names_is_opened(tmp_path: Path) -> None:
    trace = tmp_path / "trace"
    strace = [str(shutil.which("strace")), "-f", "-e", "trace=open,openat,openat2", "-o", str(trace)]
    pytest_ = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"]
    command = [*strace, *pytest_, "--basetemp", str(tmp_path / "inside"), str(ROOT / _HOSTILE)]
    ran = subprocess.run(  # noqa: S603  our own tests
        command, cwd=ROOT, capture_output=True, text=True, timeout=1100, check=False
    )
    assert ran.returncode == 0, ran.stdout
    calls = trace.read_text(encoding="utf-8", errors="replace").splitlines()
    named = [call for call in calls if f'{PICTURE}"' in call]
    read = [call for call in named if "O_WRONLY" not in call]  # it is made for each test
    assert named
    assert read == []
    print(f"{len(calls)} files opened, of {len(named)} pictures made for the texts none was read")  # noqa: T201
