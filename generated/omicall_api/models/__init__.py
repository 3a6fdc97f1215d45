"""All models and enumerations, each imported when it is first asked for."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .access_token import AccessToken
    from .access_type import AccessType
    from .autocall_request import AutocallRequest
    from .autocall_session import AutocallSession
    from .autocall_step import AutocallStep
    from .autocall_step_kind import AutocallStepKind
    from .call import Call
    from .call_customer import CallCustomer
    from .call_filter import CallFilter
    from .call_page import CallPage
    from .call_party import CallParty
    from .call_search import CallSearch
    from .call_sort import CallSort
    from .call_sort_field import CallSortField
    from .call_user import CallUser
    from .call_user_tag import CallUserTag
    from .call_v1 import CallV1
    from .call_v1_page import CallV1Page
    from .callbot_contact import CallbotContact
    from .callbot_request import CallbotRequest
    from .callbot_result import CallbotResult
    from .callbot_voice import CallbotVoice
    from .click_to_call_request import ClickToCallRequest
    from .contact import Contact
    from .contact_attribute import ContactAttribute
    from .contact_attribute_value import ContactAttributeValue
    from .contact_author import ContactAuthor
    from .contact_category import ContactCategory
    from .contact_create import ContactCreate
    from .contact_editor import ContactEditor
    from .contact_funnel_position import ContactFunnelPosition
    from .contact_gender import ContactGender
    from .contact_page import ContactPage
    from .contact_point import ContactPoint
    from .contact_point_kind import ContactPointKind
    from .contact_search import ContactSearch
    from .direction import Direction
    from .disposition import Disposition
    from .error_code import ErrorCode
    from .extension import Extension
    from .extension_page import ExtensionPage
    from .failure_detail import FailureDetail
    from .internal_destination import InternalDestination
    from .legacy_voice import LegacyVoice
    from .paid_type import PaidType
    from .public_number import PublicNumber
    from .service_package import ServicePackage
    from .speech import Speech
    from .speech_request import SpeechRequest
    from .speech_result import SpeechResult
    from .started_call import StartedCall
    from .tenant import Tenant
    from .voice import Voice
    from .webhook import Webhook
    from .webhook_event import WebhookEvent
    from .webhook_registration import WebhookRegistration
    from .webhook_settings import WebhookSettings
    from .webhook_type import WebhookType

_MODULES = {
    "AccessToken": ".access_token",
    "AccessType": ".access_type",
    "AutocallRequest": ".autocall_request",
    "AutocallSession": ".autocall_session",
    "AutocallStep": ".autocall_step",
    "AutocallStepKind": ".autocall_step_kind",
    "Call": ".call",
    "CallCustomer": ".call_customer",
    "CallFilter": ".call_filter",
    "CallPage": ".call_page",
    "CallParty": ".call_party",
    "CallSearch": ".call_search",
    "CallSort": ".call_sort",
    "CallSortField": ".call_sort_field",
    "CallUser": ".call_user",
    "CallUserTag": ".call_user_tag",
    "CallV1": ".call_v1",
    "CallV1Page": ".call_v1_page",
    "CallbotContact": ".callbot_contact",
    "CallbotRequest": ".callbot_request",
    "CallbotResult": ".callbot_result",
    "CallbotVoice": ".callbot_voice",
    "ClickToCallRequest": ".click_to_call_request",
    "Contact": ".contact",
    "ContactAttribute": ".contact_attribute",
    "ContactAttributeValue": ".contact_attribute_value",
    "ContactAuthor": ".contact_author",
    "ContactCategory": ".contact_category",
    "ContactCreate": ".contact_create",
    "ContactEditor": ".contact_editor",
    "ContactFunnelPosition": ".contact_funnel_position",
    "ContactGender": ".contact_gender",
    "ContactPage": ".contact_page",
    "ContactPoint": ".contact_point",
    "ContactPointKind": ".contact_point_kind",
    "ContactSearch": ".contact_search",
    "Direction": ".direction",
    "Disposition": ".disposition",
    "ErrorCode": ".error_code",
    "Extension": ".extension",
    "ExtensionPage": ".extension_page",
    "FailureDetail": ".failure_detail",
    "InternalDestination": ".internal_destination",
    "LegacyVoice": ".legacy_voice",
    "PaidType": ".paid_type",
    "PublicNumber": ".public_number",
    "ServicePackage": ".service_package",
    "Speech": ".speech",
    "SpeechRequest": ".speech_request",
    "SpeechResult": ".speech_result",
    "StartedCall": ".started_call",
    "Tenant": ".tenant",
    "Voice": ".voice",
    "Webhook": ".webhook",
    "WebhookEvent": ".webhook_event",
    "WebhookRegistration": ".webhook_registration",
    "WebhookSettings": ".webhook_settings",
    "WebhookType": ".webhook_type",
}

__all__ = (
    "AccessToken",
    "AccessType",
    "AutocallRequest",
    "AutocallSession",
    "AutocallStep",
    "AutocallStepKind",
    "Call",
    "CallbotContact",
    "CallbotRequest",
    "CallbotResult",
    "CallbotVoice",
    "CallCustomer",
    "CallFilter",
    "CallPage",
    "CallParty",
    "CallSearch",
    "CallSort",
    "CallSortField",
    "CallUser",
    "CallUserTag",
    "CallV1",
    "CallV1Page",
    "ClickToCallRequest",
    "Contact",
    "ContactAttribute",
    "ContactAttributeValue",
    "ContactAuthor",
    "ContactCategory",
    "ContactCreate",
    "ContactEditor",
    "ContactFunnelPosition",
    "ContactGender",
    "ContactPage",
    "ContactPoint",
    "ContactPointKind",
    "ContactSearch",
    "Direction",
    "Disposition",
    "ErrorCode",
    "Extension",
    "ExtensionPage",
    "FailureDetail",
    "InternalDestination",
    "LegacyVoice",
    "PaidType",
    "PublicNumber",
    "ServicePackage",
    "Speech",
    "SpeechRequest",
    "SpeechResult",
    "StartedCall",
    "Tenant",
    "Voice",
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
