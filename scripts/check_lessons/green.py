"""Which pieces were green, and what they looked like then: kept under build/, and safe to delete."""

import json
from pathlib import Path


class GreenRecord:
    """Digests of pieces by name; a record that cannot be read counts as empty."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._digests = _read(file)

    def knows(self, name: str, digest: str) -> bool:
        """Whether the piece was green exactly as it is now."""
        return self._digests.get(name) == digest

    def keep(self, name: str, digest: str) -> None:
        """The piece is green as it is now."""
        self._digests[name] = digest
        self._file.parent.mkdir(parents=True, exist_ok=True)
        new = self._file.with_suffix(".new")
        new.write_text(json.dumps(self._digests, indent=1, sort_keys=True), encoding="utf-8")
        new.replace(self._file)


def _read(file: Path) -> dict[str, str]:
    try:
        found = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return {str(name): str(digest) for name, digest in found.items()} if isinstance(found, dict) else {}
