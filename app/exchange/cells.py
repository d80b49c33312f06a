"""Reading one cell as what its column is."""

import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Any

from app.base.errors import AppError, RuleBroken
from app.base.words import N_
from app.exchange.choices import split_choices
from app.exchange.dates import parse_clock, parse_date, parse_moment
from app.exchange.meanings import choice_of
from app.exchange.parsing import parse_country, parse_languages
from app.exchange.vocabulary import as_flag
from app.rules import fields
from app.rules.delegations import MemberFunction
from app.rules.importing.values import ColumnMap, DateOrder, Target
from app.rules.importing.wishes import WISHED
from app.rules.organisations import OrganisationKind
from app.rules.people import LOGISTICS_FIELDS, PERSON_FIELDS, REGISTRATION_FIELDS
from app.rules.questions import QuestionKind, check_answer
from app.rules.registrations import RoomKind, Sex

CONSENTS = frozenset({Target.CONSENT_CONTACT_LIST, Target.CONSENT_PHOTOS})
TRANSFERS = frozenset({Target.ARRIVAL_TRANSFER, Target.DEPARTURE_TRANSFER})
MOMENTS = frozenset({Target.ARRIVAL_AT, Target.DEPARTURE_AT})
DAYS = frozenset({Target.HOTEL_FROM, Target.HOTEL_UNTIL, Target.PASSPORT_EXPIRES_ON})
OF_OPTIONS = frozenset({Target.DIET, Target.ALLERGIES, Target.ACCESSIBILITY})
"""Texts that some forms ask for with a yes or no for each of several options."""
ASKED = frozenset({Target.QUESTION, Target.NEW_QUESTION})
CHOICES = MappingProxyType(
    {
        Target.SEX: Sex,
        Target.ROOM_KIND: RoomKind,
        Target.MEMBER_FUNCTION: MemberFunction,
        Target.ORGANISATION_KIND: OrganisationKind,
    }
)
BARE_NUMBER = re.compile(r"[1-9]\d{8,14}")
NO_ADDRESS = frozenset(("anonymous", "anonim", "-", "--", "n/a", "brak", "none", "keine", "nav"))
"""What programs and people write where there is no e-mail address."""
SPACES = re.compile(r"[\s\u00a0\u202f]+")

Parse = Callable[[str], Any]


class Reader:
    """Reads the cells of one column."""

    def __init__(
        self,
        column: ColumnMap,
        order: DateOrder | None = None,
        *,
        add_plus: bool = False,
        zone: str = "",
    ) -> None:
        self.is_consent = column.target in CONSENTS
        self.is_answer = column.target in ASKED
        self._parse = _parser(column, order, add_plus=add_plus, zone=zone)

    def look(self, cell: str) -> tuple[Any, AppError | None]:
        """The value of a cell that is not blank, or what is wrong with it."""
        try:
            return self._parse(cell), None
        except AppError as error:
            return None, error


def _parser(column: ColumnMap, order: DateOrder | None, *, add_plus: bool, zone: str) -> Parse:
    target = column.target
    if target in ASKED:
        return _answer_parser(column, order)
    if column.option:
        return lambda cell: column.option if _flag(cell) else ""
    if target in MOMENTS:
        return lambda cell: parse_clock(cell) or parse_moment(cell, order, zone)
    if target in CHOICES:
        kind = CHOICES[target]
        return lambda cell: choice_of(kind, cell)
    if target is Target.PHONE and add_plus:
        return lambda cell: clean_phone(with_plus(cell))
    dated: Parse | None = (lambda cell: parse_date(cell, order)) if target in DAYS else None
    return dated or PARSERS.get(target) or _text_parser(target)


def _flag(cell: str) -> bool:
    flag = as_flag(cell)
    if flag is None:
        raise RuleBroken(N_("“{text}” is neither yes nor no."), text=cell)
    return flag


def consents(cell: str) -> bool | None:
    """Yes or no, also where more words follow: “Yes, I agree”; None where it is neither."""
    flag = as_flag(cell)
    return as_flag(cell.partition(",")[0]) if flag is None else flag


def _consent(cell: str) -> bool:
    return consents(cell) is True


def _email(cell: str) -> Any:  # noqa: ANN401 - as the field's rule returns it
    return "" if cell.casefold() in NO_ADDRESS else clean_email(cell)


def _tags(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in re.split(r"[;,\n]", cell) if part.strip())


def _wishes(cell: str) -> str:
    return fields.clean_text(cell, N_("Wishes"), limit=fields.LONG, field=Target.WISHES)


PARSERS: Mapping[Target, Parse] = MappingProxyType(
    {
        **dict.fromkeys(CONSENTS, _consent),
        **dict.fromkeys(TRANSFERS, _flag),
        Target.EMAIL: _email,
        Target.COUNTRY: parse_country,
        Target.LANGUAGES: parse_languages,
        Target.TAGS: _tags,
        **dict.fromkeys(WISHED, _wishes),
    }
)


def _text_parser(target: Target) -> Parse:
    name = target.value
    for rules in (PERSON_FIELDS, REGISTRATION_FIELDS, LOGISTICS_FIELDS):
        if name in rules:
            rule = rules[name]
            return lambda cell: rule.clean(cell, rule.label, name)
    limit = fields.NAME if target is Target.FULL_NAME else fields.LINE
    return lambda cell: fields.clean_text(cell, N_("Text"), limit=limit, field=name)


clean_email = _text_parser(Target.EMAIL)
clean_phone = _text_parser(Target.PHONE)


@lru_cache(maxsize=4096)
def with_plus(cell: str) -> str:
    """A phone number that has lost its plus, with it; anything else as it stands."""
    from phonenumbers import NumberParseException, is_valid_number, parse

    if not BARE_NUMBER.fullmatch(cell):
        return cell
    try:
        return f"+{cell}" if is_valid_number(parse(f"+{cell}")) else cell
    except NumberParseException:
        return cell


def _answer_parser(column: ColumnMap, order: DateOrder | None) -> Parse:
    if column.option or column.kind is QuestionKind.YES_NO:
        return _flag
    if column.kind is QuestionKind.DATE:
        return lambda cell: parse_date(cell, order).isoformat()
    if column.kind is QuestionKind.NUMBER:
        return lambda cell: check_answer(QuestionKind.NUMBER, (), SPACES.sub("", cell))
    if column.kind is QuestionKind.CHOICES:
        known = column.target is Target.QUESTION
        return lambda cell: _chosen(cell, column.options, known=known)
    if column.kind is QuestionKind.CHOICE and column.target is Target.NEW_QUESTION:
        return lambda cell: check_answer(QuestionKind.TEXT, (), cell)
    return lambda cell: check_answer(column.kind, column.options, cell)


def _chosen(cell: str, options: tuple[str, ...], *, known: bool) -> tuple[str, ...]:
    chosen, left = split_choices(cell, options)
    if left and known:
        raise RuleBroken(N_("“{text}” is not one of the choices of this question."), text=left)
    return (*chosen, left) if left else chosen
