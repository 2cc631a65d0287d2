"""What they said, what was answered, what went outside the app: each is one change, told beforehand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core import commands
from core.commands import replies
from core.errors import UserError
from core.interview_entry.promise import Settled
from core.models import (
    NO_ID,
    Change,
    Channel,
    ContactKind,
    Id,
    MarkKind,
    Message,
    MessageKind,
    Outcome,
    Reply,
    ReplyKind,
    Rule,
    Tone,
)
from core.reply_entry import Answer, AnswerEntry, MessageEntry, ReplyEntry, read_message, read_reply
from core.timeline.context import is_settled
from core.workdays import PLAIN_WEEK
from tests.fakes import FakeClock
from tests.making import Halden, make_workspace, the_step

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from core.consequences import Consequences
    from core.models import Application, Facts, Step
    from core.workspace import Workspace

TODAY = date(2026, 11, 24)
"""A Tuesday; it is 09:20 in London."""


@pytest.fixture(name="clock")
def _clock() -> FakeClock:
    return FakeClock()


@pytest.fixture(name="halden")
def _halden(clock: FakeClock) -> Halden:
    made = Halden(clock)
    made.promise(made.panel, "in a week", made.day(6))
    return made


@pytest.fixture(name="other")
def _other(halden: Halden) -> Application:
    """Return a second open process, at Northwind."""
    company = halden.company("Northwind")
    priya = halden.contact(company, "Priya Nair", "Data Lead")
    process = halden.application(company, "Data Engineer", halden.at(halden.day(-30), 9), news=priya)
    halden.interview(process, halden.at(halden.day(-20), 9), 60, {priya.id: ""})
    return process


@pytest.fixture(name="workspace")
def _workspace(tmp_path: Path, clock: FakeClock, halden: Halden, other: Application) -> Iterator[Workspace]:
    workspace = make_workspace(tmp_path, *halden.records, clock=clock)
    yield workspace
    workspace.close()


def said(
    workspace: Workspace, process: Application, kind: ReplyKind = ReplyKind.NEWS_LATER, **typed: object
) -> Change:
    """Log a reply of this process."""
    entry = replace(ReplyEntry(typed_on=TODAY, kind=kind), **typed)  # type: ignore[arg-type]
    return replies.log_reply(workspace, replies.reply_read(workspace, process.id, entry))


def foreseen(
    workspace: Workspace, process: Application, kind: ReplyKind = ReplyKind.NEWS_LATER, **typed: object
) -> Consequences:
    """Return what a reply would start and end."""
    entry = replace(ReplyEntry(typed_on=TODAY, kind=kind), **typed)  # type: ignore[arg-type]
    planned = replies.planned_reply(workspace, replies.reply_read(workspace, process.id, entry))
    return replies.consequences_of(workspace, planned, process.id)


def sent(workspace: Workspace, process: Application, kind: MessageKind, **typed: object) -> Message:
    """Log a message of this process."""
    entry = replace(MessageEntry(typed_on=TODAY, kind=kind), **typed)  # type: ignore[arg-type]
    change = replies.log_message(workspace, replies.message_read(workspace, process.id, entry))
    (message,) = [one for one in change.after if isinstance(one, Message)]
    return message


def problems(workspace: Workspace, process: Application, **typed: object) -> dict[str, str]:
    entry = replace(ReplyEntry(typed_on=TODAY), **typed)  # type: ignore[arg-type]
    return replies.reply_read(workspace, process.id, entry).problems


def facts(workspace: Workspace, process: Application) -> Facts:
    return workspace.facts(process.id)


def open_steps(workspace: Workspace, process: Application, rule: Rule) -> list[Step]:
    return [one for one in workspace.timeline(process.id) if one.rule is rule and not is_settled(one)]


# ---- news later --------------------------------------------------------------------------------------


def test_another_week_is_a_new_promise_and_the_follow_up_moves(workspace: Workspace, halden: Halden) -> None:
    before = open_steps(workspace, halden.process, Rule.FOLLOW_UP)[0]
    said(workspace, halden.process, who="dana lee", words="We need longer, sorry", promise="another week")
    (reply,) = facts(workspace, halden.process).replies
    promise = facts(workspace, halden.process).promises[-1]
    assert (reply.kind, reply.contact_id, reply.words) == (
        ReplyKind.NEWS_LATER,
        halden.dana.id,
        "We need longer, sorry",
    )
    assert (promise.on, promise.words, promise.reply_id) == (date(2026, 12, 1), "another week", reply.id)
    after = open_steps(workspace, halden.process, Rule.FOLLOW_UP)[0]
    assert before.opens.date() == date(2026, 12, 1)
    assert after.opens.date() == date(2026, 12, 2)
    assert workspace.undo_title == "Reply from Halden, news later"
    workspace.undo()
    assert facts(workspace, halden.process).replies == ()


def test_news_later_says_beforehand_what_it_starts_and_ends(workspace: Workspace, halden: Halden) -> None:
    found = foreseen(workspace, halden.process, promise="in two weeks")
    assert found.starts == (
        "Thank Dana Lee for the news, by tomorrow 09:20",
        "Leave it with them, until Tue 8 Dec",
        "Follow up with Dana Lee, Wed 9 Dec",
    )
    assert found.ends == ("Follow up with Dana Lee, Tue 1 Dec",)
    assert facts(workspace, halden.process).replies == ()


def test_news_with_no_day_starts_the_clock_anew(workspace: Workspace, halden: Halden) -> None:
    said(workspace, halden.process, promise="they didn't say")
    assert facts(workspace, halden.process).promises[-1].on is None
    said(workspace, halden.process)
    assert len(facts(workspace, halden.process).promises) == 2


def test_words_that_may_be_two_days_are_asked_back(workspace: Workspace, halden: Halden) -> None:
    entry = ReplyEntry(typed_on=TODAY, promise="4/12")
    reading = replies.reply_read(workspace, halden.process.id, entry)
    assert "promise" in reading.problems
    days = [offer.on for offer in reading.offers["promise"]]
    assert date(2026, 12, 4) in days
    assert reading.offers["promise"][-1].undated
    with pytest.raises(UserError) as caught:
        replies.log_reply(workspace, reading)
    assert caught.value.field == "promise"
    said(workspace, halden.process, promise="4/12", promise_settled=Settled(date(2026, 12, 4)))
    assert facts(workspace, halden.process).promises[-1].on == date(2026, 12, 4)


def test_a_promise_for_a_day_before_the_reply_is_refused(workspace: Workspace, halden: Halden) -> None:
    wrong = problems(
        workspace, halden.process, promise="whenever", promise_settled=Settled(date(2026, 11, 20))
    )
    assert wrong == {"promise": "Fri 20 Nov is before that reply on Tue 24 Nov."}


# ---- who and when ------------------------------------------------------------------------------------


def test_whoever_is_new_becomes_a_contact_in_the_same_change(workspace: Workspace, halden: Halden) -> None:
    entry = ReplyEntry(typed_on=TODAY, who=" Ruth Abe ")
    reading = replies.reply_read(workspace, halden.process.id, entry)
    assert reading.notes["who"] == "New here: goes to the people of Halden."
    replies.log_reply(workspace, reading)
    (reply,) = facts(workspace, halden.process).replies
    ruth = facts(workspace, halden.process).contacts[reply.contact_id]
    assert (ruth.name, ruth.kind, ruth.company_id) == ("Ruth Abe", ContactKind.RECRUITER, halden.halden.id)
    workspace.undo()
    assert ruth.id not in facts(workspace, halden.process).contacts


@pytest.mark.parametrize(
    ("typed", "when"),
    [
        ({}, "2026-11-24 09:20"),
        ({"day": "today", "time": "9:20"}, "2026-11-24 09:20"),
        ({"day": "today", "time": "8"}, "2026-11-24 08:00"),
        ({"day": "yesterday", "time": "5pm"}, "2026-11-23 17:00"),
        ({"day": "yesterday"}, "2026-11-23 12:00"),
    ],
)
def test_when_it_came_is_typed_as_people_say_it(
    workspace: Workspace, halden: Halden, clock: FakeClock, typed: dict[str, str], when: str
) -> None:
    clock.advance(seconds=30)
    said(workspace, halden.process, ReplyKind.NEWS_LATER, **typed)
    (reply,) = facts(workspace, halden.process).replies
    assert f"{reply.received_at:%Y-%m-%d %H:%M}" == when
    assert (reply.received_at == clock.now()) == (when == "2026-11-24 09:20")


@pytest.mark.parametrize(
    ("typed", "field", "words"),
    [
        ({"day": "tomorrow"}, "day", "That day is still to come."),
        ({"time": "17:00"}, "time", "That time is still to come."),
        ({"time": "teatime"}, "time", "Which time is that? Write it like 14:30, 2pm or 14."),
        (
            {"day": "blue"},
            "day",
            "Which day is that? Write it like",
        ),
        ({"who": "x" * 201}, "who", "The name is 201 characters long; at most 200 fit."),
        ({"words": "a\x00b"}, "words", ""),
    ],
)
def test_what_is_wrong_is_told_beside_its_field(
    workspace: Workspace, halden: Halden, typed: dict[str, str], field: str, words: str
) -> None:
    wrong = problems(workspace, halden.process, **typed)
    assert list(wrong) == [field]
    assert words in wrong[field]


def test_a_day_that_may_be_two_and_a_time_that_clocks_skip_are_asked_back(
    workspace: Workspace, halden: Halden
) -> None:
    entry = ReplyEntry(typed_on=TODAY, day="10/11")
    offers = replies.reply_read(workspace, halden.process.id, entry).offers["day"]
    assert [offer.text for offer in offers] == ["Tue 10 Nov 2026", "Sun 11 Oct 2026"]
    gap = ReplyEntry(typed_on=TODAY, day="29 March 2026", time="01:30")
    reading = replies.reply_read(workspace, halden.process.id, gap)
    assert [offer.text for offer in reading.offers["time"]] == ["02:00"]


def test_a_process_that_is_gone_is_said(workspace: Workspace) -> None:
    with pytest.raises(UserError, match="not there any more"):
        replies.reply_read(workspace, Id("nobody"), ReplyEntry(typed_on=TODAY))


# ---- the next round, a no ----------------------------------------------------------------------------


def test_the_next_round_ends_the_follow_ups_and_a_named_day_waits_for_it(
    workspace: Workspace, halden: Halden
) -> None:
    assert foreseen(workspace, halden.process, ReplyKind.NEXT_ROUND).ends == (
        "Waiting for their reply",
        "Follow up with Dana Lee, Tue 1 Dec",
    )
    found = foreseen(workspace, halden.process, ReplyKind.NEXT_ROUND, promise="by Friday")
    assert found.starts[:2] == (
        "Confirm the next round with Dana Lee, by tomorrow 09:20",
        "Leave it with them, until Friday",
    )
    said(workspace, halden.process, ReplyKind.NEXT_ROUND)
    assert open_steps(workspace, halden.process, Rule.FOLLOW_UP) == []
    assert open_steps(workspace, halden.process, Rule.THANK_YOU)


def test_a_no_closes_the_process_and_asks_for_thanks_all_the_same(
    workspace: Workspace, halden: Halden, other: Application
) -> None:
    found = foreseen(workspace, halden.process, ReplyKind.NO, who="Dana Lee", promise="in a week")
    assert found.starts == ("Thank Dana Lee all the same, by Thursday 09:20",)
    assert "Follow up with Dana Lee, Tue 1 Dec" in found.ends
    assert "Thank Sam Okafor, today" in found.ends
    said(workspace, halden.process, ReplyKind.NO, who="Dana Lee", promise="in a week")
    after = facts(workspace, halden.process)
    assert after.application.outcome is Outcome.REJECTED
    assert after.application.closed_at == workspace.clock.now()
    assert after.promises[-1].interview_id == halden.panel.id
    workspace.undo()
    assert facts(workspace, halden.process).application == halden.process


def test_a_no_that_came_before_the_last_interview_closes_nothing(
    workspace: Workspace, halden: Halden
) -> None:
    said(workspace, halden.process, ReplyKind.NO, day="20 Nov")
    assert facts(workspace, halden.process).application.outcome is Outcome.OPEN
    said(workspace, halden.process, ReplyKind.NEWS_LATER, day="19 Nov")
    assert len(facts(workspace, halden.process).replies) == 2


@pytest.mark.parametrize("outcome", [Outcome.NO_ANSWER, Outcome.REJECTED])
def test_whoever_writes_after_all_opens_the_process_again(
    workspace: Workspace, halden: Halden, clock: FakeClock, outcome: Outcome
) -> None:
    closed = replace(halden.process, outcome=outcome, closed_at=clock.now(), archived=True)
    workspace.apply(replace_application(halden, closed))
    clock.advance(days=60)
    workspace.refresh_day()
    today = TODAY + timedelta(days=60)
    assert halden.process.id not in {one.application.id for one in workspace.live_facts()}
    found = foreseen(workspace, halden.process, ReplyKind.NEXT_ROUND, typed_on=today, promise="Friday")
    assert found.starts[:2] == (
        "Confirm the next round with Dana Lee, by tomorrow 09:20",
        "Leave it with them, until Friday",
    )
    said(workspace, halden.process, ReplyKind.NEXT_ROUND, typed_on=today)
    application = facts(workspace, halden.process).application
    assert (application.outcome, application.closed_at, application.archived) == (Outcome.OPEN, None, False)


def test_a_process_that_the_user_left_stays_left(workspace: Workspace, halden: Halden) -> None:
    closed = replace(halden.process, outcome=Outcome.WITHDRAWN, closed_at=workspace.clock.now())
    workspace.apply(replace_application(halden, closed))
    said(workspace, halden.process, ReplyKind.NO)
    said(workspace, halden.process, ReplyKind.OFFER, answer=AnswerEntry(answer=Answer.ACCEPTED))
    assert facts(workspace, halden.process).application == closed


def replace_application(halden: Halden, after: Application) -> Change:
    return Change(title="Close", before=(halden.process,), after=(after,))


def test_a_reply_leads_to_the_letter_that_answers_it_where_one_is_asked_for(
    workspace: Workspace, halden: Halden
) -> None:
    made = said(workspace, halden.process, ReplyKind.NEWS_LATER)
    steps = workspace.timeline(halden.process.id)
    key = replies.answer_to(made, steps)
    assert workspace.step(key) is open_steps(workspace, halden.process, Rule.REPLY_TO_NEWS)[0]
    assert replies.answer_to(Change(title="Something else"), steps) == ""


@pytest.mark.parametrize(
    ("kind", "outcome"),
    [
        (MessageKind.WITHDRAW, Outcome.WITHDRAWN),
        (MessageKind.ACCEPT, Outcome.ACCEPTED),
        (MessageKind.DECLINE, Outcome.DECLINED),
        (MessageKind.FOLLOW_UP, Outcome.OPEN),
    ],
)
def test_a_message_logged_that_ends_a_process_closes_it(
    workspace: Workspace, halden: Halden, kind: MessageKind, outcome: Outcome
) -> None:
    entry = MessageEntry(typed_on=TODAY, kind=kind)
    replies.log_message(workspace, replies.message_read(workspace, halden.process.id, entry))
    assert facts(workspace, halden.process).application.outcome is outcome


def test_a_good_bye_of_before_they_wrote_again_closes_nothing(workspace: Workspace, halden: Halden) -> None:
    said(workspace, halden.process, ReplyKind.NEXT_ROUND)
    entry = MessageEntry(typed_on=TODAY, kind=MessageKind.WITHDRAW, day="yesterday")
    replies.log_message(workspace, replies.message_read(workspace, halden.process.id, entry))
    assert facts(workspace, halden.process).application.outcome is Outcome.OPEN


# ---- an offer ----------------------------------------------------------------------------------------


def test_an_offer_asks_for_thanks_and_keeps_by_when_they_want_an_answer(
    workspace: Workspace, halden: Halden
) -> None:
    found = foreseen(workspace, halden.process, ReplyKind.OFFER, who="Dana Lee", promise="by Friday")
    assert found.starts == ("Thank Dana Lee for the offer, by tomorrow 09:20",)
    said(workspace, halden.process, ReplyKind.OFFER, who="Dana Lee", promise="by Friday")
    (reply,) = facts(workspace, halden.process).replies
    assert reply.answer_by == date(2026, 11, 27)
    assert len(facts(workspace, halden.process).promises) == 1


def test_an_offer_accepted_at_once_is_one_change_that_tells_the_others(
    workspace: Workspace, halden: Halden, other: Application
) -> None:
    accepted = AnswerEntry(answer=Answer.ACCEPTED)
    found = foreseen(workspace, halden.process, ReplyKind.OFFER, answer=accepted)
    assert "Tell Priya Nair that you are withdrawing, Northwind, by Thursday 09:20" in found.starts
    assert found.ends[-1] == "Everything else at Northwind"
    said(workspace, halden.process, ReplyKind.OFFER, answer=accepted)
    assert workspace.undo_title == "Reply from Halden, an offer accepted"
    assert facts(workspace, halden.process).application.outcome is Outcome.ACCEPTED
    assert len(open_steps(workspace, other, Rule.TELL_THE_OTHERS)) == 1
    workspace.undo()
    assert open_steps(workspace, other, Rule.TELL_THE_OTHERS) == []


def answered(workspace: Workspace, process: Application, answer: Answer, until: str = "") -> Change:
    entry = AnswerEntry(answer=answer, until=until)
    return replies.answer_offer(workspace, replies.answer_read(workspace, process.id, entry))


@pytest.mark.parametrize(
    ("answer", "outcome", "title"),
    [
        (Answer.ACCEPTED, Outcome.ACCEPTED, "Accept the offer of Halden"),
        (Answer.DECLINED, Outcome.DECLINED, "Decline the offer of Halden"),
    ],
)
def test_an_offer_is_answered_later(
    workspace: Workspace, halden: Halden, answer: Answer, outcome: Outcome, title: str
) -> None:
    said(workspace, halden.process, ReplyKind.OFFER)
    answered(workspace, halden.process, answer)
    assert facts(workspace, halden.process).application.outcome is outcome
    assert facts(workspace, halden.process).application.closed_at == workspace.clock.now()
    assert workspace.undo_title == title


def test_thinking_about_it_moves_the_day_they_expect_an_answer(workspace: Workspace, halden: Halden) -> None:
    said(workspace, halden.process, ReplyKind.OFFER, promise="Friday")
    answered(workspace, halden.process, Answer.THINKING, "in a week")
    (reply,) = facts(workspace, halden.process).replies
    assert reply.answer_by == date(2026, 12, 1)
    assert not answered(workspace, halden.process, Answer.THINKING, "in a week").after
    assert not answered(workspace, halden.process, Answer.NOT_YET).after
    both = AnswerEntry(answer=Answer.THINKING, until="on 3 December")
    said(workspace, halden.process, ReplyKind.OFFER, promise="Friday", answer=both)
    assert facts(workspace, halden.process).replies[-1].answer_by == date(2026, 12, 3)


@pytest.mark.parametrize(
    ("until", "words"),
    [("", "By when will you decide?"), ("they didn't say", "names no day"), ("4/12", "[?]")],
)
def test_thinking_needs_a_day(workspace: Workspace, halden: Halden, until: str, words: str) -> None:
    said(workspace, halden.process, ReplyKind.OFFER)
    with pytest.raises(UserError, match=words) as caught:
        answered(workspace, halden.process, Answer.THINKING, until)
    assert caught.value.field == "until"


def test_there_must_be_an_offer_to_answer(workspace: Workspace, halden: Halden) -> None:
    with pytest.raises(UserError, match="Halden has made no offer") as caught:
        answered(workspace, halden.process, Answer.ACCEPTED)
    assert caught.value.field == "answer"


def test_an_answer_not_given_has_no_consequences(workspace: Workspace, halden: Halden) -> None:
    said(workspace, halden.process, ReplyKind.OFFER)
    reading = replies.answer_read(workspace, halden.process.id, AnswerEntry())
    planned = replies.planned_answer(workspace, reading)
    found = replies.consequences_of(workspace, planned, halden.process.id)
    assert (found.starts, found.ends) == ((), ())


# ---- messages sent outside the app -------------------------------------------------------------------


def test_a_thank_you_sent_elsewhere_settles_its_step_with_draft_and_mark(
    workspace: Workspace, halden: Halden
) -> None:
    step = the_step(workspace, halden.thank_dana)
    commands.save_draft(workspace, step, Channel.EMAIL, Tone.WARM, "", "Dear Dana")
    commands.mark(workspace, step, MarkKind.LATER, workspace.clock.now() + timedelta(hours=5))
    message = sent(
        workspace,
        halden.process,
        MessageKind.THANK_YOU,
        who="Dana Lee",
        day="yesterday",
        time="20:00",
        channel=Channel.CARD,
        text="  Thank you!\n",
    )
    assert (message.step_key, message.interview_id) == (halden.thank_dana, halden.panel.id)
    assert (message.channel, message.body) == (Channel.CARD, "Thank you!")
    assert the_step(workspace, halden.thank_dana).done_at == message.sent_at
    after = facts(workspace, halden.process)
    assert (after.drafts, after.marks) == ((), ())
    assert workspace.undo_title == "Thank-you to Dana Lee"
    workspace.undo()
    assert facts(workspace, halden.process).drafts


def test_a_follow_up_to_anybody_there_counts_and_the_next_one_comes_after_it(
    workspace: Workspace, other: Application
) -> None:
    entry = MessageEntry(typed_on=TODAY, kind=MessageKind.FOLLOW_UP)
    reading = replies.message_read(workspace, other.id, entry)
    planned = replies.planned_message(workspace, reading)
    found = replies.consequences_of(workspace, planned, other.id)
    assert "Follow up with Priya Nair, Tue 1 Dec" in found.starts
    assert "Follow up with Priya Nair: done" in found.ends
    message = sent(workspace, other, MessageKind.FOLLOW_UP, who="Ivo Hart")
    assert message.step_key.endswith(":1")
    assert facts(workspace, other).contacts[message.contact_id].name == "Ivo Hart"
    assert workspace.undo_title == "Follow-up to Ivo Hart"


def test_a_message_that_no_step_asks_for_is_kept_all_the_same(workspace: Workspace, halden: Halden) -> None:
    message = sent(workspace, halden.process, MessageKind.OTHER)
    assert (message.step_key, message.contact_id, message.interview_id) == ("", NO_ID, NO_ID)
    assert workspace.undo_title == "Something else to Halden"


def test_a_thank_you_from_before_the_interview_is_not_for_it(workspace: Workspace, halden: Halden) -> None:
    early = sent(workspace, halden.process, MessageKind.THANK_YOU, who="Dana Lee", day="20 Nov")
    assert early.step_key == ""
    old = sent(workspace, halden.process, MessageKind.FOLLOW_UP, day="20 Nov")
    assert old.step_key == ""


def test_a_thank_you_needs_somebody_to_thank(workspace: Workspace, halden: Halden) -> None:
    entry = MessageEntry(typed_on=TODAY, kind=MessageKind.THANK_YOU)
    reading = replies.message_read(workspace, halden.process.id, entry)
    assert reading.problems == {"who": "Whom did you write to?"}
    with pytest.raises(UserError):
        replies.log_message(workspace, reading)


# ---- whatever is typed -------------------------------------------------------------------------------

_anything = st.text(max_size=30) | st.sampled_from(("today", "yesterday", "9:15", "next friday", "Dana Lee"))


@given(st.sampled_from(ReplyKind), st.lists(_anything, min_size=6, max_size=6), st.sampled_from(Answer))
def test_no_text_makes_reading_fail(kind: ReplyKind, texts: list[str], answer: Answer) -> None:
    halden = Halden()
    known = _facts_of(halden)
    who, day, time, words, promise, until = texts
    entry = ReplyEntry(
        typed_on=TODAY,
        kind=kind,
        who=who,
        day=day,
        time=time,
        words=words,
        promise=promise,
        answer=AnswerEntry(answer=answer, until=until),
    )
    reading = read_reply(entry, known, PLAIN_WEEK, halden.now, halden.zone)
    assert reading.problems or reading.at is not None
    message = MessageEntry(typed_on=TODAY, who=who, day=day, time=time, text=words)
    read = read_message(message, known, halden.now, halden.zone)
    assert read.problems or read.at is not None


def _facts_of(halden: Halden) -> Facts:
    from core.models import Facts

    people = {one.id: one for one in (halden.dana, halden.sam)}
    return Facts(
        application=halden.process, company=halden.halden, contacts=people, interviews=(halden.panel,)
    )


def test_a_reply_to_one_company_leaves_the_others_alone(
    workspace: Workspace, halden: Halden, other: Application
) -> None:
    before = workspace.timeline(other.id)
    said(workspace, halden.process, ReplyKind.NO)
    assert workspace.timeline(other.id) == before
    assert isinstance(facts(workspace, halden.process).replies[0], Reply)


def test_what_is_due_already_is_said_so(workspace: Workspace, halden: Halden, other: Application) -> None:
    late = foreseen(workspace, other, ReplyKind.NO, day="18 Nov")
    assert late.starts == ("Thank Priya Nair all the same, now",)
    today = foreseen(workspace, other, day="15 Nov", promise="by Monday 23 November")
    assert "Follow up with Priya Nair, today" in today.starts
    for day in ("6 Nov", "12 Nov"):
        sent(workspace, other, MessageKind.FOLLOW_UP, day=day)
    entry = MessageEntry(typed_on=TODAY, kind=MessageKind.FOLLOW_UP, day="16 Nov")
    planned = replies.planned_message(workspace, replies.message_read(workspace, other.id, entry))
    found = replies.consequences_of(workspace, planned, other.id)
    assert found.starts == ("Move on from Northwind, by Monday",)


def test_what_gives_way_to_a_good_bye_is_told_in_one_line(
    workspace: Workspace, halden: Halden, other: Application
) -> None:
    records = len(halden.records)
    for name in ("Orbit Labs", "Kestrel"):
        company = halden.company(name)
        process = halden.application(company, "Analyst", halden.at(halden.day(-30), 9))
        if name == "Kestrel":  # at Orbit Labs nothing is due yet
            halden.interview(process, halden.at(halden.day(-2), 9), 60, {})
    workspace.apply(Change(title="Add", after=tuple(halden.records[records:])))
    accepted = AnswerEntry(answer=Answer.ACCEPTED)
    found = foreseen(workspace, halden.process, ReplyKind.OFFER, answer=accepted)
    assert sum(line.endswith("withdrawing") or "withdrawing," in line for line in found.starts) == 3
    assert found.ends[-1] == "Everything else at the two others"
