"""The start and the memory of the app, beside the barest window, run in turn, as ratios pair by pair."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).parent
RUNS = 15
SETTLED = 5.0  # seconds after which memory is read
SHORT = 0.1


def environment() -> dict[str, str]:
    """Return the environment of a measured program: compiled modules are kept, as where it is installed."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "PYTHONPATH": str(Path.cwd()), "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "0"}


def start(command: list[str], stay: float) -> tuple[float, int, float]:
    """Run a window and return milliseconds to its first paint, modules loaded, and its memory in MB (PSS)."""
    began = time.clock_gettime(time.CLOCK_MONOTONIC)
    with subprocess.Popen(
        [sys.executable, *command, str(stay)], stdout=subprocess.PIPE, text=True, env=environment()
    ) as program:
        assert program.stdout is not None
        word, moment, modules = program.stdout.readline().split()
        assert word == "painted"
        memory = 0.0
        if stay >= SETTLED:
            time.sleep(SETTLED - 0.5)
            rollup = Path(f"/proc/{program.pid}/smaps_rollup").read_text(encoding="ascii")
            memory = next(
                int(line.split()[1]) / 1024 for line in rollup.splitlines() if line.startswith("Pss:")
            )
    return 1000 * (float(moment) - began), int(modules), memory


def compare_starts(commands: dict[str, list[str]]) -> None:
    """Print start, memory and modules of each, beside the first."""
    times: dict[str, list[float]] = {name: [] for name in commands}
    modules: dict[str, int] = {}
    for command in commands.values():
        start(command, SETTLED)  # the first run fills the disk's cache, and loads what is then kept
    for _ in range(RUNS):
        for name, command in commands.items():
            taken, modules[name], _ = start(command, SHORT)
            times[name].append(taken)
    memory = {name: start(command, SETTLED + 1)[2] for name, command in commands.items()}
    bare = next(iter(commands))
    for name, all_runs in times.items():
        ratio = statistics.median(one / floor for one, floor in zip(all_runs, times[bare], strict=True))
        print(
            f"{name:32} {statistics.median(all_runs):6.0f} ms ({min(all_runs):.0f} to {max(all_runs):.0f}), "
            f"{ratio:5.2f} x; {memory[name]:5.1f} MB, {memory[name] / memory[bare]:.2f} x; "
            f"{modules[name]} modules"
        )
    names = list(commands)
    growth = [many / few for many, few in zip(times[names[2]], times[names[1]], strict=True)]
    print(f"start with 10,000 applications beside 200: {statistics.median(growth):.2f} x")


def print_starts(few: Path, many: Path) -> None:
    """Print start, memory and modules with few and with many applications."""
    app = str(HERE / "app_window.py")
    compare_starts(
        {
            "the bare window": [str(HERE / "bare_window.py")],
            "200 applications, 40 open": [app, str(few)],
            "10,000 applications, 200 open": [app, str(many)],
        }
    )
