"""`new`: an empty conference in a new file."""

import argparse

from app.cli.verb import Verb, day, file


def arguments(parser: argparse.ArgumentParser) -> None:
    """What the conference is and when."""
    parser.add_argument("file", metavar="FILE", type=file, help="the file to make")
    parser.add_argument("--title", required=True, help="what the conference is called")
    parser.add_argument(
        "--start", required=True, type=day, metavar="DAY", help="such as 2027-12-10"
    )
    parser.add_argument("--end", required=True, type=day, metavar="DAY", help="the last day")
    parser.add_argument("--zone", help="time zone, such as Europe/Warsaw; else this computer's")
    parser.add_argument(
        "--language",
        nargs="+",
        action="extend",
        metavar="CODE",
        help="the conference's languages in order, such as pl en; else en",
    )
    parser.add_argument("--place", default="", help="where it takes place")


def run(given: argparse.Namespace) -> int:
    """Make the file."""
    from app.base.texts import Texts
    from app.base.zones import local_zone
    from app.cli.files import new_file
    from app.usecases.events import new_event

    languages = tuple(given.language or ("en",))
    facts = {
        "title": Texts({languages[0]: given.title}),
        "place": Texts({languages[0]: given.place}),
        "starts_on": given.start,
        "ends_on": given.end,
        "time_zone": local_zone() if given.zone is None else given.zone,
        "languages": languages,
    }
    with new_file(given.file) as store:
        new_event(store, facts)
        store.forget_steps()
    print(f"Made “{given.file}”.")
    return 0


VERB = Verb(
    "new",
    "Make a file for a new conference",
    'new baltic.plenum --title "Baltic Cities" --start 2027-12-10 --end 2027-12-12 '
    "--zone Europe/Riga --language lv en --place Liepāja",
    arguments,
    run,
)
