"""Writing what a newer list says about people who are known, field by field, in bulk."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import delete, func, select

from app.model import Consent, Person, PersonTag, Tag
from app.queries.importing.standing import CONSENTS, OF_PERSON
from app.queries.matching import among
from app.rules.consents import ConsentSource
from app.rules.importing.bodies import kind_of
from app.rules.importing.plain import is_blank
from app.rules.importing.values import Outcome, Target
from app.rules.people import KEY_PARTS
from app.store import Reading
from app.usecases.arriving import BLANK
from app.usecases.bulk import insert_rows, write_rows
from app.usecases.importing.framing import Framing
from app.usecases.importing.registering import REGISTERED, Wanted, update_registrations
from app.usecases.keys import key_people
from app.usecases.loading import need_all
from app.usecases.tags import need_tag

ADDRESS = (Target.STREET, Target.POSTCODE)
OF_BODY = frozenset({Target.CITY, Target.COUNTRY, Target.ORGANISATION_KIND, *ADDRESS})


def update_people(
    change: Reading,
    people: Sequence[tuple[int, Outcome]],
    framing: Framing,
    question_ids: Mapping[int, int],
    heads: Collection[int],
) -> None:
    """Make the changes of these people; `heads` are those who were heads until this import."""
    change.flush()
    wanted = [(i, outcome, {c.target: c.value for c in outcome.changes}) for i, outcome in people]
    _people(change, wanted, framing)
    _tags(change, {i: new[Target.TAGS] for i, _outcome, new in wanted if Target.TAGS in new})
    _consents(change, wanted)
    placed = [each for each in wanted if not REGISTERED.isdisjoint(each[2])]
    if placed:
        update_registrations(change, placed, framing, question_ids, heads)


def _people(change: Reading, wanted: Wanted, framing: Framing) -> None:
    bodies = _bodies(change, wanted, framing)
    rows: dict[int, dict[str, Any]] = {}
    for person_id, _outcome, new in wanted:
        own = {
            t.value: BLANK[t.value] if is_blank(new[t]) else new[t] for t in OF_PERSON if t in new
        }
        if person_id in bodies:
            own["organisation_id"] = bodies[person_id]
        rows.setdefault(person_id, {}).update(own)
    write_rows(change, Person, "id", rows)
    named = [i for i, values in rows.items() if KEY_PARTS & values.keys()]
    if named:
        change.expire_all()
        key_people(change, need_all(change, Person, named))
        change.flush()


def _bodies(change: Reading, wanted: Wanted, framing: Framing) -> dict[int, int | None]:
    """Person id → organisation, of those who come from another one now.

    Where all people of an organisation go to the same place, it is the organisation that
    was corrected; a few of them come from another one of the same name.
    """
    touching = [each for each in wanted if not {Target.ORGANISATION, *OF_BODY}.isdisjoint(each[2])]
    if not touching:
        return {}
    ids = [person_id for person_id, _outcome, _new in touching]
    query = select(Person.id, Person.organisation_id).where(Person.id.in_(among(ids)))
    present = {row[0]: row[1] for row in change.execute(query)}
    moved: dict[int, int | None] = {}
    elsewhere: dict[int, tuple[int, str, str]] = {}
    addresses: dict[int, dict[Any, str]] = {}
    for person_id, outcome, new in touching:
        body_id = present[person_id]
        if Target.ORGANISATION in new or body_id is None:
            moved[person_id] = framing.organisation(outcome.record.values)
            continue
        kind = kind_of(new.get(Target.ORGANISATION_KIND) or "")
        address = {target: new[target] or "" for target in ADDRESS if target in new}
        kinds = {"kind": kind} if kind else {}
        city, country = framing.city_of(body_id)
        place = (new.get(Target.CITY, city) or "", new.get(Target.COUNTRY, country) or "")
        stays = place == (city, country)
        framing.edit(body_id, kinds | (address if stays else {}))
        if not stays:
            elsewhere[person_id] = (body_id, *place)
            addresses[person_id] = address
    return moved | _elsewhere(change, elsewhere, addresses, framing)


def _elsewhere(
    change: Reading,
    going: Mapping[int, tuple[int, str, str]],
    addresses: Mapping[int, dict[Any, str]],
    framing: Framing,
) -> dict[int, int | None]:
    query = select(Person.organisation_id, func.count(Person.id)).group_by(Person.organisation_id)
    of_body = {row[0]: row[1] for row in change.execute(query)} if going else {}
    together = Counter(going.values())
    moved: dict[int, int | None] = {}
    for person_id, (body_id, city, country) in going.items():
        blank = framing.city_of(body_id) == ("", "")
        if blank or together[body_id, city, country] == of_body[body_id]:
            framing.edit(body_id, {"city": city, "country": country, **addresses[person_id]})
        else:
            there = moved[person_id] = framing.elsewhere(body_id, city, country)
            framing.complete_address(there, addresses[person_id])
    return moved


def _tags(change: Reading, wanted: Mapping[int, Collection[str]]) -> None:
    if not wanted:
        return
    query = select(PersonTag.person_id, Tag.name, PersonTag.id)
    query = query.join(Tag, Tag.id == PersonTag.tag_id)
    carried: dict[tuple[int, str], int] = {
        (row[0], row[1]): row[2]
        for row in change.execute(query.where(PersonTag.person_id.in_(among(wanted))))
    }
    gone = [row_id for (i, name), row_id in carried.items() if name not in wanted[i]]
    if gone:
        which = PersonTag.id.in_(among(gone))
        change.execute(delete(PersonTag).where(which).execution_options(synchronize_session=False))
    added = [(i, n) for i, names in wanted.items() for n in names if (i, n) not in carried]
    ids = {name: need_tag(change, name) for name in dict.fromkeys(name for _i, name in added)}
    if added:
        rows = [{"person_id": i, "tag_id": ids[name]} for i, name in added]
        insert_rows(change, PersonTag, rows)


def _consents(change: Reading, wanted: Wanted) -> None:
    now = datetime.now(UTC)
    rows = [
        {
            "person_id": person_id,
            "purpose": purpose,
            "given": bool(new[target]),
            "at": now,
            "source": ConsentSource.IMPORTED,
            "wording": "",
            "voids_id": None,
        }
        for person_id, _outcome, new in wanted
        for target, purpose in CONSENTS.items()
        if target in new
    ]
    if rows:
        insert_rows(change, Consent, rows)
