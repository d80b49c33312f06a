"""The organisation behind a delegation, or one without: its facts and its members."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from app.base.errors import AppError
from app.base.texts import Texts
from app.gui.delegations.fields import Fields, side_by_side
from app.gui.delegations.partners import Partners
from app.gui.delegations.wording import conference_languages
from app.gui.desk import Desk
from app.gui.i18n import _, current_language, localized
from app.gui.widgets.layouts import V
from app.queries import organisations
from app.queries.organisations import OrganisationRow
from app.rules.organisations import KIND_NAMES, ORGANISATION_FIELDS, OrganisationKind
from app.usecases.organisations import (
    add_member_organisation,
    edit_organisation,
    set_member_organisations,
)

LABELS = {name: rule.label for name, rule in ORGANISATION_FIELDS.items()}


def kind_options() -> list[tuple[OrganisationKind, str]]:
    """What an organisation can be."""
    return [(kind, _(name)) for kind, name in KIND_NAMES.items()]


class Body(QWidget):
    """Edits one organisation in place."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.row: OrganisationRow | None = None
        editable = not desk.read_only
        self.fields = Fields(LABELS, editable=editable)
        self.partners = Partners(desk, editable=editable)
        add = self.fields
        self.setLayout(
            V(
                add.texts("name", lambda: conference_languages(desk), "languages"),
                add.choice("kind", kind_options(), "building-2"),
                side_by_side(add.text("street", "map-pin"), add.text("postcode", "mail")),
                side_by_side(add.text("city", "map-pin"), add.country("country", "globe")),
                self.partners,
                add.number("population", "users"),
                add.text("website", "link"),
                add.long("notes", "notebook-pen"),
                spacing=14,
            )
        )
        self.fields.on_edited(self._save)
        self.partners.changed.connect(self._save_partners)
        self.partners.new_wanted.connect(self._add_partner)

    def show_organisation(self, row: OrganisationRow) -> None:
        """Show an organisation; what is being typed about the same one stays."""
        if self.row is not None and self.row.id != row.id:
            self.fields.close()
        self.row = row
        self.fields.set_values(row)
        partnership = row.kind is OrganisationKind.PARTNERSHIP
        self.partners.partnership_id = row.id
        self.partners.setVisible(partnership)
        ids = self.desk.ask(organisations.member_organisation_ids, row.id) if partnership else []
        self.partners.show_ids(ids)

    def _save(self, name: str, value: object) -> None:
        if self.row is None:
            return
        of = self.row.id

        def refuse(problem: AppError) -> None:
            if self.row is not None and self.row.id == of:
                self.fields.refuse(problem, name)

        self.desk.do(edit_organisation, of, {name: value}).otherwise(refuse)

    def _save_partners(self, ids: Sequence[int]) -> None:
        if self.row is not None:
            self.desk.do(set_member_organisations, self.row.id, ids).otherwise(self._complain)

    def _add_partner(self, name: str) -> None:
        if self.row is not None:
            facts = {
                "name": Texts({current_language(): name}),
                "kind": OrganisationKind.CITY,
                "city": name,
                "country": self.row.country,
            }
            self.desk.do(add_member_organisation, self.row.id, facts).otherwise(self._complain)

    def _complain(self, problem: AppError) -> None:
        self.desk.toast(localized(problem))
