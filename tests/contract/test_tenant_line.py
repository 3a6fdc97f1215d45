"""Does a person know the tenant by what a run says, and does a stranger not?"""

from __future__ import annotations

import pytest

from omicall.contract._document import load_document
from omicall.contract._tenant import TENANT, tenant_line
from omicall_api.catalog import OPERATIONS


def test_a_tenant_is_named_by_initials_and_length() -> None:
    line = tenant_line({"full_name": "Công ty TNHH Hoa Sen Mẫu", "domain": "hoasenmau", "email": "a@example.vn"})
    assert line == "this key belongs to the tenant C. t. T. H. S. M. (24 characters), domain h***u (9 characters)."


def test_nothing_else_of_the_answer_is_told() -> None:
    line = tenant_line({"full_name": "An", "phone": "0900000123", "balance": 1250000, "email": "an@example.vn"})
    assert line == "this key belongs to the tenant A. (2 characters)."


@pytest.mark.parametrize("payload", [None, [], {}, {"full_name": " ", "domain": ""}, {"full_name": 7}, "text"])
def test_an_answer_without_a_name_is_said_to_be_one(payload: object) -> None:
    assert tenant_line(payload) == "which tenant this key belongs to could not be read."


def test_the_specification_knows_the_fields_and_calls_the_operation_a_read() -> None:
    assert {"full_name", "domain"} <= load_document()["components"]["schemas"]["Tenant"]["properties"].keys()
    assert OPERATIONS[TENANT].effect == "read"
