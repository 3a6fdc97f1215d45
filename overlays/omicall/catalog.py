"""Voices, speeds, error codes and operations, as the spec has them.

Example:
    >>> VOICES[0].label, VOICES[0].value
    ('Ngọc Anh', 'northern_female_ngocanh')
    >>> ERRORS["api_key_invalid"].vi
    'API Key không hợp lệ'
"""

from __future__ import annotations

from omicall_api.catalog import ERRORS as ERRORS
from omicall_api.catalog import OPERATIONS as OPERATIONS
from omicall_api.catalog import SPEEDS as SPEEDS
from omicall_api.catalog import VOICES as VOICES
from omicall_api.catalog import BotSpeed as BotSpeed
from omicall_api.catalog import Error as Error
from omicall_api.catalog import Label as Label
from omicall_api.catalog import LegacySpeed as LegacySpeed
from omicall_api.catalog import Operation as Operation
from omicall_api.catalog import Voice as Voice
