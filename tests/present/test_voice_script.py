"""What the voice says: the touched thing first, only what is new, nothing twice."""

from dataclasses import replace
from datetime import date
from gettext import NullTranslations

import pytest

from edu_desk.lesson.teaching import Lesson
from edu_desk.present.present import SEE_RESULT, view
from edu_desk.present.tongue import Tongue
from edu_desk.present.view import FeedbackTone, RunView
from edu_desk.present.voice_script import echo, ending, helping, in_detail, opening, said_after, welcome
from edu_desk.runner.advance import ask_help
from edu_desk.runner.events import Mode
from edu_desk.runner.run import Run
from edu_desk.shared.text import Translator
from kit.cafe import cafe_lesson
from kit.runs import NOW, begin, errand_of, walk

TONGUE = Tongue(Translator("en", NullTranslations(), NullTranslations()), date(2026, 11, 23))


@pytest.fixture(scope="module")
def lesson(tmp_path_factory: pytest.TempPathFactory) -> Lesson:
    return cafe_lesson(tmp_path_factory.mktemp("lessons"))


def seen(lesson: Lesson, steps: list[str], mode: Mode = Mode.FOLLOW) -> tuple[RunView, Run]:
    errand = errand_of(lesson, "ginger")
    run = walk(errand, begin(errand, mode), steps).run if steps else begin(errand, mode)
    return view(errand, run, TONGUE), run


def test_a_run_opens_with_the_mark_and_the_step_since_the_page_before_said_the_task(lesson: Lesson) -> None:
    said = welcome(seen(lesson, [])[0])
    assert said == "Practice · no real money. 어디서 먹을지 골라요. Press “가져가기”."


def test_what_only_accompanies_gives_way_where_time_is_short(lesson: Lesson) -> None:
    shown = replace(seen(lesson, [])[0], teach="길고 긴 말이에요. " * 9)
    assert opening(shown) == "Press “가져가기”."
    noticed = replace(shown, screen=replace(shown.screen, notice="전화번호를 다시 적어 주세요."))
    assert opening(noticed) == "전화번호를 다시 적어 주세요. Press “가져가기”."


def test_of_a_case_the_situation_is_said(lesson: Lesson) -> None:
    shown = replace(seen(lesson, [])[0], case=True)
    assert opening(shown).startswith(shown.task)


def test_on_her_own_only_the_task_is_said(lesson: Lesson) -> None:
    shown, _ = seen(lesson, [], Mode.TRY)
    assert shown.advice is None
    assert opening(shown) == shown.task


def test_after_a_right_touch_praise_and_the_next_step(lesson: Lesson) -> None:
    before, _ = seen(lesson, [])
    after, _ = seen(lesson, ["away"])
    assert after.tone is FeedbackTone.PRAISE
    said = said_after(after, before, "가져가기")
    assert said.startswith("가져가기. 어디서 먹을지 골랐어요. 마실 것을 골라요.")
    asked = replace(before, feedback="", teach="", steps=after.steps)
    assert said_after(replace(after, feedback=""), asked, "몇 잔 드릴까요?").startswith("몇 잔 드릴까요? ")


def test_what_the_praise_names_is_not_said_twice(lesson: Lesson) -> None:
    before, _ = seen(lesson, [])
    after, _ = seen(lesson, ["away"])
    named = replace(after, feedback="가져가기를 골랐어요.")
    assert said_after(named, before, "가져가기").startswith("가져가기를 골랐어요. 마실 것을 골라요.")
    won = replace(after, feedback="30,000원을 골랐어요.")
    assert said_after(won, before, "3만 원").startswith("30,000원을 골랐어요. 마실 것을 골라요.")
    long = replace(named, feedback=named.feedback * 20)
    assert said_after(long, before, "가져가기").startswith("가져가기. 마실 것을"), "no time"


def test_within_a_step_the_teaching_is_not_repeated(lesson: Lesson) -> None:
    before, _ = seen(lesson, ["away"])
    after, _ = seen(lesson, ["away", "kind[tea]"])
    assert said_after(after, before, "차") == "차. Press “생강차”."


def test_the_same_words_for_another_page_are_said_again(lesson: Lesson) -> None:
    """Back, and Back once more: without a word nobody who listens knows that the first one did anything."""
    here, _ = seen(lesson, ["away"])
    here = replace(here, feedback="")
    there = replace(here, screen=replace(here.screen, name="elsewhere"))
    assert said_after(there, here, "") == here.instruction
    assert said_after(here, here, "") == ""


def test_after_a_wrong_turn_the_reason_and_the_way_back(lesson: Lesson) -> None:
    before, _ = seen(lesson, [])
    after, _ = seen(lesson, ["here"])
    assert after.tone is FeedbackTone.GENTLE
    said = said_after(after, before, "먹고 가기")
    assert "이건 다른 쪽이에요." in said
    assert "Press “Previous” at the top of the practice screen." in said


def test_what_the_app_refuses_is_read_out(lesson: Lesson) -> None:
    steps = ["away", "kind[tea]", "drinks[ginger]", "cups[plus]", "stamps"]
    before, _ = seen(lesson, steps)
    after, _ = seen(lesson, [*steps, "order"])
    assert "전화번호 열한 자리를 적어 주세요." in said_after(after, before, "주문하기")


def test_an_error_at_a_field_is_said_once_when_it_comes(lesson: Lesson) -> None:
    before, _ = seen(lesson, [])
    first, *others = before.screen.body
    body = (replace(first, error="숫자만 적어 주세요."), *others)
    wrong = replace(before, screen=replace(before.screen, body=body))
    assert said_after(wrong, before, "").count("숫자만 적어 주세요.") == 1
    assert "숫자만" not in said_after(wrong, wrong, "")
    assert "숫자만 적어 주세요." in opening(wrong)


def test_a_touch_that_did_nothing_is_named(lesson: Lesson) -> None:
    shown, _ = seen(lesson, ["away"])
    assert echo(shown, "메뉴") == "메뉴. Press “차”."
    assert echo(replace(shown, advice=None), "메뉴") == "메뉴."
    ended = replace(shown, advice=None, finished=True, instruction=SEE_RESULT)
    assert echo(ended, "메뉴") == f"메뉴. {SEE_RESULT}"


def test_help_says_the_help_and_not_the_task_again(lesson: Lesson) -> None:
    errand = errand_of(lesson, "ginger")
    run = ask_help(errand, begin(errand, Mode.TRY), NOW).run
    shown = view(errand, run, TONGUE)
    said = helping(shown)
    assert shown.advice is not None
    assert shown.advice.words in said
    assert shown.task not in said


def test_the_end_says_what_was_done_and_how_to_go_on(lesson: Lesson) -> None:
    shown, run = seen(lesson, ["away", "kind[tea]", "drinks[ginger]", "cups[plus]", "order"])
    assert run.finished
    assert ending(shown) == f"{shown.feedback} {shown.instruction}".strip()
    assert ending(replace(shown, feedback="Well done.")) == f"Well done. {shown.instruction}"
    assert shown.task not in ending(shown)


def test_what_is_sold_out_is_summed_up_in_detail_and_not_said_otherwise(lesson: Lesson) -> None:
    shown, _ = seen(lesson, ["away"])
    assert shown.shut == "품절: 1"
    assert "품절: 1. Press" in in_detail(shown)
    assert "품절" not in opening(shown)
    assert seen(lesson, [])[0].shut == ""
    assert ". ." not in in_detail(seen(lesson, [])[0])
