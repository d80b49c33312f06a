"""Telling given names from the family name in what somebody typed."""

PARTICLES = frozenset(
    (
        *("af", "av", "da", "das", "de", "del", "della", "den", "der", "des", "di", "do", "dos"),
        *("du", "la", "le", "ten", "ter", "van", "vom", "von", "zu", "zum", "zur"),
    )
)


def split_name(text: str) -> tuple[str, str]:
    """(given, family) of a name as typed, in the letters typed.

    "Bērziņa, Ilze" has the family name first. Otherwise the last word is the family name,
    with the particles in front of it: "Jan van der Berg". A single word is a family name.
    """
    family, comma, given = text.partition(",")
    if comma:
        return " ".join(given.split()), " ".join(family.split())
    words = text.split()
    start = max(len(words) - 1, 0)
    while start > 1 and words[start - 1] in PARTICLES:
        start -= 1
    return " ".join(words[:start]), " ".join(words[start:])
