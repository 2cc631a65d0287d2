"""Whether the words say that no day was named."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from core.phrases.spans import Tokens

_ENOUGH = frozenset(
    """unknown unsure unclear unspecified unsaid undecided unstated tbd tbc na none nothing no nope dunno idk
    forgot blank""".split()
)
_NOT = frozenset(
    """not no never nothing didnt dont doesnt havent hasnt hadnt wasnt isnt arent wouldnt couldnt cant cannot
    wont without nobody none""".split()
)
_SAY = frozenset(
    """say said saying mention mentioned specify specified tell told give given gave know known sure certain
    idea clue date day time timeline timeframe timing deadline promise promised remember recall ask asked
    discuss discussed decide decided commit committed set info information word answer clear indicate
    indicated detail details news""".split()
)
_BETWEEN = frozenset(
    """they he she we i it me us you really actually yet a an the any anyone anything when exactly exact
    specific to about at all that them for of was were is been be has have had did do does on in just by but
    how long im get one so sorry well would could will hear heard back interviewer recruiter company there
    their theyd theyll or and reply out far still""".split()
)
_ALL = _ENOUGH | _NOT | _SAY | _BETWEEN


def is_unsaid(tokens: Tokens) -> bool:
    """Say whether the tokens mean "they didn't say": a no and a saying, and no word of anything else."""
    words = frozenset(tokens)
    if not words <= _ALL:
        return False
    return bool(words & _ENOUGH) or bool(words & _NOT and words & _SAY)
