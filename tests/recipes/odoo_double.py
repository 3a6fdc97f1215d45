"""The little of Odoo that a recipe touches: modules to import, and an environment with a database in memory."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from types import ModuleType
from typing import Any


class FakeCursor:
    """A database cursor that keeps what was committed, and forgets the rest on a rollback."""

    def __init__(self) -> None:
        self.tables: dict[str, dict[str, dict[str, Any]]] = {"calls": {}, "parameters": {}}
        self.commits = 0
        self._saved = self._copy()

    def commit(self) -> None:
        self.commits += 1
        self._saved = self._copy()

    def rollback(self) -> None:
        self.tables = self._saved
        self._saved = self._copy()

    def _copy(self) -> dict[str, dict[str, dict[str, Any]]]:
        return {name: {key: dict(row) for key, row in table.items()} for name, table in self.tables.items()}


class FakeParameters:
    """`ir.config_parameter`."""

    def __init__(self, cursor: FakeCursor) -> None:
        self._cursor = cursor

    def sudo(self) -> FakeParameters:
        return self

    def get_param(self, name: str) -> str | bool:
        value: str | bool = self._cursor.tables["parameters"].get(name, {}).get("value", False)
        return value

    def set_param(self, name: str, value: str) -> None:
        self._cursor.tables["parameters"][name] = {"value": value}


class FakeEnvironment:
    """`self.env`: the cursor, and models by name."""

    def __init__(self) -> None:
        self.cr = FakeCursor()

    def __getitem__(self, name: str) -> FakeParameters:
        assert name == "ir.config_parameter"
        return FakeParameters(self.cr)


class FakeRecord:
    """One row, as a recordset gives it."""

    def __init__(self, row: dict[str, Any], fields: frozenset[str]) -> None:
        self._row, self._fields = row, fields
        self.call_id = row["call_id"]

    def write(self, values: dict[str, Any]) -> None:
        assert values.keys() <= self._fields
        self._row.update(values)


class FakeModel:
    """`models.Model`: rows that are unique by `call_id`, with the fields that the class declares and no others."""

    _name: str

    def __init__(self, env: FakeEnvironment) -> None:
        self.env = env

    def search(self, domain: list[tuple[str, str, list[str]]]) -> Iterator[FakeRecord]:
        ((field, operator, ids),) = domain
        assert (field, operator) == ("call_id", "in")
        table = self.env.cr.tables["calls"]
        return iter([FakeRecord(table[key], self._declared()) for key in ids if key in table])

    def create(self, rows: list[dict[str, Any]]) -> None:
        table = self.env.cr.tables["calls"]
        for row in rows:
            assert row.keys() <= self._declared()
            assert row["call_id"] not in table, "unique(call_id)"
            table[row["call_id"]] = dict(row)

    def _declared(self) -> frozenset[str]:
        return frozenset(name for name, value in vars(type(self)).items() if isinstance(value, FakeField))


class FakeField:
    """A field; what it is declared with does not matter here."""

    def __init__(self, **options: Any) -> None:
        self.options = options


def odoo_modules() -> dict[str, ModuleType]:
    """What `from odoo import api, fields, models` finds."""
    odoo, api, fields, models = (ModuleType(name) for name in ("odoo", "odoo.api", "odoo.fields", "odoo.models"))
    untouched: Callable[[Any], Any] = lambda method: method  # noqa: E731
    vars(api).update(model=untouched)
    vars(fields).update(Boolean=FakeField, Char=FakeField, Datetime=FakeField, Integer=FakeField)
    vars(models).update(Model=FakeModel)
    vars(odoo).update(api=api, fields=fields, models=models)
    return {"odoo": odoo, "odoo.api": api, "odoo.fields": fields, "odoo.models": models}
