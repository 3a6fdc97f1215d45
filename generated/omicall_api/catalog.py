"""Voices, speeds, error codes and the facts about each operation, as the spec has them."""

from __future__ import annotations

from enum import Enum, IntEnum, StrEnum

from attrs import frozen

from .hosts import HOST, HOSTS
from .operations import CREDENTIALS, OPERATIONS, SUCCESS, Credential, Operation


@frozen
class Label:
    """A value of a list with its names, as the vendor's overview page has it."""

    label: str
    value: str | float
    en: str


@frozen
class Voice(Label):
    """A voice, and the operations whose documentation lists it."""

    gender: str
    region: str
    operations: tuple[str, ...]


@frozen
class Error:
    """An error code: what it means in both languages, and what to do."""

    code: str
    vi: str
    en: str
    hint: str
    retry_can_help: bool
    """Whether the same request, sent again later, can succeed."""
    refuses: str | None
    """What it refuses, where that is certain: `credential`, `request`, `duplicate` (what is there already), `account`
    (what its balance or package does not allow) or `pace` (requests too close together)."""
    operations: tuple[str, ...]
    """The operations that it is documented for; empty for the codes of the overview page, which any may answer."""


API_VERSION = "2.1.03"


class BotSpeed(float, Enum):
    """Reading speeds of the AI bot, in the order of the vendor's overview page. **A lower number is faster**: it stretches the length of the speech. `LegacySpeed` is another scale that runs the other way."""

    NORMAL = 1
    FAST = 0.8
    MODERATELY_FAST = 0.9
    SLOW = 1.2
    MODERATELY_SLOW = 1.1

    def __str__(self) -> str:
        return repr(self.value)


class FailureStatus(StrEnum):
    """The word that click-to-call puts beside the code of a refusal."""

    FAIL = "fail"


class AgentRole(StrEnum):
    """Roles of agents, by name. These five are in the vendor's text; accounts make roles of their own, and any of their names may be sent."""

    SALES = "Sale"
    SALES_TEAM_LEAD = "Trưởng nhóm sale"
    HEAD_OF_SALES = "Trưởng phòng Kinh Doanh"
    ACCOUNTANT = "Kế toán"
    DIRECTOR = "Giám đốc"


class GreetingFormality(StrEnum):
    """How a greeting was made, as a Vietnamese label. One is known; uploaded files presumably have another."""

    ROBOT = "Robot đọc"


class CallPartyName(StrEnum):
    """Name of a person or of an extension, or the word that stands for nobody."""

    NOBODY = "create_default_by_tenant"


class CallDialStatus(StrEnum):
    """How dialling went, in the switchboard's words. One has been seen, once."""

    CANCEL = "CANCEL"


class HangupCause(StrEnum):
    """Why a call ended, in the switchboard's words. The vendor shows one of them."""

    ORIGINATOR_CANCEL = "ORIGINATOR_CANCEL"


class HangupCauseQ850(IntEnum):
    """Why a call ended, as a number of the ITU's recommendation Q.850. The vendor shows one of them."""

    NORMAL_CLEARING = 16


class CallEndedBy(StrEnum):
    """Who ended a call. The vendor shows one word."""

    CUSTOMER = "end_call_by_customer"


class CallIvr(StrEnum):
    """The voice menu that a call went through. What stands here for a real menu has not been seen."""

    NONE = "none"


class LegacySpeed(float, Enum):
    """Reading speed from -3 (extremely slow) over 0 (normal) to 3 (fastest). **A higher number is faster.** Automatic calls of version 1, callbot and greetings made from text take it. `BotSpeed` is another scale that runs the other way."""

    EXTREMELY_SLOW = -3
    VERY_SLOW = -2
    SLOW = -1
    NORMAL = 0
    FAST = 1
    FASTER = 2
    FASTEST = 3

    def __str__(self) -> str:
        return repr(self.value)


class Currency(StrEnum):
    """A currency. Balances and prices are in VND in every sample; USD stands beside it in price lists."""

    VND = "VND"
    USD = "USD"


