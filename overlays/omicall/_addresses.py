"""Which IP addresses belong to the public internet, so that data may name a machine behind them. No I/O.

Written out and not left to `ipaddress` alone: the lists of Python 3.11.2 hold 192.0.0.192, fec0::1 and IPv4 addresses
inside of IPv6 ones for global.
"""

from __future__ import annotations

from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address

_NOT_PUBLIC_4 = [
    IPv4Network("192.0.0.0/24"),  # protocol assignments; a cloud's metadata service among them
    IPv4Network("192.88.99.0/24"),  # relays of 6to4, no longer in use
    IPv4Network("168.63.129.16/32"),  # a cloud's metadata service on an address that looks public
]
_UNICAST_6 = IPv6Network("2000::/3")
_NOT_PUBLIC_6 = [
    IPv6Network("2001::/23"),  # protocol assignments; Teredo among them
    IPv6Network("2001:db8::/32"),  # documentation
    IPv6Network("3fff::/20"),  # documentation
]
_NAT64 = IPv6Network("64:ff9b::/96")


def is_public(address: str) -> bool:
    """Whether an address is one of the public internet; False for what is no address.

    Private, loopback, link-local, shared, multicast, reserved and documentation addresses are not, and neither is an
    IPv6 address that holds such an IPv4 address.
    """
    try:
        parsed = ip_address(address)
    except ValueError:
        return False
    if isinstance(parsed, IPv4Address):
        return _is_public_4(parsed)
    inner = _inner(parsed)
    if parsed.scope_id is not None:
        return False
    if inner is not None:
        return _is_public_4(inner)
    return parsed in _UNICAST_6 and parsed.is_global and not any(parsed in network for network in _NOT_PUBLIC_6)


def is_loopback_address(address: str) -> bool:
    """Whether an address is this machine; False for what is no address."""
    try:
        parsed = ip_address(address)
    except ValueError:
        return False
    return parsed.is_loopback


def is_address(host: str) -> bool:
    """Whether a host is an address and not a name."""
    try:
        ip_address(host)
    except ValueError:
        return False
    return True


def _is_public_4(address: IPv4Address) -> bool:
    if address.is_multicast or address.is_reserved or any(address in network for network in _NOT_PUBLIC_4):
        return False
    return address.is_global


def _inner(address: IPv6Address) -> IPv4Address | None:
    """The IPv4 address that traffic to this IPv6 address ends at."""
    if address in _NAT64:
        return IPv4Address(int(address) & 0xFFFFFFFF)
    return address.ipv4_mapped or address.sixtofour
