"""Choosing a country by its name in the language of the window."""

from app.gui.i18n import _, countries
from app.gui.widgets.choice_combo import ChoiceCombo


class CountryCombo(ChoiceCombo[str]):
    """All countries; the value is the ISO 3166 code, "" for none."""

    def __init__(self, name: str = "") -> None:
        super().__init__(
            name or _("Country"),
            [("", ""), *countries()],
            placeholder=_("Country"),
            searchable=True,
        )

    def value(self) -> str:
        """The code, "" for none."""
        return super().value() or ""
