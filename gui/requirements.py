"""What the window needs from the system, asked before Qt is loaded: what is missing, and its cure.

Qt itself ends the process when its platform plugin cannot be loaded, so nothing here imports it.
"""

from __future__ import annotations

import ctypes
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

# What Qt's plugins for X and Wayland load: library, package in Debian and Ubuntu, package in Fedora and RHEL
PACKAGES = {
    "libEGL.so.1": ("libegl1", "mesa-libEGL"),
    "libGL.so.1": ("libgl1", "mesa-libGL"),
    "libOpenGL.so.0": ("libopengl0", "libglvnd-opengl"),
    "libGLX.so.0": ("libglx0", "libglvnd-glx"),
    "libX11.so.6": ("libx11-6", "libX11"),
    "libX11-xcb.so.1": ("libx11-xcb1", "libX11-xcb"),
    "libxkbcommon.so.0": ("libxkbcommon0", "libxkbcommon"),
    "libxkbcommon-x11.so.0": ("libxkbcommon-x11-0", "libxkbcommon-x11"),
    "libdbus-1.so.3": ("libdbus-1-3", "dbus-libs"),
    "libfontconfig.so.1": ("libfontconfig1", "fontconfig"),
    "libfreetype.so.6": ("libfreetype6", "freetype"),
    "libglib-2.0.so.0": ("libglib2.0-0", "glib2"),
    "libgthread-2.0.so.0": ("libglib2.0-0", "glib2"),
    "libxcb.so.1": ("libxcb1", "libxcb"),
    "libxcb-cursor.so.0": ("libxcb-cursor0", "xcb-util-cursor"),
    "libxcb-icccm.so.4": ("libxcb-icccm4", "xcb-util-wm"),
    "libxcb-image.so.0": ("libxcb-image0", "xcb-util-image"),
    "libxcb-keysyms.so.1": ("libxcb-keysyms1", "xcb-util-keysyms"),
    "libxcb-randr.so.0": ("libxcb-randr0", "libxcb"),
    "libxcb-render.so.0": ("libxcb-render0", "libxcb"),
    "libxcb-render-util.so.0": ("libxcb-render-util0", "xcb-util-renderutil"),
    "libxcb-shape.so.0": ("libxcb-shape0", "libxcb"),
    "libxcb-shm.so.0": ("libxcb-shm0", "libxcb"),
    "libxcb-sync.so.1": ("libxcb-sync1", "libxcb"),
    "libxcb-xfixes.so.0": ("libxcb-xfixes0", "libxcb"),
    "libxcb-xinerama.so.0": ("libxcb-xinerama0", "libxcb"),
    "libxcb-xkb.so.1": ("libxcb-xkb1", "libxcb"),
    "libwayland-client.so.0": ("libwayland-client0", "libwayland-client"),
    "libwayland-cursor.so.0": ("libwayland-cursor0", "libwayland-cursor"),
    "libwayland-egl.so.1": ("libwayland-egl1", "libwayland-egl"),
}
INVISIBLE_PLATFORMS = frozenset({"offscreen", "minimal", "minimalegl", "vnc"})


def has_display() -> bool:
    """Whether a window could be seen: on Linux an X server that answers or a Wayland socket."""
    if os.environ.get("QT_QPA_PLATFORM", "").partition(":")[0] in INVISIBLE_PLATFORMS:
        return False
    if not sys.platform.startswith("linux"):
        return True
    return _has_wayland() or (bool(os.environ.get("DISPLAY")) and _x_server_answers())


def missing_libraries() -> list[str]:
    """The shared libraries that Qt's window would look for in vain, by file name; empty where all is well."""
    if not sys.platform.startswith("linux"):
        return []
    missing: set[str] = set()
    for library in _qt_libraries():
        missing.update(_not_found(library))
    return sorted(missing)


def cure(missing: list[str]) -> str:
    """Says in German which libraries are missing and which command installs them."""
    debian, fedora = zip(*(PACKAGES.get(name, (name, name)) for name in missing), strict=True)
    return (
        "Das Fenster braucht Systembibliotheken, die hier fehlen: " + ", ".join(missing) + ".\n"
        f"Debian, Ubuntu:  sudo apt-get install {' '.join(dict.fromkeys(debian))}\n"
        f"Fedora, RHEL:    sudo dnf install {' '.join(dict.fromkeys(fedora))}"
    )


def _has_wayland() -> bool:
    """WAYLAND_DISPLAY names a socket, by itself an absolute path or one within XDG_RUNTIME_DIR."""
    name = os.environ.get("WAYLAND_DISPLAY")
    folder = os.environ.get("XDG_RUNTIME_DIR", "/")
    return bool(name) and (Path(folder) / str(name)).is_socket()


def _x_server_answers() -> bool:
    """DISPLAY may be a leftover of an ended session; Qt would then end the process instead of raising."""
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return True  # missing_libraries() tells of it
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(None, None))
    refused = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return not refused


def _qt_libraries() -> Iterator[Path]:
    """The libraries of Qt that a window loads; found without importing PySide6."""
    spec = importlib.util.find_spec("PySide6")
    if spec is None or spec.origin is None:
        return
    qt = Path(spec.origin).parent / "Qt"
    yield from sorted((qt / "lib").glob("libQt6Widgets.so.6"))
    plugin = "libqwayland*.so" if _has_wayland() else "libqxcb.so"
    yield from sorted((qt / "plugins" / "platforms").glob(plugin))


def _not_found(library: Path) -> set[str]:
    """Asks the system's own `ldd`; where there is none, tries to load every library we know of."""
    ldd = shutil.which("ldd")
    if ldd is None:
        return {name for name in PACKAGES if not _loads(name)}
    answer = subprocess.run([ldd, str(library)], capture_output=True, text=True, check=False).stdout
    return {line.split()[0] for line in answer.splitlines() if line.rstrip().endswith("not found")}


def _loads(name: str) -> bool:
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True
