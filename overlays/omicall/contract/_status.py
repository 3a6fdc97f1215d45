"""The virtual status: what the HTTP status would be if this API used it.

Ready-made checks ask "was bad input refused?" and "was a missing credential refused?" by looking
at the HTTP status. Here nearly everything is 200, so they get a status made from the envelope.
"""

from __future__ import annotations

from omicall_api.catalog import ERRORS, SUCCESS, Operation
from omicall_api.errors import envelope_status, error_code, is_envelope, refuses_credential

REFUSALS = (400, 401, 409)
"""A bad request, a bad credential, and a refusal for any other reason."""


def virtual_status(http_status: int, body: object, known: Operation | None = None) -> int:
    """The status that the checks are shown.

    http_status: what came over the wire; anything but 200 is kept.
    body: the decoded answer.
    known: the operation, if it is known.

    Returns 401 for a refused credential, 400 where the code says that the request is wrong, 409 for
    every other refusal (among them all codes that the catalogue does not know), else http_status.
    Which code means what stands in the specification, as `refuses` beside each code. Where a request
    must name something that is already there, a code that is not documented for the operation may
    mean that it is not: 409.

    Example: `virtual_status(200, {"status_code": -9999, "message": "api_key_invalid"})` is 401.
    """
    if http_status != 200 or not is_envelope(body) or envelope_status(body) == SUCCESS:
        return http_status
    if refuses_credential(body, http_status):
        return 401
    code = ERRORS.get(error_code(body) or "")
    if code is None or code.refuses != "request":
        return 409
    return 409 if known is not None and known.existing and code.code not in known.errors else 400
