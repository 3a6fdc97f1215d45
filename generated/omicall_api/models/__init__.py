"""All models and enumerations, each imported when it is first asked for."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .access_token import AccessToken
    from .access_type import AccessType
    from .agent import Agent
    from .agent_create import AgentCreate
    from .agent_create_with_package import AgentCreateWithPackage
    from .agent_detail import AgentDetail
    from .agent_filter import AgentFilter
    from .agent_identity import AgentIdentity
    from .agent_invitation import AgentInvitation
    from .agent_page import AgentPage
    from .agent_pbx_account import AgentPbxAccount
    from .agent_role_update import AgentRoleUpdate
    from .agent_search import AgentSearch
    from .agent_service_package_update import AgentServicePackageUpdate
    from .agent_sip_login import AgentSipLogin
    from .agent_transfer import AgentTransfer
    from .agent_transfer_person import AgentTransferPerson
    from .agent_transfer_receipt import AgentTransferReceipt
    from .agent_transfer_result import AgentTransferResult
    from .agent_transfer_status import AgentTransferStatus
    from .agent_v1 import AgentV1
    from .agent_v1_page import AgentV1Page
    from .ai_webhook_registration import AiWebhookRegistration
    from .app_2_app_agent_extension import App2AppAgentExtension
    from .app_2_app_agent_init import App2AppAgentInit
    from .app_2_app_customer_extension import App2AppCustomerExtension
    from .app_2_app_customer_init import App2AppCustomerInit
    from .app_2_app_device import App2AppDevice
    from .app_2_app_device_registration import App2AppDeviceRegistration
    from .app_2_app_device_type import App2AppDeviceType
    from .app_2_app_logout import App2AppLogout
    from .app_2_app_phone import App2AppPhone
    from .app_2_app_phone_out import App2AppPhoneOut
    from .author import Author
    from .autocall_create import AutocallCreate
    from .autocall_extension_request import AutocallExtensionRequest
    from .autocall_extension_session import AutocallExtensionSession
    from .autocall_request import AutocallRequest
    from .autocall_run import AutocallRun
    from .autocall_script import AutocallScript
    from .autocall_script_kind import AutocallScriptKind
    from .autocall_session import AutocallSession
    from .autocall_start import AutocallStart
    from .autocall_step import AutocallStep
    from .autocall_step_kind import AutocallStepKind
    from .call import Call
    from .call_analysis import CallAnalysis
    from .call_analysis_list_request import CallAnalysisListRequest
    from .call_analysis_request import CallAnalysisRequest
    from .call_customer import CallCustomer
    from .call_evaluation import CallEvaluation
    from .call_evaluation_create import CallEvaluationCreate
    from .call_evaluation_value import CallEvaluationValue
    from .call_event import CallEvent
    from .call_event_state import CallEventState
    from .call_filter import CallFilter
    from .call_page import CallPage
    from .call_party import CallParty
    from .call_record import CallRecord
    from .call_report import CallReport
    from .call_report_direction import CallReportDirection
    from .call_report_disposition import CallReportDisposition
    from .call_report_local import CallReportLocal
    from .call_script import CallScript
    from .call_script_page import CallScriptPage
    from .call_search import CallSearch
    from .call_search_customer_v1 import CallSearchCustomerV1
    from .call_search_page_v1 import CallSearchPageV1
    from .call_search_party_v1 import CallSearchPartyV1
    from .call_search_row_v1 import CallSearchRowV1
    from .call_search_user_v1 import CallSearchUserV1
    from .call_search_v1 import CallSearchV1
    from .call_search_v2 import CallSearchV2
    from .call_sort import CallSort
    from .call_sort_field import CallSortField
    from .call_update import CallUpdate
    from .call_user import CallUser
    from .call_user_status import CallUserStatus
    from .call_user_tag import CallUserTag
    from .call_v1 import CallV1
    from .call_v1_page import CallV1Page
    from .call_v2 import CallV2
    from .call_v2_page import CallV2Page
    from .callbot_contact import CallbotContact
    from .callbot_request import CallbotRequest
    from .callbot_result import CallbotResult
    from .callbot_voice import CallbotVoice
    from .chat_channel import ChatChannel
    from .chat_conversation import ChatConversation
    from .chat_guest import ChatGuest
    from .chat_guest_create import ChatGuestCreate
    from .chat_guest_other_info import ChatGuestOtherInfo
    from .chat_last_message import ChatLastMessage
    from .chat_room import ChatRoom
    from .chat_room_create import ChatRoomCreate
    from .click_to_call_request import ClickToCallRequest
    from .contact import Contact
    from .contact_attribute import ContactAttribute
    from .contact_attribute_value import ContactAttributeValue
    from .contact_category import ContactCategory
    from .contact_create import ContactCreate
    from .contact_create_v1 import ContactCreateV1
    from .contact_editor import ContactEditor
    from .contact_event import ContactEvent
    from .contact_event_item import ContactEventItem
    from .contact_field_type import ContactFieldType
    from .contact_filter_v1 import ContactFilterV1
    from .contact_funnel_position import ContactFunnelPosition
    from .contact_gender import ContactGender
    from .contact_note_create_v1 import ContactNoteCreateV1
    from .contact_own_field_v1 import ContactOwnFieldV1
    from .contact_page import ContactPage
    from .contact_point import ContactPoint
    from .contact_point_kind import ContactPointKind
    from .contact_point_v1 import ContactPointV1
    from .contact_search_v1 import ContactSearchV1
    from .contact_type import ContactType
    from .contact_update import ContactUpdate
    from .contact_update_v1 import ContactUpdateV1
    from .contact_v1 import ContactV1
    from .contact_v1_page import ContactV1Page
    from .direction import Direction
    from .disposition import Disposition
    from .error_code import ErrorCode
    from .extension import Extension
    from .extension_account import ExtensionAccount
    from .extension_detail import ExtensionDetail
    from .extension_lookup import ExtensionLookup
    from .extension_page import ExtensionPage
    from .extension_update import ExtensionUpdate
    from .failure_detail import FailureDetail
    from .greeting import Greeting
    from .greeting_from_text import GreetingFromText
    from .greeting_page import GreetingPage
    from .greeting_result import GreetingResult
    from .greeting_upload import GreetingUpload
    from .group import Group
    from .group_create import GroupCreate
    from .group_member import GroupMember
    from .group_members_change import GroupMembersChange
    from .group_page import GroupPage
    from .group_timeout_target import GroupTimeoutTarget
    from .group_update import GroupUpdate
    from .hotline import Hotline
    from .hotline_access import HotlineAccess
    from .hotline_access_type import HotlineAccessType
    from .hotline_assignment import HotlineAssignment
    from .hotline_configs import HotlineConfigs
    from .hotline_direction import HotlineDirection
    from .hotline_page import HotlinePage
    from .hotline_switch import HotlineSwitch
    from .hotline_time_frame import HotlineTimeFrame
    from .hotline_update import HotlineUpdate
    from .hotline_working_day import HotlineWorkingDay
    from .internal_destination import InternalDestination
    from .ivr_menu import IvrMenu
    from .ivr_menu_fallback import IvrMenuFallback
    from .ivr_menu_key import IvrMenuKey
    from .ivr_menu_key_action import IvrMenuKeyAction
    from .ivr_menu_key_setting import IvrMenuKeySetting
    from .ivr_menu_page import IvrMenuPage
    from .ivr_menu_settings import IvrMenuSettings
    from .keyword_search import KeywordSearch
    from .legacy_voice import LegacyVoice
    from .package_buy import PackageBuy
    from .package_extend import PackageExtend
    from .package_upgrade import PackageUpgrade
    from .paid_type import PaidType
    from .partner_account import PartnerAccount
    from .partner_agency import PartnerAgency
    from .partner_balance_update import PartnerBalanceUpdate
    from .partner_number import PartnerNumber
    from .partner_number_buy import PartnerNumberBuy
    from .partner_number_page import PartnerNumberPage
    from .partner_tenant import PartnerTenant
    from .partner_tenant_create import PartnerTenantCreate
    from .partner_tenant_created import PartnerTenantCreated
    from .partner_tenant_package import PartnerTenantPackage
    from .person_type import PersonType
    from .price import Price
    from .public_number import PublicNumber
    from .ring_strategy import RingStrategy
    from .service_package import ServicePackage
    from .service_package_offer import ServicePackageOffer
    from .sip_transport import SipTransport
    from .speech import Speech
    from .speech_request import SpeechRequest
    from .speech_request_v1 import SpeechRequestV1
    from .speech_result import SpeechResult
    from .speech_to_text_result import SpeechToTextResult
    from .speech_upload import SpeechUpload
    from .speech_upload_v1 import SpeechUploadV1
    from .speech_voice_v1 import SpeechVoiceV1
    from .started_call import StartedCall
    from .supplier_traffic import SupplierTraffic
    from .supplier_traffic_type import SupplierTrafficType
    from .tenant import Tenant
    from .ticket import Ticket
    from .ticket_category import TicketCategory
    from .ticket_category_author import TicketCategoryAuthor
    from .ticket_create import TicketCreate
    from .ticket_duration import TicketDuration
    from .ticket_page import TicketPage
    from .ticket_priority import TicketPriority
    from .ticket_range import TicketRange
    from .ticket_search import TicketSearch
    from .ticket_search_v1 import TicketSearchV1
    from .ticket_sort import TicketSort
    from .ticket_status import TicketStatus
    from .ticket_status_set import TicketStatusSet
    from .ticket_type import TicketType
    from .ticket_work_item import TicketWorkItem
    from .time_unit import TimeUnit
    from .token_type import TokenType
    from .voice import Voice
    from .voice_insights_result import VoiceInsightsResult
    from .webhook import Webhook
    from .webhook_event import WebhookEvent
    from .webhook_registration import WebhookRegistration
    from .webhook_settings import WebhookSettings
    from .webhook_type import WebhookType

_MODULES = {
    "AccessToken": ".access_token",
    "AccessType": ".access_type",
    "Agent": ".agent",
    "AgentCreate": ".agent_create",
    "AgentCreateWithPackage": ".agent_create_with_package",
    "AgentDetail": ".agent_detail",
    "AgentFilter": ".agent_filter",
    "AgentIdentity": ".agent_identity",
    "AgentInvitation": ".agent_invitation",
    "AgentPage": ".agent_page",
    "AgentPbxAccount": ".agent_pbx_account",
    "AgentRoleUpdate": ".agent_role_update",
    "AgentSearch": ".agent_search",
    "AgentServicePackageUpdate": ".agent_service_package_update",
    "AgentSipLogin": ".agent_sip_login",
    "AgentTransfer": ".agent_transfer",
    "AgentTransferPerson": ".agent_transfer_person",
    "AgentTransferReceipt": ".agent_transfer_receipt",
    "AgentTransferResult": ".agent_transfer_result",
    "AgentTransferStatus": ".agent_transfer_status",
    "AgentV1": ".agent_v1",
    "AgentV1Page": ".agent_v1_page",
    "AiWebhookRegistration": ".ai_webhook_registration",
    "App2AppAgentExtension": ".app_2_app_agent_extension",
    "App2AppAgentInit": ".app_2_app_agent_init",
    "App2AppCustomerExtension": ".app_2_app_customer_extension",
    "App2AppCustomerInit": ".app_2_app_customer_init",
    "App2AppDevice": ".app_2_app_device",
    "App2AppDeviceRegistration": ".app_2_app_device_registration",
    "App2AppDeviceType": ".app_2_app_device_type",
    "App2AppLogout": ".app_2_app_logout",
    "App2AppPhone": ".app_2_app_phone",
    "App2AppPhoneOut": ".app_2_app_phone_out",
    "Author": ".author",
    "AutocallCreate": ".autocall_create",
    "AutocallExtensionRequest": ".autocall_extension_request",
    "AutocallExtensionSession": ".autocall_extension_session",
    "AutocallRequest": ".autocall_request",
    "AutocallRun": ".autocall_run",
    "AutocallScript": ".autocall_script",
    "AutocallScriptKind": ".autocall_script_kind",
    "AutocallSession": ".autocall_session",
    "AutocallStart": ".autocall_start",
    "AutocallStep": ".autocall_step",
    "AutocallStepKind": ".autocall_step_kind",
    "Call": ".call",
    "CallAnalysis": ".call_analysis",
    "CallAnalysisListRequest": ".call_analysis_list_request",
    "CallAnalysisRequest": ".call_analysis_request",
    "CallCustomer": ".call_customer",
    "CallEvaluation": ".call_evaluation",
    "CallEvaluationCreate": ".call_evaluation_create",
    "CallEvaluationValue": ".call_evaluation_value",
    "CallEvent": ".call_event",
    "CallEventState": ".call_event_state",
    "CallFilter": ".call_filter",
    "CallPage": ".call_page",
    "CallParty": ".call_party",
    "CallRecord": ".call_record",
    "CallReport": ".call_report",
    "CallReportDirection": ".call_report_direction",
    "CallReportDisposition": ".call_report_disposition",
    "CallReportLocal": ".call_report_local",
    "CallScript": ".call_script",
    "CallScriptPage": ".call_script_page",
    "CallSearch": ".call_search",
    "CallSearchCustomerV1": ".call_search_customer_v1",
    "CallSearchPageV1": ".call_search_page_v1",
    "CallSearchPartyV1": ".call_search_party_v1",
    "CallSearchRowV1": ".call_search_row_v1",
    "CallSearchUserV1": ".call_search_user_v1",
    "CallSearchV1": ".call_search_v1",
    "CallSearchV2": ".call_search_v2",
    "CallSort": ".call_sort",
    "CallSortField": ".call_sort_field",
    "CallUpdate": ".call_update",
    "CallUser": ".call_user",
    "CallUserStatus": ".call_user_status",
    "CallUserTag": ".call_user_tag",
    "CallV1": ".call_v1",
    "CallV1Page": ".call_v1_page",
    "CallV2": ".call_v2",
    "CallV2Page": ".call_v2_page",
    "CallbotContact": ".callbot_contact",
    "CallbotRequest": ".callbot_request",
    "CallbotResult": ".callbot_result",
    "CallbotVoice": ".callbot_voice",
    "ChatChannel": ".chat_channel",
    "ChatConversation": ".chat_conversation",
    "ChatGuest": ".chat_guest",
    "ChatGuestCreate": ".chat_guest_create",
    "ChatGuestOtherInfo": ".chat_guest_other_info",
    "ChatLastMessage": ".chat_last_message",
    "ChatRoom": ".chat_room",
    "ChatRoomCreate": ".chat_room_create",
    "ClickToCallRequest": ".click_to_call_request",
    "Contact": ".contact",
    "ContactAttribute": ".contact_attribute",
    "ContactAttributeValue": ".contact_attribute_value",
    "ContactCategory": ".contact_category",
    "ContactCreate": ".contact_create",
    "ContactCreateV1": ".contact_create_v1",
    "ContactEditor": ".contact_editor",
    "ContactEvent": ".contact_event",
    "ContactEventItem": ".contact_event_item",
    "ContactFieldType": ".contact_field_type",
    "ContactFilterV1": ".contact_filter_v1",
    "ContactFunnelPosition": ".contact_funnel_position",
    "ContactGender": ".contact_gender",
    "ContactNoteCreateV1": ".contact_note_create_v1",
    "ContactOwnFieldV1": ".contact_own_field_v1",
    "ContactPage": ".contact_page",
    "ContactPoint": ".contact_point",
    "ContactPointKind": ".contact_point_kind",
    "ContactPointV1": ".contact_point_v1",
    "ContactSearchV1": ".contact_search_v1",
    "ContactType": ".contact_type",
    "ContactUpdate": ".contact_update",
    "ContactUpdateV1": ".contact_update_v1",
    "ContactV1": ".contact_v1",
    "ContactV1Page": ".contact_v1_page",
    "Direction": ".direction",
    "Disposition": ".disposition",
    "ErrorCode": ".error_code",
    "Extension": ".extension",
    "ExtensionAccount": ".extension_account",
    "ExtensionDetail": ".extension_detail",
    "ExtensionLookup": ".extension_lookup",
    "ExtensionPage": ".extension_page",
    "ExtensionUpdate": ".extension_update",
    "FailureDetail": ".failure_detail",
    "Greeting": ".greeting",
    "GreetingFromText": ".greeting_from_text",
    "GreetingPage": ".greeting_page",
    "GreetingResult": ".greeting_result",
    "GreetingUpload": ".greeting_upload",
    "Group": ".group",
    "GroupCreate": ".group_create",
    "GroupMember": ".group_member",
    "GroupMembersChange": ".group_members_change",
    "GroupPage": ".group_page",
    "GroupTimeoutTarget": ".group_timeout_target",
    "GroupUpdate": ".group_update",
    "Hotline": ".hotline",
    "HotlineAccess": ".hotline_access",
    "HotlineAccessType": ".hotline_access_type",
    "HotlineAssignment": ".hotline_assignment",
    "HotlineConfigs": ".hotline_configs",
    "HotlineDirection": ".hotline_direction",
    "HotlinePage": ".hotline_page",
    "HotlineSwitch": ".hotline_switch",
    "HotlineTimeFrame": ".hotline_time_frame",
    "HotlineUpdate": ".hotline_update",
    "HotlineWorkingDay": ".hotline_working_day",
    "InternalDestination": ".internal_destination",
    "IvrMenu": ".ivr_menu",
    "IvrMenuFallback": ".ivr_menu_fallback",
    "IvrMenuKey": ".ivr_menu_key",
    "IvrMenuKeyAction": ".ivr_menu_key_action",
    "IvrMenuKeySetting": ".ivr_menu_key_setting",
    "IvrMenuPage": ".ivr_menu_page",
    "IvrMenuSettings": ".ivr_menu_settings",
    "KeywordSearch": ".keyword_search",
    "LegacyVoice": ".legacy_voice",
    "PackageBuy": ".package_buy",
    "PackageExtend": ".package_extend",
    "PackageUpgrade": ".package_upgrade",
    "PaidType": ".paid_type",
    "PartnerAccount": ".partner_account",
    "PartnerAgency": ".partner_agency",
    "PartnerBalanceUpdate": ".partner_balance_update",
    "PartnerNumber": ".partner_number",
    "PartnerNumberBuy": ".partner_number_buy",
    "PartnerNumberPage": ".partner_number_page",
    "PartnerTenant": ".partner_tenant",
    "PartnerTenantCreate": ".partner_tenant_create",
    "PartnerTenantCreated": ".partner_tenant_created",
    "PartnerTenantPackage": ".partner_tenant_package",
    "PersonType": ".person_type",
    "Price": ".price",
    "PublicNumber": ".public_number",
    "RingStrategy": ".ring_strategy",
    "ServicePackage": ".service_package",
    "ServicePackageOffer": ".service_package_offer",
    "SipTransport": ".sip_transport",
    "Speech": ".speech",
    "SpeechRequest": ".speech_request",
    "SpeechRequestV1": ".speech_request_v1",
    "SpeechResult": ".speech_result",
    "SpeechToTextResult": ".speech_to_text_result",
    "SpeechUpload": ".speech_upload",
    "SpeechUploadV1": ".speech_upload_v1",
    "SpeechVoiceV1": ".speech_voice_v1",
    "StartedCall": ".started_call",
    "SupplierTraffic": ".supplier_traffic",
    "SupplierTrafficType": ".supplier_traffic_type",
    "Tenant": ".tenant",
    "Ticket": ".ticket",
    "TicketCategory": ".ticket_category",
    "TicketCategoryAuthor": ".ticket_category_author",
    "TicketCreate": ".ticket_create",
    "TicketDuration": ".ticket_duration",
    "TicketPage": ".ticket_page",
    "TicketPriority": ".ticket_priority",
    "TicketRange": ".ticket_range",
    "TicketSearch": ".ticket_search",
    "TicketSearchV1": ".ticket_search_v1",
    "TicketSort": ".ticket_sort",
    "TicketStatus": ".ticket_status",
    "TicketStatusSet": ".ticket_status_set",
    "TicketType": ".ticket_type",
    "TicketWorkItem": ".ticket_work_item",
    "TimeUnit": ".time_unit",
    "TokenType": ".token_type",
    "Voice": ".voice",
    "VoiceInsightsResult": ".voice_insights_result",
    "Webhook": ".webhook",
    "WebhookEvent": ".webhook_event",
    "WebhookRegistration": ".webhook_registration",
    "WebhookSettings": ".webhook_settings",
    "WebhookType": ".webhook_type",
}

__all__ = (
    "AccessToken",
    "AccessType",
    "Agent",
    "AgentCreate",
    "AgentCreateWithPackage",
    "AgentDetail",
    "AgentFilter",
    "AgentIdentity",
    "AgentInvitation",
    "AgentPage",
    "AgentPbxAccount",
    "AgentRoleUpdate",
    "AgentSearch",
    "AgentServicePackageUpdate",
    "AgentSipLogin",
    "AgentTransfer",
    "AgentTransferPerson",
    "AgentTransferReceipt",
    "AgentTransferResult",
    "AgentTransferStatus",
    "AgentV1",
    "AgentV1Page",
    "AiWebhookRegistration",
    "App2AppAgentExtension",
    "App2AppAgentInit",
    "App2AppCustomerExtension",
    "App2AppCustomerInit",
    "App2AppDevice",
    "App2AppDeviceRegistration",
    "App2AppDeviceType",
    "App2AppLogout",
    "App2AppPhone",
    "App2AppPhoneOut",
    "Author",
    "AutocallCreate",
    "AutocallExtensionRequest",
    "AutocallExtensionSession",
    "AutocallRequest",
    "AutocallRun",
    "AutocallScript",
    "AutocallScriptKind",
    "AutocallSession",
    "AutocallStart",
    "AutocallStep",
    "AutocallStepKind",
    "Call",
    "CallAnalysis",
    "CallAnalysisListRequest",
    "CallAnalysisRequest",
    "CallbotContact",
    "CallbotRequest",
    "CallbotResult",
    "CallbotVoice",
    "CallCustomer",
    "CallEvaluation",
    "CallEvaluationCreate",
    "CallEvaluationValue",
    "CallEvent",
    "CallEventState",
    "CallFilter",
    "CallPage",
    "CallParty",
    "CallRecord",
    "CallReport",
    "CallReportDirection",
    "CallReportDisposition",
    "CallReportLocal",
    "CallScript",
    "CallScriptPage",
    "CallSearch",
    "CallSearchCustomerV1",
    "CallSearchPageV1",
    "CallSearchPartyV1",
    "CallSearchRowV1",
    "CallSearchUserV1",
    "CallSearchV1",
    "CallSearchV2",
    "CallSort",
    "CallSortField",
    "CallUpdate",
    "CallUser",
    "CallUserStatus",
    "CallUserTag",
    "CallV1",
    "CallV1Page",
    "CallV2",
    "CallV2Page",
    "ChatChannel",
    "ChatConversation",
    "ChatGuest",
    "ChatGuestCreate",
    "ChatGuestOtherInfo",
    "ChatLastMessage",
    "ChatRoom",
    "ChatRoomCreate",
    "ClickToCallRequest",
    "Contact",
    "ContactAttribute",
    "ContactAttributeValue",
    "ContactCategory",
    "ContactCreate",
    "ContactCreateV1",
    "ContactEditor",
    "ContactEvent",
    "ContactEventItem",
    "ContactFieldType",
    "ContactFilterV1",
    "ContactFunnelPosition",
    "ContactGender",
    "ContactNoteCreateV1",
    "ContactOwnFieldV1",
    "ContactPage",
    "ContactPoint",
    "ContactPointKind",
    "ContactPointV1",
    "ContactSearchV1",
    "ContactType",
    "ContactUpdate",
    "ContactUpdateV1",
    "ContactV1",
    "ContactV1Page",
    "Direction",
    "Disposition",
    "ErrorCode",
    "Extension",
    "ExtensionAccount",
    "ExtensionDetail",
    "ExtensionLookup",
    "ExtensionPage",
    "ExtensionUpdate",
    "FailureDetail",
    "Greeting",
    "GreetingFromText",
    "GreetingPage",
    "GreetingResult",
    "GreetingUpload",
    "Group",
    "GroupCreate",
    "GroupMember",
    "GroupMembersChange",
    "GroupPage",
    "GroupTimeoutTarget",
    "GroupUpdate",
    "Hotline",
    "HotlineAccess",
    "HotlineAccessType",
    "HotlineAssignment",
    "HotlineConfigs",
    "HotlineDirection",
    "HotlinePage",
    "HotlineSwitch",
    "HotlineTimeFrame",
    "HotlineUpdate",
    "HotlineWorkingDay",
    "InternalDestination",
    "IvrMenu",
    "IvrMenuFallback",
    "IvrMenuKey",
    "IvrMenuKeyAction",
    "IvrMenuKeySetting",
    "IvrMenuPage",
    "IvrMenuSettings",
    "KeywordSearch",
    "LegacyVoice",
    "PackageBuy",
    "PackageExtend",
    "PackageUpgrade",
    "PaidType",
    "PartnerAccount",
    "PartnerAgency",
    "PartnerBalanceUpdate",
    "PartnerNumber",
    "PartnerNumberBuy",
    "PartnerNumberPage",
    "PartnerTenant",
    "PartnerTenantCreate",
    "PartnerTenantCreated",
    "PartnerTenantPackage",
    "PersonType",
    "Price",
    "PublicNumber",
    "RingStrategy",
    "ServicePackage",
    "ServicePackageOffer",
    "SipTransport",
    "Speech",
    "SpeechRequest",
    "SpeechRequestV1",
    "SpeechResult",
    "SpeechToTextResult",
    "SpeechUpload",
    "SpeechUploadV1",
    "SpeechVoiceV1",
    "StartedCall",
    "SupplierTraffic",
    "SupplierTrafficType",
    "Tenant",
    "Ticket",
    "TicketCategory",
    "TicketCategoryAuthor",
    "TicketCreate",
    "TicketDuration",
    "TicketPage",
    "TicketPriority",
    "TicketRange",
    "TicketSearch",
    "TicketSearchV1",
    "TicketSort",
    "TicketStatus",
    "TicketStatusSet",
    "TicketType",
    "TicketWorkItem",
    "TimeUnit",
    "TokenType",
    "Voice",
    "VoiceInsightsResult",
    "Webhook",
    "WebhookEvent",
    "WebhookRegistration",
    "WebhookSettings",
    "WebhookType",
)


def __getattr__(name: str) -> Any:
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(_MODULES[name], __name__), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
