"""Where the API is: all that a client is made with of the catalogue, which gives it on."""

HOST = "https://public-v1-stg.omicall.com"
"""The only documented host. Its name says staging, and real tenants run on it: whatever is started here may ring real phones and cost real money."""
HOSTS: dict[str, str] = {
    "ai": "https://public-v1-stg.omicrm.com",
    "tts_v1": "https://tts-api-v1-stg.omicall.com",
    "asr_v1": "https://asr-api-v1-stg.omicall.com",
    "app2app": "https://app-2-app-stg.omicrm.com",
    "recordings": "https://public-v1-stg.omicrm.com",
}
"""Hosts of operations that live elsewhere, by name."""

__all__ = ["HOST", "HOSTS"]
