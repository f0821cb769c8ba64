"""Where sentences begin and end, and what of them is spoken."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edu_desk.speech.utterance import sentences, speakable

TEXTS = st.text(st.sampled_from("가나다 abc12.!?…。！？\n\"')”→"))


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("", []),
        ("출발역을 골라요", ["출발역을 골라요"]),
        ("출발역을 골랐어요. 이제 도착역을 골라요.", ["출발역을 골랐어요.", "이제 도착역을 골라요."]),
        ("  네?!  좋아요…  ", ["네?!", "좋아요…"]),
        (
            "“표 사기”를 눌러요. 왜냐고요? 표를 사야 해서요!",
            ["“표 사기”를 눌러요.", "왜냐고요?", "표를 사야 해서요!"],
        ),
        ("그가 말했어요. “돈을 보내요.” 끊어요.", ["그가 말했어요.", "“돈을 보내요.”", "끊어요."]),
        ("버전 3.5는 www.letskorail.com에 있어요.", ["버전 3.5는 www.letskorail.com에 있어요."]),
        ("첫째 줄\n둘째 줄\n\n셋째 줄", ["첫째 줄", "둘째 줄", "셋째 줄"]),
        (
            "Press Next. It is blue (at the top.) Go on!",
            ["Press Next.", "It is blue (at the top.)", "Go on!"],
        ),
        ("选择车站。然后按“下一步”！好吗？", ["选择车站。", "然后按“下一步”！", "好吗？"]),
        ("네. … ● 다음", ["네.", "● 다음"]),
        ("... !!! →", []),
    ],
)
def test_sentences(text: str, parts: list[str]) -> None:
    assert [text[span.start : span.end] for span in sentences(text)] == parts


@given(TEXTS)
def test_sentences_follow_one_another_and_hold_every_letter(text: str) -> None:
    spans = sentences(text)
    ends = [0, *(span.end for span in spans)]
    starts = [*(span.start for span in spans), len(text)]
    assert all(end <= start for end, start in zip(ends, starts, strict=True))
    between = "".join(text[end:start] for end, start in zip(ends, starts, strict=True))
    assert not any(map(str.isalnum, between))


@given(TEXTS)
def test_a_sentence_is_bare_and_can_be_spoken(text: str) -> None:
    for span in sentences(text):
        part = text[span.start : span.end]
        assert part == part.strip()
        assert any(map(str.isalnum, speakable(part)))


@given(st.text())
def test_what_is_spoken_is_as_long_as_what_is_shown(text: str) -> None:
    assert len(speakable(text)) == len(text)


def test_signs_are_not_read_by_their_names() -> None:
    assert speakable("인천 → 부산 · ‘9시’…") == "인천 , 부산 ,  9시 ."
