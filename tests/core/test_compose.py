"""Drafts from facts: who is greeted, what is said, what is left out, and what is asked for."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.drafting import english_speech
from core.drafting.compose import Composition, Missing, characters, compose, invitation_limit
from core.drafting.days import by_day, day_and_month, day_name, on_day
from core.drafting.fields import FIELDS, FLAGS
from core.drafting.people import one_line, person, signature
from core.drafting.situations import load_template, template_file
from core.drafting.words import likeness
from core.models import (
    NO_ID,
    Channel,
    ContactKind,
    Feeling,
    Id,
    InterviewKind,
    MessageKind,
    Outcome,
    Profile,
    ReplyKind,
    Tone,
)
from tests.core.letters import ALEX, NOW, Person, Process

EMAIL, CARD, LINKEDIN = Channel.EMAIL, Channel.CARD, Channel.LINKEDIN
RUTH = Person("Ruth Abe", kind=ContactKind.RECRUITER)
PROMISED = date(2026, 12, 7)


def draft(
    process: Process,
    kind: MessageKind = MessageKind.THANK_YOU,
    person_at: int = 0,
    *,
    channel: Channel = EMAIL,
    tone: Tone = Tone.WARM,
    profile: Profile = ALEX,
    now: datetime = NOW,
    earlier: tuple[str, ...] = (),
    variant: str = "",
) -> Composition:
    step = process.step(kind, person_at)
    return compose(
        step, process.facts(), profile, now, channel=channel, tone=tone, earlier=earlier, variant=variant
    )


# ---- who is greeted, and how ----


@pytest.mark.parametrize(
    ("name", "first", "full"),
    [
        ("Dana Lee", "Dana", "Dana Lee"),
        ("Dr Dana Lee", "Dr Lee", "Dr Dana Lee"),
        ("Dana Lee, PhD", "Dana", "Dana Lee"),
        ("Dana Lee, MD, MBA", "Dana", "Dana Lee"),
        ("Dana Lee (she/her)", "Dana", "Dana Lee"),
        ("D. Lee", "D. Lee", "D. Lee"),
        ("Dana", "Dana", "Dana"),
        ("  Dana \n Lee ", "Dana", "Dana Lee"),
        ("dana@halden.example", "", ""),
        ("???", "", ""),
        ("", "", ""),
        ("x" * 500, "", ""),
        ("\u6797 \u7f8e", "\u6797", "\u6797 \u7f8e"),
    ],
)
def test_people_are_greeted_by_the_name_they_go_by(name: str, first: str, full: str) -> None:
    assert person(name) == (first, full)


def test_brief_and_warm_notes_use_the_first_name_and_formal_ones_the_full_name() -> None:
    assert draft(Process(), tone=Tone.BRIEF).body.startswith("Hi Dana,\n\n")
    assert draft(Process(), tone=Tone.WARM).body.startswith("Dear Dana,\n\n")
    assert draft(Process(), tone=Tone.FORMAL).body.startswith("Dear Dana Lee,\n\n")


def test_a_message_to_nobody_in_particular_greets_the_hiring_team() -> None:
    process = Process(people=(), days_ago=None)
    assert draft(process, MessageKind.FOLLOW_UP, -1).body.startswith("Dear hiring team,\n\n")
    assert draft(process, MessageKind.FOLLOW_UP, -1, tone=Tone.BRIEF).body.startswith("Hello,\n\n")


def test_a_contact_without_a_usable_name_is_greeted_like_the_team() -> None:
    process = Process(people=(Person("dana@halden.example", "hiking in Wales"),))
    found = draft(process)
    assert found.body.startswith("Dear hiring team,\n\n")
    assert "dana@" not in found.body + found.subject


def test_an_answer_goes_to_who_wrote_and_else_to_the_contact_for_news() -> None:
    process = Process(reply=ReplyKind.NO, news=RUTH)
    step = replace(process.step(MessageKind.REPLY_TO_REJECTION), contact_id=NO_ID)
    found = compose(step, process.facts(), ALEX, NOW, channel=EMAIL, tone=Tone.WARM)
    assert found.body.startswith("Dear Ruth,")
    process = Process(news=RUTH)
    step = replace(process.step(MessageKind.FOLLOW_UP), contact_id=NO_ID)
    found = compose(step, process.facts(), ALEX, NOW, channel=EMAIL, tone=Tone.WARM)
    assert found.body.startswith("Dear Ruth,")


def test_a_thank_you_to_somebody_unknown_is_not_sent_to_the_contact_for_news() -> None:
    process = Process(news=RUTH)
    step = replace(process.step(MessageKind.THANK_YOU), contact_id=Id("gone"))
    found = compose(step, process.facts(), ALEX, NOW, channel=EMAIL, tone=Tone.WARM)
    assert found.body.startswith("Dear hiring team,")


# ---- when it was, and when they decide ----

TUESDAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("day", "now_said", "card_said", "name"),
    [
        (date(2026, 11, 24), "today", "on Tuesday", "today"),
        (date(2026, 11, 23), "yesterday", "on Monday", "yesterday"),
        (date(2026, 11, 22), "on Sunday", "on Sunday", "Sunday"),
        (date(2026, 11, 18), "on Wednesday", "on Wednesday", "Wednesday"),
        (date(2026, 11, 17), "on 17 November", "on 17 November", ""),
        (date(2026, 1, 9), "on 9 January", "on 9 January", ""),
        (date(2025, 12, 30), "on 30 December 2025", "on 30 December 2025", ""),
        (date(2026, 11, 25), "tomorrow", "on Wednesday", ""),
        (date(2026, 11, 30), "on Monday", "on Monday", ""),
        (date(2026, 12, 1), "on 1 December", "on 1 December", ""),
        (date(2027, 1, 4), "on 4 January", "on 4 January", ""),
    ],
)
def test_days_are_said_as_in_a_letter(day: date, now_said: str, card_said: str, name: str) -> None:
    assert on_day(day, TUESDAY) == now_said
    assert on_day(day, TUESDAY, lasting=True) == card_said
    assert day_name(day, TUESDAY) == name


def test_the_day_of_a_decision_is_named() -> None:
    assert by_day(TUESDAY, TUESDAY) == "by the end of today"
    assert by_day(date(2026, 11, 25), TUESDAY) == "by tomorrow"
    assert by_day(PROMISED, TUESDAY) == "by 7 December"
    assert day_and_month(date(2027, 9, 1), TUESDAY) == "1 September 2027"


def test_a_thank_you_names_the_day_of_the_interview_where_it_was_held() -> None:
    assert "yesterday" in draft(Process()).body
    assert "today" in draft(Process(days_ago=0)).body
    assert "on 15 October" in draft(Process(days_ago=40)).body
    late_evening = datetime(
        2026, 11, 24, 4, 0, tzinfo=UTC
    )  # in New York it is still the day of the interview
    process = Process(days_ago=1)
    facts = process.facts()
    held = replace(facts.interviews[0], zone="America/New_York", start=datetime(2026, 11, 23, 22, tzinfo=UTC))
    found = compose(
        process.step(MessageKind.THANK_YOU),
        replace(facts, interviews=(held,)),
        ALEX,
        late_evening,
        channel=EMAIL,
        tone=Tone.WARM,
    )
    assert "today" in found.body


def test_a_card_never_says_yesterday_because_it_is_read_days_later() -> None:
    for tone in Tone:
        body = draft(Process(upcoming_in=1), channel=CARD, tone=tone).body
        assert "on Monday" in body
        assert "yesterday" not in body
        assert "tomorrow" not in body


def test_a_promise_ahead_is_named_and_a_past_one_is_not_looked_forward_to() -> None:
    assert "by 7 December" in draft(Process(promised=PROMISED)).body
    past = draft(Process(promised=date(2026, 11, 23), days_ago=4)).body
    assert "23 November" not in past


def test_a_draft_for_later_is_written_for_the_day_it_will_be_sent() -> None:
    process = Process(days_ago=2, promised=PROMISED)
    step = replace(process.step(MessageKind.FOLLOW_UP), opens=datetime(2026, 12, 8, 9, tzinfo=UTC))
    body = compose(step, process.facts(), ALEX, NOW, channel=EMAIL, tone=Tone.WARM).body
    assert "on 22 November" in body
    assert "around 7 December" in body


@pytest.mark.parametrize("tone", Tone)
def test_nobody_is_asked_for_a_new_date_who_never_named_one(tone: Tone) -> None:
    for seed in "abcdef":
        found = draft(
            Process(days_ago=23, follow_ups=(7,), number=2, seed=seed), MessageKind.FOLLOW_UP, tone=tone
        )
        assert "new date" not in f"{found.subject} {found.body}".lower()


def test_a_follow_up_names_the_day_they_had_in_mind_without_reproach() -> None:
    body = draft(Process(days_ago=15, promised=date(2026, 11, 23), news=RUTH), MessageKind.FOLLOW_UP, 1).body
    assert "around 23 November" in body


def test_the_next_interview_is_looked_forward_to_instead_of_a_decision() -> None:
    body = draft(Process(upcoming_in=6, promised=PROMISED)).body
    assert "on Monday" in body
    assert "7 December" not in body


def test_a_late_note_owns_up_to_it() -> None:
    for tone in Tone:
        for channel in (EMAIL, CARD):
            late = draft(Process(days_ago=5), channel=channel, tone=tone).body.lower()
            in_time = draft(Process(days_ago=1), channel=channel, tone=tone).body.lower()
            words = ("late", "sooner", "later", "slow", "days ago", "slower")
            assert any(word in late for word in words)
            assert not any(f" {word} " in in_time for word in words)


@pytest.mark.parametrize("reply", [ReplyKind.NO, ReplyKind.OFFER])
def test_after_a_decision_nothing_waits_for_one(reply: ReplyKind) -> None:
    for tone in Tone:
        for seed in "abcdef":
            body = draft(Process(reply=reply, promised=PROMISED, seed=seed), tone=tone).body
            assert "look forward to hearing" not in body
            assert "decision" not in body
            assert "7 December" not in body


def test_a_closed_process_counts_as_decided() -> None:
    body = draft(Process(outcome=Outcome.WITHDRAWN, promised=PROMISED)).body
    assert "7 December" not in body


def test_who_noted_doubts_does_not_say_that_they_want_the_job() -> None:
    for felt in (Feeling.UNSURE, Feeling.NOT_FOR_ME):
        for tone in Tone:
            body = draft(Process(felt=felt), tone=tone).body
            assert not any(word in body for word in ("keen", "interest in", "want the job", "see myself"))


# ---- what was talked about ----


def test_what_was_talked_about_is_there_and_highlighted() -> None:
    for tone in Tone:
        for channel in (EMAIL, CARD):
            found = draft(Process(), channel=channel, tone=tone)
            spans = [found.body[start:end] for start, end in found.highlights]
            assert spans == ["how your team runs critique with engineers in the room"]


def test_only_what_was_said_in_this_interview_belongs_into_its_thank_you() -> None:
    process = Process(rounds=2)
    facts = process.facts()
    elsewhere = tuple(replace(one, interview_id=facts.interviews[0].id) for one in facts.participants)
    here = tuple(replace(one, id=Id("here"), rapport="") for one in facts.participants)
    step = process.step(MessageKind.THANK_YOU)
    both = replace(facts, participants=(*elsewhere, *here))
    found = compose(step, both, ALEX, NOW, channel=EMAIL, tone=Tone.WARM)
    assert "critique" not in found.body
    assert [one.field for one in found.missing] == ["rapport"]
    invitation = compose(
        process.step(MessageKind.CONNECT),
        both,
        ALEX,
        NOW,
        channel=LINKEDIN,
        tone=Tone.WARM,
    )
    assert "critique" in invitation.body
    assert invitation.missing == ()


def test_what_is_not_known_is_asked_for_in_one_concrete_question() -> None:
    process = Process(people=(Person("Sam Okafor"),))
    found = draft(process, profile=Profile())
    assert found.missing == (
        Missing("rapport", "What did you and Sam talk about?", process.contact_id(0)),
        Missing("name", "Your name, for the end of the note", NO_ID),
    )
    assert draft(Process()).missing == ()


def test_a_person_without_a_name_is_asked_about_all_the_same() -> None:
    found = draft(Process(people=(Person("?"),)))
    assert [one.question for one in found.missing] == ["What did you talk about?"]


def test_only_notes_after_a_meeting_ask_what_was_talked_about() -> None:
    process = Process(people=(Person("Sam Okafor"),))
    assert draft(process, MessageKind.FOLLOW_UP).missing == ()
    assert draft(process, MessageKind.CONNECT, channel=LINKEDIN, profile=Profile()).missing == (
        Missing("rapport", "What did you and Sam talk about?", process.contact_id(0)),
    )


# ---- the name under it ----


def test_a_letter_ends_with_the_name() -> None:
    assert draft(Process()).body.endswith(",\nAlex Moreau")
    assert draft(Process(), channel=CARD).body.endswith(",\nAlex Moreau")


def test_a_signature_of_several_lines_stands_under_an_email_and_not_on_a_card() -> None:
    profile = Profile(name="Alex Moreau", signature="Alex Moreau\n\n  Designer \nalex.example\n")
    assert draft(Process(), profile=profile).body.endswith(",\nAlex Moreau\nDesigner\nalex.example")
    assert draft(Process(), profile=profile, channel=CARD).body.endswith(",\nAlex Moreau")


def test_a_signature_without_the_name_gets_it_on_top() -> None:
    assert signature(Profile(name="Alex Moreau", signature="Designer")) == "Alex Moreau\nDesigner"
    assert signature(Profile(signature="Designer")) == "Designer"
    assert signature(Profile()) == ""


def test_without_a_name_the_letter_still_closes() -> None:
    assert draft(Process(), profile=Profile()).body.endswith(",")


# ---- role and company ----


@pytest.mark.parametrize(
    ("role", "said"),
    [
        ("Product Designer", "the Product Designer role"),
        ("Product Designer (m/f/d)", "the Product Designer role"),
        ("Design Internship", "the Design Internship"),
        ("the editor position", "the editor position"),
        ("The Editor", "the Editor role"),
        ("nurse", "the nurse role"),
    ],
)
def test_the_role_fits_into_the_sentence(role: str, said: str) -> None:
    process = Process(people=(), days_ago=None, role=role)
    assert f" {said}" in draft(process, MessageKind.FOLLOW_UP, -1).body


def test_a_message_without_a_role_reads_without_a_gap() -> None:
    body = draft(Process(role="", people=(), days_ago=None), MessageKind.FOLLOW_UP, -1).body
    assert "application at Halden" in body
    assert "  " not in body


def test_a_company_with_a_full_stop_does_not_get_two() -> None:
    for seed in "abcdefgh":
        assert ".." not in draft(Process(company="Acme Inc.", seed=seed)).body


def test_a_subject_is_short_even_when_the_names_are_long() -> None:
    person_with_long_name = Person("Wolfeschlegelsteinhausenbergerdorff Bartholomew-Featherstonehaugh")
    role = "Senior Principal Staff Engineer for Distributed Observability and Reliability Platforms"
    for kind in (MessageKind.THANK_YOU, MessageKind.FOLLOW_UP, MessageKind.WITHDRAW):
        for tone in Tone:
            found = draft(Process(people=(person_with_long_name,), role=role), kind, tone=tone)
            assert 0 < len(found.subject) < 70


# ---- which template ----


def test_a_recruiter_is_thanked_for_a_call_and_an_interviewer_for_a_conversation() -> None:
    call = Process(people=(RUTH,), kind=InterviewKind.PHONE_SCREEN)
    interviewer = call.but(people=(Person("Dana Lee"),))
    interview = call.but(kind=InterviewKind.INTERVIEW)
    assert "call" in draft(call).subject
    assert "call" not in draft(interviewer).subject
    assert "call" not in draft(interview).subject


@pytest.mark.parametrize(
    ("number", "of", "words"),
    [
        (0, 3, "look"),
        (1, 3, "look"),
        (2, 3, "wrote"),
        (3, 3, "last"),
        (4, 5, "last"),
        (2, 2, "last"),
        (2, 0, "wrote"),
    ],
)
def test_the_last_follow_up_closes_kindly_however_many_there_are(number: int, of: int, words: str) -> None:
    process = Process(days_ago=20, follow_ups=(7,), number=number, of=of)
    body = draft(process, MessageKind.FOLLOW_UP, tone=Tone.BRIEF).body
    is_last = "last" in body
    assert is_last == (words == "last")
    assert ("I wrote on 17 November" in body) == (words == "wrote")


def test_an_answer_to_an_invitation_differs_from_one_to_a_delay() -> None:
    assert "next round" in draft(Process(reply=ReplyKind.NEXT_ROUND), MessageKind.REPLY_TO_NEWS).body
    assert "next round" not in draft(Process(reply=ReplyKind.NEWS_LATER), MessageKind.REPLY_TO_NEWS).body
    assert "next round" not in draft(Process(), MessageKind.REPLY_TO_NEWS).body


def test_an_answer_to_a_delay_names_the_new_day() -> None:
    process = Process(reply=ReplyKind.NEWS_LATER, promised=PROMISED)
    assert "by 7 December" in draft(process, MessageKind.REPLY_TO_NEWS).body


def test_a_reply_to_a_rejection_asks_what_is_wanted_and_nothing_else() -> None:
    process = Process(reply=ReplyKind.NO, outcome=Outcome.REJECTED)
    thanks = draft(process, MessageKind.REPLY_TO_REJECTION).body
    feedback = draft(process, MessageKind.REPLY_TO_REJECTION, variant="feedback").body
    openings = draft(process, MessageKind.REPLY_TO_REJECTION, variant="openings").body
    assert "?" not in thanks
    assert feedback.count("?") == 1
    assert "?" not in openings
    assert len({thanks, feedback, openings}) == 3


def test_a_rejection_after_several_rounds_is_thanked_for_all_of_them() -> None:
    process = Process(reply=ReplyKind.NO, rounds=3)
    assert "the three interviews" in draft(process, MessageKind.REPLY_TO_REJECTION).body
    assert english_speech.interviews(1) == "the interview"
    assert english_speech.interviews(0) == ""


def test_an_offer_is_answered_with_a_day_or_with_the_question_for_one() -> None:
    offered = Process(reply=ReplyKind.OFFER, answer_by=PROMISED)
    assert "by 7 December" in draft(offered, MessageKind.THANK_FOR_OFFER).body
    assert "?" in draft(offered.but(answer_by=None), MessageKind.THANK_FOR_OFFER).body


def test_more_time_is_asked_for_until_a_named_day() -> None:
    offered = Process(reply=ReplyKind.OFFER, answer_by=PROMISED)
    assert "until 14 December?" in draft(offered, MessageKind.ASK_FOR_TIME).body
    lapsed = offered.but(answer_by=NOW.date() - timedelta(days=1))
    body = draft(lapsed, MessageKind.ASK_FOR_TIME).body
    assert "until 1 December" in body
    assert "23 November" not in body
    no_day = offered.but(answer_by=None)
    assert "another week" in draft(no_day, MessageKind.ASK_FOR_TIME, tone=Tone.BRIEF).body


def test_a_withdrawal_gives_back_the_coming_interview_and_names_no_rival() -> None:
    body = draft(Process(number=1, upcoming_in=2), MessageKind.WITHDRAW).body
    assert "on Thursday" in body
    assert "accepted another offer" in body
    assert "another offer" not in draft(Process(), MessageKind.WITHDRAW).body


def test_a_step_without_a_message_has_no_draft() -> None:
    nothing = Composition("", "", (), ())
    assert draft(Process(), MessageKind.OTHER) == nothing
    step = replace(Process().step(MessageKind.THANK_YOU), message_kind=None)
    assert compose(step, Process().facts(), ALEX, NOW, channel=EMAIL, tone=Tone.WARM) == nothing


def test_a_draft_reads_one_file_and_only_once(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []
    read_text = Path.read_text

    def note(self: Path, encoding: str | None = None) -> str:
        read.append(self.name)
        return read_text(self, encoding=encoding)

    monkeypatch.setattr(Path, "read_text", note)
    load_template.cache_clear()
    draft(Process())
    draft(Process())
    assert read == ["thank_you.email.warm.txt"]


def test_a_channel_without_its_own_words_takes_those_of_another() -> None:
    assert template_file("accept", CARD, Tone.WARM).name == "accept.email.warm.txt"
    found = draft(Process(), MessageKind.FOLLOW_UP, channel=LINKEDIN)
    assert found.subject == ""
    assert found.body.startswith("Dear Dana,")


# ---- always the same, never the same as a colleague's ----


def test_the_same_facts_give_the_same_draft() -> None:
    assert draft(Process()) == draft(Process())


def test_what_an_earlier_note_said_is_said_differently() -> None:
    first = draft(Process()).body
    second = draft(Process(), earlier=(first,)).body
    third = draft(Process(), earlier=(first, second)).body
    assert likeness(first, second) < 0.5
    assert likeness(second, third) < 0.5
    assert likeness(first, third) < 0.5


def test_the_tenth_thank_you_does_not_read_like_the_first() -> None:
    bodies = {draft(Process(seed=str(seed))).body for seed in range(10)}
    assert len(bodies) == 10


def test_a_panel_larger_than_the_number_of_wordings_still_gets_different_notes() -> None:
    panel = tuple(Person(f"Person{at} Name", "hiking in Wales") for at in range(9))
    process = Process(people=panel)
    bodies = [draft(process, person_at=at).body.partition("\n")[2] for at in range(9)]
    assert len(set(bodies)) == 9


# ---- an invitation keeps its limit ----

LONG_RAPPORT = (
    "how your team runs critique with engineers in the room, how the design system grew out of a weekend "
    "project, and the plan to move all of it into the open next spring, with everybody invited"
)


@pytest.mark.parametrize("tone", Tone)
@pytest.mark.parametrize("premium", [False, True])
@pytest.mark.parametrize(
    "rapport", ["", "UX", LONG_RAPPORT, "x" * 400, "we " + LONG_RAPPORT, "\U0001f600 " * 90]
)
@pytest.mark.parametrize("name", ["Dana Lee", "Bartholomew " * 6, "\U0001f600" * 70, "\U0001d507" * 70])
def test_an_invitation_is_never_too_long(tone: Tone, premium: bool, rapport: str, name: str) -> None:
    profile = replace(ALEX, premium=premium)
    process = Process(
        people=(Person(name, rapport),),
        role="Senior Principal Staff Engineer for Observability and Reliability",
        company="The Very Long Company Name Holdings of Great Snoring and Little Snoring Limited",
    )
    found = draft(process, MessageKind.CONNECT, channel=LINKEDIN, tone=tone, profile=profile)
    assert 40 < characters(found.body) <= invitation_limit(profile)
    assert found.subject == ""


def test_a_long_talk_is_shortened_in_an_invitation_and_not_dropped() -> None:
    found = draft(Process(people=(Person("Dana Lee", LONG_RAPPORT),)), MessageKind.CONNECT, channel=LINKEDIN)
    assert "how your team runs critique with engineers in the room" in found.body


def test_premium_leaves_room_for_a_sentence_more() -> None:
    free = draft(Process(), MessageKind.CONNECT, channel=LINKEDIN).body
    paid = draft(Process(), MessageKind.CONNECT, channel=LINKEDIN, profile=replace(ALEX, premium=True)).body
    assert len(paid) > len(free)


def test_an_emoji_counts_twice_as_linkedin_counts() -> None:
    assert characters("a\U0001f600") == 3


# ---- anything may be typed ----

HOSTILE = st.text(max_size=120) | st.sampled_from(
    [
        "${company}",
        "${nothing}",
        "[[if late: x]]",
        "[[",
        "either: x\nor: y",
        "<img src=file:///etc/passwd>",
        "{0} %s {name}",
        "a\x00b\x1b[31m",
        "\ud800",
        "--\nSubject: x",
    ],
)
KINDS = [(MessageKind.THANK_YOU, EMAIL), (MessageKind.THANK_YOU, CARD), (MessageKind.CONNECT, LINKEDIN)]


@given(HOSTILE, HOSTILE, HOSTILE, HOSTILE, st.sampled_from(KINDS), st.sampled_from(Tone))
def test_a_draft_never_fails_and_never_reads_what_was_typed(
    name: str,
    rapport: str,
    company: str,
    role: str,
    kind: tuple[MessageKind, Channel],
    tone: Tone,
) -> None:
    process = Process(people=(Person(name, rapport),), company=company, role=role)
    found = draft(process, kind[0], channel=kind[1], tone=tone, profile=Profile(name=name, signature=rapport))
    assert found.body
    assert len(found.subject) < 70
    typed = f"{name}{rapport}{company}{role}"
    for mark in ("${", "[[", "]]", "either:", "else:"):
        assert mark in typed or mark not in found.body + found.subject
    assert all(0 <= start < end <= len(found.body) for start, end in found.highlights)
    found.body.encode()


@given(st.sampled_from(["${company}", "[[if late: x]]", "either: tea or: jam", "{0} and %s"]))
def test_what_looks_like_a_template_stands_there_as_typed(rapport: str) -> None:
    found = draft(Process(people=(Person("Dana Lee", rapport),)))
    assert rapport in found.body


@given(HOSTILE, st.sampled_from(MessageKind), st.sampled_from(Channel), st.sampled_from(Tone))
def test_every_kind_takes_any_text(text: str, kind: MessageKind, channel: Channel, tone: Tone) -> None:
    process = Process(people=(Person(text, text),), company=text, role=text, reply=ReplyKind.OFFER)
    assert bool(draft(process, kind, channel=channel, tone=tone).body) == (kind is not MessageKind.OTHER)


def test_a_line_is_free_of_control_characters() -> None:
    assert one_line(" a\x00b \n c\t\u2028d ") == "a b c d"


def test_every_field_and_flag_is_explained() -> None:
    assert all(FIELDS.values())
    assert all(FLAGS.values())
    assert not FIELDS.keys() & FLAGS.keys()


@pytest.mark.parametrize("tone", Tone)
@pytest.mark.parametrize(
    "noted", ["how the wards are staffed at night and", "the plan for the wards at night and"]
)
def test_a_long_talk_stands_at_the_end_of_its_sentence(tone: Tone, noted: str) -> None:
    for seed in "abcdefgh":
        long = f"{noted} in the winter months by people who came from every other hospital in town"
        found = draft(Process(people=(Person("Dana Lee", long),), seed=seed), tone=tone)
        ((start, end),) = found.highlights
        assert end - start > 85
        assert found.body[end : end + 1] == "."
