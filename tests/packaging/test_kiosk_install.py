"""The session's files land where Debian expects them, and say what they must."""

import re
import shutil
import subprocess
import sys
from configparser import RawConfigParser
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from scripts.kiosk_install import FILES, PLAIN, ROOT, RUNS, SESSION

from edu_desk.kiosk.kiosk_exit import KioskExit

PROGRAM = "/opt/edu-desk/bin/edu-desk"


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("destdir")
    command = [sys.executable, "-m", "scripts.kiosk_install", "--destdir", str(folder), "--program", PROGRAM]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert "systemctl enable --now edu-desk-kiosk.service" in done.stdout
    return folder


def test_every_file_lands_where_debian_looks(root: Path) -> None:
    found = {path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file()}
    assert found == {
        "etc/edu-desk/kiosk/rc.xml",
        "etc/X11/xorg.conf.d/50-edu-desk-kiosk.conf",
        "etc/systemd/system/edu-desk-kiosk.service",
        "etc/systemd/system/edu-desk-stick@.service",
        "etc/udev/rules.d/99-edu-desk-stick.rules",
        "etc/systemd/journald.conf.d/edu-desk-kiosk.conf",
        "etc/sysusers.d/edu-desk.conf",
        "usr/local/lib/edu-desk/kiosk-start",
        "usr/local/lib/edu-desk/kiosk-session",
    }


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_what_runs_may_run_and_nothing_is_left_to_fill_in(root: Path, file: object) -> None:
    assert hasattr(file, "where")
    path = root / file.where
    assert path.stat().st_mode & 0o777 == (RUNS if "/lib/" in path.as_posix() else PLAIN)
    assert not re.search(r"@[A-Z]+@", path.read_text())


class UnitFile(RawConfigParser):
    """Names of options are written as systemd does."""

    def optionxform(self, optionstr: str) -> str:
        return optionstr


def test_every_file_of_the_session_is_installed_or_for_windows() -> None:
    there = {path.relative_to(SESSION).as_posix() for path in SESSION.rglob("*") if path.is_file()}
    assert there == {file.name for file in FILES} | {"windows/shell-launcher.xml"}


def test_the_unit_begins_anew_but_for_what_staff_closed(root: Path) -> None:
    unit = UnitFile(strict=False)
    unit.read(root / "etc/systemd/system/edu-desk-kiosk.service")
    service = dict(unit["Service"])
    assert service["Type"] == "notify"
    assert service["NotifyAccess"] == "all"
    assert service["Restart"] == "always"
    assert service["KillMode"] == "mixed"
    assert int(service["WatchdogSec"]) <= 2, "with a start, the first page is back within 5 s"
    assert int(service["TimeoutStopSec"]) <= 3
    assert int(service["RestartPreventExitStatus"]) == KioskExit.STAYS_OFF
    assert unit["Unit"]["StartLimitIntervalSec"] == "0"
    assert (root / service["ExecStart"].lstrip("/")).is_file()


def test_the_session_starts_this_program_with_our_openbox(root: Path) -> None:
    session = (root / "usr/local/lib/edu-desk/kiosk-session").read_text()
    assert f'"{PROGRAM}" "${{STATE_DIRECTORY' in session
    assert 'exec "$2" run --kiosk --data "$3"' in session
    config = re.search(r"--config-file .*:-(/[^}]+)}", session)
    assert config is not None
    assert (root / config[1].lstrip("/")).is_file()
    assert "unset WATCHDOG_PID" in session


def test_openbox_has_neither_keys_nor_mouse_nor_frames(root: Path) -> None:
    tree = ET.parse(root / "etc/edu-desk/kiosk/rc.xml").getroot()  # noqa: S314 - our own
    space = "{http://openbox.org/3.4/rc}"
    for place in ("keyboard", "mouse"):
        part = tree.find(f"{space}{place}")
        assert part is not None, "left out, Openbox has its own"
        assert list(part) == []
    assert {node.text for node in tree.iter(f"{space}decor")} == {"no"}


