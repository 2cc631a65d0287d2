"""What a draft says at this moment: the person's own words, or the template's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.records import record

if TYPE_CHECKING:
    from core.drafting.compose import Missing
    from core.models import Channel, Step, Tone
    from core.workspace import Workspace


@record
class Letter:
    """One message for one step. `edited` says that the words are the person's own.

    `marked` are the phrases that come from what they connected over; `missing` is what to ask for.
    """

    step: Step
    channel: Channel
    tone: Tone
    subject: str
    body: str
    edited: bool = False
    marked: tuple[str, ...] = ()
    missing: tuple[Missing, ...] = ()


def letter(workspace: Workspace, step: Step, channel: Channel | None, tone: Tone | None) -> Letter:
    """Return the person's own draft, else the template's words for this channel and tone.

    Without a choice the channel is the step's first, and the tone the one of the settings.
    """
    own = workspace.draft(step.key)
    if own is not None:
        channel, tone = own.channel, own.tone
    channel = channel if channel in step.channels else step.channels[0]
    tone = tone or workspace.profile.tone
    made = workspace.composition(step, channel, tone)
    marked = tuple(made.body[start:end] for start, end in made.highlights)
    if own is not None:
        return Letter(
            step=step,
            channel=channel,
            tone=tone,
            subject=own.subject,
            body=own.body,
            edited=True,
            marked=marked,
        )
    return Letter(
        step=step,
        channel=channel,
        tone=tone,
        subject=made.subject,
        body=made.body,
        marked=marked,
        missing=made.missing,
    )
