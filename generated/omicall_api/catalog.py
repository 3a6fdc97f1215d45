"""Voices, speeds, error codes and the facts about each operation, as the spec has them."""

from __future__ import annotations

from enum import Enum

from attrs import frozen


@frozen
class Credential:
    """Where a credential goes: a header or query parameter, and what stands before its value."""

    name: str
    place: str
    prefix: str


@frozen
class Operation:
    """What the spec knows about one operation."""

    id: str
    tag: str
    method: str
    path: str
    effect: str
    """read, write, billable or destructive."""
    evidence: str
    credentials: tuple[tuple[str, ...], ...]
    """Names in CREDENTIALS: any one of these groups will do, the first is preferred; empty for none."""
    errors: tuple[str, ...]
    limits: dict[str, float]
    summary: str
    deprecated: bool


@frozen
class Label:
    """A value of a list with its names, as the vendor's overview page has it."""

    label: str
    value: str | float
    en: str


@frozen
class Voice(Label):
    """A voice of the AI bot."""

    gender: str
    region: str


@frozen
class Error:
    """An error code: what it means in both languages, what to do, and what it refuses, `credential` or `request`."""

    code: str
    vi: str
    en: str
    hint: str
    refuses: str | None


SUCCESS = 9999
"""`status_code` of an envelope that brings data; everything else is a failure."""
API_VERSION = "2.1.03"
HOST = "https://public-v1-stg.omicall.com"
"""The only documented host. Its name says staging, and real tenants run on it: whatever is started here may ring real phones and cost real money."""

CREDENTIALS: dict[str, Credential] = {
    "bearer": Credential(name="Authorization", place="header", prefix="Bearer "),
    "apiKeyHeader": Credential(name="x-api-key", place="header", prefix=""),
    "aiKeyHeader": Credential(name="apiKey", place="header", prefix=""),
}