def test_x_has_no_way_to_a_console(root: Path) -> None:
    text = (root / "etc/X11/xorg.conf.d/50-edu-desk-kiosk.conf").read_text()
    for option in ("DontVTSwitch", "DontZap"):
        assert f'Option "{option}" "true"' in text


def test_windows_maps_the_same_exit_codes() -> None:
    tree = ET.parse(SESSION / "windows" / "shell-launcher.xml")  # noqa: S314 - our own
    codes = {node.get("ReturnCode"): node.get("Action") for node in tree.iter() if node.get("ReturnCode")}
    assert codes == {
        str(int(KioskExit.CLOSED)): "RestartShell",
        str(int(KioskExit.STAYS_OFF)): "DoNothing",
        str(int(KioskExit.RESTART)): "RestartShell",
    }


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="systemd-analyze is not installed")
def test_systemd_understands_the_unit(root: Path) -> None:
    command = ["systemd-analyze", "verify", "--root", str(root), "edu-desk-kiosk.service"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    told = [line for line in done.stderr.splitlines() if "edu-desk-kiosk" in line and "Unknown" in line]
    assert told == []


@pytest.mark.skipif(shutil.which("/bin/sh") is None, reason="there is no shell")
@pytest.mark.parametrize("script", ["kiosk-start", "kiosk-session"])
def test_the_scripts_are_scripts(script: str) -> None:
    subprocess.run(["/bin/sh", "-n", str(SESSION / script)], check=True)


RULE_PART = re.compile(
    r'(?:(?:ACTION|SUBSYSTEM|KERNEL|ENV\{[A-Z_]+\})(?:==|!=)|(?:TAG|ENV\{SYSTEMD_WANTS\})\+=)"[^"]+"'
)


def test_the_rule_of_sticks_is_one_that_udev_reads(root: Path) -> None:
    rules = root / "etc/udev/rules.d/99-edu-desk-stick.rules"
    lines = [line for line in rules.read_text().splitlines() if line and not line.startswith("#")]
    (parts,) = [line.split(", ") for line in lines]
    assert [part for part in parts if not RULE_PART.fullmatch(part)] == []
    wanted = re.search(r'SYSTEMD_WANTS\}\+="([^"%]+)%k\.service"', lines[0])
    assert wanted is not None
    assert (root / f"etc/systemd/system/{wanted[1]}.service").is_file(), "the unit that it wants is shipped"


WINDOWS = {
    "ShellLauncherConfiguration": (("Profiles", "Configs"), ()),
    "Profiles": (("Profile",), ()),
    "Profile": (("Shell",), ("Id",)),
    "Shell": (("ReturnCodeActions", "DefaultAction"), ("Shell",)),
    "ReturnCodeActions": (("ReturnCodeAction",), ()),
    "ReturnCodeAction": ((), ("ReturnCode", "Action")),
    "DefaultAction": ((), ("Action",)),
    "Configs": (("Config",), ()),
    "Config": (("Account", "Profile"), ()),
    "Account": ((), ("Name",)),
}
"""Of the schema that Microsoft publishes for Shell Launcher: which elements are in which, and their marks."""
ACTIONS = {"RestartShell", "RestartDevice", "ShutdownDevice", "DoNothing"}


def test_windows_file_keeps_to_the_schema_of_shell_launcher() -> None:
    tree = ET.parse(SESSION / "windows" / "shell-launcher.xml").getroot()  # noqa: S314 - our own
    space = "{http://schemas.microsoft.com/ShellLauncher/2018/Configuration}"
    for node in tree.iter():
        assert node.tag.startswith(space)
        inside, marks = WINDOWS[node.tag.removeprefix(space)]
        assert {child.tag.removeprefix(space) for child in node} <= set(inside)
        assert set(node.attrib) == set(marks)
    assert {node.get("Action") for node in tree.iter() if node.get("Action")} <= ACTIONS
    ids = {node.get("Id") for node in tree.iter(f"{space}Profile")}
    assert len(ids) == 1, "the account has the profile that is there"
    assert all(re.fullmatch(r"\{[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\}", str(one)) for one in ids)