class CarrierProvider(StrEnum):
    """The carrier of a number. Each operation writes it in its own way, in capitals or not, so compare without regard to case."""

    VIETTEL = "viettel"
    ITEL = "itel"
    ITELECOM = "Itelecom"
    MOBIFONE_REPORT = "MOBIFONE"
    VIETTEL_REPORT = "VIETTEL"
    VINAPHONE_REPORT = "VINAPHONE"


class ServiceModule(StrEnum):
    """Parts of the service that an account can have or lack. They are named in the vendor's text about another product of its own; no operation sends or takes them, and which operation needs which part is not stated."""

    SWITCHBOARD = "switchboard"
    TICKET = "ticket"
    INTEGRATED = "integrated"
    AI = "ai"


class ChatConversationStatus(StrEnum):
    """State of a conversation. One value is known."""

    ACTIVE = "active"


class ChatStartType(StrEnum):
    """How a conversation was begun. One value is known, and not explained."""

    SCRIPT = "script"


class ChatSender(StrEnum):
    """Which side sent a message. One value is known."""

    GUEST = "guest"


class ContactFieldCode(StrEnum):
    """What an attribute holds. Accounts make fields of their own, so others are to be expected. avatar, birthday, attach_file and ref_id are known from one integrator's webhook sample, the rest from the vendor."""

    FULL_NAME = "full_name"
    PHONE_NUMBER = "phone_number"
    MAIL = "mail"
    GENDER = "gender"
    BIRTHDAY = "birthday"
    JOB_TITLE = "job_title"
    PASSPORT = "passport"
    ADDRESS = "address"
    NOTE = "note"
    AVATAR = "avatar"
    ATTACH_FILE = "attach_file"
    REF_ID = "ref_id"
    MORE_INFORMATION = "more_infomation"
    CONTACT_OWNER = "contact_owner"


class ContactOwnerFilter(StrEnum):
    """Whose contacts to give, as the e-mail of an agent; one word stands for contacts without owner."""

    UNASSIGNED = "unassigned"


class ContactLastUpdateAction(StrEnum):
    """How a contact was changed last. One value is known, from one integrator."""

    EXCEL = "excel"


class ContactEventAction(StrEnum):
    """What happened to a contact. One integrator knows these three; how create differs from created is not known, and others, for a deletion say, may exist."""

    CREATED = "created"
    CREATE = "create"
    UPDATED = "updated"


class TenantStatus(StrEnum):
    """State of an account. The vendor's page names a second state, not activated, without the word for it."""

    ACTIVATED = "activated"


class PublicNumberStatus(StrEnum):
    """State of a hotline. One word is known, from the one sample; there are probably others."""

    ACTIVE = "active"


class NumberType(StrEnum):
    """Kind of a hotline. The samples show fixed; a comment in the vendor's page names the other three."""

    FIXED = "fixed"
    MOBILE = "mobile"
    NUMBER_1900 = "1900"
    NUMBER_1800 = "1800"


class ServicePackageCode(StrEnum):
    """Code of a service package. These six are the vendor's list of 2023. A second generation of packages has codes that no source shows, so expect others. A trial may not place automatic calls."""

    TRIAL = "trial"
    OMI_START = "omi_start"
    OMI_BUSINESS = "omi_business"
    OMI_ADVANCE = "omi_advance"
    OMI_PRO = "omi_pro"
    CUSTOMIZE = "customize"


class TicketStatusIndex(IntEnum):
    """Number of a status within the set of its category. Each category has a set of its own: these five are the default set of the vendor's sample account, in which only the last one finishes a ticket."""

    NEW = 0
    IN_PROGRESS = 1
    REFUSED = 2
    DONE = 3
    CLOSED = 4


class TicketTypeUuid(StrEnum):
    """Id of a type within its category, digits as text. Each category has types of its own: these four are those of the vendor's sample account."""

    PERSONAL = "0"
    ADVICE = "1"
    QUOTATION = "2"
    CARE = "3"


class TicketRangeField(StrEnum):
    """Fields of a ticket to sort by, or to look into in a window. The vendor shows one."""

    LAST_UPDATED_DATE = "last_updated_date"