OPERATIONS: dict[str, Operation] = {
    "text_to_speech": Operation(
        id="text_to_speech",
        tag="ai",
        method="POST",
        path="/api/ai/text_to_speech",
        effect="billable",
        evidence="vendor-docs",
        credentials=(("aiKeyHeader",),),
        errors=(),
        limits={},
        summary="Turn a text into speech",
        deprecated=False,
    ),
    "get_access_token": Operation(
        id="get_access_token",
        tag="auth",
        method="GET",
        path="/api/auth",
        effect="read",
        evidence="vendor-docs",
        credentials=(),
        errors=(),
        limits={"token_lifetime_hours": 24},
        summary="Exchange the API key for a token",
        deprecated=False,
    ),
    "start_autocall_by_phone_v1": Operation(
        id="start_autocall_by_phone_v1",
        tag="autocall",
        method="POST",
        path="/api/auto_call/execute_by_phone",
        effect="billable",
        evidence="vendor-docs",
        credentials=(("bearer",),),
        errors=("limit_service", "limit_word", "limit_word_session", "balance_is_not_enough"),
        limits={"text_characters_per_session": 300, "text_characters_per_day": 3000},
        summary="Call customers and play recordings, texts or a menu (version 1)",
        deprecated=False,
    ),
    "start_callbot": Operation(
        id="start_callbot",
        tag="callbot",
        method="POST",
        path="/api/call_bot/execute_by_phone",
        effect="billable",
        evidence="vendor-docs",
        credentials=(("bearer", "apiKeyHeader"),),
        errors=("number_dnc",),
        limits={},
        summary="Have the bot call a list of contacts",
        deprecated=False,
    ),
    "search_calls": Operation(
        id="search_calls",
        tag="calls",
        method="POST",
        path="/api/v3/call-transaction/search",
        effect="read",
        evidence="integrators",
        credentials=(("apiKeyHeader",), ("bearer",)),
        errors=(),
        limits={"page_size": 50},
        summary="Search the call history",
        deprecated=False,
    ),
    "list_calls_v1": Operation(
        id="list_calls_v1",
        tag="calls",
        method="GET",
        path="/api/call_transaction/list",
        effect="read",
        evidence="vendor-docs",
        credentials=(("bearer",),),
        errors=(
            "from_date_is_required",
            "to_date_is_required",
            "date_invalid",
            "date_is_too_long",
            "limit_request_30_minute",
        ),
        limits={"window_days": 30, "page_size": 50, "minutes_between_requests": 30},
        summary="List the call history (version 1)",
        deprecated=False,
    ),
    "get_call_v1": Operation(
        id="get_call_v1",
        tag="calls",
        method="GET",
        path="/api/call_transaction/detail/{transaction_id}",
        effect="read",
        evidence="vendor-docs-2023",
        credentials=(("bearer",),),
        errors=(),
        limits={},
        summary="Read one call (version 1)",
        deprecated=False,
    ),
    "click_to_call": Operation(
        id="click_to_call",
        tag="calls",
        method="POST",
        path="/api/click2call",
        effect="billable",
        evidence="vendor-docs",
        credentials=(("bearer",),),
        errors=(
            "data_is_required",
            "tenant_invalid",
            "user_not_registered",
            "number_call_out_invalid",
            "extension_invalid",
            "user_busy",
            "do_not_call",
        ),
        limits={},
        summary="Ring an extension and connect it to a phone number",
        deprecated=False,
    ),
    "add_contact": Operation(
        id="add_contact",
        tag="contacts",
        method="POST",
        path="/api/v2/contact/add",
        effect="write",
        evidence="vendor-docs",
        credentials=(("bearer",), ("apiKeyHeader",)),
        errors=("phone_or_email_assigned_on_other_contact",),
        limits={},
        summary="Add a contact",
        deprecated=False,
    ),
    "search_contacts": Operation(
        id="search_contacts",
        tag="contacts",
        method="POST",
        path="/api/v2/contact/search",
        effect="read",
        evidence="integrators",
        credentials=(("apiKeyHeader",), ("bearer",)),
        errors=(),
        limits={},
        summary="Search contacts",
        deprecated=False,
    ),
    "list_extensions": Operation(
        id="list_extensions",
        tag="extensions",
        method="GET",
        path="/api/call_center/internal_phone/list",
        effect="read",
        evidence="vendor-docs",
        credentials=(("bearer",),),
        errors=(),
        limits={},
        summary="List extensions with their SIP logins",
        deprecated=False,
    ),
    "get_tenant_detail": Operation(
        id="get_tenant_detail",
        tag="tenant",
        method="GET",
        path="/api/tenant/detail",
        effect="read",
        evidence="vendor-docs",
        credentials=(("bearer",),),
        errors=(),
        limits={},
        summary="Read the business account",
        deprecated=False,
    ),
    "list_webhooks": Operation(
        id="list_webhooks",
        tag="webhooks",
        method="GET",
        path="/api/webhooks/list",
        effect="read",
        evidence="vendor-docs",
        credentials=(("bearer",),),
        errors=(),
        limits={},
        summary="List the registered webhooks",
        deprecated=False,
    ),
    "register_webhook": Operation(
        id="register_webhook",
        tag="webhooks",
        method="POST",
        path="/api/webhooks/register",
        effect="write",
        evidence="vendor-docs",
        credentials=(("bearer",),),
        errors=(),
        limits={},
        summary="Register a webhook",
        deprecated=False,
    ),
    "destroy_webhook": Operation(
        id="destroy_webhook",
        tag="webhooks",
        method="POST",
        path="/api/webhooks/destroy",
        effect="destructive",
        evidence="vendor-docs",
        credentials=(("bearer",),),
        errors=(),
        limits={},
        summary="Remove the webhook of a kind",
        deprecated=False,
    ),
}


