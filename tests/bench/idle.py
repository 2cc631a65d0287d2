"""The app idle in the tray: how often its threads wake, and what CPU they take, every thread counted."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

SETTLED = 75.0  # seconds after the start: what is loaded late is loaded, and one beat is over


class Process:
    """What the kernel counts of a running process."""

    def __init__(self, pid: int) -> None:
        self._tasks = Path(f"/proc/{pid}/task")

    def counts(self) -> tuple[int, float]:
        """Return how often it woke up by itself, and the milliseconds of CPU it had, so far."""
        wakes, nanoseconds = 0, 0
        for task in self._tasks.iterdir():
            status = (task / "status").read_text(encoding="ascii", errors="replace")
            line = next(one for one in status.splitlines() if one.startswith("voluntary_ctxt_switches"))
            wakes += int(line.split()[1])
            nanoseconds += int((task / "schedstat").read_text(encoding="ascii").split()[0])
        return wakes, nanoseconds / 1e6


def print_idle(data_dir: Path, minutes: float) -> None:
    """Start the app in the tray on `data_dir`, wait, and print what an idle minute costs."""
    command = [sys.executable, "-m", "gui", "--data-dir", str(data_dir), "--hidden"]
    with subprocess.Popen(command, env=dict(os.environ)) as app:
        try:
            time.sleep(SETTLED)
            process = Process(app.pid)
            wakes, cpu = process.counts()
            time.sleep(60 * minutes)
            more_wakes, more_cpu = process.counts()
        finally:
            app.terminate()
    print(
        f"idle in the tray over {minutes:g} minutes: {(more_wakes - wakes) / minutes:.1f} wake-ups "
        f"and {(more_cpu - cpu) / minutes:.2f} ms of CPU a minute"
    )
