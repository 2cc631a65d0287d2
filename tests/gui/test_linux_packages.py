"""What the packages for Linux say of the app holds, and is said as desktops and packagers want it."""

from __future__ import annotations

import argparse
import re
import shutil
import struct
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime
from importlib import import_module
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QLibraryInfo

from gui import app, cli
from gui.tray import notify_freedesktop

ROOT = Path(__file__).parents[2]
PACKAGING = ROOT / "packaging" / "linux"
BUILT = datetime(2026, 11, 25, 12, tzinfo=UTC)

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="these packages are made on Linux")


@pytest.fixture(name="load", scope="module")
def _load() -> Iterator[object]:
    """The scripts of packaging/linux find each other beside them."""
    sys.path.insert(0, str(PACKAGING))
    yield import_module
    sys.path.remove(str(PACKAGING))


@pytest.fixture(name="share", scope="module")
def _share(load: object, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Everything that the packages put beside the app, made from a frozen app of one file."""
    stage = import_module("stage")
    frozen = tmp_path_factory.mktemp("frozen")
    (frozen / "afterword").write_text("#!/bin/sh\n")
    folder = tmp_path_factory.mktemp("stage") / "linux"
    stage.lay_out(project(), frozen, folder)
    return folder


def project() -> object:
    return import_module("project").read_project({"SOURCE_DATE_EPOCH": str(int(BUILT.timestamp()))})


def run(*command: str | Path) -> str:
    done = subprocess.run(  # noqa: S603  the desktop's own checkers
        command, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


@pytest.mark.skipif(shutil.which("desktop-file-validate") is None, reason="needs desktop-file-utils")
def test_the_desktop_entry_is_a_good_one() -> None:
    assert run("desktop-file-validate", PACKAGING / "afterword.desktop") == ""


@pytest.mark.skipif(shutil.which("appstreamcli") is None, reason="needs appstream")
def test_software_centres_can_read_what_it_is(share: Path) -> None:
    [metainfo] = (share / "share" / "metainfo").iterdir()
    told = run("appstreamcli", "validate", "--no-net", "--no-color", metainfo)
    assert re.findall(r"^[EW]:.*", told, re.MULTILINE) == []


def test_the_window_the_notifications_and_the_entry_have_one_name() -> None:
    entry = (PACKAGING / "afterword.desktop").read_text(encoding="utf-8")
    window = re.search(r'setDesktopFileName\("(\w+)"\)', Path(app.__file__).read_text(encoding="utf-8"))
    hint = re.search(
        r'"desktop-entry": \("s", "(\w+)"\)', Path(notify_freedesktop.__file__).read_text(encoding="utf-8")
    )
    assert window is not None
    assert hint is not None
    assert window[1] == hint[1] == "afterword"
    assert "\nStartupWMClass=afterword\n" in entry
    assert "\nIcon=afterword\n" in entry


def test_every_size_of_the_icon_is_drawn(share: Path) -> None:
    icons = share / "share" / "icons" / "hicolor"
    for path in icons.glob("*/apps/*.png"):
        width, height = struct.unpack(">II", path.read_bytes()[16:24])
        assert path.parts[-3] == f"{width}x{height}"
    assert len(list(icons.glob("*/apps/*.png"))) == 11
    for kind, name in (("scalable", "afterword"), ("symbolic", "afterword-symbolic")):
        ET.parse(icons / kind / "apps" / f"{name}.svg")  # noqa: S314  our own drawing


def test_the_metadata_names_each_release_and_no_placeholder(share: Path) -> None:
    [metainfo] = (share / "share" / "metainfo").iterdir()
    assert "HOMEPAGE" not in metainfo.read_text(encoding="utf-8").split("-->")[1]
    component = ET.parse(metainfo).getroot()  # noqa: S314  our own file
    assert f"{component.findtext('id')}.metainfo.xml" == metainfo.name
    versions = [release.get("version") for release in component.iter("release")]
    assert versions[0] == import_module("project").read_project().version
    assert "0.1.0" in versions
    pictures = [image.text or "" for image in component.iter("image")]
    assert pictures
    for picture in pictures:  # as they lie in docs, to be put where the homepage will be
        assert (ROOT / "docs" / "pictures" / picture.rsplit("/", 1)[1]).is_file()


def test_a_version_that_is_not_in_the_changelog_yet_is_of_the_day_of_its_commit(load: object) -> None:
    news = import_module("news")
    changelog = "# Changelog\n\n## Unreleased\n\n## 0.1.0 (2026-11-24)\n\n## 0.0.9 (2026-10-01)\n"
    assert news.releases(changelog, "0.1.0", BUILT) == [
        ("0.1.0", date(2026, 11, 24)),
        ("0.0.9", date(2026, 10, 1)),
    ]
    assert news.releases(changelog, "0.2.0", BUILT)[0] == ("0.2.0", date(2026, 11, 25))


def test_the_manual_page_has_every_option_and_command() -> None:
    page = (PACKAGING / "afterword.1").read_text(encoding="utf-8").replace("\\-", "-")
    parser: argparse.ArgumentParser = cli._parser()  # noqa: SLF001  what --help would say
    for one in _parsers(parser):
        for action in one._actions:  # noqa: SLF001  argparse has no other way to ask
            for option in action.option_strings:
                assert option in page, option
        assert one.prog.split()[-1] in page


def _parsers(parser: argparse.ArgumentParser) -> Iterator[argparse.ArgumentParser]:
    yield parser
    for action in parser._actions:  # noqa: SLF001
        if isinstance(action, argparse._SubParsersAction):  # noqa: SLF001
            yield from action.choices.values()


def test_all_files_have_the_rights_and_the_time_of_a_system(share: Path) -> None:
    for path in share.rglob("*"):
        assert path.stat().st_mtime == BUILT.timestamp(), path
        runs = path.is_dir() or path == share / "app" / "afterword"
        assert path.stat().st_mode & 0o777 == (0o755 if runs else 0o644), path


def test_debians_copyright_names_every_licence_inside(share: Path) -> None:
    text = (share / "deb-share" / "doc" / "afterword" / "copyright").read_text(encoding="utf-8")
    for name in ("LGPL-3.0-only", "PSF-2.0", "Bootloader-exception", "Permission is hereby granted", "ICU:"):
        assert name in text


def test_what_a_program_needs_and_does_not_carry_is_found(load: object, tmp_path: Path) -> None:
    needs: ModuleType = import_module("needs")
    shutil.copy("/bin/true", tmp_path / "program")
    found = needs.look(tmp_path)
    assert "libc.so.6" in found.libraries
    assert needs.debian(found)[0] == f"libc6 (>= {found.libc[0]}.{found.libc[1]})"
    assert {"libdbus-1-3", "libfontconfig1"} <= set(needs.debian(found))  # asked for by name, at run time
    assert "libdbus-1.so.3()(64bit)" in needs.rpm(found)


def test_a_library_of_which_no_package_is_known_ends_the_build(load: object) -> None:
    needs = import_module("needs")
    with pytest.raises(LookupError, match=r"libnobody\.so\.7"):
        needs.debian(needs.Needs(frozenset({"libnobody.so.7"}), (2, 35)))


def test_the_folders_of_the_machine_that_built_a_library_are_not_in_it(load: object, tmp_path: Path) -> None:
    runpath = import_module("runpath")
    library = tmp_path / "library.so"
    qt = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath), "platforms", "libqminimal.so")
    own = qt.read_bytes()
    library.write_bytes(own)
    assert b"$ORIGIN/../../lib\0" in own
    assert runpath.forget_foreign_runpath(library) is False
    assert library.read_bytes() == own

    library.write_bytes(own.replace(b"$ORIGIN/../../lib\0", b"/home/builder/lib\0"))
    assert runpath.forget_foreign_runpath(library) is True
    assert b"/home/builder" not in library.read_bytes()
    assert "RUNPATH" not in run("objdump", "-p", library)
    assert runpath.forget_foreign_runpath(library) is False
    subprocess.run(  # noqa: S603  it still loads
        [sys.executable, "-c", f"import PySide6.QtGui, ctypes; ctypes.CDLL({str(library)!r})"], check=True
    )


def test_the_portable_archive_is_the_same_whenever_it_is_packed(load: object, tmp_path: Path) -> None:
    archive = import_module("archive")
    folder = tmp_path / "app"
    folder.mkdir()
    (folder / "afterword").write_text("#!/bin/sh\n")
    packed = []
    for number in range(2):
        (folder / "afterword").touch()
        archive.pack(folder, "afterword-1.0", tmp_path / str(number), int(BUILT.timestamp()))
        packed.append((tmp_path / str(number)).read_bytes())
    assert packed[0] == packed[1]
    assert run("tar", "-tf", tmp_path / "0").split() == ["afterword-1.0/", "afterword-1.0/afterword"]