class BotSpeed(float, Enum):
    """Reading speeds of the AI bot, in the order of the vendor's overview page. **A lower number is faster**: it stretches the length of the speech. `LegacySpeed` is another scale that runs the other way."""

    NORMAL = 1
    FAST = 0.8
    MODERATELY_FAST = 0.9
    SLOW = 1.2
    MODERATELY_SLOW = 1.1

    def __str__(self) -> str:
        return repr(self.value)


class LegacySpeed(float, Enum):
    """Reading speed from -3 (extremely slow) over 0 (normal) to 3 (fastest). **A higher number is faster.** Automatic calls of version 1 and callbot take it. `BotSpeed` is another scale that runs the other way."""

    EXTREMELY_SLOW = -3
    VERY_SLOW = -2
    SLOW = -1
    NORMAL = 0
    FAST = 1
    FASTER = 2
    FASTEST = 3

    def __str__(self) -> str:
        return repr(self.value)


VOICES: tuple[Voice, ...] = (
    Voice(
        label="Ngọc Anh",
        value="northern_female_ngocanh",
        en="Ngoc Anh, northern female",
        gender="female",
        region="northern",
    ),
    Voice(
        label="Tiến Huy", value="southern_male_tienhuy", en="Tien Huy, southern male", gender="male", region="southern"
    ),
    Voice(
        label="Anh Kiệt", value="northern_male_anhkiet", en="Anh Kiet, northern male", gender="male", region="northern"
    ),
    Voice(
        label="Khả Ngân",
        value="southern_female_khangan",
        en="Kha Ngan, southern female",
        gender="female",
        region="southern",
    ),
)

SPEEDS: tuple[Label, ...] = (
    Label(label="Bình thường", value=1, en="Normal"),
    Label(label="Nhanh", value=0.8, en="Fast"),
    Label(label="Nhanh vừa", value=0.9, en="Moderately fast"),
    Label(label="Chậm", value=1.2, en="Slow"),
    Label(label="Chậm vừa", value=1.1, en="Moderately slow"),
)
"""Reading speeds of the AI bot, in the order of the vendor's overview page. **A lower number is faster**: it stretches the length of the speech. `LegacySpeed` is another scale that runs the other way."""

