from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from attrs import define as _define

from ..base import Model, as_time
from ..types import UNSET, Unset


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class CallAnalysis(Model):
    """
    A call and what the AI found in it. The vendor's sample shows every list and object of the findings empty, and
    no other source fills them; so their contents are left open here, and all but the id may be missing or null.
    """

    transaction_id: str
    """Id of the call, as in the call history."""
    tenant_id: None | str | Unset = UNSET
    """Id of the business account."""
    direction: Direction | None | Unset = UNSET
    """Who called whom."""
    sip_number: None | str | Unset = UNSET
    """The hotline."""
    phone_number: None | str | Unset = UNSET
    """The customer's number, whoever called."""
    recording_file: None | str | Unset = UNSET
    """Link to the recording. Links stop working after some time."""
    time_start_to_answer: int | None | Unset = UNSET
    """In seconds since 1970. The page calls it the moment of the answer; pages of the call history disagree with each
    other about it."""
    duration: int | None | Unset = UNSET
    """Length of the whole call, in seconds."""
    bill_sec: int | None | Unset = UNSET
    """Billed time, in seconds."""
    result_speech_analytics: Any | Unset = UNSET
    """The whole call as text, a JSON object. Its fields are not described."""
    staff_word_alignments: list[Any] | None | Unset = UNSET
    """What the agent said, word by word."""
    customer_word_alignments: list[Any] | None | Unset = UNSET
    """What the customer said, word by word."""
    result_nlp_analytics: Any | Unset = UNSET
    """What the analysis of the language found, a JSON object. Its fields are not described."""
    analyst_results: Any | Unset = UNSET
    """The findings put together, a JSON object. Its fields are not described."""
    quality_evaluation_result: Any | Unset = UNSET
    """Marks for the quality, by scale and criteria, a JSON object. Its fields are not described."""
    nl_analyze_result: Any | Unset = UNSET
    """The overall judgement, a JSON object. Its fields are not described."""

    @property
    def start_to_answer_at(self) -> datetime | None:
        """`time_start_to_answer` as an aware datetime in Vietnam's zone; None where there is no time."""
        return as_time(self.time_start_to_answer, timedelta(seconds=1))


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
from ..models.direction import Direction  # noqa: E402
