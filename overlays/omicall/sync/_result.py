"""What a run came to."""

from __future__ import annotations

from attrs import define, field, frozen


@define
class ResourceResult:
    """What was found of one resource, and what became of it in the destination."""

    expected: int = 0
    """Rows that OMICall gave, each once. Those of a look-back are among them."""
    new: int = 0
    """Rows that the destination did not have, and has now."""
    corrected: int = 0
    """Rows that the destination had with another content, and has with this one now."""
    unchanged: int = 0
    """Rows that the destination had just so; they were not written again."""
    found: int = 0
    """Of the expected rows, those that stand in the destination now."""
    without_id: int = 0
    """Rows that came without the field that tells rows apart: they are left out, since nothing could correct them."""

    @property
    def written(self) -> int:
        """Rows that were new or corrected."""
        return self.new + self.corrected


@frozen
class SyncResult:
    """What a run came to, by resource and in the order in which they were asked for.

    Example:
        >>> result = run_sync(client, "duckdb:calls.duckdb")
        >>> result.resources["calls"].new
        120
    """

    resources: dict[str, ResourceResult] = field(factory=dict[str, ResourceResult])

    @property
    def written(self) -> int:
        """Rows of all resources that were new or corrected."""
        return sum(each.written for each in self.resources.values())
