"""Puts the session of a lobby's screen where Debian looks for it.

    sudo python -m scripts.kiosk_install                    on this machine
    python -m scripts.kiosk_install --destdir FOLDER        below a folder, to be looked at or packed

Nothing is started: what is to be done next is said at the end, and in docs/kiosk.md.
"""

import argparse
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SESSION = ROOT / "src" / "edu_desk" / "kiosk" / "session"
PROGRAM = "@PROGRAM@"
PLAIN, RUNS = 0o644, 0o755
NEXT = """Now:
  systemd-sysusers
  systemctl daemon-reload
  udevadm control --reload
  systemctl set-default graphical.target
  systemctl enable --now edu-desk-kiosk.service"""


@dataclass(frozen=True, slots=True)
class Installed:
    """A file of the session: its name there, and where Debian expects it."""

    name: str
    where: str
    mode: int = PLAIN


FILES = (
    Installed("rc.xml", "etc/edu-desk/kiosk/rc.xml"),
    Installed("xorg.conf", "etc/X11/xorg.conf.d/50-edu-desk-kiosk.conf"),
    Installed("edu-desk-kiosk.service", "etc/systemd/system/edu-desk-kiosk.service"),
    Installed("edu-desk-stick@.service", "etc/systemd/system/edu-desk-stick@.service"),
    Installed("stick.rules", "etc/udev/rules.d/99-edu-desk-stick.rules"),
    Installed("journald.conf", "etc/systemd/journald.conf.d/edu-desk-kiosk.conf"),
    Installed("sysusers.conf", "etc/sysusers.d/edu-desk.conf"),
    Installed("kiosk-start", "usr/local/lib/edu-desk/kiosk-start", RUNS),
    Installed("kiosk-session", "usr/local/lib/edu-desk/kiosk-session", RUNS),
)


def install(destdir: Path, program: str, session: Path = SESSION) -> list[Path]:
    """Write all files below `destdir`; returns them. Raises `OSError`."""
    written = []
    for file in FILES:
        path = destdir / file.where
        path.parent.mkdir(parents=True, exist_ok=True)
        text = (session / file.name).read_text(encoding="utf-8").replace(PROGRAM, program)
        path.write_text(text, encoding="utf-8", newline="\n")
        path.chmod(file.mode)
        written.append(path)
    return written


def main() -> int:
    """Run the command."""
    parser = argparse.ArgumentParser(description="Installs the session of a lobby's screen.")
    parser.add_argument("--destdir", type=Path, default=Path("/"), help="below this folder")
    parser.add_argument(
        "--program", default=str(Path(sys.executable).with_name("edu-desk")), help="where edu-desk lies"
    )
    given = parser.parse_args()
    try:
        for path in install(given.destdir, given.program):
            print(path)
    except OSError as error:
        print(f"{error.filename}: {error.strerror}. Run it with the rights to write there.", file=sys.stderr)
        return 1
    print(NEXT)
    return 0


if __name__ == "__main__":
    sys.exit(main())
