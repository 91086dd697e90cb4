"""Every colour of the window, for each of its two themes; the only place that names one."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QColor

from attribution.types import STWRType

HALF_LIGHT, MORE_SATURATED, BRIGHTER = 128, 2.1, 1.45


@dataclass(frozen=True, slots=True)
class Colours:
    """Text on its ground has a contrast of at least 4.5 to 1."""

    window: str
    base: str
    raised: str
    hover: str
    border: str
    text: str
    quiet: str
    accent: str
    on_accent: str
    selection: str
    error: str
    direct: str
    indirect: str
    free: str
    reported: str
    chosen: str
    speaker: str
    cue: str
    frame: str

    def of_type(self, type: STWRType) -> str:
        """The ground of a quote; also the mark of its type in the table."""
        return {
            STWRType.DIRECT: self.direct,
            STWRType.INDIRECT: self.indirect,
            STWRType.INDIRECT_FREE_INDIRECT: self.free,
            STWRType.FREE_INDIRECT: self.free,
            STWRType.REPORTED: self.reported,
        }[type]

    def of_chosen(self, type: STWRType) -> str:
        """The same, but so that it stands out."""
        ground = QColor(self.of_type(type))
        hue, saturation, value = ground.hsvHue(), ground.hsvSaturation(), ground.value()
        if ground.lightness() > HALF_LIGHT:
            return QColor.fromHsv(hue, min(255, round(saturation * MORE_SATURATED)), value).name()
        return QColor.fromHsv(hue, saturation, min(255, round(value * BRIGHTER))).name()


LIGHT = Colours(
    window="#f4f4f2",
    base="#ffffff",
    raised="#fafaf9",
    hover="#ececea",
    border="#d9d9d5",
    text="#1d2125",
    quiet="#5c636b",
    accent="#1f5fa8",
    on_accent="#ffffff",
    selection="#e4e9ef",
    error="#b3261e",
    direct="#fdeebd",
    indirect="#dbeafc",
    free="#e9e1f8",
    reported="#e3ebe1",
    chosen="#1f5fa8",
    speaker="#1b6b45",
    cue="#9a4b00",
    frame="#b9bcc0",
)
DARK = Colours(
    window="#1c1e21",
    base="#222529",
    raised="#282b30",
    hover="#31353b",
    border="#3b4047",
    text="#e6e7e8",
    quiet="#a4abb4",
    accent="#7fb2ee",
    on_accent="#10202f",
    selection="#343c47",
    error="#ff9a90",
    direct="#524615",
    indirect="#243f60",
    free="#43365f",
    reported="#34432f",
    chosen="#7fb2ee",
    speaker="#74d0a0",
    cue="#f0b06a",
    frame="#5f666f",
)
