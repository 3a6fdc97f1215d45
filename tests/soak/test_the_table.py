"""Does the table say what happened?"""

from __future__ import annotations

from soaking.record import Billable
from soaking.report import table

from .evidence import begun, brought, evidence, failed


def test_the_table_has_a_row_for_each_figure_and_a_column_for_each_store() -> None:
    one = evidence([begun(0.0), failed(0.5)], [begun(0.6), brought(2.1, "t1")], killed={"t1": 4.0})
    one.told[0].calls, one.told[1].calls = {"read": 5, "billable": 1}, {"read": 3, "write": 1}
    one.told[0].billable = [Billable(0, 0, "unknown")]
    one.told[1].slowest = (3.25, "get_call")
    one.told[1].asked_again = 4
    one.requests["get_call"] = 13
    one.faults = [("*", "html", 2), ("get_access_token", "html", 1), ("get_call", "slow", 4)]
    two = evidence([begun(0.0), brought(0.1, "t1")])
    two.store = "Redis"
    rows = [line.split() for line in table([one, two]).splitlines()]
    assert rows[0] == ["soak", "file", "Redis"]
    assert ["exchanges", "2", "1"] in rows
    assert ["failed", "1", "0"] in rows
    assert ["the", "longest", "1.50", "s", "0.10", "s"] in rows
    assert ["generations", "1", "1"] in rows
    assert ["tokens", "killed", "1", "0"] in rows
    assert ["calls", "10", "0"] in rows
    assert ["requests", "beyond", "one", "each", "3", "0"] in rows
    assert ["asked", "again", "by", "the", "caller", "4", "0"] in rows
    assert ["the", "slowest", "3.25", "s", "get_call", "0.00", "s"] in rows
    assert ["reads", "8", "0"] in rows
    assert ["answered", "2", "1"] in rows
    assert ["unknown", "1", "0"] in rows
    assert ["faults", "survived", "7", "0"] in rows
    assert ["html", "3", "0"] in rows
