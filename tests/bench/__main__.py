"""`make bench`: the app beside the barest window, run in turn, as ratios pair by pair."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from time import perf_counter

from core.clock import SystemClock
from core.commands import mark
from core.models import Channel, MarkKind, MessageKind, Tone
from core.timeline import timelines
from core.workspace import Workspace, open_workspace
from tests.bench.sample import fill

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


def edits(workspace: Workspace) -> list[float]:
    """Return the milliseconds that marking a step and taking that back took, until all was announced."""
    steps = [step for facts in workspace.live_facts() for step in workspace.timeline(facts.application.id)]
    taken = []
    for step in steps[:100]:
        for change in (lambda step=step: mark(workspace, step, MarkKind.DONE), workspace.undo):
            began = perf_counter()
            change()
            workspace.agenda()
            taken.append(1000 * (perf_counter() - began))
    return taken


def print_edits(few: Path, many: Path) -> None:
    """Print what an edit costs, rule, commit and the new agenda included."""
    for name, folder in (("200 applications, 40 open", few), ("10,000 applications, 200 open", many)):
        workspace = open_workspace(folder, SystemClock())
        taken = sorted(edits(workspace))
        print(
            f"an edit with {name}: {statistics.median(taken):.1f} ms, "
            f"95 % under {taken[int(len(taken) * 0.95)]:.1f} ms"
        )
        workspace.close()


def print_timeline(folder: Path) -> None:
    """Print what the timeline of one application costs."""
    workspace = open_workspace(folder, SystemClock())
    facts = next(iter(workspace.live_facts()))
    workdays = workspace.workdays("", "")
    now, zone, rounds = workspace.clock.now(), workspace.zone, 2000
    best = min(
        _timed(lambda: timelines([facts], workspace.policy, workdays, now, zone), rounds) for _ in range(5)
    )
    print(f"the timeline of one application: {best:.0f} microseconds")
    workspace.close()


def print_checks(folder: Path) -> None:
    """Print what composing a letter and checking it, as it is typed, cost."""
    workspace = open_workspace(folder, SystemClock())
    steps = [step for facts in workspace.live_facts() for step in workspace.timeline(facts.application.id)]
    step = next(step for step in steps if step.message_kind is MessageKind.THANK_YOU)
    text = workspace.composition(step, Channel.EMAIL, Tone.WARM)
    made = min(_timed(lambda: workspace.composition(step, Channel.EMAIL, Tone.WARM), 200) for _ in range(5))
    checked = min(
        _timed(lambda: workspace.checks(step, Channel.EMAIL, text.subject, text.body), 200) for _ in range(5)
    )
    print(f"a letter: {made / 1000:.1f} ms to compose, {checked / 1000:.1f} ms to check")
    workspace.close()


def _timed(call: object, rounds: int) -> float:
    assert callable(call)
    began = perf_counter()
    for _ in range(rounds):
        call()
    return 1_000_000 * (perf_counter() - began) / rounds


def main() -> None:
    """Make the samples, measure, print."""
    with tempfile.TemporaryDirectory(prefix="afterword-bench-") as folder:
        few, many = Path(folder, "few"), Path(folder, "many")
        fill(few, 200, 40)
        fill(many, 10_000, 200)
        app = str(HERE / "app_window.py")
        compare_starts(
            {
                "the bare window": [str(HERE / "bare_window.py")],
                "200 applications, 40 open": [app, str(few)],
                "10,000 applications, 200 open": [app, str(many)],
            }
        )
        print_edits(few, many)
        print_timeline(few)
        print_checks(few)


main()
