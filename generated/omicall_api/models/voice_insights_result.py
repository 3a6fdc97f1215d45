from __future__ import annotations

from typing import Any

from attrs import define as _define

from ..base import Model
from ..types import UNSET, Unset


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class VoiceInsightsResult(Model):
    """
    What the voice analysis found. The page's list of fields is cut after `nl_analyze_result`; more are to be
    expected.
    """

    analyst_results: Any | Unset = UNSET
    """The findings put together, a JSON object. Its fields are not described."""
    criteria_classification_result: Any | Unset = UNSET
    """Marks given by the tenant's criteria, a JSON object. Its fields are not described."""
    customer_talk_time: float | None | Unset = UNSET
    """How long the customer spoke. The unit is not stated."""
    customer_word_alignments: Any | Unset = UNSET
    """What the customer said, word by word. Typed as a text here and a list in `CallAnalysis`; the spec leaves it
    open."""
    keyword_count: Any | Unset = UNSET
    """Which keywords were found and how often, a JSON object. Its form is not described."""
    nl_analyze_result: Any | Unset = UNSET
    """The overall judgement, by the field of this name in `CallAnalysis`. The page is cut here."""


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
