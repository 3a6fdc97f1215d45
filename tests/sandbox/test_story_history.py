"""A supervisor's evening: list the day, read a call, note it, rate it, find it again, and close with the totals."""

from __future__ import annotations

from .driver import DAY, NOW, Box

SEARCH_V1 = "/api/call_transaction/search"
SEARCH_V2 = "/api/v2/callTransaction/search"
GET = "/api/v2/callTransaction/getByTransactionId"


def test_a_supervisor_goes_through_the_calls_of_the_day(box: Box) -> None:
    day = {"fromDate": NOW - DAY, "toDate": NOW + DAY}
    called = box.click(phone_number="0900000012")["call_uuid"]
    box.door("clock", {"advance_seconds": 600})

    # The call that an agent just made is the newest of the day, in every version.
    newest = box.search(size=1, **day)["items"][0]
    assert newest["transaction_id"] == called
    assert box.payload("POST", f"{SEARCH_V2}?size=1", json=day)["items"][0]["transaction_id"] == called
    mine = {"from_date": day["fromDate"], "to_date": day["toDate"], "user_uuids": ["nv-101"]}
    assert box.payload("POST", SEARCH_V1, json=mine)["items"][0]["transaction_id"] == called

    # The supervisor reads it, leaves a note and a tag, and rates the agent.
    call = box.payload("GET", GET, params={"transactionId": called})
    assert (call["sip_user"], call["phone_number"], call["note"]) == ("101", "0900000012", None)
    box.payload("PATCH", f"/api/call_transaction/change/{called}", json={"note": "Cần gọi lại", "tag": "theo dõi"})
    rating = {"comment": "Tốt", "values": [{"name": "Thái độ", "point": 5}]}
    body = {"user_uuid": "nv-101", "evaluation": rating}
    rated = box.payload("POST", f"/api/call_transaction/add_evaluation/{called}", json=body)
    assert (rated["note"], rated["total_evaluate"]["point"]) == ("Cần gọi lại", 5.0)
    assert rated["last_updated_date"] == NOW + 600_000

    # The next day it is found by its tag, with the note.
    box.door("clock", {"advance_seconds": 3600})
    tag = box.payload("POST", GET, json={"transactionId": called})["tag"]
    tagged = box.payload("POST", SEARCH_V2, json={"tagIds": tag})["items"]
    assert [(row["transaction_id"], row["note"]) for row in tagged] == [(called, "Cần gọi lại")]
    assert box.search(transactionIds=[called], **day)["items"][0]["tag"] == tag

    # The totals count it, and what was added costs nothing.
    query = {"from_date": NOW, "to_date": NOW + DAY, "sip_user": "101"}
    totals = box.payload("GET", "/api/call_transaction/report", params=query)
    assert totals["categorized_by_direction"][1] == {
        "_id": "outbound",
        "total_count": 1,
        "total_time": newest["answer_sec"],
    }
    stats = box.door("stats")
    assert (stats["billable"], stats["stored"]["evaluations"]) == ({"click_to_call": 1}, 1)
