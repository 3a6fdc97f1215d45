"""Is a wrong argument of a resource refused by name, before anything is sent?"""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from omicall_api.api import AsyncResources, Resources
from omicall_api.base import checked, known
from omicall_api.models import (
    AutocallStep,
    AutocallStepKind,
    CallbotContact,
    CallFilter,
    CallSort,
    CallSortField,
    Direction,
    Disposition,
    LegacyVoice,
    SpeechRequest,
    Voice,
    WebhookSettings,
    WebhookType,
)
from omicall_api.types import UNSET

from .vendor import Vendor, answering

FILTER = CallFilter(from_date=1, to_date=2)
NUMBER: dict[str, Any] = {"phone": 5}
STEP = AutocallStep(target_type=AutocallStepKind.RECORDING, target="r")
SPEECH = {"data": {"audioDuration": 1, "sampleRate": 8000, "url": ""}}


def odd_filter(**conditions: Any) -> CallFilter:
    return CallFilter(from_date=1, to_date=2, **conditions)


UNDOCUMENTED: dict[str, tuple[str, Any]] = {
    "a voice as text": ("speaker_id", lambda r: r.ai.text_to_speech(text="a", speaker_id="southern_female_honganh")),
    "a voice as member": ("speaker_id", lambda r: r.ai.text_to_speech(text="a", speaker_id=Voice("robot"))),
    "an old voice": (
        "voice",
        lambda r: r.autocall.start_by_phone_v1(
            phone_number_list=["0900000001"], template_dialplans=[STEP], voice=Voice.NORTHERN_FEMALE_NGOCANH
        ),
    ),
    "a kind of step": (
        "template_dialplans.target_type",
        lambda r: r.autocall.start_by_phone_v1(
            phone_number_list=["0900000001"], template_dialplans=[AutocallStep(target_type=AutocallStepKind("Dance"))]
        ),
    ),
    "a direction in a filter": (
        "filter.directions",
        lambda r: r.calls.search(page=1, size=50, filter=odd_filter(directions=[Direction.INBOUND, "sideways"])),
    ),
    "a field to sort by": (
        "sort.field",
        lambda r: r.calls.search(page=1, size=50, filter=FILTER, sort=CallSort(field=CallSortField("phone"))),
    ),
    "a direction in a query": (
        "direction",
        lambda r: r.calls.list_v1(from_date=1, to_date=2, direction=[Direction.LOCAL, "sideways"]),
    ),
    "a disposition": ("disposition", lambda r: r.calls.list_v1(from_date=1, to_date=2, disposition="busy")),
    "a kind of webhook": ("hook_type", lambda r: r.webhooks.destroy(hook_type="ticket")),
    "a webhook's kind": (
        "webhook.type",
        lambda r: r.webhooks.register(
            webhook=WebhookSettings(type=WebhookType("ticket"), url="https://hooks.example.vn")
        ),
    ),
}
WRONG: dict[str, tuple[str, Any]] = {
    "a number for a text": ("$.phone_number", lambda r: r.calls.click_to_call(extension="101", phone_number=5)),
    "null for a text": ("$.phone_number", lambda r: r.calls.click_to_call(extension="101", phone_number=None)),
    "true for a number": ("$.num_retry", lambda r: r.callbot.start(contact_info=[], cid="", num_retry=True)),
    "a fraction for a whole number": ("$.num_retry", lambda r: r.callbot.start(contact_info=[], cid="", num_retry=1.5)),
    "a text for a list": (
        "$.filter.directions",
        lambda r: r.calls.search(page=1, size=50, filter=odd_filter(directions="inbound")),
    ),
    "a text in a list of objects": (
        "$.contact_info[0]",
        lambda r: r.callbot.start(contact_info=["0900000001"], cid=""),
    ),
    "a wrong value in a list of objects": (
        "$.contact_info[0].phone",
        lambda r: r.callbot.start(contact_info=[CallbotContact(**NUMBER)], cid=""),
    ),
    "a speed that is no number": ("$.speed", lambda r: r.ai.text_to_speech(text="a", speed=float("nan"))),
    "a required field left out": ("phone_number", lambda r: r.calls.click_to_call(extension="101", phone_number=UNSET)),
}


@pytest.mark.parametrize("case", UNDOCUMENTED)
def test_an_undocumented_value_is_refused_by_the_name_of_its_argument(case: str) -> None:
    argument, call = UNDOCUMENTED[case]
    vendor = Vendor("")
    with pytest.raises(ValueError, match=r"nothing was sent\. Use one of: ") as refused:
        call(Resources(vendor.client()))
    assert str(refused.value).startswith(f"{argument} is not one of the documented values of ")
    assert vendor.requests == []


@pytest.mark.parametrize("case", WRONG)
def test_a_value_of_the_wrong_type_is_refused_by_its_place(case: str) -> None:
    place, call = WRONG[case]
    vendor = Vendor("")
    with pytest.raises(ValueError, match=r"^The arguments do not fit .* Nothing was sent\.$") as refused:
        call(Resources(vendor.client()))
    assert place in str(refused.value)
    assert vendor.requests == []


@pytest.mark.parametrize("case", [*UNDOCUMENTED, *WRONG])
def test_async_resources_refuse_the_same(case: str) -> None:
    _, call = {**UNDOCUMENTED, **WRONG}[case]
    vendor = Vendor("")

    async def play() -> None:
        await call(AsyncResources(vendor.client()))

    with pytest.raises(ValueError, match=r"(?i)nothing was sent"):
        asyncio.run(play())
    assert vendor.requests == []


def test_a_documented_value_may_be_given_as_text() -> None:
    vendor = answering(SPEECH)
    voice: Any = "southern_female_khangan"
    Resources(vendor.client()).ai.text_to_speech(text="a", speaker_id=voice)
    assert vendor.sent.content == b'{"speaker_id":"southern_female_khangan","text":"a"}'


def test_the_choices_are_told() -> None:
    with pytest.raises(ValueError, match=r"Use one of: inbound, local, outbound\.$"):
        known("direction", "sideways", Direction)


@pytest.mark.parametrize("nothing", [UNSET, None])
def test_nothing_is_no_value(nothing: Any) -> None:
    assert known("direction", nothing, Direction) is nothing


@pytest.mark.parametrize("many", [["inbound"], ("inbound",), {"inbound"}, frozenset(["inbound"])])
def test_several_values_are_looked_at_one_by_one(many: Any) -> None:
    assert known("direction", many, Direction) == [Direction.INBOUND]
    with pytest.raises(ValueError, match="direction is not one"):
        known("direction", [*many, 5], Direction)


def test_a_checked_body_has_its_declared_types() -> None:
    given: Any = {"text": "a", "speaker_id": "northern_male_anhkiet", "speed": 1}
    body = checked(SpeechRequest(**given))
    assert body.speaker_id is Voice.NORTHERN_MALE_ANHKIET
    assert isinstance(body.speed, float)
    assert body.to_dict() == given


def test_known_members_of_other_lists_count_only_where_the_word_is_listed() -> None:
    assert known("voice", LegacyVoice.BANMAI, LegacyVoice) is LegacyVoice.BANMAI
    assert known("disposition", "answered", Disposition) is Disposition.ANSWERED
    with pytest.raises(ValueError, match="voice is not one"):
        known("voice", LegacyVoice.BANMAI, Voice)
