"""Lays out what goes into the packages, under build/linux: each file with place, rights, time."""

from __future__ import annotations

import gzip
import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from icons import draw_icons
from news import appstream_releases, debian_changelog, releases
from parts import debian_copyright
from project import RELEASE, ROOT
from runpath import forget_foreign_runpath

if TYPE_CHECKING:
    from project import Project

HERE = Path(__file__).parent
METAINFO = "example.afterword.afterword.metainfo.xml"


def lay_out(project: Project, frozen: Path, stage: Path) -> None:
    """Fill the stage: `app` for /usr/lib/afterword, and the rest for /usr/share."""
    shutil.rmtree(stage, ignore_errors=True)
    shutil.copytree(frozen, stage / "app", symlinks=True)
    for library in (stage / "app").rglob("*.so*"):
        forget_foreign_runpath(library)
    share = stage / "share"
    _write(share / "applications" / "afterword.desktop", (HERE / "afterword.desktop").read_bytes())
    _write(share / "metainfo" / METAINFO, _metainfo(project).encode())
    _write(stage / "man" / "afterword.1.gz", _packed(_manual_page(project)))
    draw_icons(
        ROOT / "resources" / "icons" / "afterword.svg",
        HERE / "afterword-symbolic.svg",
        share / "icons" / "hicolor",
    )
    _for_debian(project, stage / "deb-share")
    tidy(stage, project.epoch)


def _for_debian(project: Project, share: Path) -> None:
    doc = share / "doc" / "afterword"
    version = f"{project.version}-{RELEASE}"
    _write(doc / "copyright", debian_copyright(project.homepage).encode())
    _write(doc / "changelog.gz", _packed(_changelog()))
    changelog = debian_changelog(version, project.maintainer, project.built)
    _write(doc / "changelog.Debian.gz", _packed(changelog))
    _write(share / "lintian" / "overrides" / "afterword", (HERE / "lintian-overrides").read_bytes())


def _metainfo(project: Project) -> str:
    text = (HERE / METAINFO).read_text(encoding="utf-8").replace("HOMEPAGE", project.homepage)
    known = releases(_changelog(), project.version, project.built)
    return text.replace("<releases/>", appstream_releases(known))


def _manual_page(project: Project) -> str:
    text = (HERE / "afterword.1").read_text(encoding="utf-8")
    return text.replace("@VERSION@", project.version).replace("@DATE@", f"{project.built:%Y-%m-%d}")


def _changelog() -> str:
    return (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def _packed(text: str) -> bytes:
    return gzip.compress(text.encode(), mtime=0)


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def tidy(folder: Path, epoch: int) -> None:
    """Give every file the rights that a system's files have, and one time."""
    for path in (folder, *folder.rglob("*")):
        if not path.is_symlink():
            runs = path.is_dir() or (path.parent == folder / "app" and path.name == "afterword")
            path.chmod(0o755 if runs else 0o644)
        os.utime(path, (epoch, epoch), follow_symlinks=False)
