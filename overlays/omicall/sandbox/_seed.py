"""The invented business account that a sandbox starts with."""

from __future__ import annotations

from functools import lru_cache
from random import Random
from typing import Any

from ._history import DAY_MS, History, Traits, digest
from ._names import DO_NOT_CALL, hotline, mailbox, mobile, person
from ._settings import Settings
from ._tenant import Contact, Extension, Tenant, object_id

_EXTENSIONS = tuple(str(number) for number in (*range(101, 112), 199))
_NOT_REGISTERED = "199"
_CONTACTS = 60
_KINDS = ("personal", "office", "home")
# A prime, so that no round number of calls falls into step with the table.
_TABLE_ROWS = 997


def seeded_tenants(settings: Settings, start_ms: int) -> dict[str, Tenant]:
    """The accounts by their keys: the same for the same settings and start time (milliseconds since 1970)."""
    keys = (settings.api_key, *settings.more_api_keys)
    accounts = {key: seeded_tenant(settings, key, settings.seed + place, start_ms) for place, key in enumerate(keys)}
    return {**accounts, settings.partner_key: empty_tenant(settings, settings.partner_key, start_ms, partner=True)}


def empty_tenant(settings: Settings, api_key: str, start_ms: int, *, partner: bool = False) -> Tenant:
    """An account in which nothing is yet: a partner's, or one that was just made."""
    own_id = object_id(settings.seed, "empty tenant", api_key)
    return Tenant(
        id=own_id,
        api_key=api_key,
        profile=_profile(start_ms),
        extensions={},
        hotlines=(),
        contacts=[],
        # A seed of its own, so that none of its calls has the id of another account's.
        history=History(int(own_id, 16), 0, start_ms, []),
        balance=settings.balance,
        do_not_call=frozenset({DO_NOT_CALL}),
        seed=settings.seed,
        start_ms=start_ms,
        partner=partner,
    )


def seeded_tenant(settings: Settings, api_key: str, seed: int, start_ms: int) -> Tenant:
    """One account; another seed gives other people, calls and ids."""
    random = Random(seed)
    hotlines = tuple(hotline(number) for number in (1, 2, 3))
    extensions = {
        number: _extension(random, seed, number, hotlines[place % 3], start_ms)
        for place, number in enumerate(_EXTENSIONS)
    }
    agents = [extension.agent_id for extension in extensions.values()]
    contacts = [_contact(random, seed, place, agents, start_ms) for place in range(_CONTACTS)]
    contacts.sort(key=lambda contact: contact.created_ms)
    table = _table(random.getstate(), tuple(extensions), hotlines)
    profile = _profile(start_ms)
    if settings.trial:
        profile["service_package"] |= {"code_name": "trial", "service_name": "Trial"}
    return Tenant(
        id=object_id(seed, "tenant"),
        api_key=api_key,
        profile=profile,
        extensions=extensions,
        hotlines=hotlines,
        contacts=contacts,
        history=History(seed, settings.calls, start_ms, table),
        balance=settings.balance,
        do_not_call=frozenset({DO_NOT_CALL}),
        seed=seed,
        start_ms=start_ms,
    )


def _profile(start_ms: int) -> dict[str, Any]:
    return {
        "full_name": "Công ty Mẫu Hoa Sen",
        "email": "lienhe@example.vn",
        "description": "Doanh nghiệp giả định của sandbox",
        "enabled": True,
        "domain": "hoasen-sandbox",
        "domain_fusion": "hoasen-sandbox",
        "domain_expire": start_ms + 365 * DAY_MS,
        "effective_date": start_ms - 400 * DAY_MS,
        "expire_date": start_ms + 330 * DAY_MS,
        "phone": mobile(0),
        "status": "activated",
        "paid_type": "prepaid",
        "nation": "vn",
        "currency": "VND",
        "language": "vi",
        "service_package": {
            "code_name": "omi_advance",
            "service_name": "Omi Advance",
            "staff_num": 20,
            "customer_num": 10_000,
            "expiry_date": start_ms + 300 * DAY_MS,
        },
    }


def _extension(random: Random, seed: int, number: str, line: str, start_ms: int) -> Extension:
    name = person(random)
    return Extension(
        number=number,
        full_name=name,
        email=mailbox(name, int(number)),
        agent_id=object_id(seed, "agent", number),
        contact_id=object_id(seed, "agent contact", number),
        hotline=line,
        password=digest(seed, "sip", number).hex()[:12],
        created_ms=start_ms - random.randrange(60, 390) * DAY_MS,
        has_phone=number != _NOT_REGISTERED,
        active=number != _NOT_REGISTERED,
        phone="" if number == _NOT_REGISTERED else mobile(700 + int(number)),
        gender=("male", "female")[digest(seed, "gender", number)[0] % 2],
        uuid=f"nv-{number}",
    )


def _contact(random: Random, seed: int, place: int, agents: list[str], start_ms: int) -> Contact:
    name = person(random)
    return Contact(
        id=object_id(seed, "contact", place),
        full_name=name,
        phones=((mobile(place + 1), random.choice(_KINDS)),),
        emails=((mailbox(name, place + 1), "personal"),) if random.random() < 0.8 else (),
        created_ms=start_ms - random.randrange(1, 380) * DAY_MS - place,
        owner_id=random.choice(agents),
        ref_id=f"KH{place + 1:04d}",
        details={"gender": random.choice(("male", "female"))},
        tags=(object_id(seed, "tag", "vip"),) if random.random() < 0.2 else (),
    )


@lru_cache(maxsize=16)
def _table(state: Any, extensions: tuple[str, ...], hotlines: tuple[str, ...]) -> tuple[Traits, ...]:
    """Who talks to whom, going on from a state of chance. Kept, since it is most of the work of making a sandbox."""
    random = Random()
    random.setstate(state)
    return tuple(_traits(random, list(extensions), hotlines) for _ in range(_TABLE_ROWS))


def _traits(random: Random, extensions: list[str], hotlines: tuple[str, ...]) -> Traits:
    direction = random.choices(("outbound", "inbound", "local"), (55, 38, 7))[0]
    caller, peer = random.sample(extensions, 2)
    answered = random.random() >= 0.25
    if direction == "local":
        return Traits(direction, caller, peer, "", peer, answered)
    # Most calls are with a contact, some with a number that is nobody's.
    customer = mobile(random.randrange(1, _CONTACTS + 1 if random.random() < 0.75 else 400))
    return Traits(direction, caller, "", random.choice(hotlines), customer, answered)
