"""Runs before the app, on Linux: its modules come from the program that was started.

A package manager puts a new version in the place of one that runs, perhaps in the tray and for days.
PyInstaller opens the program by its name for each module that is loaded late, and would find another there.
"""

import os

import pyimod02_importers  # PyInstaller's own, which is inside every frozen program

archive = pyimod02_importers.pyz_archive
started = os.open(archive._filename, os.O_RDONLY | os.O_CLOEXEC)  # noqa: SLF001  there is no other way to say it
archive._filename = f"/proc/self/fd/{started}"  # noqa: SLF001
