"""What callers hear."""

from __future__ import annotations

import re
from typing import Any

from omicall.sandbox._answers import NoPayload, RefusedError
from omicall.sandbox._check import INVALID, NOT_FOUND, as_some_text, as_text, one_of
from omicall.sandbox._names import unsigned
from omicall.sandbox._operation import Ask, Body, Takes, operation
from omicall.sandbox._pages import page_of, wanted_page
from omicall.sandbox._tenant import Tenant
from omicall.sandbox.data.greetings import READ_BY_MACHINE, VOICES, Greeting, Greetings, file_name

_LONGEST_TEXT = 300
_SPEED = re.compile(r"-?[0-3]")
# The vendor's samples hold machine-read greetings only, so this text is invented.
_UPLOADED = "Tải lên"


@operation("list_greetings", "GET", "/api/call_center/greeting/list", Takes.BEARER, paged=True)
def list_greetings(ask: Ask) -> dict[str, Any]:
    """A page of the greetings, the newest first; page and size must be there."""
    wanted = wanted_page(ask, required=True)
    found = ask.part(Greetings).find()
    page = page_of(ask, wanted, found, lambda greeting: _row(ask.tenant, greeting), newest_first=True)
    return {**page, "extension": None}


@operation("upload_greeting", "POST", "/api/call_center/greeting/upload", Takes.BEARER, body=Body.FORM)
def upload_greeting(ask: Ask) -> NoPayload:
    """Keeps an mp3 file under its own name where no other is given."""
    name = ask.query.text("greeting_name")
    upload = ask.form.file("file", ".mp3")
    _keep(ask, name or upload.name[: -len(".mp3")] or upload.name, formality=_UPLOADED)
    return NoPayload()


@operation(
    "create_greeting_from_text",
    "POST",
    "/api/call_center/greeting/upload-text-to-speech",
    Takes.BEARER,
    body=Body.OBJECT,
    billable=True,
)
def create_greeting_from_text(ask: Ask) -> dict[str, Any]:
    """Keeps a text that a voice is to read; speed is a text from "-3" to "3"."""
    name = as_some_text(ask.query.text("greeting_name"))
    text = ask.body.required("text", as_some_text)
    speed = ask.body.required("speed", as_text)
    voice = ask.body.required("voice", one_of(VOICES))
    if len(text) > _LONGEST_TEXT or not _SPEED.fullmatch(speed):
        raise RefusedError(INVALID)
    made = _keep(ask, name, formality=READ_BY_MACHINE, content=text, voice=voice, speed=int(speed))
    return {"file": _row(ask.tenant, made)}


@operation("delete_greeting", "DELETE", "/api/call_center/greeting/delete/{id}", Takes.BEARER)
def delete_greeting(ask: Ask) -> NoPayload:
    """Takes a greeting away; what played it plays nothing."""
    if ask.part(Greetings).remove(ask.path["id"]) is None:
        raise RefusedError(NOT_FOUND)
    return NoPayload()


def _keep(ask: Ask, name: str, **made: Any) -> Greeting:
    greetings = ask.part(Greetings)
    now_ms = ask.sandbox.clock.milliseconds()
    greeting = Greeting(
        id=ask.new_id("greeting"), name=name, file=file_name(greetings.random), created_ms=now_ms, **made
    )
    greetings.put(greeting)
    return greeting


def _row(tenant: Tenant, greeting: Greeting) -> dict[str, Any]:
    return {
        "_id": greeting.id,
        "created_date": greeting.created_ms,
        "last_updated_date": greeting.created_ms,
        "create_by": None,
        "last_update_by": None,
        "tenant_id": tenant.id,
        "greeting_name": greeting.name,
        "greeting_name_unsigned": unsigned(greeting.name),
        "formality": greeting.formality,
        "recording_file": greeting.file,
        "content": greeting.content,
        "voice": greeting.voice,
        "speed": greeting.speed,
        "is_deleted": False,
        "is_hidden_in_list": None,
    }
