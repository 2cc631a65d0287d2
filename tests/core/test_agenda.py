"""Today: what stands where, and in which words."""

from __future__ import annotations

from core.agenda import Agenda, agenda, when_words
from core.etiquette import load_policy
from core.models import InterviewKind, Step
from tests.core.facts import LONDON, Process, at, steps_of, talk


def today(*processes: Process, now: str, open_applications: int = 2, accepted: bool = False) -> Agenda:
    steps = [step for some in steps_of(*processes, now=now).values() for step in some]
    return agenda(steps, at(now), LONDON, open_applications, load_policy("intention"), accepted=accepted)


def lines(steps: tuple[Step, ...], now: str) -> list[str]:
    return [f"{step.title}, {when_words(step, at(now), LONDON)}" for step in steps]


def panel() -> Process:
    process = Process().interview("Mon 23 Nov 14:00", "Dana Lee", "Sam Okafor", kind=InterviewKind.PANEL)
    return process.said("in two weeks", "Mon 7 Dec").done("debrief:a.i1", "Mon 23 Nov 16:00")


def test_the_day_after_a_panel_there_are_two_notes_and_two_invitations_to_write() -> None:
    now = "Tue 24 Nov 09:00"
    shown = today(panel(), now=now)
    assert shown.headline == "Four notes to write"
    assert lines(shown.today, now) == [
        "Connect with Dana Lee, by 15:00",
        "Connect with Sam Okafor, by 15:00",
        "Thank Dana Lee, by 15:00",
        "Thank Sam Okafor, by 15:00",
    ]
    assert lines(shown.waiting, now) == ["Halden, until Mon 7 Dec"]
    assert (shown.overdue, shown.next, shown.due) == ((), (), 4)
    assert shown.next_thing == "Follow up with Dana Lee, Tue 8 Dec."


def test_what_is_late_stands_under_overdue_and_says_since_when() -> None:
    now = "Wed 25 Nov 09:00"
    shown = today(panel(), now=now)
    assert shown.headline == "Four notes to send late"
    assert set(lines(shown.overdue, now)) >= {"Thank Dana Lee, since yesterday"}
    assert lines(today(panel(), now="Tue 24 Nov 15:30").overdue, "Tue 24 Nov 15:30")[0].endswith(
        "since 15:00"
    )


def test_notes_to_write_and_notes_to_send_late_are_told_apart() -> None:
    process = panel().interview("Wed 25 Nov 09:00", "Ruth Abe").done("debrief:a.i2", "Wed 25 Nov 10:00")
    assert today(process, now="Wed 25 Nov 13:00").headline == "Two notes to write, four to send late"


def test_an_interview_today_comes_first_and_its_notes_wait_until_it_is_held() -> None:
    process = Process().interview("Tue 24 Nov 16:00", "Dana Lee")
    shown = today(process, now="Tue 24 Nov 09:00")
    assert shown.headline == "An interview at 16:00"
    assert lines(shown.today, "Tue 24 Nov 09:00") == ["Interview, Halden, at 16:00"]
    assert lines(shown.today, "Tue 24 Nov 15:30") == ["Interview, Halden, at 16:00"]
    assert lines(today(process, now="Mon 23 Nov 09:00").next, "Mon 23 Nov 09:00") == [
        "Interview, Halden, tomorrow 16:00"
    ]


def test_two_interviews_in_a_day_are_counted() -> None:
    process = Process().interview("Tue 24 Nov 13:00", "Dana Lee").interview("Tue 24 Nov 16:00", "Sam Okafor")
    assert today(process, now="Tue 24 Nov 09:00").headline == "Two interviews"


def test_an_interview_just_held_is_to_be_written_down_and_its_notes_come_later_today() -> None:
    shown = today(Process().interview("Tue 24 Nov 09:00", "Dana Lee"), now="Tue 24 Nov 10:15")
    assert "one interview to write down" in shown.headline.lower()
    assert "Thank Dana Lee, from 12:00" in lines(shown.today, "Tue 24 Nov 10:15")


