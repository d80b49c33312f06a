"""Putting the colours on: one palette, one style sheet, told to everybody who paints."""

from dataclasses import asdict
from functools import partial
from string import Template

from PySide6.QtCore import QDir, QObject, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from app.base.paths import resource
from app.gui import fonts
from app.gui.colors import DARK, LIGHT, Colors

SYSTEM, LIGHT_MODE, DARK_MODE = "system", "light", "dark"
MODES = (SYSTEM, LIGHT_MODE, DARK_MODE)


class Notifier(QObject):
    """Tells that other colours are in force."""

    changed = Signal()


class _Current:
    colors: Colors = LIGHT
    mode: str = ""


notifier = Notifier()


def colors() -> Colors:
    """The colours in force."""
    return _Current.colors


def color(token: str) -> QColor:
    """The colour in force that a token names; a tone's name gives the tone's text colour."""
    now = colors()
    return QColor(now.tones[token].text if token in now.tones else getattr(now, token))


def apply(app: QApplication, mode: str) -> None:
    """Dress the application: "system" follows the platform where it says what it prefers."""
    first = not _Current.mode
    _Current.mode = mode if mode in MODES else SYSTEM
    hints = QGuiApplication.styleHints()
    if first:
        QDir.addSearchPath("controls", str(resource("icons/controls")))
        fonts.install(app)
        app.setStyle("Fusion")
        hints.colorSchemeChanged.connect(partial(_follow, app))
    if _Current.mode == SYSTEM:
        hints.unsetColorScheme()
    else:
        dark = _Current.mode == DARK_MODE
        hints.setColorScheme(Qt.ColorScheme.Dark if dark else Qt.ColorScheme.Light)
    _wear(app, _chosen(_Current.mode))


def _chosen(mode: str) -> Colors:
    if mode == SYSTEM:
        known = QGuiApplication.styleHints().colorScheme()
        return DARK if known == Qt.ColorScheme.Dark else LIGHT
    return DARK if mode == DARK_MODE else LIGHT


def _follow(app: QApplication, _scheme: Qt.ColorScheme) -> None:
    if _Current.mode == SYSTEM and _chosen(SYSTEM) is not colors():
        _wear(app, _chosen(SYSTEM))


def _wear(app: QApplication, chosen: Colors) -> None:
    _Current.colors = chosen
    app.setPalette(palette(chosen))
    app.setStyleSheet(style_sheet(chosen))
    notifier.changed.emit()


def style_sheet(chosen: Colors) -> str:
    """The style sheet with a set of colours filled in."""
    template = Template(resource("style.qss").read_text(encoding="utf-8"))
    tokens = {key: value for key, value in asdict(chosen).items() if isinstance(value, str)}
    for name, tone in chosen.tones.items():
        tokens |= {f"{name}_fill": tone.fill, f"{name}_text": tone.text}
    return template.substitute(tokens)


def palette(chosen: Colors) -> QPalette:
    """The same colours for what no style sheet reaches."""
    role = QPalette.ColorRole
    made = QPalette()
    for name, value in {
        role.Window: chosen.window,
        role.WindowText: chosen.text,
        role.Base: chosen.card,
        role.AlternateBase: chosen.hover,
        role.Text: chosen.text,
        role.Button: chosen.card,
        role.ButtonText: chosen.text,
        role.BrightText: chosen.danger_text,
        role.Highlight: chosen.accent,
        role.HighlightedText: chosen.on_accent,
        role.Accent: chosen.accent,
        role.PlaceholderText: chosen.muted,
        role.ToolTipBase: chosen.tip,
        role.ToolTipText: chosen.on_tip,
        role.Link: chosen.accent_text,
        role.LinkVisited: chosen.accent_text,
        role.Light: chosen.card,
        role.Midlight: chosen.border,
        role.Mid: chosen.border_strong,
        role.Dark: chosen.border_strong,
        role.Shadow: chosen.border_strong,
    }.items():
        made.setColor(name, QColor(value))
    for name in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, name, QColor(chosen.disabled))
    return made
