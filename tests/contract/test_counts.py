"""Is it counted what each operation was asked, in which phase, and what came back?"""

from __future__ import annotations

from collections import Counter

import pytest

from omicall.contract import Asked, Count
from omicall_api.catalog import ERRORS

from .bugs import RealStatuses
from .suite import in_process, sandbox


def test_a_success_and_a_refusal_are_counted_in_their_phase() -> None:
    count = Count()
    for phase in ("examples", "fuzzing", "fuzzing"):
        count.sent(phase)
    count.answered("examples", seconds=0.5)
    count.answered("fuzzing", seconds=0.25, refusal="request_invalid")
    assert (count.cases, count.successes, count.seconds) == (3, 1, 0.75)
    assert count.refusals == Counter(request_invalid=1)
    assert count.phases == {"examples": Asked(1, 1), "fuzzing": Asked(2, 0)}


def test_a_run_counts_every_request_once() -> None:
    count = in_process(sandbox(), "get_tenant_detail").counts["get_tenant_detail"]
    assert count.cases == sum(asked.cases for asked in count.phases.values())
    assert count.successes == sum(asked.successes for asked in count.phases.values())
    assert count.cases == count.successes + sum(count.refusals.values())
    assert count.phases.keys() >= {"coverage", "fuzzing"}
    assert count.successes > 0
    assert count.seconds > 0


@pytest.mark.slow
def test_refusals_are_told_by_documented_code_or_by_their_status() -> None:
    refusals = in_process(sandbox(), "get_tenant_detail").counts["get_tenant_detail"].refusals
    assert refusals
    assert {name for name in refusals if not name.startswith("HTTP ")} <= ERRORS.keys()
    assert "HTTP 401" in refusals
    odd = in_process(RealStatuses(sandbox()), "list_webhooks", "invite_agent").counts["invite_agent"].refusals
    assert not odd.keys() - ERRORS.keys() - {"HTTP 401", "HTTP 400"}


def test_the_checks_that_looked_at_the_answers_are_named() -> None:
    assert {"envelope", "response_schema_conformance"} <= {*in_process(sandbox(), "get_tenant_detail").checks}
