"""Says whose data a run is about to touch, so that its owner knows it and a log does not tell."""

from __future__ import annotations

from typing import Final

from ._shapes import fields_of

TENANT: Final = "get_tenant_detail"
"""The operation whose answer names the tenant."""


def tenant_line(payload: object) -> str:
    """A sentence that names a tenant by initials and length only.

    payload: the payload of the answer of `get_tenant_detail`, or None where it could not be read.

    Example: `tenant_line({"full_name": "Công ty Mẫu", "domain": "congtymau"})` is
    "this key belongs to the tenant C. t. M. (11 characters), domain c***u (9 characters)."
    """
    name, domain = fields_of(payload).get("full_name"), fields_of(payload).get("domain")
    told: list[str] = []
    if isinstance(name, str) and name.strip():
        told.append(f"the tenant {' '.join(f'{word[0]}.' for word in name.split())} ({len(name)} characters)")
    if isinstance(domain, str) and domain:
        told.append(f"domain {domain[0]}***{domain[-1]} ({len(domain)} characters)")
    if not told:
        return "which tenant this key belongs to could not be read."
    return f"this key belongs to {', '.join(told)}."
