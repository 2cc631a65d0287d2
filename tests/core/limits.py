"""What the system can be told to refuse."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def files_up_to(size: int) -> Iterator[None]:
    """Let no file grow beyond a size."""
    import resource  # which Windows does not have

    none = resource.RLIM_INFINITY
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, none))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (none, none))
