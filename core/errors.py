"""The two kinds of trouble a person can do something about; anything else is a bug."""

from __future__ import annotations


class AfterwordError(Exception):
    """What happened, what was kept and what to do, in words for the person at the screen.

    `field` names the input at fault, where there is one.
    """

    def __init__(self, message: str, *, field: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.field = field


class UserError(AfterwordError):
    """Something entered or asked for cannot be; nothing was changed."""


class StillNeededError(UserError):
    """Something else refers to what would be deleted."""


class EnvironmentProblem(AfterwordError):
    """The disk, the rights or a file stand in the way; what was saved before is kept."""


class DatabaseTrouble(EnvironmentProblem):
    """The database cannot be used as it is. It was left as it is; a backup can take its place."""


class DamagedDatabase(DatabaseTrouble):
    """The database holds what no database of ours does."""


class EmptyDatabase(DatabaseTrouble):
    """The file of the database has lost all it held."""


class VanishedDatabase(DatabaseTrouble):
    """There was a database, and its file is not there any more."""


class ForeignDatabase(DatabaseTrouble):
    """What is in the place of the database is another program's."""


class NewerDatabase(DatabaseTrouble):
    """The database was made by a newer app."""


class OlderDatabase(DatabaseTrouble):
    """The database was made by an app too old for this one to bring it up to date."""
