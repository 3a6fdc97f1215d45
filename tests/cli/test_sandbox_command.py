"""Does `omicall sandbox` say where it answers, take its options, and end cleanly?"""

from __future__ import annotations

import re
import signal
import socket

import httpx
import pytest

from .commands import start


@pytest.mark.slow
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_it_says_where_it_answers_and_ends_cleanly_on_a_signal(number: int) -> None:
    options = ["--port", "0", "--api-key", "another-key", "--token-ttl", "60", "--seed", "7", "--calls", "3"]
    with start("sandbox", *options) as process:
        assert process.stdout is not None
        found = re.fullmatch(r"Sandbox ready: (http://127\.0\.0\.1:\d+)\n", process.stdout.readline())
        assert found is not None
        url = httpx.URL(found[1])
        with httpx.Client(base_url=url, trust_env=False, verify=False) as http:
            answer = http.get("/api/auth", params={"apiKey": "another-key"}).json()
            stats = http.get("/__sandbox__/stats").json()
            page, reference = process.stdout.readline().split()[-1], process.stdout.readline().split()[-1]
            shown = [http.get(address).status_code for address in (page, reference)]
        process.send_signal(number)
        out, err = process.communicate(timeout=20)
    assert answer["status_code"] == 9999
    assert stats["stored"]["calls"] == 3
    assert (page, reference, shown) == (f"{found[1]}/", f"{found[1]}/docs", [200, 200])
    assert (process.returncode, out, err) == (0, "", "")
    with socket.socket() as probe:
        assert probe.connect_ex((url.host, url.port or 0)) != 0


@pytest.mark.slow
def test_several_keys_have_accounts_of_their_own_beside_a_partners() -> None:
    options = [
        "--port",
        "0",
        "--api-key",
        "one",
        "--api-key",
        "two",
        "--partner-key",
        "three",
        "--pace",
        "1",
        "--trial",
    ]
    with start("sandbox", *options) as process:
        assert process.stdout is not None
        url = process.stdout.readline().removeprefix("Sandbox ready: ").strip()
        with httpx.Client(base_url=url, trust_env=False, verify=False) as http:
            codes = [
                http.get("/api/auth", params={"apiKey": key}).json()["status_code"]
                for key in ("one", "two", "three", "sandbox-key")
            ]
            call = http.post("/__sandbox__/calls", json={"direction": "inbound", "from": "0900000001"}).json()
            token = http.get("/api/auth", params={"apiKey": "two"}).json()["payload"]["access_token"]
            detail = http.get("/api/tenant/detail", headers={"Authorization": f"Bearer {token}"}).json()["payload"]
        process.terminate()
        process.communicate(timeout=20)
    assert codes == [9999, 9999, 9999, -9999]
    assert call["state"] == "ringing"
    assert detail["service_package"]["code_name"] == "trial"


@pytest.mark.slow
def test_no_pages_are_named_where_they_would_answer_nobody() -> None:
    with start("sandbox", "--port", "0", "--host", "0.0.0.0") as process:
        assert process.stdout is not None
        ready = process.stdout.readline()
        process.terminate()
        assert process.stdout.read() == ""
    assert ready.startswith("Sandbox ready: http://0.0.0.0:")


@pytest.mark.slow
def test_nothing_of_a_request_is_printed() -> None:
    with start("sandbox", "--port", "0") as process:
        assert process.stdout is not None
        url, _, _ = [process.stdout.readline().split()[-1] for _ in range(3)]
        with httpx.Client(base_url=url, trust_env=False, verify=False) as http:
            http.get("/api/auth", params={"apiKey": "sandbox-key"})
            http.get("/api/tenant/detail", headers={"Authorization": "Bearer nonsense"})
        process.terminate()
        out, err = process.communicate(timeout=20)
    assert (out, err) == ("", "")
