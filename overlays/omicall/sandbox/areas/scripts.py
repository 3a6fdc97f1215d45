"""Call scripts."""

from __future__ import annotations

from typing import Any

from omicall.sandbox._names import unsigned
from omicall.sandbox._operation import Ask, Takes, operation
from omicall.sandbox._pages import page_of, wanted_page
from omicall.sandbox.data.hotlines import CallScript, Hotlines


@operation("list_call_scripts", "GET", "/api/call_center/call_script/list", Takes.BEARER, paged=True)
def list_call_scripts(ask: Ask) -> dict[str, Any]:
    """A page of the call scripts."""
    return page_of(ask, wanted_page(ask), ask.part(Hotlines).scripts.find(), _row)


def _row(script: CallScript) -> dict[str, Any]:
    return {
        "_id": script.id,
        "extension": script.extension,
        "script_name": script.name,
        "script_name_unsigned": unsigned(script.name),
        "note": script.note,
        "is_deleted": False,
    }
