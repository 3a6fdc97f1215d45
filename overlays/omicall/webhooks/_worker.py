"""Work after the answer, in a thread: for frameworks without an event loop."""

from __future__ import annotations

import atexit
import os
import queue
import threading
from collections.abc import Callable

from omicall.errors import ConfigurationError

from ._failures import log_failure, logger
from ._parse import Event

DRAIN_SECONDS = 10.0
QUEUE_SIZE = 1000


class Worker:
    """Hands reports to a function, one after the other in the order of arrival, in a thread of its own.

    The thread starts with the first report, so it may be made before a server forks. What waits is lost if the process
    dies: where that must not be, put reports into a table or a broker before you answer.

    Args:
        handle: takes an event. Its errors are logged by kind and place, never with their text.
        queue_size: how many reports may wait.
        drain_seconds: how long the end of the process waits for them.

    Raises:
        ConfigurationError: queue_size is below 1.

    Example:
        >>> seen = []
        >>> worker = Worker(seen.append)
        >>> worker.put(parse({"call_uuid": "d5b4", "state": "ringing"})), worker.close(), seen[0].call_id
        (True, True, 'd5b4')
    """

    def __init__(
        self, handle: Callable[[Event], object], *, queue_size: int = QUEUE_SIZE, drain_seconds: float = DRAIN_SECONDS
    ) -> None:
        if queue_size < 1:
            raise ConfigurationError("queue_size must be a whole number from 1 on.")
        self._handle = handle
        self._size = queue_size
        self._drain_seconds = drain_seconds
        self._lock = threading.Lock()
        self._process = 0
        self._closed = False
        self._waiting: queue.Queue[Event | None] = queue.Queue()
        self._thread: threading.Thread | None = None

    def put(self, event: Event) -> bool:
        """Take a report in, without waiting.

        Args:
            event: what `parse` gave.

        Returns:
            False if too many wait already or it was closed: answer 503 then. Whether OMICall sends the report again
            after that is not documented.

        Raises:
            Nothing.

        Example:
            >>> Worker(print).put(parse("{}"))  # doctest: +SKIP
            True
        """
        if self._process != os.getpid() and not self._closed:
            self._start()
        # A little more may come in from several threads at once, which does no harm.
        if self._closed or self._waiting.qsize() >= self._size:
            logger.error("A report was not taken: too many wait, or the worker was closed.")
            return False
        self._waiting.put(event)
        return True

    def close(self) -> bool:
        """Take nothing more in, and wait for what is there, for `drain_seconds` at most. The end of the process does
        this by itself.

        Returns:
            True if all was worked on.

        Raises:
            Nothing.

        Example:
            >>> Worker(print).close()
            True
        """
        self._closed = True
        thread = self._thread
        if thread is None or self._process != os.getpid():
            return True
        self._waiting.put(None)
        thread.join(self._drain_seconds)
        if thread.is_alive():
            # With the one under way, and without the mark of the end.
            lost = self._waiting.qsize()
            logger.error("%d reports were not worked on within %g s and are lost.", lost, self._drain_seconds)
            return False
        self._thread = None
        atexit.unregister(self.close)
        return True

    def _start(self) -> None:
        with self._lock:
            if self._process == os.getpid():
                return
            self._waiting = queue.Queue()
            # A daemon, because the interpreter would wait for any other one for ever.
            self._thread = threading.Thread(target=self._work, name="omicall-webhooks", daemon=True)
            self._thread.start()
            atexit.register(self.close)
            self._process = os.getpid()

    def _work(self) -> None:
        while (event := self._waiting.get()) is not None:
            try:
                self._handle(event)
            except Exception as error:  # noqa: BLE001 - the next report must not suffer
                log_failure("The work on a report", error)
