"""What people are registered as, and the tags organisers put on them."""

from PySide6.QtWidgets import QPushButton

from app.base.texts import Texts
from app.base.words import N_
from app.gui.conference.section import QuickAdd, RowEditor, Rows, Section
from app.gui.conference.texts import LanguageField
from app.gui.conference.tones import ToneButton
from app.gui.delegations.wording import said
from app.gui.desk import Desk
from app.gui.i18n import _, _n
from app.gui.widgets.card import Card
from app.gui.widgets.fields import Field
from app.gui.widgets.inputs import TextInput
from app.gui.widgets.layouts import STRETCH, H, V, button, label
from app.queries import events as reading
from app.queries.events import CategoryRow, TagRow
from app.usecases import events, tags


class CategoryEditor(RowEditor[CategoryRow]):
    """A category: colour, name, how many are in it."""

    def __init__(self, section: "Categories", category_id: int) -> None:
        super().__init__(category_id)
        self._section = section
        self.tone = ToneButton(editable=section.editable)
        self.tone.setObjectName(f"tone:{category_id}")
        self.name = LanguageField(_("Name"), editable=section.editable, bare=True)
        self.name_field(self.name, "category")
        self.people = button("", kind="link", on=self._show_people)
        self.tone.chosen.connect(lambda tone: self._save(self._row.name, tone))
        self.name.rewritten.connect(lambda texts: self._save(texts, self._row.tone))
        self.remove.clicked.connect(self._remove)
        tools = self.tools() if section.editable else None
        self.setLayout(H(self.tone, (self.name, 1), self.people, tools, spacing=8))

    def show_row(self, row: CategoryRow) -> None:
        """Show the category."""
        self._row = row
        self.tone.set_tone(row.tone)
        self.name.show_texts(row.name, self._section.language)
        show_count(self.people, row.count)
        self.call_it(said(row.name))

    def _show_people(self) -> None:
        self._section.desk.go("people", f"category:{self.row_id}")

    def _save(self, name: Texts, tone: str) -> None:
        answer = self._section.desk.do(events.edit_category, self.row_id, name, tone=tone)
        answer.then(self._section.said(_("“{name}” changed.", name=said(name))))
        answer.otherwise(self.name.refuse)

    def _remove(self) -> None:
        text = _("Category “{name}” removed.", name=said(self._row.name))
        self._section.desk.do(events.remove_category, self.row_id).then(self._section.said(text))


class TagEditor(RowEditor[TagRow]):
    """A tag: colour, name, how many carry it."""

    def __init__(self, section: "Categories", tag_id: int) -> None:
        super().__init__(tag_id)
        self._section = section
        self.tone = ToneButton(editable=section.editable)
        self.tone.setObjectName(f"tag-tone:{tag_id}")
        make = (lambda: TextInput(_("Name"))) if section.editable else None
        self.name = Field(_("Name"), make, bare=True)
        self.name_field(self.name, "tag")
        self.people = button("", kind="link", on=self._show_people)
        self.tone.chosen.connect(lambda tone: self._save(self._row.name, tone))
        self.name.edited.connect(lambda name: self._save(name, self._row.tone))
        self.remove.clicked.connect(self._remove)
        tools = self.tools(movable=False) if section.editable else None
        self.setLayout(H(self.tone, (self.name, 1), self.people, tools, spacing=8))

    def show_row(self, row: TagRow) -> None:
        """Show the tag."""
        self._row = row
        self.tone.set_tone(row.tone)
        self.name.set_value(row.name)
        show_count(self.people, row.count)
        self.call_it(row.name)

    def _show_people(self) -> None:
        self._section.desk.go("people", f"tag:{self.row_id}")

    def _save(self, name: str, tone: str) -> None:
        answer = self._section.desk.do(tags.edit_tag, self.row_id, name=name, tone=tone)
        answer.then(self._section.said(_("“{name}” changed.", name=name)))
        answer.otherwise(self.name.refuse)

    def _remove(self) -> None:
        text = _("Tag “{name}” removed.", name=self._row.name)
        self._section.desk.do(tags.remove_tag, self.row_id).then(self._section.said(text))


class Categories(Section):
    """Two cards: categories in order, tags by name."""

    TITLE = N_("Categories and tags")

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.categories: Rows[CategoryRow] = Rows(lambda id_: CategoryEditor(self, id_), spacing=3)
        self.categories.moved.connect(lambda ids: desk.do(events.order_categories, ids))
        self.tags: Rows[TagRow] = Rows(lambda id_: TagEditor(self, id_), spacing=3)
        self.quick = QuickAdd(_("Add category"), TextInput(_("Name"), _("New category")))
        self.quick.submitted.connect(self._add)
        if not self.editable:
            self.quick.hide()
        self.quick_tag = QuickAdd(_("Add tag"), TextInput(_("Name"), _("New tag")))
        self.quick_tag.submitted.connect(self._add_tag)
        if not self.editable:
            self.quick_tag.hide()
        left = V(self._category_card(), STRETCH)
        right = V(self._tag_card(), STRETCH)
        self.setLayout(V(H((left, 1), (right, 1), spacing=14), STRETCH))

    def _category_card(self) -> Card:
        hint = _("What somebody is registered as; it colours the badge.")
        head = V(label(_("Categories"), "strong"), label(hint, "caption", wrap=True), spacing=2)
        self.no_categories = label(_("There are no categories. Add the first one."), "subtitle")
        return Card(head, self.no_categories, self.categories, self.quick, spacing=10)

    def _tag_card(self) -> Card:
        hint = _("Words of your own, put on people in the list of people.")
        head = V(label(_("Tags"), "strong"), label(hint, "caption", wrap=True), spacing=2)
        self.no_tags = label(_("There are no tags yet."), "subtitle")
        return Card(head, self.no_tags, self.tags, self.quick_tag, spacing=10)

    def show_all(self) -> None:
        """Read and show everything."""
        categories, tags_ = self.desk.ask(reading.categories), self.desk.ask(reading.tags)
        self.categories.show_rows(categories)
        self.tags.show_rows(tags_)
        self.no_categories.setVisible(not categories)
        self.no_tags.setVisible(not tags_)

    def add(self) -> None:
        """Let the user type the name of a new category."""
        self.quick.begin()

    def _add(self, values: list[object]) -> None:
        answer = self.desk.do(events.add_category, Texts({self.language: str(values[0])}))
        answer.then(self.quick.done).otherwise(self.quick.refuse)

    def _add_tag(self, values: list[object]) -> None:
        answer = self.desk.do(tags.add_tag, str(values[0]))
        answer.then(self.quick_tag.done).otherwise(self.quick_tag.refuse)


def show_count(link: QPushButton, count: int) -> None:
    """Say on a link how many people there are behind it."""
    text = _n("{n} person", "{n} people", count)
    link.setText(text)
    link.setAccessibleName(text)
    link.setEnabled(count > 0)
