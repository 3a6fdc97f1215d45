"""From rows as they came to tables of Arrow: typed columns, everything else as JSON, a digest of the whole. No I/O."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from decimal import Decimal
from typing import Any, cast

import msgspec
from attrs import frozen

from ._arrow import pa
from ._tables import DIGEST, EXTRA, Column, Document, Table

PRECISION, SCALE = 38, 9
"""Of a decimal: more than any price needs, and what every database has."""
_SMALLEST = Decimal(1).scaleb(-SCALE)
_LARGEST = Decimal(10) ** (PRECISION - SCALE) - 1
_LAST_SECOND = 253_402_300_799  # of the year 9999
_TYPES: dict[str, Any] = {
    "text": pa.string(),
    "bigint": pa.int64(),
    "decimal": pa.decimal128(PRECISION, SCALE),
    "bool": pa.bool_(),
    "timestamp": pa.timestamp("us", tz="UTC"),
    "json": pa.string(),
}
_INTEGERS = range(-(2**63), 2**63)
_decoder = msgspec.json.Decoder(float_hook=Decimal)
_encoder = msgspec.json.Encoder(decimal_format="number", order="sorted")


@frozen
class Row:
    """A row as it came, without what is secret."""

    key: str | None
    """What tells it apart; None where it lacks that."""
    digest: str
    values: Document


def row_of(source: bytes, table: Table) -> Row:
    """A row from the vendor's own JSON of it."""
    values = _decoded(source)
    kept: Document = cast(Document, values) if isinstance(values, dict) else {}
    if any(name in source for name in table.marks):
        kept = _without(kept, table.secrets)
    key = kept.get(table.key)
    digest = hashlib.blake2b(_encoder.encode(kept), digest_size=16).hexdigest()
    return Row(key if isinstance(key, str) and key else None, digest, kept)


def schema_of(table: Table) -> Any:
    """The columns of a table as Arrow has them."""
    fields = [pa.field(each.name, _TYPES[each.kind], nullable=each.name != table.key) for each in table.columns]
    return pa.schema([*fields, pa.field(EXTRA, pa.string()), pa.field(DIGEST, pa.string(), nullable=False)])


def arrow_of(rows: list[Row], table: Table) -> Any:
    """Rows as a table of Arrow.

    Args:
        rows: rows with a key.
        table: what they are rows of.

    Returns:
        A `pyarrow.Table` with a column for each field that the specification knows, also where no row has it.
    """
    extras: list[Document] = [
        {name: row.values[name] for name in sorted(row.values.keys() - table.known)} for row in rows
    ]
    columns = [_column(each, rows, extras) for each in table.columns]
    columns.append(pa.array([_text(extra) if extra else None for extra in extras], pa.string()))
    columns.append(pa.array([row.digest for row in rows], pa.string()))
    return pa.Table.from_arrays(columns, schema=schema_of(table))


def _column(column: Column, rows: list[Row], extras: list[Document]) -> Any:
    name, convert = column.name, _CONVERT[column.kind]
    found = [row.values.get(name) for row in rows]
    if column.kind == "text":
        try:
            # Nearly always all of them fit; Arrow refuses what is no text.
            return pa.array(found, _TYPES["text"])
        except (pa.ArrowException, UnicodeError):
            pass
    values: list[Any] = []
    for value, extra in zip(found, extras, strict=True):
        fitting = None if value is None else convert(value, column.per_second)
        if fitting is _MISFIT:
            extra[name], fitting = value, None
        values.append(fitting)
    if column.kind == "timestamp":
        return pa.array(values, pa.int64()).cast(_TYPES["timestamp"])
    return pa.array(values, _TYPES[column.kind])


_MISFIT: Any = object()


def _as_text(value: Any, _: int) -> Any:
    return value if type(value) is str else _MISFIT


def _as_whole_number(value: Any, _: int) -> Any:
    if type(value) is int:
        return value if value in _INTEGERS else _MISFIT
    if isinstance(value, Decimal) and value == value.to_integral_value() and int(value) in _INTEGERS:
        return int(value)
    return _MISFIT


def _as_decimal(value: Any, _: int) -> Any:
    if type(value) is int:
        value = Decimal(value)
    if not isinstance(value, Decimal) or not value.is_finite() or abs(value) > _LARGEST:
        return _MISFIT
    # 0.1 + 0.2 in a language of floats has 17 digits, and only the first of them mean anything.
    return value.quantize(_SMALLEST) if cast(int, value.as_tuple().exponent) < -SCALE else value


def _as_bool(value: Any, _: int) -> Any:
    return value if type(value) is bool else _MISFIT


def _as_moment(value: Any, per_second: int) -> Any:
    """Microseconds since 1970; 0 stands for never."""
    if isinstance(value, bool) or not isinstance(value, int | Decimal) or not 0 <= value <= _LAST_SECOND * per_second:
        return _MISFIT
    return int(value * (1_000_000 // per_second)) or None


def _as_json(value: Any, _: int) -> str:
    return _text(value)


_CONVERT = {
    "text": _as_text,
    "bigint": _as_whole_number,
    "decimal": _as_decimal,
    "bool": _as_bool,
    "timestamp": _as_moment,
    "json": _as_json,
}


def _text(value: Any) -> str:
    return _encoder.encode(value).decode()


def _decoded(source: bytes) -> Any:
    if b"\\u0000" not in source:
        try:
            return _decoder.decode(source)
        except (msgspec.MsgspecError, UnicodeError):
            pass
    # Python's reader takes what msgspec refuses: half a surrogate pair, NaN. No database takes those, nor a zero byte.
    return _clean(json.loads(source, parse_float=Decimal))


def _clean(value: Any) -> Any:
    if isinstance(value, str):
        return value.replace("\x00", "\ufffd").encode(errors="replace").decode()
    if isinstance(value, dict):
        held = cast(Document, value)
        return {_clean(name): _clean(each) for name, each in held.items()}
    if isinstance(value, list):
        return [_clean(each) for each in cast("Iterable[Any]", value)]
    # NaN and the two infinities come as floats, everything else with a point in it as a Decimal.
    return str(value) if isinstance(value, float) else value


def _without(value: Any, secrets: frozenset[str]) -> Any:
    if isinstance(value, dict):
        held = cast(Document, value)
        return {
            name: _without(each, secrets) if isinstance(each, dict | list) else each
            for name, each in held.items()
            if name not in secrets
        }
    return [_without(each, secrets) for each in cast("Iterable[Any]", value)] if isinstance(value, list) else value
