"""A morning at the switchboard, from the first ring to the recording."""

from __future__ import annotations

import httpx

from omicall.sandbox import Settings, running

from .driver import KEY
from .receiver import receiving


def test_a_customer_calls_is_called_back_and_is_reminded() -> None:
    with running(Settings(pace=1)) as url, receiving() as crm, httpx.Client(base_url=url) as shop:
        token = shop.get("/api/auth", params={"apiKey": KEY}).json()["payload"]["access_token"]
        shop.headers["Authorization"] = f"Bearer {token}"
        hook = {"webhook": {"type": "call", "url": crm.url, "events": ["ringing", "answered", "hangup"]}}
        assert shop.post("/api/webhooks/register", json=hook).json()["status_code"] == 9999

        # A customer calls, and nobody is at the desk.
        missed = shop.post("/__sandbox__/calls", json={"direction": "inbound", "from": "0900000005"}).json()
        assert crm.next(1)[0]["state"] == "ringing"
        shop.post(f"/__sandbox__/calls/{missed['transaction_id']}", json={"do": "miss"})
        hangup, record = crm.next(2)
        assert (hangup["state"], record["bill_sec"], record["direction"]) == ("hangup", 0, "inbound")

        # The agent of that extension calls back, and the two talk until the call ends by itself.
        back = {"extension": missed["extension"], "hotline": missed["hotline"], "phone_number": record["phone_number"]}
        call_id = shop.post("/api/click2call", json=back).json()["payload"]["call_uuid"]
        assert crm.next(1)[0]["call_uuid"] == call_id
        assert shop.get(f"/api/call_transaction/detail/{call_id}").json()["payload"] is None
        shop.post("/__sandbox__/clock", json={"advance_seconds": 1800})
        answered, hangup, record = crm.next(3)
        assert (answered["state"], record["transaction_id"]) == ("answered", call_id)

        # The history has both calls, and the second one can be heard.
        row = shop.get(f"/api/call_transaction/detail/{call_id}").json()["payload"]
        sound = shop.get(row["recording_file_url"]).content
        assert abs(len(sound) / 1000 - record["bill_sec"]) < 0.02
        assert shop.get(f"/api/call_transaction/detail/{missed['transaction_id']}").json()["payload"]["bill_sec"] == 0

        # The next appointment is told by the machine, to the customer and to the agent.
        steps = [{"target_type": "Text_variable"}]
        reminder = {"template_dialplans": steps, "variables": ["Hẹn gặp quý khách lúc chín giờ"]}
        phone = {**reminder, "phone_number_list": ["0900000005"]}
        desk = {**reminder, "cid": missed["hotline"], "extensions": [missed["extension"]]}
        shop.post("/api/auto_call/execute_by_phone", json=phone)
        shop.post("/api/auto_call/execute_by_extension", json=desk)
        assert {call["state"] for call in shop.get("/__sandbox__/calls").json()} == {"ringing"}
        shop.post("/__sandbox__/clock", json={"advance_seconds": 1800})
        assert shop.get("/__sandbox__/calls").json() == []
        stats = shop.get("/__sandbox__/stats").json()
        assert stats["stored"]["calls"] == 504
        assert stats["billable"] == {
            "click_to_call": 1,
            "start_autocall_by_phone_v1": 1,
            "start_autocall_by_extension": 1,
        }
