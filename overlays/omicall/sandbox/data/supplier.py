"""What a carrier may read of the traffic."""

from __future__ import annotations

SUPPLIER_KEY = "sandbox-supplier-key"
"""The one carrier's key that the sandbox knows."""

CARRIERS = ("MOBIFONE", "VIETTEL", "VINAPHONE")
SHARE = 0.2
"""The part of the traffic that is shown, as the vendor's page says."""

REFRESH_S = 3_600
"""How old figures may be, in seconds."""


def by_carrier(seconds: int) -> dict[str, float]:
    """Seconds of talking as shown, by carrier; the sandbox deals them out evenly."""
    return {carrier: round(seconds * SHARE / len(CARRIERS), 1) for carrier in CARRIERS}