class TicketNotifyType(StrEnum):
    """How people are reminded of a ticket. One value is known."""

    WEB_EMAIL = "web_email"


class WebhookStatus(StrEnum):
    """State of a webhook. One is known, in the vendor's spelling."""

    ACTIVE = "actived"


VOICES: tuple[Voice, ...] = (
    Voice(
        label="Ngọc Anh",
        value="northern_female_ngocanh",
        en="Ngoc Anh, northern female",
        gender="female",
        region="northern",
        operations=("start_autocall_by_phone", "start_callbot", "text_to_speech", "text_to_speech_v1"),
    ),
    Voice(
        label="Tiến Huy",
        value="southern_male_tienhuy",
        en="Tien Huy, southern male",
        gender="male",
        region="southern",
        operations=("start_autocall_by_phone", "start_callbot", "text_to_speech", "text_to_speech_v1"),
    ),
    Voice(
        label="Anh Kiệt",
        value="northern_male_anhkiet",
        en="Anh Kiet, northern male",
        gender="male",
        region="northern",
        operations=("start_autocall_by_phone", "text_to_speech", "text_to_speech_v1"),
    ),
    Voice(
        label="Khả Ngân",
        value="southern_female_khangan",
        en="Kha Ngan, southern female",
        gender="female",
        region="southern",
        operations=("start_autocall_by_phone", "text_to_speech", "text_to_speech_v1"),
    ),
)
"""The voices of the vendor's overview page, in its order."""

