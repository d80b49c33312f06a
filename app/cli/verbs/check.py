"""`check`: whether a file is sound, and what the conference still lacks."""

import argparse

from app.cli.verb import Verb, file


def arguments(parser: argparse.ArgumentParser) -> None:
    """Of which file, and in which form."""
    parser.add_argument("file", metavar="FILE", type=file, help="the conference")
    parser.add_argument("--json", action="store_true", help="as JSON in UTF-8")


def run(given: argparse.Namespace) -> int:
    """Print what was found; a damaged file is refused, something missing is not."""
    from app.cli.checking import looked_at, print_findings
    from app.cli.output import print_json

    findings = looked_at(given.file)
    if given.json:
        print_json(findings.as_json())
    else:
        print_findings(findings)
    for problem in findings.problems[:1]:
        raise problem
    return 0


VERB = Verb(
    "check",
    "Check a file for damage, and list what the conference still lacks",
    "check sample.plenum",
    arguments,
    run,
)
