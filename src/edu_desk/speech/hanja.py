"""Hanja as Korean says them: those that signs and forms still write; of others, that they are some.

Lessons have none (`edu-desk check` tells them); what a screen shows may come from elsewhere.
"""

from re import Match
from typing import Final

HANJA: Final = r"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]"
"""A pattern for one."""
GLOSSED: Final = rf"(?<=[가-힣])\s?[(\[（〔]{HANJA}+[)\]）〕]"
"""Hanja in brackets behind a Korean word: they are that word once more."""
_UNKNOWN: Final = "한자"
_SAID: Final = {
    **dict(zip("一二三四五六七八九十百千萬億兆", "일이삼사오육칠팔구십백천만억조", strict=True)),
    **dict(zip("月火水木金土日年時分", "월화수목금토일년시분", strict=True)),
    **dict(zip("大中小上下前後左右內外新舊", "대중소상하전후좌우내외신구", strict=True)),
    **dict(zip("男女父母子孫兄弟夫婦", "남녀부모자손형제부부", strict=True)),
    **dict(zip("東西南北韓美英獨佛", "동서남북한미영독불", strict=True)),
    **dict(zip("故現元株對對無有不可入出口計等", "고현원주대대무유불가입출구계등", strict=True)),
}


def hanja(hit: Match[str]) -> str:
    """How Hanja are said, one by one; several that nobody can be sure of are said to be Hanja, once."""
    known = [_SAID.get(letter, "") for letter in hit[0]]
    return "".join(known) if all(known) else _UNKNOWN
