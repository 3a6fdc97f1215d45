from __future__ import annotations

from attrs import define as _define

from ..base import Model
from ..types import UNSET, Unset


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class CallReport(Model):
    """
    How many calls there were. From the text of 2023 alone, so each part may be missing or null.
    """

    categorized_by_direction: list[CallReportDirection] | None | Unset = UNSET
    """Totals by direction."""
    categorized_by_disposition: list[CallReportDisposition] | None | Unset = UNSET
    """Totals by outcome."""
    categorized_by_local_direction: CallReportLocal | None | Unset = UNSET
    """Totals of the internal calls."""


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
from ..models.call_report_direction import CallReportDirection  # noqa: E402
from ..models.call_report_disposition import CallReportDisposition  # noqa: E402
from ..models.call_report_local import CallReportLocal  # noqa: E402
