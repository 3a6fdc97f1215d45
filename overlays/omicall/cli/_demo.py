"""`omicall demo`: a walk through the client against a sandbox, told step by step."""

from __future__ import annotations

import contextlib
import json
import queue
from collections import Counter, deque
from collections.abc import Generator
from datetime import UTC, datetime, timedelta
from threading import Thread
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ._columns import Lang
from ._demo_words import WORDS
from ._ending import Code, Ending
from ._output import masked

if TYPE_CHECKING:
    from rich.console import Console

    from omicall.webhooks import Event

_KEY = "sandbox-key"
_TEXT = "Xin chào, đơn hàng của bạn đang được giao."
_WEBHOOK_SECONDS = 20


def demo(lang: Annotated[Lang, typer.Option(help="English or Vietnamese.")] = Lang.EN) -> None:
    """Show in half a minute what this package does.

    It starts a sandbox, a local OMICall with invented people, and stops it. It needs no account.

    \b
    Examples:
      omicall demo
      omicall demo --lang vi
    """
    from rich.console import Console

    from omicall.sandbox import Settings, running

    words = WORDS[lang]
    console = Console(highlight=False, soft_wrap=True)
    with running(Settings(api_key=_KEY)) as url, _receiver() as (hook, bodies):
        console.print(words["begin"].format(url=url))
        try:
            _walk(console, words, url, hook, bodies)
        except queue.Empty:
            raise Ending(words["no_webhook"].format(seconds=_WEBHOOK_SECONDS), Code.BAD_RESULT) from None
    console.print(f"\n{words['end']}")


def _walk(console: Console, words: dict[str, str], url: str, hook: str, bodies: queue.Queue[dict[str, Any]]) -> None:
    import httpx

    from omicall import LegacySpeed, LegacyVoice, Omicall, Voice, catalog
    from omicall.webhooks import CallEvent, CallRecord, parse

    def step(number: int, code: str) -> None:
        console.print(f"\n[bold]{words[str(number)]}[/bold]")
        console.print(f"[cyan]>>> {code}[/cyan]")

    def tell(line: str, /, **values: object) -> None:
        console.print(f"  {words[line].format(**values)}")

    with Omicall(_KEY, base_url=url) as client:
        step(1, "client.tenant.detail()")
        tenant = client.tenant.detail()
        status = client.token_status()
        facts = {"name": tenant.full_name, "balance": tenant.balance, "currency": tenant.currency}
        console.print(words["balance"].format(**facts))
        seconds = status.seconds_left
        left = words["unknown_time"] if seconds is None else words["hours"].format(hours=seconds / 3600)
        console.print(words["token"].format(token=status.fingerprint, state=status.state, left=left))

        step(2, "catalog.VOICES, catalog.SPEEDS")
        for voice in catalog.VOICES:
            console.print(f"  {voice.label:<10} {voice.value} ({voice.region} {voice.gender})")
        for speed in catalog.SPEEDS:
            console.print(f"  {speed.label:<12} {speed.value}")
        tell("speeds")

        step(3, "client.calls.iterate(since=...)")
        since = datetime.now(UTC) - timedelta(days=30)
        counted: Counter[str] = Counter()
        for call in client.calls.iterate(since=since):
            counted[f"{call.direction}, {call.disposition}"] += 1
        for kind, count in counted.most_common():
            console.print(f"  {count:>4} {kind}")
        tell("calls", count=counted.total())
        tell("missed_one")
        for call in deque(client.calls.iterate(since=since, direction="inbound", answered=False), maxlen=1):
            moment = words["moment"].format(at=call.started_at) if call.started_at else words["unknown_moment"]
            console.print(f"  {moment}: {masked(call.phone_number or words['unknown_number'])}, {call.disposition}")

        step(4, "client.ai.text_to_speech(text=..., speaker_id=Voice.SOUTHERN_FEMALE_KHANGAN)")
        speech = client.ai.text_to_speech(text=_TEXT, speaker_id=Voice.SOUTHERN_FEMALE_KHANGAN)
        if speech.data:
            tell("sound", seconds=speech.data.audio_duration)
        else:
            tell("no_sound")

        step(5, "client.webhooks.register(webhook=WebhookSettings(...))")
        from omicall_api.models import AutocallStep, AutocallStepKind, WebhookSettings, WebhookType

        client.webhooks.register(webhook=WebhookSettings(type=WebhookType.CALL, url=hook))
        tell("registered", url=hook)

        step(6, "client.autocall.start_by_phone_v1(..., voice=LegacyVoice.LANNHI, speed=LegacySpeed.FAST)")
        session = client.autocall.start_by_phone_v1(
            phone_number_list=["0900000123"],
            template_dialplans=[AutocallStep(target_type=AutocallStepKind.TEXT_VARIABLE)],
            variables=[_TEXT],
            voice=LegacyVoice.LANNHI,
            speed=LegacySpeed.FAST,
            name="Demo",
        )
        tell("session", session=session.autocall_id, name=session.name)

        step(7, "omicall.webhooks.parse(body)")
        event: Event | None = None
        while not isinstance(event, CallRecord):
            event = parse(bodies.get(timeout=_WEBHOOK_SECONDS))
            if isinstance(event, CallEvent):
                tell("call", state=event.state, call=event.call_id)
        became = [words["answered" if event.is_answered else "missed"]]
        if event.recording_url:
            became.append(words["recorded"])
        tell("call", state="cdr", call=f"{event.call_id}: {', '.join(became)}")

        step(8, "client.tenant.detail()")
        httpx.post(f"{url}/__sandbox__/clock", json={"advance_seconds": 24 * 3600 + 60}).raise_for_status()
        client.tenant.detail()
        renewed = client.token_status()
        stats: dict[str, Any] = httpx.get(f"{url}/__sandbox__/stats").json()
        tell("renewed", old=status.fingerprint, new=renewed.fingerprint)
        tell("exchanges", count=stats["token_exchanges"])


@contextlib.contextmanager
def _receiver() -> Generator[tuple[str, queue.Queue[dict[str, Any]]]]:
    """A web server on loopback that puts every JSON body it gets into a queue; gives its address and the queue."""
    from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

    bodies: queue.Queue[dict[str, Any]] = queue.Queue()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers.get("content-length", 0)))
            self.send_response(200)
            self.end_headers()
            bodies.put(json.loads(body))

        def log_message(self, format: str, *args: object) -> None:
            """Nothing: what arrives is shown by the demo itself."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/omicall", bodies
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
