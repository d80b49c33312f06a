"""What can be shown: flags, emblems, photos and logos."""

from collections.abc import Callable

from app.base.words import N_
from app.documents.card_facts import Subject, flag
from app.documents.marks import Picture
from app.documents.sayings.placeholder import Placeholder, Scope, Show, shown
from app.rules.events import LOGOS, LogoPurpose


def _one(picture: Callable[[Subject], int | None]) -> Show:
    def found(subject: Subject) -> tuple[Picture | None, ...]:
        picture_id = picture(subject)
        return () if picture_id is None else (subject.facts.picture(picture_id),)

    return found


def _emblem(subject: Subject) -> int | None:
    of = None if subject.delegation is None else subject.delegation.organisation_id
    if of not in subject.facts.emblems and subject.person is not None:
        of = subject.person.organisation_id
    return None if of is None else subject.facts.emblems.get(of)


def _flag(subject: Subject) -> tuple[Picture, ...]:
    found = flag(subject.country)
    return () if found is None else (found,)


def _logos(*purposes: LogoPurpose) -> Show:
    def found(subject: Subject) -> tuple[Picture | None, ...]:
        return tuple(
            subject.facts.picture(logo.picture_id)
            for purpose in purposes
            for logo in subject.facts.logos
            if logo.purpose is purpose
        )

    return found


def _logo(purpose: LogoPurpose, title: str) -> Placeholder:
    return shown(f"logo.{purpose}", title, _logos(purpose), scope=Scope.EVENT)


PLACEHOLDERS: tuple[Placeholder, ...] = (
    shown("flag", N_("Country flag"), _flag, shows="country"),
    shown("emblem", N_("Emblem of the city"), _one(_emblem), shows="emblem"),
    shown(
        "photo",
        N_("Photo"),
        _one(lambda s: None if s.person is None else s.person.photo_id),
        shows="photo",
    ),
    shown("logos", N_("All logos"), _logos(*LOGOS), scope=Scope.EVENT),
    _logo(LogoPurpose.EVENT, N_("Logo of the conference")),
    _logo(LogoPurpose.HOST, N_("Logo of the host")),
    _logo(LogoPurpose.FUNDER, N_("Emblem of the funder")),
    _logo(LogoPurpose.PARTNER, N_("Logos of partners")),
    shown("map", N_("Map"), _logos(LogoPurpose.MAP), scope=Scope.EVENT),
)
