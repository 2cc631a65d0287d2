"""Runs before the frozen app on Linux: gives the environment back that its start has changed.

The program lets the system look for libraries in its folder. It has found them now; a browser that is opened
later is to have its own, not these.
"""

import os

before = os.environ.pop("LD_LIBRARY_PATH_ORIG", "")
if before:
    os.environ["LD_LIBRARY_PATH"] = before
else:
    os.environ.pop("LD_LIBRARY_PATH", None)
