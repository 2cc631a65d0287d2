"""Makes the packages for Linux from dist/afterword: .deb, .rpm, a portable archive, and their sums.

`build.py NFPM`: the program that writes .deb and .rpm; packaging/linux/installers gets it and calls this.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import needs
from archive import pack
from parts import whole_licence
from project import RELEASE, ROOT, Project, read_project
from stage import lay_out

HERE = Path(__file__).parent
STAGE = Path("build/linux")  # as nfpm.yaml has it
DIST = Path("dist")


def main() -> None:
    """Build everything, and say what was made."""
    os.chdir(ROOT)
    project = read_project()
    lay_out(project, DIST / "afterword", STAGE)
    config = STAGE / "nfpm.yaml"
    config.write_text(
        "".join(((HERE / "nfpm.yaml").read_text("utf-8"), _licences(), _depends(STAGE / "app")))
    )
    made = [_package(project, config, Path(sys.argv[1]), kind) for kind in ("deb", "rpm")]
    made.append(_portable(project))
    sums = "".join(f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in made)
    (DIST / "SHA256SUMS").write_text(sums, encoding="ascii")
    for path in made:
        print(f"{path.stat().st_size / 1e6:7.1f} MB  {path}")


def _licences() -> str:
    return f"license: {whole_licence()}\n"


def _depends(app: Path) -> str:
    """Return the part of nfpm's configuration that says what is needed from the system."""
    found = needs.look(app)
    lines = ["overrides:"]
    for kind, wanted in (("deb", needs.debian(found)), ("rpm", needs.rpm(found))):
        lines += [f"  {kind}:", "    depends:", *(f"      - {one}" for one in wanted)]
    return "\n".join((*lines, ""))


def _package(project: Project, config: Path, nfpm: Path, kind: str) -> Path:
    names = {
        "deb": f"afterword_{project.version}-{RELEASE}_amd64.deb",
        "rpm": f"afterword-{project.version}-{RELEASE}.x86_64.rpm",
    }
    target = DIST / names[kind]
    told = {
        "VERSION": project.version,
        "RELEASE": RELEASE,
        "MAINTAINER": project.maintainer,
        "HOMEPAGE": project.homepage,
        "SOURCE_DATE_EPOCH": str(project.epoch),
    }
    command: list[str | Path] = [nfpm, "package", "-f", config, "-p", kind, "-t", target]
    subprocess.run(command, check=True, env={**os.environ, **told}, stdout=subprocess.DEVNULL)
    return target


def _portable(project: Project) -> Path:
    name = f"afterword-{project.version}-linux-x86_64"
    archive = DIST / f"{name}.tar.xz"
    pack(STAGE / "app", name, archive, project.epoch)
    return archive


if __name__ == "__main__":
    main()
