"""Small words of English, by what they do in a sentence: as much grammar as fitting a note needs."""

from __future__ import annotations

from core.drafting.words import word_set

HOW = word_set("how why what where")
ASKS = word_set("when who whom whose which whether if")
PERSONS = word_set("we you they she he it there everyone everybody nobody")
SPEAKER = word_set("i")
DETERMINERS = word_set(
    """
    the a an my our your her his their its this that these those some any every each all no both another
    one two three four five
    """,
)
RELATIVES = word_set("that which who whom whose where when how why what if whether because than as")
PREPOSITIONS = word_set(
    "about at by for from in into of off on onto over through to under up with without",
)
FINITE = word_set(
    """
    is are was were has have had will would can could should might must isn't aren't wasn't weren't hasn't
    haven't doesn't don't didn't won't does did do
    """,
)
VERBS = word_set(
    """
    goes works lives uses runs likes loves knows wants plays makes comes takes sits overlooks keeps needs
    says thinks looks means feels started moved grew studied went came built became got wrote won met left
    """,
)
PLURAL_VERBS = word_set("go work live use run like love know want play make come take sit keep need")