OTHER_VOICES: tuple[Voice, ...] = (
    Voice(
        label="Hồng Anh",
        value="southern_female_honganh",
        en="Hong Anh, southern female",
        gender="female",
        region="southern",
        operations=("start_callbot", "text_to_speech_v1"),
    ),
    Voice(
        label="Ban Mai",
        value="banmai",
        en="Ban Mai, northern female",
        gender="female",
        region="northern",
        operations=("create_autocall", "create_greeting_from_text", "start_autocall_by_phone_v1"),
    ),
    Voice(
        label="Lê Minh",
        value="leminh",
        en="Le Minh, northern male",
        gender="male",
        region="northern",
        operations=("create_autocall", "create_greeting_from_text", "start_autocall_by_phone_v1"),
    ),
    Voice(
        label="Lan Nhi",
        value="lannhi",
        en="Lan Nhi, southern female",
        gender="female",
        region="southern",
        operations=("create_autocall", "create_greeting_from_text", "start_autocall_by_phone_v1"),
    ),
)
"""Voices that only other pages of the vendor list."""

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
        retry_can_help=False,
        refuses="credential",
        operations=(),
    ),
    "api_key_invalid": Error(
        code="api_key_invalid",
        vi="API Key không hợp lệ",
        en="The API key is not valid",
        hint='Check the key on the page "Quản lý API" of the account\'s settings; it may have been revoked.',
        retry_can_help=False,
        refuses="credential",
        operations=(),
    ),
    "request_body_required": Error(
        code="request_body_required",
        vi="Thiếu request body trong dữ liệu truyền lên api",
        en="The request has no body",
        hint="Send a JSON body, even an empty object, with the content type application/json.",
        retry_can_help=False,
        refuses="request",
        operations=(),
    ),
    "body_request_is_required": Error(
        code="body_request_is_required",
        vi="Thiếu nội dung yêu cầu",
        en="The request has no body",
        hint="Send a JSON body. It is the same mistake as request_body_required, under another name.",
        retry_can_help=False,
        refuses="request",
        operations=("create_tenant",),
    ),
    "request_invalid": Error(
        code="request_invalid",
        vi="Dữ liệu gửi lên bị thiếu hoặc không hợp lệ",
        en="Something that was sent is missing or not valid",
        hint="Compare the request with the operation's description, field by field.",
        retry_can_help=False,
        refuses="request",
        operations=("create_tenant",),
    ),
    "from_date_is_required": Error(
        code="from_date_is_required",
        vi="Thiếu thời điểm bắt đầu",
        en="The start of the window is missing",
        hint="Send from_date, in milliseconds since 1970.",
        retry_can_help=False,
        refuses="request",
        operations=("list_calls_v1",),
    ),
    "to_date_is_required": Error(
        code="to_date_is_required",
        vi="Thiếu thời điểm kết thúc",
        en="The end of the window is missing",
        hint="Send to_date, in milliseconds since 1970.",
        retry_can_help=False,
        refuses="request",
        operations=("list_calls_v1",),
    ),
    "date_invalid": Error(
        code="date_invalid",
        vi="Thời điểm bắt đầu hoặc kết thúc không hợp lệ",
        en="The start or the end of the window is not valid",
        hint="Send milliseconds, not seconds, and a start that is not later than the end.",
        retry_can_help=False,
        refuses="request",
        operations=("list_calls_v1",),
    ),
    "date_is_too_long": Error(
        code="date_is_too_long",
        vi="Khoảng thời gian vượt quá giới hạn",
        en="The window is too long",
        hint="Ask for at most 30 days at a time.",
        retry_can_help=False,
        refuses="request",
        operations=("list_calls_v1",),
    ),
    "limit_request_30_minute": Error(
        code="limit_request_30_minute",
        vi="Các lần gọi API phải cách nhau ít nhất 30 phút",
        en="Requests must be 30 minutes apart",
        hint="Wait 30 minutes, or use the newer search, for which no such limit is documented.",
        retry_can_help=True,
        refuses="pace",
        operations=("list_calls_v1",),
    ),
    "data_is_required": Error(
        code="data_is_required",
        vi="Thiếu dữ liệu đầu vào",
        en="Input is missing",
        hint="Send extension, hotline and phone number, none of them empty.",
        retry_can_help=False,
        refuses="request",
        operations=("click_to_call",),
    ),
    "tenant_invalid": Error(
        code="tenant_invalid",
        vi="Tài khoản doanh nghiệp không hợp lệ",
        en="The business account is not valid",
        hint="Check that the key belongs to the account that owns the extension; to create an account, use a partner's key.",
        retry_can_help=False,
        refuses=None,
        operations=("click_to_call", "create_tenant"),
    ),
    "user_not_registered": Error(
        code="user_not_registered",
        vi="Máy nhánh chưa đăng ký với tổng đài",
        en="The extension is not registered with the switchboard",
        hint="Have the agent sign in on a phone or in the web phone, then call again.",
        retry_can_help=True,
        refuses=None,
        operations=("click_to_call",),
    ),
    "number_call_out_invalid": Error(
        code="number_call_out_invalid",
        vi="Đầu số gọi ra không hợp lệ hoặc không có",
        en="The outgoing number (hotline) is not valid, or there is none",
        hint="Choose a hotline that this extension may call out with.",
        retry_can_help=False,
        refuses=None,
        operations=("click_to_call",),
    ),
    "extension_invalid": Error(
        code="extension_invalid",
        vi="Máy nhánh không hợp lệ",
        en="The extension is not valid",
        hint="Look the extension up in the list of extensions.",
        retry_can_help=False,
        refuses=None,
        operations=("click_to_call",),
    ),
    "user_busy": Error(
        code="user_busy",
        vi="Nhân viên đang bận",
        en="The agent is busy",
        hint="Wait until the agent's current call has ended.",
        retry_can_help=True,
        refuses=None,
        operations=("click_to_call",),
    ),
    "do_not_call": Error(
        code="do_not_call",
        vi="Số điện thoại thuộc danh sách không được gọi",
        en="The number must not be called",
        hint="Do not call this number; it is on a do-not-call list.",
        retry_can_help=False,
        refuses=None,
        operations=("click_to_call",),
    ),
    "limit_service": Error(
        code="limit_service",
        vi="Gói dịch vụ không hỗ trợ gọi tự động",
        en="The service package does not include automatic calls",
        hint="Change the package; a trial has no automatic calls.",
        retry_can_help=False,
        refuses="account",
        operations=("start_autocall_by_phone_v1", "start_autocall_by_extension"),
    ),
    "limit_word": Error(
        code="limit_word",
        vi="Nội dung đọc vượt quá giới hạn ký tự của phiên hoặc của ngày",
        en="The text passes the limit of characters of a session or of a day",
        hint="Shorten the text below 300 characters a session, or wait for the next day if 3,000 are used up.",
        retry_can_help=True,
        refuses=None,
        operations=("start_autocall_by_phone_v1", "start_autocall_by_extension"),
    ),
    "limit_word_session": Error(
        code="limit_word_session",
        vi="Nội dung đọc vượt quá 300 ký tự trong một phiên",
        en="The text is longer than 300 characters in one session",
        hint="Shorten the text, or split it into several sessions.",
        retry_can_help=False,
        refuses=None,
        operations=("start_autocall_by_phone_v1", "start_autocall_by_extension"),
    ),
    "balance_is_not_enough": Error(
        code="balance_is_not_enough",
        vi="Số dư tài khoản không đủ",
        en="The balance is too low",
        hint="Top up the account, then try again.",
        retry_can_help=True,
        refuses="account",
        operations=("start_autocall_by_phone_v1", "start_autocall_by_extension"),
    ),
    "number_dnc": Error(
        code="number_dnc",
        vi="Số điện thoại thuộc danh sách từ chối cuộc gọi (DNC)",
        en="The number is on a do-not-call list",
        hint="Take the number out of the list; the other contacts of the session are not affected.",
        retry_can_help=False,
        refuses=None,
        operations=("start_callbot",),
    ),
    "phone_or_email_assigned_on_other_contact": Error(
        code="phone_or_email_assigned_on_other_contact",
        vi="Số điện thoại hoặc email đã thuộc về khách hàng khác",
        en="The phone number or e-mail belongs to another contact",
        hint="Search for that contact and change it instead of adding a new one.",
        retry_can_help=False,
        refuses="duplicate",
        operations=("add_contact",),
    ),
    "full_name_is_required": Error(
        code="full_name_is_required",
        vi="Thiếu họ tên nhân viên",
        en="The agent's full name is missing",
        hint="Send full_name, not empty.",
        retry_can_help=False,
        refuses="request",
        operations=("invite_agent",),
    ),
    "identify_info_invalid": Error(
        code="identify_info_invalid",
        vi="Email đăng nhập không hợp lệ",
        en="The agent's e-mail is not valid",
        hint="Send identify_info as a complete e-mail address; it becomes the agent's login.",
        retry_can_help=False,
        refuses="request",
        operations=("invite_agent",),
    ),
    "password_invalid": Error(
        code="password_invalid",
        vi="Mật khẩu không đạt yêu cầu",
        en="The password is too weak",
        hint="Send 8 characters or more, with a capital, a small letter, a digit and a special character.",
        retry_can_help=False,
        refuses="request",
        operations=("invite_agent", "create_tenant"),
    ),
    "role_is_required": Error(
        code="role_is_required",
        vi="Thiếu vai trò của nhân viên",
        en="The agent's role is missing",
        hint="Send role_name as it is written in the account's settings.",
        retry_can_help=False,
        refuses="request",
        operations=("invite_agent",),
    ),
    "limit_agent": Error(
        code="limit_agent",
        vi="Đã hết số lượng nhân viên của gói dịch vụ",
        en="The service package has no seat left",
        hint="Remove an agent or buy a larger package, then try again.",
        retry_can_help=True,
        refuses="account",
        operations=("invite_agent",),
    ),
    "invite_error": Error(
        code="invite_error",
        vi="Mời nhân viên không thành công",
        en="The invitation failed",
        hint="Look the e-mail up among the agents before you try again: the page gives no reason.",
        retry_can_help=True,
        refuses=None,
        operations=("invite_agent",),
    ),
    "agent_uuid_exists": Error(
        code="agent_uuid_exists",
        vi="Mã nhân viên đã được dùng cho nhân viên khác",
        en="The agent's own id is already used by another agent",
        hint="Send another uuid, or look up the agent who has it.",
        retry_can_help=False,
        refuses="duplicate",
        operations=("invite_agent",),
    ),
    "agent_exists": Error(
        code="agent_exists",
        vi="Nhân viên đã tồn tại",
        en="The agent is already there",
        hint="Look the agent up by e-mail instead of inviting again.",
        retry_can_help=False,
        refuses="duplicate",
        operations=("invite_agent",),
    ),
    "partner_invalid": Error(
        code="partner_invalid",
        vi="Token không phải của đối tác",
        en="The token is not a partner's",
        hint="Use a token that was made from a partner's API key.",
        retry_can_help=False,
        refuses=None,
        operations=("create_tenant",),
    ),
    "email_invalid": Error(
        code="email_invalid",
        vi="Email không hợp lệ",
        en="The e-mail is not valid",
        hint="Send a complete e-mail address.",
        retry_can_help=False,
        refuses="request",
        operations=("create_tenant",),
    ),
    "email_registered": Error(
        code="email_registered",
        vi="Email đã được dùng cho một tài khoản khác",
        en="The e-mail already owns an account",
        hint="Use another e-mail, or go on with the account that is there.",
        retry_can_help=False,
        refuses="duplicate",
        operations=("create_tenant",),
    ),
    "create_tenant_error": Error(
        code="create_tenant_error",
        vi="Tạo tài khoản doanh nghiệp không thành công",
        en="The account could not be created",
        hint="Look for the account in the partner's list before you try again: the page gives no reason.",
        retry_can_help=True,
        refuses=None,
        operations=("create_tenant",),
    ),
    "access_denied": Error(
        code="access_denied",
        vi="Không được phép nạp tiền",
        en="The top-up was refused",
        hint="Check that the account belongs to this partner and that the partner may top up.",
        retry_can_help=False,
        refuses=None,
        operations=("update_tenant_balance",),
    ),
    "amount_gte_10.000_vnd": Error(
        code="amount_gte_10.000_vnd",
        vi="Số tiền nạp phải từ 10.000 VND",
        en="The amount is below 10,000 VND",
        hint="Top up at least 10,000 VND.",
        retry_can_help=False,
        refuses="request",
        operations=("update_tenant_balance",),
    ),
    "description_is_required": Error(
        code="description_is_required",
        vi="Thiếu nội dung mô tả",
        en="The description is missing",
        hint="Describe the top-up, in 50 characters or more.",
        retry_can_help=False,
        refuses="request",
        operations=("update_tenant_balance",),
    ),
    "description_is_to_short.gte_50_characters": Error(
        code="description_is_to_short.gte_50_characters",
        vi="Nội dung mô tả phải từ 50 ký tự",
        en="The description is shorter than 50 characters",
        hint="Describe the top-up, in 50 characters or more.",
        retry_can_help=False,
        refuses="request",
        operations=("update_tenant_balance",),
    ),
}

__all__ = [
    "API_VERSION",
    "AgentRole",
    "BotSpeed",
    "CREDENTIALS",
    "CallDialStatus",
    "CallEndedBy",
    "CallIvr",
    "CallPartyName",
    "CarrierProvider",
    "ChatConversationStatus",
    "ChatSender",
    "ChatStartType",
    "ContactEventAction",
    "ContactFieldCode",
    "ContactLastUpdateAction",
    "ContactOwnerFilter",
    "Credential",
    "Currency",
    "ERRORS",
    "Error",
    "FailureStatus",
    "GreetingFormality",
    "HOST",
    "HOSTS",
    "HangupCause",
    "HangupCauseQ850",
    "Label",
    "LegacySpeed",
    "NumberType",
    "OPERATIONS",
    "OTHER_VOICES",
    "Operation",
    "PublicNumberStatus",
    "SPEEDS",
    "SUCCESS",
    "ServiceModule",
    "ServicePackageCode",
    "TenantStatus",
    "TicketNotifyType",
    "TicketRangeField",
    "TicketStatusIndex",
    "TicketTypeUuid",
    "VOICES",
    "Voice",
    "WebhookStatus",
]
