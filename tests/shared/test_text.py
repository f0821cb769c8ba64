"""Messages in the learner's language: forms, contexts, and no more catalogues than are wanted."""

from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

from edu_desk.shared import text as module
from edu_desk.shared.languages import LANGUAGES
from edu_desk.shared.paths import shipped
from edu_desk.shared.text import Meant, Plural, load_translator

Told = tuple[str | tuple[str, ...], str | tuple[str, ...], str | None]
PAGES = Plural("{count} page in {file}", "{count} pages in {file}")


def catalogue(folder: Path, locale: str, domain: str, *messages: Told) -> None:
    made = Catalog(locale=locale)
    for asked, told, context in messages:
        made.add(asked, told, context=context)
    home = folder / locale / "LC_MESSAGES"
    home.mkdir(parents=True, exist_ok=True)
    with (home / f"{domain}.mo").open("wb") as file:
        write_mo(file, made)


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the catalogues that were read."""
    names: list[str] = []
    real = module.read_catalogue

    def watched(source: Path) -> object:
        names.append(source.stem)
        return real(source)

    monkeypatch.setattr(module, "read_catalogue", watched)
    return names


@pytest.mark.parametrize(("count", "told"), [(0, "0 pages in x"), (1, "1 page in x"), (2, "2 pages in x")])
def test_english_counts(tmp_path: Path, count: int, told: str) -> None:
    assert load_translator(tmp_path, "en").counted(PAGES, count, file="x") == told


def test_korean_has_one_form_and_its_particles(tmp_path: Path) -> None:
    catalogue(tmp_path, "ko", "edu_desk", (tuple(PAGES), ("{file:을/를} {count}쪽",), None))
    assert load_translator(tmp_path, "ko").counted(PAGES, 1, file="책") == "책을 1쪽"


@pytest.mark.parametrize(
    ("count", "told"), [(1, "1 страница"), (3, "3 страницы"), (5, "5 страниц"), (21, "21 страница")]
)
def test_a_language_has_as_many_forms_as_it_needs(tmp_path: Path, count: int, told: str) -> None:
    forms = ("{count} страница", "{count} страницы", "{count} страниц")
    catalogue(tmp_path, "ru", "edu_desk", (tuple(PAGES), forms, None))
    assert load_translator(tmp_path, "ru").counted(PAGES, count, file="x") == told


def test_the_same_words_may_mean_two_things(tmp_path: Path) -> None:
    catalogue(tmp_path, "ko", "edu_desk", ("Light", "연한", "a colour"), ("Light", "등", None))
    tr = load_translator(tmp_path, "ko")
    assert (tr(Meant("a colour", "Light")), tr("Light"), tr(Meant("a word", "Light"))) == (
        "연한",
        "등",
        "Light",
    )


def test_in_its_own_language_nothing_is_read(read: list[str]) -> None:
    korean = load_translator(shipped().translations, "ko")
    assert korean.lesson("기차표 예매하기") == "기차표 예매하기"
    assert read == ["edu_desk"]


def test_topics_are_read_when_they_are_wanted(tmp_path: Path, read: list[str]) -> None:
    for domain, asked in (("lessons", "하나"), ("lessons-apps", "둘"), ("lessons-trust", "셋")):
        catalogue(tmp_path, "en", domain, (asked, f"{asked} in English", None))
    tr = load_translator(tmp_path, "en")
    assert tr.lesson("하나") == "하나 in English"
    assert read == ["lessons"]
    assert tr.lesson("둘") == "둘 in English"
    assert read == ["lessons", "lessons-apps"]
    assert (tr.lesson("넷"), tr.lesson("셋"), tr.lesson("하나")) == ("넷", "셋 in English", "하나 in English")
    assert read == ["lessons", "lessons-apps", "lessons-trust"]


def test_a_catalogue_that_did_not_change_is_read_once(tmp_path: Path) -> None:
    catalogue(tmp_path, "de", module.PROGRAM_DOMAIN, ("Back", "Zurueck", None))
    file = tmp_path / "de" / "LC_MESSAGES" / f"{module.PROGRAM_DOMAIN}.po"
    assert module.read_catalogue(file) is module.read_catalogue(file)
    catalogue(tmp_path, "de", module.PROGRAM_DOMAIN, ("Back", "Nach hinten", None))
    assert module.read_catalogue(file).gettext("Back") == "Nach hinten"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_its_texts(language: str) -> None:
    tr = load_translator(shipped().translations, language)
    assert tr("Language") == {"ko": "언어", "en": "Language"}[language]
    assert tr.lesson("기차표 예매하기").isascii() is (language == "en")
