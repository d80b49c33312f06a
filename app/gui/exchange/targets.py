"""What a column of a list can be, in words and in groups, and how one choice becomes another."""

from collections.abc import Sequence
from dataclasses import replace
from types import MappingProxyType

from app.base.words import N_
from app.exchange.columns import COLUMNS
from app.exchange.shape import Table
from app.gui.i18n import _, current_language
from app.queries.questions import QuestionRow
from app.rules.importing.values import ColumnMap, ImportMapping, Target

OWN_NAMES = {
    Target.FULL_NAME: N_("Full name"),
    Target.QUESTION: N_("Answer to a question"),
    Target.NEW_QUESTION: N_("New question"),
    Target.KEY: N_("Number of the line in the other program"),
    Target.GROUP: N_("Order or group"),
    Target.ADDON_OF: N_("Is an extra of"),
    Target.COMPANIONS: N_("Companions"),
    Target.QUANTITY: N_("Number of people in the line"),
    Target.IGNORE: N_("Leave out"),
    Target.WISHES: N_("Panels wished, the best first"),
    Target.WISH_1: N_("First wish"),
    Target.WISH_2: N_("Second wish"),
    Target.WISH_3: N_("Third wish"),
}
TARGET_NAMES = MappingProxyType(
    {Target(key): column.label for key, column in COLUMNS.items() if key in set(Target)} | OWN_NAMES
)
GROUPS: tuple[tuple[str, tuple[Target, ...]], ...] = (
    (
        N_("Name"),
        (
            *(Target.GIVEN, Target.FAMILY, Target.FULL_NAME, Target.ORIGINAL),
            *(Target.TITLE, Target.SALUTATION, Target.DEGREE),
        ),
    ),
    (N_("Contact"), (Target.EMAIL, Target.PHONE, Target.LANGUAGES, Target.NOTES)),
    (
        N_("Organisation"),
        (
            *(Target.ORGANISATION, Target.ORGANISATION_KIND, Target.STREET, Target.POSTCODE),
            *(Target.CITY, Target.COUNTRY, Target.FUNCTION),
        ),
    ),
    (N_("Delegation"), (Target.DELEGATION, Target.MEMBER_FUNCTION)),
    (
        N_("Registration"),
        (
            *(Target.CATEGORY, Target.STATUS, Target.NUMBER, Target.CODE),
            *(Target.BADGE_TEXT, Target.SEX, Target.TAGS),
        ),
    ),
    (
        N_("Travel and stay"),
        (
            *(Target.DIET, Target.ALLERGIES, Target.ACCESSIBILITY, Target.HOTEL),
            *(Target.HOTEL_FROM, Target.HOTEL_UNTIL, Target.ROOM_KIND),
            *(Target.ARRIVAL_AT, Target.ARRIVAL_BY, Target.ARRIVAL_TRANSFER),
            *(Target.DEPARTURE_AT, Target.DEPARTURE_BY, Target.DEPARTURE_TRANSFER),
            *(Target.PASSPORT_NUMBER, Target.PASSPORT_EXPIRES_ON),
        ),
    ),
    (N_("Wishes"), (Target.WISHES, Target.WISH_1, Target.WISH_2, Target.WISH_3)),
    (N_("Consent"), (Target.CONSENT_CONTACT_LIST, Target.CONSENT_PHOTOS)),
    (
        N_("Of the other program"),
        (Target.KEY, Target.GROUP, Target.ADDON_OF, Target.COMPANIONS, Target.QUANTITY),
    ),
)
HEADING = "heading:"
QUESTION = "question:"
SEVERAL = frozenset(
    {
        *(Target.QUESTION, Target.NEW_QUESTION, Target.IGNORE, Target.TAGS, Target.NOTES),
        Target.WISHES,
        *(Target.GIVEN, Target.FAMILY, Target.FULL_NAME),
    }
)
"""What more than one column may be."""
SAMPLE = 500
SHOWN = 3


def key_of(column: ColumnMap) -> str:
    """The choice a column stands on: a target, or one of the questions."""
    if column.target is Target.QUESTION:
        return f"{QUESTION}{column.question_id}"
    return column.target.value


def options(questions: Sequence[QuestionRow]) -> list[tuple[str, str]]:
    """Every choice with its words, group by group; keys of headings begin with `HEADING`."""
    found = [(target.value, _(TARGET_NAMES[target])) for target in (Target.IGNORE,)]
    for number, (title, targets) in enumerate(GROUPS):
        found.append((f"{HEADING}{number}", _(title)))
        found += [(target.value, _(TARGET_NAMES[target])) for target in targets]
    found.append((f"{HEADING}questions", _("Questions")))
    found.append((Target.NEW_QUESTION.value, _(TARGET_NAMES[Target.NEW_QUESTION])))
    languages = (current_language(), "en")
    found += [(f"{QUESTION}{row.id}", row.label.best(languages)) for row in questions]
    return found


def cells(table: Table, position: int) -> list[str]:
    """What stands in the first lines of a column, blanks left out."""
    found = (row[position].strip() for row in table.rows[:SAMPLE])
    return [cell for cell in found if cell]


def samples(table: Table, position: int, count: int = SHOWN) -> list[str]:
    """The first few different values of a column, each on one line."""
    return [" ".join(cell.split()) for cell in dict.fromkeys(cells(table, position))][:count]


def chosen(position: int, key: str, questions: Sequence[QuestionRow]) -> ColumnMap:
    """A column as the user wants it, unless it is to be a new question."""
    if key.startswith(QUESTION):
        row = next(row for row in questions if f"{QUESTION}{row.id}" == key)
        return ColumnMap(
            position,
            Target.QUESTION,
            question_id=row.id,
            label=row.label.best((current_language(), "en")),
            kind=row.kind,
            options=row.options,
        )
    return ColumnMap(position, Target(key))


def with_column(mapping: ImportMapping, column: ColumnMap) -> ImportMapping:
    """The mapping with another meaning of one column; who had a single target before loses it."""
    others = [
        replace(other, target=Target.IGNORE, question_id=None)
        if other.target is column.target and column.target not in SEVERAL
        else other
        for other in mapping.columns
        if other.position != column.position
    ]
    columns = sorted((*others, column), key=lambda each: each.position)
    fixed = {target: text for target, text in mapping.fixed.items() if target != column.target}
    return replace(mapping, columns=tuple(columns), fixed=fixed)


def column_letter(position: int) -> str:
    """How spreadsheets call a column: A, B, …, Z, AA."""
    letters, number = "", position + 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
