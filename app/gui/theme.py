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
    now = chosen(_Current.mode, hints.colorScheme())
    if first or now is not colors():  # each widget there is would be dressed anew
        _wear(app, now)


def chosen(mode: str, scheme: Qt.ColorScheme) -> Colors:
    """The colours of a mode, where the platform prefers `scheme`; unknown is light."""
    if mode == SYSTEM:
        return DARK if scheme == Qt.ColorScheme.Dark else LIGHT
    return DARK if mode == DARK_MODE else LIGHT


def _follow(app: QApplication, scheme: Qt.ColorScheme) -> None:
    now = chosen(_Current.mode, scheme)
    if now is not colors():
        _wear(app, now)


def _wear(app: QApplication, now: Colors) -> None:
    _Current.colors = now
    app.setPalette(palette(now))
    app.setStyleSheet(style_sheet(now))
    notifier.changed.emit()


def style_sheet(now: Colors) -> str:
    """The style sheet with a set of colours filled in."""
    template = Template(resource("style.qss").read_text(encoding="utf-8"))
    tokens = {key: value for key, value in asdict(now).items() if isinstance(value, str)}
    for name, tone in now.tones.items():
        tokens |= {f"{name}_fill": tone.fill, f"{name}_text": tone.text}
    return template.substitute(tokens)


def palette(now: Colors) -> QPalette:
    """The same colours for what no style sheet reaches."""
    role = QPalette.ColorRole
    made = QPalette()
    for name, value in {
        role.Window: now.window,
        role.WindowText: now.text,
        role.Base: now.card,
        role.AlternateBase: now.hover,
        role.Text: now.text,
        role.Button: now.card,
        role.ButtonText: now.text,
        role.BrightText: now.danger_text,
        role.Highlight: now.accent,
        role.HighlightedText: now.on_accent,
        role.Accent: now.accent,
        role.PlaceholderText: now.muted,
        role.ToolTipBase: now.tip,
        role.ToolTipText: now.on_tip,
        role.Link: now.accent_text,
        role.LinkVisited: now.accent_text,
        role.Light: now.card,
        role.Midlight: now.border,
        role.Mid: now.border_strong,
        role.Dark: now.border_strong,
        role.Shadow: now.border_strong,
    }.items():
        made.setColor(name, QColor(value))
    for name in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, name, QColor(now.disabled))
    return made
