from ..base import OpenStrEnum


class ErrorCode(OpenStrEnum):
    """Error codes of the operations in this specification, the three of the vendor's overview page first. The vendor
    sends others too: its pages hardly describe failures. Four codes are known from one integrator each and not from
    the vendor: `user_busy`, `do_not_call`, `number_dnc`, `phone_or_email_assigned_on_other_contact`.
    `request_invalid` is documented for the creation of partner accounts only."""

    API_KEY_IS_REQUIRED = "api_key_is_required"
    API_KEY_INVALID = "api_key_invalid"
    REQUEST_BODY_REQUIRED = "request_body_required"
    REQUEST_INVALID = "request_invalid"
    FROM_DATE_IS_REQUIRED = "from_date_is_required"
    TO_DATE_IS_REQUIRED = "to_date_is_required"
    DATE_INVALID = "date_invalid"
    DATE_IS_TOO_LONG = "date_is_too_long"
    LIMIT_REQUEST_30_MINUTE = "limit_request_30_minute"
    DATA_IS_REQUIRED = "data_is_required"
    TENANT_INVALID = "tenant_invalid"
    USER_NOT_REGISTERED = "user_not_registered"
    NUMBER_CALL_OUT_INVALID = "number_call_out_invalid"
    EXTENSION_INVALID = "extension_invalid"
    USER_BUSY = "user_busy"
    DO_NOT_CALL = "do_not_call"
    LIMIT_SERVICE = "limit_service"
    LIMIT_WORD = "limit_word"
    LIMIT_WORD_SESSION = "limit_word_session"
    BALANCE_IS_NOT_ENOUGH = "balance_is_not_enough"
    NUMBER_DNC = "number_dnc"
    PHONE_OR_EMAIL_ASSIGNED_ON_OTHER_CONTACT = "phone_or_email_assigned_on_other_contact"
