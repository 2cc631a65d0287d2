"""The start and the memory of the app, beside the barest window, run in turn, as ratios pair by pair."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path
from typing import NamedTuple

from tests.bench.idle import Process

HERE = Path(__file__).parent
RUNS = 15
SETTLED = 5.0  # seconds after which memory is read
SHORT = 0.1


def environment() -> dict[str, str]:
    """Return the environment of a measured program: compiled modules are kept, as where it is installed."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "PYTHONPATH": str(Path.cwd()), "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "0"}


class Start(NamedTuple):
    """One start: milliseconds to the first paint, of the clock and of CPU, modules loaded, MB held (PSS)."""

    taken: float
    cpu: float
    modules: int
    memory: float


def start(command: list[str], stay: float) -> Start:
    """Run a window and return what its start took; its memory is read if it stays as long as that."""
    began = time.clock_gettime(time.CLOCK_MONOTONIC)
    with subprocess.Popen(
        [*command, str(stay)], stdout=subprocess.PIPE, text=True, env=environment()
    ) as program:
        assert program.stdout is not None
        word, moment, modules = program.stdout.readline().split()
        _, cpu = Process(program.pid).counts()
        assert word == "painted"
        memory = 0.0
        if stay >= SETTLED:
            time.sleep(SETTLED - 0.5)
            rollup = Path(f"/proc/{program.pid}/smaps_rollup").read_text(encoding="ascii")
            memory = next(
                int(line.split()[1]) / 1024 for line in rollup.splitlines() if line.startswith("Pss:")
            )
    return Start(1000 * (float(moment) - began), cpu, int(modules), memory)


def compare_starts(commands: dict[str, list[str]]) -> dict[str, list[Start]]:
    """Print and return what each takes, beside the first; on a busy machine CPU tells more."""
    starts: dict[str, list[Start]] = {name: [] for name in commands}
    for command in commands.values():
        start(command, SETTLED)  # the first run fills the disk's cache, and loads what is then kept
    for _ in range(RUNS):
        for name, command in commands.items():
            starts[name].append(start(command, SHORT))
    memory = {name: start(command, SETTLED + 1).memory for name, command in commands.items()}
    bare = next(iter(commands))
    for name, runs in starts.items():
        times = [one.taken for one in runs]
        print(
            f"{name:32} {statistics.median(times):6.0f} ms ({min(times):.0f} to {max(times):.0f}), "
            f"{beside(runs, starts[bare])}; {memory[name]:5.1f} MB, {memory[name] / memory[bare]:.2f} x; "
            f"{runs[-1].modules} modules"
        )
    return starts


def beside(runs: list[Start], others: list[Start]) -> str:
    """Return how much longer these starts took, pair by pair."""
    pairs = list(zip(runs, others, strict=True))
    taken = statistics.median(one.taken / other.taken for one, other in pairs)
    return f"{taken:5.2f} x, of CPU {statistics.median(one.cpu / other.cpu for one, other in pairs):.2f} x"


def print_starts(few: Path, many: Path) -> None:
    """Print start, memory and modules with few and with many applications."""
    app = [sys.executable, str(HERE / "app_window.py")]
    _, with_few, with_many = compare_starts(
        {
            "the bare window": [sys.executable, str(HERE / "bare_window.py")],
            "200 applications, 40 open": [*app, str(few)],
            "10,000 applications, 200 open": [*app, str(many)],
        }
    ).values()
    print(f"start with 10,000 applications beside 200: {beside(with_many, with_few)}")
