"""dlt as it runs here: its settings from the environment alone, its files in a folder of ours, and quiet."""

from __future__ import annotations

import logging
import os
import shutil
import threading
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from dlt.common import logger
from dlt.common.configuration.container import Container
from dlt.common.configuration.providers import CustomLoaderDocProvider, EnvironProvider
from dlt.common.configuration.resolve import resolve_configuration
from dlt.common.configuration.specs.pluggable_run_context import PluggableRunContext
from dlt.common.configuration.specs.runtime_configuration import RuntimeConfiguration
from dlt.common.runtime.run_context import RunContext

_SETTINGS: dict[str, Any] = {
    "runtime": {"dlthub_telemetry": False, "log_level": "CRITICAL"},
    "load": {
        # In this thread: nothing is won by more where one file is loaded after the other.
        "workers": 1,
        # Else the last chunk of each table would stand in the destination twice.
        "truncate_staging_dataset": True,
        "raise_on_max_retries": 2,
    },
}
_one_at_a_time = threading.Lock()
"""dlt has one context for a process, so runs of several threads come one after the other."""


class _Context(RunContext):
    """Reads no file of dlt's, neither those of the user nor those of the folder that a program happens to run in."""

    def __init__(self, folder: Path) -> None:
        super().__init__(str(folder))
        self._global_dir = str(folder)

    @property
    def run_dir(self) -> str:
        return self._init_run_dir

    @property
    def local_dir(self) -> str:
        # Where a destination without a full path puts its files: that is the user's business.
        return os.environ.get("DLT_LOCAL_DIR", os.curdir)

    @property
    def data_dir(self) -> str:
        return self._init_run_dir

    def initial_providers(self) -> list[Any]:
        return [EnvironProvider(), CustomLoaderDocProvider("omicall", lambda: _SETTINGS)]

    def initialize_runtime(self, runtime_config: RuntimeConfiguration | None = None) -> None:
        found = runtime_config or resolve_configuration(RuntimeConfiguration())
        found.dlthub_telemetry = False
        super().initialize_runtime(found)


@contextmanager
def own_dlt(folder: Path) -> Generator[None]:
    """Run dlt with a folder for its files, which is emptied before and after.

    What a killed run left there is thrown away and fetched again: the destination says how far it came, so that a
    folder that was lost, or is another machine's, makes no difference.

    Args:
        folder: it must be of this run alone, and is made with mode 0700.
    """
    with _one_at_a_time, _quiet():
        _emptied(folder)
        try:
            with Container().injectable_context(PluggableRunContext(_Context(folder))):
                yield
        finally:
            shutil.rmtree(folder, ignore_errors=True)


def _emptied(folder: Path) -> None:
    folder.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    if folder.exists():
        shutil.rmtree(folder)
    folder.mkdir(mode=0o700)


@contextmanager
def _quiet() -> Generator[None]:
    """Keep dlt's lines out of the terminal: some of them show SQL, and SQL shows rows."""
    own, level = logger.LOGGER, logging.getLogger("dlt").level
    try:
        yield
    finally:
        logger.LOGGER = own
        logging.getLogger("dlt").setLevel(level)