ERRORS: dict[str, Error] = {
    "api_key_is_required": Error(
        code="api_key_is_required",
        vi="API Key là bắt buộc",
        en="The API key is missing",
        hint="Give an API key, then try again.",
        refuses="credential",
    ),
    "api_key_invalid": Error(
        code="api_key_invalid",
        vi="API Key không hợp lệ",
        en="The API key is not valid",
        hint='Check the key on the page "Quản lý API" of the account\'s settings; it may have been revoked.',
        refuses="credential",
    ),
    "request_body_required": Error(
        code="request_body_required",
        vi="Thiếu request body trong dữ liệu truyền lên api",
        en="The request has no body",
        hint="Send a JSON body, even an empty object, with the content type application/json.",
        refuses="request",
    ),
    "request_invalid": Error(
        code="request_invalid",
        vi="Dữ liệu gửi lên bị thiếu hoặc không hợp lệ",
        en="Something that was sent is missing or not valid",
        hint="Compare the request with the operation's description, field by field.",
        refuses="request",
    ),
    "from_date_is_required": Error(
        code="from_date_is_required",
        vi="Thiếu thời điểm bắt đầu",
        en="The start of the window is missing",
        hint="Send from_date, in milliseconds since 1970.",
        refuses="request",
    ),
    "to_date_is_required": Error(
        code="to_date_is_required",
        vi="Thiếu thời điểm kết thúc",
        en="The end of the window is missing",
        hint="Send to_date, in milliseconds since 1970.",
        refuses="request",
    ),
    "date_invalid": Error(
        code="date_invalid",
        vi="Thời điểm bắt đầu hoặc kết thúc không hợp lệ",
        en="The start or the end of the window is not valid",
        hint="Send milliseconds, not seconds, and a start that is not later than the end.",
        refuses="request",
    ),
    "date_is_too_long": Error(
        code="date_is_too_long",
        vi="Khoảng thời gian vượt quá giới hạn",
        en="The window is too long",
        hint="Ask for at most 30 days at a time.",
        refuses="request",
    ),
    "limit_request_30_minute": Error(
        code="limit_request_30_minute",
        vi="Các lần gọi API phải cách nhau ít nhất 30 phút",
        en="Requests must be 30 minutes apart",
        hint="Wait 30 minutes, or use the newer search, for which no such limit is documented.",
        refuses=None,
    ),
    "data_is_required": Error(
        code="data_is_required",
        vi="Thiếu dữ liệu đầu vào",
        en="Input is missing",
        hint="Send extension, hotline and phone number, none of them empty.",
        refuses="request",
    ),
    "tenant_invalid": Error(
        code="tenant_invalid",
        vi="Tài khoản doanh nghiệp không hợp lệ",
        en="The business account is not valid",
        hint="Check that the key belongs to the account that owns the extension.",
        refuses=None,
    ),
    "user_not_registered": Error(
        code="user_not_registered",
        vi="Máy nhánh chưa đăng ký với tổng đài",
        en="The extension is not registered with the switchboard",
        hint="Have the agent sign in on a phone or in the web phone, then call again.",
        refuses=None,
    ),
    "number_call_out_invalid": Error(
        code="number_call_out_invalid",
        vi="Số gọi ra (hotline) không hợp lệ hoặc không có",
        en="The outgoing number (hotline) is not valid, or there is none",
        hint="Choose a hotline that this extension may call out with.",
        refuses=None,
    ),
    "extension_invalid": Error(
        code="extension_invalid",
        vi="Máy nhánh không hợp lệ",
        en="The extension is not valid",
        hint="Look the extension up in the list of extensions.",
        refuses=None,
    ),
    "user_busy": Error(
        code="user_busy",
        vi="Nhân viên đang bận",
        en="The agent is busy",
        hint="Wait until the agent's current call has ended.",
        refuses=None,
    ),
    "do_not_call": Error(
        code="do_not_call",
        vi="Số điện thoại thuộc danh sách không được gọi",
        en="The number must not be called",
        hint="Do not call this number; it is on a do-not-call list.",
        refuses=None,
    ),
    "limit_service": Error(
        code="limit_service",
        vi="Gói dịch vụ không hỗ trợ gọi tự động",
        en="The service package does not include automatic calls",
        hint="Change the package; a trial has no automatic calls.",
        refuses=None,
    ),
    "limit_word": Error(
        code="limit_word",
        vi="Nội dung đọc vượt quá giới hạn ký tự của phiên hoặc của ngày",
        en="The text passes the limit of characters of a session or of a day",
        hint="Shorten the text below 300 characters a session, or wait for the next day if 3,000 are used up.",
        refuses=None,
    ),
    "limit_word_session": Error(
        code="limit_word_session",
        vi="Nội dung đọc vượt quá 300 ký tự trong một phiên",
        en="The text is longer than 300 characters in one session",
        hint="Shorten the text, or split it into several sessions.",
        refuses=None,
    ),
    "balance_is_not_enough": Error(
        code="balance_is_not_enough",
        vi="Số dư tài khoản không đủ",
        en="The balance is too low",
        hint="Top up the account.",
        refuses=None,
    ),
    "number_dnc": Error(
        code="number_dnc",
        vi="Số điện thoại thuộc danh sách từ chối cuộc gọi (DNC)",
        en="The number is on a do-not-call list",
        hint="Take the number out of the list; the other contacts of the session are not affected.",
        refuses=None,
    ),
    "phone_or_email_assigned_on_other_contact": Error(
        code="phone_or_email_assigned_on_other_contact",
        vi="Số điện thoại hoặc email đã thuộc về khách hàng khác",
        en="The phone number or e-mail belongs to another contact",
        hint="Search for that contact and change it instead of adding a new one.",
        refuses=None,
    ),
}
