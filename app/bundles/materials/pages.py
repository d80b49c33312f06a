"""The pages of the folder for participants: one for each language, without any script."""

from collections.abc import Mapping

from app.base.words import N_, words_for
from app.bundles.materials.contents import Contents
from app.bundles.materials.places import STYLE, Places
from app.bundles.materials.saying import Said
from app.bundles.templates import template

LABELS: Mapping[str, str] = {
    "programme": N_("Programme"),
    "conclusions": N_("Conclusions"),
    "projects": N_("Joint projects"),
    "presentations": N_("Presentations"),
    "photos": N_("Photos"),
    "contacts": N_("Contacts"),
    "downloads": N_("Documents and calendar"),
    "recommendations": N_("Recommendations"),
    "open_questions": N_("Open questions"),
    "commitments": N_("Who promised what"),
    "promised": N_("Promised beyond the sessions"),
    "when": N_("When"),
    "lead": N_("Led by"),
    "partners": N_("Partners"),
    "fund": N_("Funding"),
    "reached": N_("People reached"),
    "born": N_("Born in"),
    "milestones": N_("Milestones"),
    "calendar": N_("The programme for your calendar"),
    "table": N_("The contact list as a table"),
    "cards": N_("The contact list for your phone"),
    "language": N_("Language"),
    "to_content": N_("To the contents"),
}


def page(contents: Contents, places: Places, language: str) -> str:
    """The page of a language, as HTML."""
    words = words_for(language)
    told = Said(contents, places, words)
    made = template("materials.html")
    return made.render(
        said={key: words(label) for key, label in LABELS.items()},
        language=language,
        direction=words.locale.text_direction,
        style=STYLE,
        pages=[(code, called(code), place) for code, place in places.pages.items()],
        event=told.heading(),
        logos=told.logos(funders=False),
        emblems=told.logos(funders=True),
        days=told.days(),
        outcomes=told.outcomes(),
        promised=told.promised(None),
        projects=told.projects(),
        presentations=told.presentations(),
        photos=told.photos(),
        contacts=told.contacts(),
        papers=told.papers(),
        calendar=places.calendars[language],
        table=places.tables[language],
        cards=places.cards,
    )


def called(language: str) -> str:
    """A language in its own words."""
    locale = words_for(language).locale
    name = locale.get_language_name(language) or language
    return name[0].upper() + name[1:]
