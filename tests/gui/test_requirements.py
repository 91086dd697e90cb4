"""What is missing for a window is known before Qt is loaded, with the command that helps."""

from __future__ import annotations

import socket
import subprocess
import sys
from pathlib import Path

import pytest

from gui import requirements

ON_LINUX = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks for Linux libraries")


def _say(monkeypatch: pytest.MonkeyPatch, answer: str) -> None:
    def run(*_: object, **__: object) -> subprocess.CompletedProcess[str]:
        return subprocess.CompletedProcess([], 0, stdout=answer)

    monkeypatch.setattr("gui.requirements.shutil.which", lambda _: "/usr/bin/ldd")
    monkeypatch.setattr("gui.requirements.subprocess.run", run)


@ON_LINUX
def test_libraries_that_the_system_does_not_find_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    _say(
        monkeypatch,
        "\tlibEGL.so.1 => not found\n\tlibc.so.6 => /lib/libc.so.6 (0x0)\n\tlibxcb-cursor.so.0 => not found\n",
    )
    assert requirements.missing_libraries() == ["libEGL.so.1", "libxcb-cursor.so.0"]


@ON_LINUX
def test_nothing_is_missing_where_all_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    _say(monkeypatch, "\tlibc.so.6 => /lib/libc.so.6 (0x0)\n")
    assert requirements.missing_libraries() == []


@ON_LINUX
def test_without_ldd_the_libraries_are_tried_themselves(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("gui.requirements.shutil.which", lambda _: None)
    monkeypatch.setattr(requirements, "PACKAGES", {"libc.so.6": ("libc6", "glibc"), "libfehlt.so.9": ("x", "y")})
    assert requirements.missing_libraries() == ["libfehlt.so.9"]


@pytest.mark.parametrize("platform", ["darwin", "win32"])
def test_elsewhere_qt_brings_all_it_needs(platform: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    assert requirements.missing_libraries() == []


def test_the_cure_is_a_command_for_each_system() -> None:
    words = requirements.cure(["libEGL.so.1", "libxcb-cursor.so.0", "libneu.so.7"])
    assert "sudo apt-get install libegl1 libxcb-cursor0 libneu.so.7" in words
    assert "sudo dnf install mesa-libEGL xcb-util-cursor libneu.so.7" in words


def test_a_package_of_two_missing_libraries_is_named_once() -> None:
    assert requirements.cure(["libglib-2.0.so.0", "libgthread-2.0.so.0"]).count("libglib2.0-0") == 1


@pytest.mark.parametrize("platform", ["offscreen", "minimal:enable_fonts"])
def test_a_platform_that_draws_nowhere_is_no_display(platform: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", platform)
    monkeypatch.setenv("DISPLAY", ":0")
    assert not requirements.has_display()


@ON_LINUX
@pytest.mark.parametrize("display", [None, "", ":4711", "nowhere.invalid:0"])
def test_a_display_that_does_not_answer_is_none(
    display: str | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY", "DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    if display is not None:
        monkeypatch.setenv("DISPLAY", display)
    assert not requirements.has_display()


@ON_LINUX
def test_a_wayland_socket_is_a_display(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("QT_QPA_PLATFORM", "DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    assert not requirements.has_display()
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(tmp_path / "wayland-0"))
        assert requirements.has_display()


def test_asking_does_not_load_qt() -> None:
    code = "import sys; from gui import requirements as r; r.missing_libraries(); r.has_display(); \
        print([name for name in sys.modules if 'PySide6' in name])"
    asked = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert asked.stdout.strip() == "[]"
