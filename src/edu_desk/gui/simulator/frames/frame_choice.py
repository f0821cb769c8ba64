"""Which frame is drawn for which device."""

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtWidgets import QWidget

from edu_desk.gui.simulator.frames.bank_machine import Bank
from edu_desk.gui.simulator.frames.browser_window import Web
from edu_desk.gui.simulator.frames.device_frame import DeviceFrame
from edu_desk.gui.simulator.frames.kiosk import Kiosk
from edu_desk.gui.simulator.frames.phone import Phone
from edu_desk.gui.simulator.learner_hands import ElementKit
from edu_desk.lesson.kinds import Device

FRAMES: Final[Mapping[Device, Callable[[ElementKit, QWidget], DeviceFrame]]] = {
    Device.PHONE: Phone,
    Device.KIOSK: Kiosk,
    Device.WEB: Web,
    Device.BANK: Bank,
}
