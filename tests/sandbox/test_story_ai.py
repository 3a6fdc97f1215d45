"""Can a program have its calls written down and judged, and a text of its own read out and heard again?"""

from __future__ import annotations

import httpx

from omicall.sandbox import Settings, running

from .driver import CLICK, KEY
from .receiver import receiving


def test_a_text_is_read_out_heard_again_and_a_call_is_judged() -> None:
    with running(Settings()) as url, receiving() as receiver, httpx.Client(base_url=url) as client:
        key = {"apiKey": KEY}
        token = client.get("/api/auth", params={"apiKey": KEY}).json()["payload"]["access_token"]
        bearer = {"Authorization": f"Bearer {token}"}

        # A greeting is spoken and downloaded ...
        text = {"text": "Cảm ơn quý khách đã gọi đến cửa hàng."}
        spoken = client.post("/api/ai/text_to_speech", headers=key, json=text).json()["payload"]["data"]
        sound = client.get(spoken["url"]).content
        assert sound.startswith(b"RIFF")

        # ... and written down: the text comes by webhook, with the program's own id.
        client.post("/api/ai/register_webhook_ai", headers=key, json={"url": receiver.url})
        files, ids = {"file": ("loi-chao.wav", sound, "audio/wav")}, {"tracking_id": "loi-chao-1"}
        client.post("/api/ai/speech_to_text", headers=key, files=files, data=ids)
        assert {piece["tracking_id"] for piece in receiver.next(2)} == {"loi-chao-1"}

        # Two calls are made, one of which nobody answers: the other one has an analysis.
        numbers = ("0900000001", "0900000009")
        answers = [client.post("/api/click2call", headers=bearer, json={**CLICK, "phone_number": n}) for n in numbers]
        calls = [answer.json()["payload"]["call_uuid"] for answer in answers]
        path = "/api/ai/call_transaction"
        ids_of_both = {"transaction_ids": calls}
        (analysis,) = client.post(f"{path}/list", headers=bearer, json=ids_of_both).json()["payload"]
        assert (analysis["transaction_id"], analysis["phone_number"]) == (calls[0], numbers[0])
        assert client.get(analysis["recording_file"]).headers["content-type"] == "audio/mpeg"
        of_one = client.post(f"{path}/get", headers=bearer, json={"transaction_id": calls[1]}).json()
        assert of_one["payload"] is None

        billed = client.get("/__sandbox__/stats").json()["billable"]
        assert billed == {"text_to_speech": 1, "speech_to_text": 1, "click_to_call": 2}
