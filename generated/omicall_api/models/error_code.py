from ..base import OpenStrEnum


class ErrorCode(OpenStrEnum):
    """Every error code that is known, the three of the vendor's overview page first; each operation says in
    `x-omicall-errors` which are known for it. The vendor sends others too: its pages hardly describe failures. Four
    codes are known from one integrator each and not from the vendor: `user_busy`, `do_not_call`, `number_dnc`,
    `phone_or_email_assigned_on_other_contact`. `agent_exists` is documented, and one integrator has read it. Some
    codes hold dots or the vendor's spelling ("to short"): they stay as they are sent."""

    API_KEY_IS_REQUIRED = "api_key_is_required"
    API_KEY_INVALID = "api_key_invalid"
    REQUEST_BODY_REQUIRED = "request_body_required"
    BODY_REQUEST_IS_REQUIRED = "body_request_is_required"
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
    FULL_NAME_IS_REQUIRED = "full_name_is_required"
    IDENTIFY_INFO_INVALID = "identify_info_invalid"
    PASSWORD_INVALID = "password_invalid"
    ROLE_IS_REQUIRED = "role_is_required"
    LIMIT_AGENT = "limit_agent"
    INVITE_ERROR = "invite_error"
    AGENT_UUID_EXISTS = "agent_uuid_exists"
    AGENT_EXISTS = "agent_exists"
    PARTNER_INVALID = "partner_invalid"
    EMAIL_INVALID = "email_invalid"
    EMAIL_REGISTERED = "email_registered"
    CREATE_TENANT_ERROR = "create_tenant_error"
    ACCESS_DENIED = "access_denied"
    AMOUNT_GTE_10_000_VND = "amount_gte_10.000_vnd"
    DESCRIPTION_IS_REQUIRED = "description_is_required"
    DESCRIPTION_IS_TOO_SHORT_GTE_50_CHARACTERS = "description_is_to_short.gte_50_characters"
