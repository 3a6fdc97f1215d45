"""What may be told of a token."""

from __future__ import annotations

from attrs import frozen


@frozen
class TokenStatus:
    """What may be told of a token, without the token.

    Args:
        state: `empty`, `fresh`, `aging`, `critical`, `expired` or `rejected`.
        seconds_left: seconds until it expires, 0 if it is of no use any more, None if there is
            none.
        source: `exchange` or `store`, None if there is none.
        last_error: class name of what has gone wrong since it came, or None.
        fingerprint: the name under which it stands in logs, or None.

    Example:
        >>> client.token_status().state
        'fresh'
    """

    state: str
    seconds_left: float | None
    source: str | None
    last_error: str | None
    fingerprint: str | None