def test_a_note_due_another_day_names_it() -> None:
    shown = today(Process().interview("Tue 24 Nov 09:00", "Dana Lee"), now="Tue 24 Nov 12:30")
    assert "Thank Dana Lee, by tomorrow 10:00" in lines(shown.today, "Tue 24 Nov 12:30")


def test_of_all_follow_ups_only_the_next_has_a_line() -> None:
    process = panel()
    for name in ("Dana Lee", "Sam Okafor"):
        process.thanked(name, "Tue 24 Nov 10:00").skipped(f"connect:{name} of Halden", "Tue 24 Nov 10:00")
    shown = today(process, now="Fri 4 Dec 09:00")
    assert lines(shown.next, "Fri 4 Dec 09:00") == ["Follow up with Dana Lee, Tuesday"]
    assert shown.waiting == ()  # what it waits for has a line itself
    assert lines(today(process, now="Tue 8 Dec 10:00").today, "Tue 8 Dec 10:00") == [
        "Follow up with Dana Lee, today"
    ]


def test_a_message_sent_shows_how_many_of_how_many() -> None:
    process = panel().followed_up("Tue 8 Dec 10:00")
    (steps,) = steps_of(process, now="Wed 9 Dec 09:00").values()
    wait = next(step for step in steps if step.key.startswith("wait"))
    assert when_words(wait, at("Wed 9 Dec 09:00"), LONDON) == "1 of 3 sent"


def test_a_process_asked_about_often_enough_is_to_be_closed() -> None:
    process = panel()
    for moment in ("Tue 8 Dec 10:00", "Tue 15 Dec 10:00", "Tue 22 Dec 10:00"):
        process.followed_up(moment)
    shown = today(process, now="Tue 29 Dec 10:00")
    assert shown.headline == "One process to close"
    assert lines(shown.today, "Tue 29 Dec 10:00")[0].startswith("Move on from Halden, by ")


def test_later_shows_again_when_later_is() -> None:
    key = "thank_you:a.i1:Dana Lee of Halden"
    process = panel().later(key, "Mon 23 Nov 18:00", "Tue 24 Nov 14:00")
    assert "Thank Dana Lee, from 14:00" in lines(
        today(process, now="Tue 24 Nov 09:00").today, "Tue 24 Nov 09:00"
    )


def test_what_is_done_or_skipped_says_so_and_has_no_line() -> None:
    process = panel().done("thank_you:a.i1:Dana Lee of Halden", "Mon 23 Nov 18:00")
    process.skipped("thank_you:a.i1:Sam Okafor of Halden", "Mon 23 Nov 18:00")
    (steps,) = steps_of(process, now="Tue 24 Nov 09:00").values()
    words = {step.title: when_words(step, at("Tue 24 Nov 09:00"), LONDON) for step in steps}
    assert (words["Thank Dana Lee"], words["Thank Sam Okafor"]) == ("done", "skipped")
    shown = today(process, now="Tue 24 Nov 09:00")
    assert not [step for step in shown.today if step.title.startswith("Thank")]


def test_with_nothing_to_do_it_says_so_and_hints_to_keep_searching() -> None:
    shown = today(now="Tue 24 Nov 09:00", open_applications=0)
    assert (shown.headline, shown.next_thing, shown.due) == ("Nothing to do today", "", 0)
    assert shown.hint is not None
    assert shown.hint.title == "Keep more than one process going"
    assert today(now="Tue 24 Nov 09:00", open_applications=2).hint is None
    assert today(now="Tue 24 Nov 09:00", open_applications=0, accepted=True).hint is None


def test_a_promise_made_in_passing_leaves_nothing_for_today() -> None:
    shown = today(talk(promised="Mon 7 Dec", words="in two weeks"), now="Mon 7 Dec 12:00")
    assert lines(shown.next, "Mon 7 Dec 12:00") == ["Follow up with Dana Lee, tomorrow"]
