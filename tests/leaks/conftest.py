"""Plays the day once for all tests of this folder."""

from __future__ import annotations

import asyncio
import logging
import os

import pytest
from tests.client.doubles import Box

from omicall.sandbox import Settings, running

from .collected import LOWEST, everything_logged
from .day import KEY, OTHER_KEY, Day
from .places import a_fleet, a_sandbox_of_its_own, the_demo, token_files
from .scenes import SCENES, SCENES_OF_TASKS


@pytest.fixture(scope="session")
def day(tmp_path_factory: pytest.TempPathFactory, redis_server_url: str | None) -> Day:
    """The whole day, over: nothing of it is in force any more while tests look at it, and others run."""
    with pytest.MonkeyPatch.context() as patch:
        for name in list(os.environ):
            if name.lower().endswith("_proxy") or name.startswith("OMICALL_"):
                patch.delenv(name)
        # Every step of every loop is told of and not only those of 0.1 s; also by the sandbox, whose server wants none.
        patch.setenv("PYTHONASYNCIODEBUG", "1")
        set_debug = asyncio.BaseEventLoop.set_debug
        patch.setattr(asyncio.BaseEventLoop, "set_debug", lambda loop, _: set_debug(loop, True))
        patch.setattr(asyncio.BaseEventLoop, "slow_callback_duration", property(_no_time, _stays_so), raising=False)
        settings = Settings(api_key=KEY, more_api_keys=(OTHER_KEY,), calls=60)
        with everything_logged() as log, running(settings) as url:
            # The server has set a level of its own.
            logging.getLogger("uvicorn.error").setLevel(LOWEST)
            box = Box(url)
            day = Day(box, log, tmp_path_factory.mktemp("day"))
            try:
                _play(day, patch, redis_server_url)
            finally:
                day.close()
                box.close()
    return day


def _play(day: Day, patch: pytest.MonkeyPatch, redis_url: str | None) -> None:
    for kind, scenes in (("sync", SCENES), ("async", SCENES + SCENES_OF_TASKS)):
        for scene, _ in scenes:
            with day.scene(f"{scene.__name__}-{kind}"):
                scene(day, kind)
        with day.scene(f"token_files-{kind}"):
            token_files(day, kind, patch)
        if redis_url is not None:
            with day.scene(f"a_fleet-{kind}"):
                a_fleet(day, kind, redis_url)
        with day.scene(f"a_sandbox_of_its_own-{kind}"):
            a_sandbox_of_its_own(day, kind)
    with day.scene("the_demo"):
        the_demo(day)
    day.exchanges = day.box.exchanges


def _no_time(loop: object) -> float:
    return 0.0


def _stays_so(loop: object, seconds: float) -> None:
    """Loops set it to a tenth of a second when they are made."""
