"""The frozen app passes its self-check, and names whatever was taken out of it.

For the long form (`AFTERWORD_LONG=1`), on what `make freeze` made, or on the folder that
AFTERWORD_FROZEN names. AFTERWORD_BEFORE names an older one, which `packaging/freeze-commit` makes.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from gui.self_check.installed import LIST
from tests.core.long_form import LONG

ROOT = Path(__file__).parents[2]
FROZEN = Path(os.environ.get("AFTERWORD_FROZEN") or ROOT / "dist" / "afterword")
BEFORE = Path(os.environ.get("AFTERWORD_BEFORE") or ROOT / "build" / "before" / "afterword")
SCHEMAS = sorted((ROOT / "tests" / "schemas").glob("*.sqlite3"))
PROGRAM = "afterword.exe" if sys.platform == "win32" else "afterword"

pytestmark = pytest.mark.skipif(
    not (LONG and FROZEN.is_dir()), reason="needs AFTERWORD_LONG=1 and make freeze"
)

QT = "PySide6/Qt"
TAKEN = {
    "resources/icons/mail.svg": "",
    "resources/messages/de/thank_you.email.warm.txt": "de/thank_you.email.warm",
    "resources/etiquette/patient.toml": "patient.toml",
    "core/store/migrations/0002_moments.py": "",
    "core/store/migrations/0001_facts.py": "FAILED  database",
    "tzdata/zoneinfo/Europe/London": "the time zone Europe/London is missing",
    "tzdata/zones": "FAILED  zones",
    "holidays/locale/en_US/LC_MESSAGES/DE.mo": "FAILED  holidays",
    "pyproject.toml": "nothing says which version this is",
    f"{QT}/plugins/platforms/libqxcb.so": "Qt's plugin platforms/qxcb is missing",
    f"{QT}/plugins/platforms/libqoffscreen.so": "",  # without it Qt ends the process
    f"{QT}/plugins/imageformats/libqsvg.so": "Qt's plugin imageformats/qsvg is missing",
    f"{QT}/lib/libQt6XcbQpa.so.6": "Qt's plugin platforms/qxcb cannot be loaded",
    f"{QT}/lib/libQt6Svg.so.6": "libQt6Svg.so.6",
    f"{QT}/lib/libicudata.so.73": "libicudata.so.73",
    "PySide6/QtNetwork.abi3.so": "PySide6.QtNetwork cannot be loaded",
    "libsqlite3.so.0": "",  # the system may have one
}
"""What is taken out, and what is said of it by whoever misses it, where somebody does."""


@pytest.fixture(name="copy")
def _copy(tmp_path: Path) -> Path:
    """Return a copy of the folder, to be taken apart: links to the files, which are not written to."""
    copy = tmp_path / "afterword"
    shutil.copytree(FROZEN, copy, symlinks=True, copy_function=os.link)
    return copy


def checked(folder: Path, *before: str) -> tuple[int, str]:
    """Return the exit status of the self-check, and its report from the file it writes."""
    home = folder.parent / "home"
    home.mkdir(exist_ok=True)
    report = folder.parent / "report.txt"
    report.unlink(missing_ok=True)
    done = subprocess.run(  # noqa: S603  what we have just made
        [*before, folder / PROGRAM, f"--self-check={report}"],
        env={"PATH": os.environ["PATH"], "HOME": str(home), "TMPDIR": str(home)},
        cwd=home,
        capture_output=True,
        check=False,
    )
    left = {path.relative_to(home).parts[0] for path in home.rglob("*")} - {".cache"}  # fontconfig's
    assert not left
    return done.returncode, report.read_text(encoding="utf-8") if report.exists() else ""


def test_a_build_passes_without_a_network_a_screen_or_a_home(copy: Path) -> None:
    status, report = checked(copy, *(("unshare", "-rn") if sys.platform == "linux" else ()))
    assert status == 0, report
    assert report.endswith("Everything is there.\n")


def run(folder: Path, *arguments: str | Path) -> str:
    """Run a command of a build and return what it printed."""
    return subprocess.run(  # noqa: S603  what we have just made
        [folder / PROGRAM, *arguments], capture_output=True, text=True, check=True
    ).stdout


def exported(folder: Path, data_dir: Path) -> dict[str, object]:
    """Return everything that a build finds in a data folder."""
    file = data_dir.with_suffix(".json")
    run(folder, "--data-dir", data_dir, "export", file, "--force")
    content: dict[str, object] = json.loads(file.read_text(encoding="utf-8"))
    del content["exported_at"]
    return content


@pytest.mark.parametrize("schema", SCHEMAS, ids=lambda schema: schema.stem)
def test_a_build_opens_every_schema_that_was_released(schema: Path, tmp_path: Path) -> None:
    data = tmp_path / "data"
    data.mkdir()
    shutil.copy(schema, data / "afterword.sqlite3")
    content = exported(FROZEN, data)
    kept = json.loads(schema.with_suffix(".json").read_text(encoding="utf-8"))
    found = [len(records) for records in content.values() if isinstance(records, list)]
    assert sorted(found) == sorted(kept.values())
    assert json.loads(run(FROZEN, "--data-dir", data, "agenda", "--json"))


@pytest.mark.skipif(
    not BEFORE.is_dir(), reason="packaging/freeze-commit COMMIT build/before makes an older build"
)
def test_what_the_build_before_wrote_is_all_there_in_the_new_one(tmp_path: Path) -> None:
    data, sample = tmp_path / "data", tmp_path / "sample.json"
    run(BEFORE, "--demo", "export", sample)
    run(BEFORE, "--data-dir", data, "import", sample)
    before = exported(BEFORE, data)
    assert exported(FROZEN, data) == before
    steps = json.loads(run(FROZEN, "--data-dir", data, "agenda", "--json"))
    assert any(steps[name] for name in ("overdue", "today", "next", "waiting"))
    run(FROZEN, "--data-dir", data, "agenda")  # and a second time, now that it is migrated
    assert exported(FROZEN, data) == before


@pytest.mark.parametrize("name", TAKEN)
def test_what_is_taken_out_is_named(copy: Path, name: str) -> None:
    taken = copy / "_internal" / name
    if not taken.exists():
        pytest.skip("not in the build of this system")
    taken.unlink()
    status, report = checked(copy)
    assert status != 0
    assert f"FAILED  files: {name} is missing\n" in report
    assert TAKEN[name] in report


@pytest.mark.parametrize("name", [name for name, words in TAKEN.items() if words])
def test_what_the_list_never_named_is_missed_by_whoever_needs_it(copy: Path, name: str) -> None:
    taken = copy / "_internal" / name
    if not taken.exists():
        pytest.skip("not in the build of this system")
    taken.unlink()
    listing = taken.parents[len(Path(name).parts) - 1] / LIST
    names = listing.read_text(encoding="utf-8").splitlines()
    listing.unlink()  # the copy shares its files with the build
    listing.write_text("".join(f"{one}\n" for one in names if one != name), encoding="utf-8")
    status, report = checked(copy)
    assert status != 0
    assert TAKEN[name] in report


def test_a_build_without_its_list_fails(copy: Path) -> None:
    (copy / "_internal" / LIST).unlink()
    status, report = checked(copy)
    assert status == 1
    assert f"{LIST}, the list of all files, is missing" in report
