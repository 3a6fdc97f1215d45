"""Connections to PostgreSQL for the inbox: opened as needed, kept, replaced when the database was away."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable
from importlib import import_module
from typing import Any, TypeVar

from omicall.errors import ConfigurationError

from ._failures import SyncError

T = TypeVar("T")
Work = Callable[[Any], T]
"""What is done with a cursor of the driver."""
_KEPT = 4
_AT_REST = 0
# Classes of SQLSTATE: a value out of range, and one that is too deep or too long.
_CONTENT = {"22", "54"}
_SECONDS = 5
_SCHEMES = ("postgresql://", "postgres://")


class InboxError(SyncError):
    """The inbox could not be read or written: an event that was being received is not saved."""

    _advice = "See that the database runs and can be reached; what was not saved has to be sent again."

    def __init__(self, text: str, sqlstate: str | None = None) -> None:
        super().__init__(text)
        self.sqlstate = sqlstate
        """PostgreSQL's code of the error; None where it said none."""

    @property
    def is_about_content(self) -> bool:
        """Whether it is a value that PostgreSQL does not take."""
        return (self.sqlstate or "")[:2] in _CONTENT


class Database:
    """A PostgreSQL database, for any number of threads. Each time limit is 5 seconds unless the URL has another one."""

    def __init__(self, url: str) -> None:
        self._driver = _driver()
        self._settings = _settings(self._driver, url)
        self._idle: deque[Any] = deque()
        self._process = os.getpid()

    def run(self, what: str, work: Work[T]) -> T:
        """Do something in a transaction.

        A connection that broke while nobody used it is replaced, and the work begins anew: so it must be something that
        may be done twice.

        Args:
            what: what it is, as a sentence for the error.
            work: takes a cursor; what it did is committed when it returns.

        Raises:
            InboxError: it was not done, or nobody knows whether it was.
        """
        if self._process != os.getpid():
            # They belong to the parent of this process. The driver lets them go without a word to the server.
            self._idle, self._process = deque(), os.getpid()
        while True:
            connection = self._kept()
            was_kept, is_broken = connection is not None, False
            try:
                connection = connection or self._connect()
                return self._done(connection, work)
            except self._driver.Error as error:
                is_broken = connection is not None and bool(connection.closed)
                kind, state = type(error).__name__, error.pgcode
            finally:
                self._put_back(connection)
            if not (was_kept and is_broken):
                break
        # Out here the driver's error is no part of it: its text may quote the row.
        raise InboxError(f"{what} {_said(kind, state)}", state)

    def close(self) -> None:
        """Close what is open. It may be used again."""
        for connection in iter(self._kept, None):
            connection.close()

    def _kept(self) -> Any:
        try:
            return self._idle.pop()
        except IndexError:
            return None

    def _connect(self) -> Any:
        connection = self._driver.connect(**self._settings)
        try:
            if "options" not in self._settings:
                # Not as an option of the connection, which poolers refuse.
                self._done(connection, lambda cursor: cursor.execute(f"set statement_timeout = '{_SECONDS}s'"))
        except BaseException:
            connection.close()
            raise
        return connection

    def _done(self, connection: Any, work: Work[T]) -> T:
        with connection, connection.cursor() as cursor:
            return work(cursor)

    def _put_back(self, connection: Any) -> None:
        if connection is None:
            return
        if connection.closed or len(self._idle) >= _KEPT or connection.info.transaction_status != _AT_REST:
            connection.close()
        else:
            self._idle.append(connection)


def _said(kind: str, state: str | None) -> str:
    if state is None:
        return f"PostgreSQL can't be reached, or it refused the user or the password ({kind})."
    return f"PostgreSQL answered with {kind} (SQLSTATE {state})."


def _driver() -> Any:
    try:
        driver = import_module("psycopg2")
        import_module("psycopg2.extensions")
    except ModuleNotFoundError:
        raise ConfigurationError(
            "The inbox needs the package psycopg2, which is not installed. Nothing was done. "
            "Install it with: pip install 'omicall[postgres]'"
        ) from None
    return driver


def _settings(driver: Any, url: object) -> dict[str, Any]:
    given: dict[str, Any] | None = None
    if isinstance(url, str) and url.startswith(_SCHEMES):
        try:
            given = driver.extensions.parse_dsn(url)
        except driver.Error:
            given = None
    if given is None:
        # Its text is not shown, since it may hold a password.
        raise ConfigurationError(
            "The URL of the inbox can't be read. Nothing was done. It looks like "
            "postgresql://user:password@host:5432/name; a character such as @, / or # in the password must be written "
            "as %40, %2F or %23."
        )
    limits = {"connect_timeout": _SECONDS, "tcp_user_timeout": _SECONDS * 1000, "application_name": "omicall-inbox"}
    return {**limits, **given}
