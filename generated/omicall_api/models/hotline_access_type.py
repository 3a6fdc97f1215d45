from ..base import OpenStrEnum


class HotlineAccessType(OpenStrEnum):
    """Who may use a hotline. A requirements note on the vendor's spreadsheet gives these two. The key `access_type` in
    the answer of `get_access_token` is another thing."""

    APPLIES_TO_ALL_EMPLOYEES = "applies_to_all_employees"
    APPLIES_ACCORDING_TO_EMPLOYEE_CRITERIA = "applies_according_to_employee_criteria"
