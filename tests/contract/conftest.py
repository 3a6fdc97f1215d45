from __future__ import annotations

import socket
from typing import Any

import pytest

_connect = socket.socket.connect


class LoopbackOnly:
    """Stands in for `socket.connect`, and refuses every address beyond this machine."""

    def __get__(self, connection: Any, _owner: type) -> Any:
        def connect(address: Any) -> None:
            if connection.family in (socket.AF_INET, socket.AF_INET6):
                assert address[0] in ("127.0.0.1", "::1"), "a test left this machine"
            _connect(connection, address)

        return connect


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket.socket, "connect", LoopbackOnly())
    monkeypatch.delenv("OMICALL_API_KEY", raising=False)
    monkeypatch.delenv("OMICALL_BASE_URL", raising=False)
