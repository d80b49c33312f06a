"""How certificates are earned, numbered, worded and signed; and one issued anew."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from app.gui.attendance import words
from app.gui.attendance.board import Board
from app.gui.closing.note_sheet import FormSheet
from app.gui.desk import Desk
from app.gui.i18n import _
from app.gui.widgets.choice_combo import ChoiceCombo
from app.gui.widgets.forms import Form
from app.gui.widgets.inputs import LongInput, NumberInput, TextInput
from app.gui.widgets.language_texts import LanguageTexts
from app.queries.certificates import CertificateRow
from app.rules.attendance import CERTIFICATE_RULE_NAMES
from app.rules.certificates import PLACEHOLDERS, full_number
from app.usecases.certificates import edit_certificate_frame, reissue_certificate

MOST = 999


class FrameSheet(FormSheet):
    """The rule, the number, the wording and who signs."""

    def __init__(self, parent: QWidget, desk: Desk, board: Board) -> None:
        frame, form = board.frame, Form(columns=2)
        rules = [(rule, _(name)) for rule, name in CERTIFICATE_RULE_NAMES.items()]
        form.add("rule", _("Earned by"), ChoiceCombo(_("Earned by"), rules), span=2)
        form.add("least", _("At least"), NumberInput(_("At least"), 1, MOST))
        form.add(
            "prefix",
            _("Before the number"),
            TextInput(_("Before the number")),
            hint=_("Such as 2027/ for 2027/001"),
        )
        known = " ".join(f"{{{name}}}" for name in PLACEHOLDERS)
        form.add(
            "wording",
            _("Wording under the name"),
            LanguageTexts(_("Wording under the name"), board.languages, lines=3),
            hint=_("Empty is the usual wording. Filled in are: {known}", known=known),
            span=2,
        )
        form.add(
            "signers",
            _("Who signs"),
            LongInput(_("Who signs"), lines=3),
            hint=_("One a line: name; function"),
            span=2,
        )
        signers = "\n".join("; ".join(part for part in pair if part) for pair in frame.signers)
        form.set_values(
            {
                "rule": frame.rule,
                "least": frame.least,
                "prefix": frame.prefix,
                "wording": frame.wording,
                "signers": signers,
            }
        )
        super().__init__(
            parent,
            _("Rule and wording of certificates"),
            form,
            text=_("What was issued already stays as it is."),
            primary=_("Save"),
        )
        self._desk = desk

    def save(self, values: dict[str, object]) -> None:
        """Keep it."""
        given: dict[str, Any] = {**values, "signers": signers_of(str(values["signers"] or ""))}
        answer = self._desk.do(edit_certificate_frame, given)
        answer.then(lambda _none: self.accept()).otherwise(self.refuse)


def signers_of(text: str) -> Sequence[tuple[str, str]]:
    """Names with functions, one a line."""
    pairs = [line.partition(";") for line in text.splitlines() if line.strip()]
    return [(name.strip(), function.strip()) for name, _semicolon, function in pairs]


class ReissueSheet(FormSheet):
    """A corrected certificate: the number stays, the reason stands in the register."""

    def __init__(self, parent: QWidget, desk: Desk, row: CertificateRow) -> None:
        form = Form()
        form.add("reason", _("Reason"), TextInput(_("Reason"), _("such as: name corrected")))
        number = full_number(row.contents.get("prefix", ""), row.number)
        super().__init__(
            parent,
            _("Issue certificate {number} anew", number=number),
            form,
            text=_(
                "{name}: what is known today is written on it, with the same number and marked "
                "as corrected.",
                name=row.name.display(),
            ),
            primary=_("Issue anew"),
        )
        self._desk, self._row = desk, row

    def save(self, values: dict[str, object]) -> None:
        """Issue it."""
        reason = str(values["reason"] or "")
        answer = self._desk.do(reissue_certificate, self._row.person_id, reason)
        answer.then(lambda _issue: self.accept()).otherwise(self.refuse)


def rule_said(board: Board) -> str:
    """The rule as a sentence."""
    frame = board.frame
    rule = _(CERTIFICATE_RULE_NAMES[frame.rule])
    said = _("{rule}: at least {least}", rule=rule, least=frame.least)
    titles = [words.said(board.sessions[each]) for each in frame.sessions if each in board.sessions]
    return f"{said} ({', '.join(titles)})" if titles else said
