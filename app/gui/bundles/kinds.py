"""The folders that can be put together, as the window speaks of them."""

from dataclasses import dataclass

from app.base.words import N_

MATERIALS, EVIDENCE = "materials", "evidence"


@dataclass(frozen=True)
class Bundle:
    """A folder for somebody: its words, the end of its name, how many languages it speaks."""

    key: str
    title: str
    text: str
    called: str
    several_languages: bool

    @property
    def remembered(self) -> str:
        """Where what was chosen is kept among the preferences."""
        return f"bundles.{self.key}"


BUNDLES = {
    MATERIALS: Bundle(
        MATERIALS,
        N_("Folder for participants"),
        N_("Opens in any browser, also without internet: the programme and what came of it."),
        N_("{title} – for participants"),
        several_languages=True,
    ),
    EVIDENCE: Bundle(
        EVIDENCE,
        N_("Evidence for the funder"),
        N_("Who was there and what was done, with an index and a checksum for each file."),
        N_("{title} – evidence"),
        several_languages=False,
    ),
}
