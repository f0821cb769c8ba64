"""Which voice speaks a language, as the three systems name them."""

from dataclasses import dataclass

import pytest

from edu_desk.speech.voice_choice import find_voice


@dataclass(frozen=True)
class Told:
    id: str
    name: str | None
    languages: tuple[str, ...] | None


ESPEAK = (
    Told("sit/cmn", "Chinese (Mandarin, latin as English)", ("cmn",)),
    Told("sit/cmn-latn-pinyin", "Chinese (Mandarin, latin as Pinyin)", ("cmn-latn-pinyin",)),
    Told("gmw/en-029", "English (Caribbean)", ("en-029",)),
    Told("gmw/en", "English (Great Britain)", ("en-gb",)),
    Told("gmw/en-us", "English (America)", ("en-us",)),
    Told("sit/hak", "Hakka Chinese", ("hak",)),
    Told("ko", "Korean", ("ko",)),
    Told("inc/kok", "Konkani", ("kok",)),
    Told("zle/ru-lv", "Russian (Latvia)", ("ru-lv",)),
    Told("zle/ru", "Russian", ("ru",)),
    Told("aav/vi-vn-x-south", "Vietnamese (Southern)", ("vi-vn-x-south",)),
    Told("aav/vi", "Vietnamese (Northern)", ("vi",)),
    Told("sit/yue", "Chinese (Cantonese)", ("yue",)),
)
SAPI = (
    Told("MSTTS_V110_enGB_Hazel", "Microsoft Hazel", ("en-GB",)),
    Told("MSTTS_V110_enUS_Zira", "Microsoft Zira", ("en-US",)),
    Told("MSTTS_V110_koKR_Heami", "Microsoft Heami", ("ko-KR",)),
    Told("MSTTS_V110_zhCN_Huihui", "Microsoft Huihui", ("zh-CN",)),
)
NSSS = (
    Told("com.apple.voice.daniel", "Daniel", ("en_GB",)),
    Told("com.apple.voice.yuna", "Yuna", ("ko_KR",)),
)
NAMELESS = (Told("a", None, None), Told("b", "Korean (a friend)", ()))


@pytest.mark.parametrize(
    ("voices", "language", "found"),
    [
        (ESPEAK, "ko", "ko"),
        (ESPEAK, "ko_KR", "ko"),
        (ESPEAK, "en", "gmw/en-us"),
        (ESPEAK, "zh_CN", "sit/cmn"),
        (ESPEAK, "vi", "aav/vi"),
        (ESPEAK, "ru", "zle/ru"),
        (ESPEAK[:3], "en", "gmw/en-029"),
        (ESPEAK, "kok", "inc/kok"),
        (ESPEAK, "xx", None),
        (SAPI, "ko", "MSTTS_V110_koKR_Heami"),
        (SAPI, "en", "MSTTS_V110_enUS_Zira"),
        (SAPI, "zh", "MSTTS_V110_zhCN_Huihui"),
        (SAPI, "vi", None),
        (NSSS, "ko", "com.apple.voice.yuna"),
        (NSSS, "en", "com.apple.voice.daniel"),
        (NAMELESS, "ko", "b"),
        (NAMELESS, "ru", None),
        ((), "ko", None),
    ],
)
def test_the_voice_of_a_language(voices: tuple[Told, ...], language: str, found: str | None) -> None:
    assert find_voice(voices, language) == found
