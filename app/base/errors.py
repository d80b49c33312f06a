"""What a user can cause and mend, as sentences with values."""


class AppError(Exception):
    """A known problem: a template and its values; `str()` is the English sentence."""

    def __init__(self, template: str, /, *, field: str = "", **values: object) -> None:
        super().__init__(template)
        self.template = template
        self.values = values
        self.field = field

    def __str__(self) -> str:
        return self.template.format(**self.values)

    def __eq__(self, other: object) -> bool:
        """Errors are data in previews and reports, so equal sentences are equal."""
        if not isinstance(other, AppError):
            return NotImplemented
        return (type(self), self.template, self.values, self.field) == (
            type(other),
            other.template,
            other.values,
            other.field,
        )

    def __hash__(self) -> int:
        return hash((type(self), self.template, self.field))


class RuleBroken(AppError):
    """A decision about the conference forbids it; `field` names the value at fault, if one is."""


class NotFound(AppError):
    """The record was there and is no longer."""


class FileProblem(AppError):
    """The file, the disk or another program stands in the way."""


class Cancelled(Exception):
    """The user gave up the work; nothing is wrong."""
