"""Extensions for the app-to-app SDK, and the devices that ring for them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from omicall.sandbox._answers import RefusedError
from omicall.sandbox._check import Fields, array_of, as_object, as_some_text, one_of
from omicall.sandbox._history import digest
from omicall.sandbox._operation import Ask, Body, Envelope, Takes, operation
from omicall.sandbox._tenant import Device, Extension
from omicall.sandbox.data.agents import OUTBOUND_PROXY, Agents
from omicall.sandbox.data.app2app import Customers, with_device, without_device

_AGENT = "/sdk-app/call-center/agent-extension"
_CUSTOMER = "/sdk-app/call-center/customer-extension"


@operation("init_app2app_agent", "POST", f"{_AGENT}/init", Takes.BEARER, body=Body.OBJECT, envelope=Envelope.SDK)
def init_app2app_agent(ask: Ask) -> dict[str, str]:
    """Gives a user of the app an extension: the agent's own if the id is an agent's, else one without an agent."""
    uuid, name, phone = _user(ask)
    hotline = ask.tenant.find_hotline(ask.body.required("sipNumber", as_some_text))
    if hotline is None:
        raise RefusedError("number_call_out_invalid")
    agents, now = ask.part(Agents), ask.sandbox.clock.milliseconds()
    extension = agents.by_uuid(uuid)
    if extension is None:
        number = agents.new_number()
        extension = Extension(
            number=number,
            full_name=name,
            email="",
            agent_id=ask.new_id("sdk"),
            contact_id=ask.new_id("sdk contact"),
            hotline=hotline,
            password=_new_password(ask),
            created_ms=now,
            has_phone=False,
            phone=phone,
            uuid=uuid,
        )
    elif extension.email:  # what the account knows of its own agent is left as it is
        extension = replace(extension, hotline=hotline, updated_ms=now)
    else:
        extension = replace(extension, full_name=name, phone=phone, hotline=hotline, updated_ms=now)
    agents.put(extension)
    return {**_server(ask), "extension": extension.number, "password": extension.password}


@operation("init_app2app_customer", "POST", f"{_CUSTOMER}/init", Takes.BEARER, body=Body.OBJECT, envelope=Envelope.SDK)
def init_app2app_customer(ask: Ask) -> dict[str, str]:
    """Gives a customer an extension, the same for the same id; it is in no list of extensions."""
    uuid, name, phone = _user(ask)
    part = ask.part(Customers)
    customer = part.by_uuid(uuid)
    if customer is None:
        customer = part.add(uuid, name, phone, _new_password(ask))
    part.customers.put(replace(customer, full_name=name, phone=phone))
    return {**_server(ask), "sipUser": customer.id, "password": customer.password}


def _user(ask: Ask) -> tuple[str, str, str]:
    """Id, name and phone number of a user of the app."""
    phone = Fields(ask.body.required("phoneNumber", as_object))
    phone.required("region", as_some_text)
    number = phone.required("number", as_some_text)
    return ask.body.required("uuid", as_some_text), ask.body.required("fullName", as_some_text), number


def _new_password(ask: Ask) -> str:
    return digest(ask.new_id("sdk password")).hex()[:12]


def _server(ask: Ask) -> dict[str, str]:
    return {"domain": ask.tenant.profile["domain_fusion"], "outboundProxy": OUTBOUND_PROXY}


@operation(
    "assign_app2app_phone_out",
    "POST",
    f"{_AGENT}/assign-phone-out",
    Takes.BEARER,
    body=Body.OBJECT,
    envelope=Envelope.SDK,
)
def assign_app2app_phone_out(ask: Ask) -> bool:
    """Has extensions call out over a hotline; false, and nothing done, where one of them is not known."""
    numbers = ask.body.required("extensions", array_of(as_some_text, least=1))
    hotline = ask.tenant.find_hotline(ask.body.required("sipNumber", as_some_text))
    extensions = [ask.tenant.extensions.get(number) for number in numbers]
    known = [extension for extension in extensions if extension is not None]
    if hotline is None or len(known) < len(extensions):
        return False
    for extension in known:
        _put(ask, extension, hotline=hotline)
    return True


def _put(ask: Ask, extension: Extension, **changes: Any) -> None:
    ask.part(Agents).put(replace(extension, **changes, updated_ms=ask.sandbox.clock.milliseconds()))


@operation(
    "add_app2app_agent_device",
    "POST",
    f"{_AGENT}/add-device",
    Takes.BEARER,
    body=Body.OBJECT,
    envelope=Envelope.SDK,
)
def add_app2app_agent_device(ask: Ask) -> bool:
    """Logs a device in, with which the extension is registered; false where number and id belong to nobody."""
    number, uuid, device = _device(ask)
    extension = ask.tenant.extensions.get(number)
    if extension is None or extension.uuid != uuid:
        return False
    _put(ask, extension, devices=with_device(extension.devices, device))
    return True


@operation(
    "add_app2app_customer_device",
    "POST",
    f"{_CUSTOMER}/add-device",
    Takes.BEARER,
    body=Body.OBJECT,
    envelope=Envelope.SDK,
)
def add_app2app_customer_device(ask: Ask) -> bool:
    """Logs a customer's device in; false where number and id belong to nobody."""
    number, uuid, device = _device(ask)
    customers = ask.part(Customers).customers
    customer = customers.get(number)
    if customer is None or customer.uuid != uuid:
        return False
    customers.put(replace(customer, devices=with_device(customer.devices, device)))
    return True


def _device(ask: Ask) -> tuple[str, str, Device]:
    """Number of the extension, id of the user, and the device."""
    given = Fields(ask.body.required("device", as_object))
    project, app, device = (given.required(name, as_some_text) for name in ("projectId", "appId", "deviceId"))
    return (
        ask.body.required("extension", as_some_text),
        ask.body.required("uuid", as_some_text),
        Device(
            project_id=project,
            app_id=app,
            device_id=device,
            kind=given.required("type", one_of(("ANDROID", "IOS"))),
            token=given.required("token", as_some_text),
            voip_token=given.optional("voipToken", as_some_text) or "",
        ),
    )


@operation("logout_app2app_agent", "POST", f"{_AGENT}/logout", Takes.BEARER, body=Body.OBJECT, envelope=Envelope.SDK)
def logout_app2app_agent(ask: Ask) -> bool:
    """Logs a device out; false where it was not logged in."""
    number, key = _logged_out(ask)
    extension = ask.tenant.extensions.get(number)
    if extension is None or all(device.key != key for device in extension.devices):
        return False
    _put(ask, extension, devices=without_device(extension.devices, key))
    return True


@operation(
    "logout_app2app_customer", "POST", f"{_CUSTOMER}/logout", Takes.BEARER, body=Body.OBJECT, envelope=Envelope.SDK
)
def logout_app2app_customer(ask: Ask) -> bool:
    """Logs a customer's device out; false where it was not logged in."""
    number, key = _logged_out(ask)
    customers = ask.part(Customers).customers
    customer = customers.get(number)
    if customer is None or all(device.key != key for device in customer.devices):
        return False
    customers.put(replace(customer, devices=without_device(customer.devices, key)))
    return True


def _logged_out(ask: Ask) -> tuple[str, tuple[str, str, str]]:
    """Number of the extension, and what tells the device from others."""
    number = ask.body.required("extension", as_some_text)
    project, app, device = (ask.body.required(name, as_some_text) for name in ("projectId", "appId", "deviceId"))
    return number, (project, app, device)
