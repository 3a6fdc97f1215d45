"""Voices, speeds, error codes and operations, as the spec has them.

Example:
    >>> VOICES[0].label, VOICES[0].value
    ('Ngọc Anh', 'northern_female_ngocanh')
    >>> ERRORS["api_key_invalid"].vi
    'API Key không hợp lệ'
"""

from __future__ import annotations

from omicall_api.catalog import *  # noqa: F403  (it says itself what is public)
