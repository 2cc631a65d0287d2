"""A private desktop session for the tests: started once, ended with the test run, never seen by the user."""

from __future__ import annotations

import os
import subprocess
import time
from pathlib import Path

SCRIPT = Path(__file__).with_name("session")
# What the session runs: tell its environment, then stay for as long as the process that asked for it.
STAY = 'env -0 >"$0.part" && mv "$0.part" "$0"; while kill -0 "$1" 2>/dev/null; do sleep 0.5; done'
SECONDS_TO_START = 30


class Session:
    """A running desktop session, known by the environment that its programs need."""

    def __init__(self, folder: Path, **knobs: str) -> None:
        """Start a session of our own with its logs in `folder`, or join the one that we run in.

        `knobs` are those of the script; with any, the session is always one of our own.
        """
        self._process: subprocess.Popen[bytes] | None = None
        if "DESKTOP_DIR" in os.environ and not knobs:
            self.env = _without_coverage(dict(os.environ))
        else:
            folder.mkdir(exist_ok=True)
            self.env = self._start(folder, knobs)

    @property
    def folder(self) -> Path:
        """Where the session keeps its logs, and what notifications were shown."""
        return Path(self.env["DESKTOP_DIR"])

    def _start(self, folder: Path, knobs: dict[str, str]) -> dict[str, str]:
        told = folder / "environment"
        command = [str(SCRIPT), "sh", "-c", STAY, str(told), str(os.getpid())]
        env = _without_coverage(dict(os.environ)) | knobs | {"DESKTOP_KEEP": str(folder / "session")}
        log = folder / "log"
        with log.open("wb") as output:
            self._process = subprocess.Popen(command, stdout=output, stderr=output, env=env)
        end = time.monotonic() + SECONDS_TO_START
        while not told.exists():
            if self._process.poll() is not None or time.monotonic() > end:
                hint = "the desktop session did not start (packaging/bootstrap test installs what it needs)"
                raise RuntimeError(f"{hint}:\n{log.read_text()}")
            time.sleep(0.05)
        return dict(entry.split("=", 1) for entry in told.read_text().split("\0") if entry)

    def stop(self) -> None:
        """End what was started here; a session that we joined goes on."""
        if self._process:
            self._process.terminate()
            self._process.wait(timeout=30)


def _without_coverage(env: dict[str, str]) -> dict[str, str]:
    """Leave out what would make the programs that tests start measure themselves."""
    return {
        name: value for name, value in env.items() if not name.startswith(("COVERAGE_", "COV_", "PYTEST_"))
    }
