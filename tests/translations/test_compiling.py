"""Compiled catalogues are put in place whole: whoever reads one meanwhile has the one before."""

import gettext
from io import BytesIO
from pathlib import Path

from scripts.translations import compile_all

HEAD = 'msgid ""\nmsgstr ""\n"Language: ko\\n"\n"Content-Type: text/plain; charset=utf-8\\n"\n\n'


def _said(compiled: bytes) -> str:
    return gettext.GNUTranslations(BytesIO(compiled)).gettext("Help")


def test_a_program_that_begins_while_catalogues_are_compiled_reads_a_whole_one(tmp_path: Path) -> None:
    folder = tmp_path / "translations" / "ko" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    source, compiled = folder / "edu_desk.po", folder / "edu_desk.mo"
    source.write_text(HEAD + 'msgid "Help"\nmsgstr "도움"\n', encoding="utf-8")
    compile_all(tmp_path)
    with compiled.open("rb") as being_read:
        beginning = being_read.read(8)
        source.write_text(HEAD + 'msgid "Help"\nmsgstr "도와주세요"\n', encoding="utf-8")
        compile_all(tmp_path)
        assert _said(beginning + being_read.read()) == "도움"
    assert _said(compiled.read_bytes()) == "도와주세요"
    assert sorted(file.name for file in folder.iterdir()) == ["edu_desk.mo", "edu_desk.po"]
