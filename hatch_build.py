"""Puts lessons, assets and compiled translations into the wheel as `edu_desk/_data`."""

from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.config import BuilderConfig
from hatchling.builders.hooks.plugin.interface import BuildHookInterface
from hatchling.builders.utils import get_reproducible_timestamp


class DataHook(BuildHookInterface[BuilderConfig]):
    """Runs for standard wheels only: editable installs read the source tree."""

    PLUGIN_NAME = "custom"
    _compiled: TemporaryDirectory[str] | None = None

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Name every file of `_data` before hatchling gathers the wheel."""
        if version != "standard":
            return
        root = Path(self.root)
        include: dict[str, str] = build_data["force_include"]
        for folder in ("lessons", "assets"):
            include[str(root / folder)] = f"edu_desk/_data/{folder}"
        self._compiled = TemporaryDirectory()
        for source in sorted((root / "translations").glob("*/LC_MESSAGES/*.po")):
            name = source.relative_to(root).with_suffix(".mo")
            compiled = Path(self._compiled.name) / name
            _compile(source, compiled)
            include[str(compiled)] = f"edu_desk/_data/{name.as_posix()}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Remove the compiled translations once the wheel has them."""
        if self._compiled is not None:
            self._compiled.cleanup()


def _compile(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    with source.open("rb") as file:
        catalog = read_po(file)
    catalog.creation_date = datetime.fromtimestamp(get_reproducible_timestamp(), UTC)
    with target.open("wb") as file:
        write_mo(file, catalog)
