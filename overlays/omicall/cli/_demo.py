"""`omicall demo`: a walk through the client against a sandbox, told step by step."""

from __future__ import annotations

import contextlib
import json
import queue
from collections import Counter, deque
from collections.abc import Generator
from datetime import UTC, datetime, timedelta
from threading import Thread
from typing import TYPE_CHECKING, Any

import typer

from ._output import masked

if TYPE_CHECKING:
    from rich.console import Console

    from omicall.webhooks import Event

_KEY = "sandbox-key"
_TEXT = "Xin chào, đơn hàng của bạn đang được giao."
_WEBHOOK_SECONDS = 20


def demo() -> None:
    """Show in half a minute what this package does.

    It starts a sandbox, a local OMICall with invented people, and stops it. It needs no account.

    \b
    Example:
      omicall demo
    """
    from rich.console import Console

    from omicall.sandbox import Settings, running

    console = Console(highlight=False, soft_wrap=True)
    with running(Settings(api_key=_KEY)) as url, _receiver() as (hook, bodies):
        console.print(f"A sandbox, a local OMICall with invented people, answers at {url}.")
        try:
            _walk(console, url, hook, bodies)
        except queue.Empty:
            typer.echo(
                f"omicall: no webhook came within {_WEBHOOK_SECONDS} s. Is a firewall on this machine?", err=True
            )
            raise typer.Exit(1) from None
    console.print(
        "\nThe sandbox is stopped. Next: `omicall auth login` saves a real key, and `omicall sandbox` starts another "
        "one to try things with. README.md says what is proven about the API."
    )


def _walk(console: Console, url: str, hook: str, bodies: queue.Queue[dict[str, Any]]) -> None:
    import httpx

    from omicall import LegacySpeed, LegacyVoice, Omicall, Voice, catalog
    from omicall.webhooks import CallEvent, CallRecord, parse

    def step(title: str, code: str) -> None:
        console.print(f"\n[bold]{title}[/bold]")
        console.print(f"[cyan]>>> {code}[/cyan]")

    with Omicall(_KEY, base_url=url) as client:
        step("1. The API key becomes a token by itself, on the first call", "client.tenant.detail()")
        tenant = client.tenant.detail()
        status = client.token_status()
        console.print(f"{tenant.full_name}: balance {tenant.balance:,.0f} {tenant.currency}")
        console.print(f"token {status.fingerprint} is {status.state}, {_hours(status.seconds_left)} left")

        step("2. Facts come from the spec", "catalog.VOICES, catalog.SPEEDS")
        for voice in catalog.VOICES:
            console.print(f"  {voice.label:<10} {voice.value} ({voice.region} {voice.gender})")
        for speed in catalog.SPEEDS:
            console.print(f"  {speed.label:<12} {speed.value}")
        console.print("  A lower speed is faster here; the older scale of automatic calls runs the other way.")

        step("3. The call history is one stream, over all pages", "client.calls.iterate(since=...)")
        since = datetime.now(UTC) - timedelta(days=30)
        counted: Counter[str] = Counter()
        for call in client.calls.iterate(since=since):
            counted[f"{call.direction}, {call.disposition}"] += 1
        for kind, count in counted.most_common():
            console.print(f"  {count:>4} {kind}")
        console.print(f"  {counted.total()} calls in 30 days, each once")
        console.print("  the last missed one, whom somebody should call back:")
        for call in deque(client.calls.iterate(since=since, direction="inbound", answered=False), maxlen=1):
            moment = f"{call.started_at:%d %B, %H:%M}" if call.started_at else "at an unknown time"
            console.print(f"  {moment}: {masked(call.phone_number or 'an unknown number')}, {call.disposition}")

        step(
            "4. Speech with a chosen voice",
            "client.ai.text_to_speech(text=..., speaker_id=Voice.SOUTHERN_FEMALE_KHANGAN)",
        )
        speech = client.ai.text_to_speech(text=_TEXT, speaker_id=Voice.SOUTHERN_FEMALE_KHANGAN)
        console.print(f"  {speech.data.audio_duration} s of sound" if speech.data else "  no sound")

        step("5. Where OMICall reports calls", "client.webhooks.register(webhook=WebhookSettings(...))")
        from omicall_api.models import AutocallStep, AutocallStepKind, WebhookSettings, WebhookType

        client.webhooks.register(webhook=WebhookSettings(type=WebhookType.CALL, url=hook))
        console.print(f"  registered: {hook}")

        step(
            "6. An automatic call with a chosen voice",
            "client.autocall.start_by_phone_v1(..., voice=LegacyVoice.LANNHI, speed=LegacySpeed.FAST)",
        )
        session = client.autocall.start_by_phone_v1(
            phone_number_list=["0900000123"],
            template_dialplans=[AutocallStep(target_type=AutocallStepKind.TEXT_VARIABLE)],
            variables=[_TEXT],
            voice=LegacyVoice.LANNHI,
            speed=LegacySpeed.FAST,
            name="Demo",
        )
        console.print(
            f"  session {session.autocall_id} ({session.name}); such a call costs money, so it is never sent twice"
        )

        step("7. Its webhooks arrive", "omicall.webhooks.parse(body)")
        event: Event | None = None
        while not isinstance(event, CallRecord):
            event = parse(bodies.get(timeout=_WEBHOOK_SECONDS))
            if isinstance(event, CallEvent):
                console.print(f"  {event.state:<9} call {event.call_id}")
        answer = "answered" if event.is_answered else "missed"
        console.print(f"  {'cdr':<9} call {event.call_id}: {answer}{', recorded' if event.recording_url else ''}")

        step("8. A day later the token is dead, and nobody notices", "client.tenant.detail()")
        httpx.post(f"{url}/__sandbox__/clock", json={"advance_seconds": 24 * 3600 + 60}).raise_for_status()
        client.tenant.detail()
        renewed = client.token_status()
        stats: dict[str, Any] = httpx.get(f"{url}/__sandbox__/stats").json()
        console.print(f"  token {status.fingerprint} was refused; token {renewed.fingerprint} took its place")
        console.print(f"  exchanges of the key so far, by the sandbox's own count: {stats['token_exchanges']}")


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


def _hours(seconds: float | None) -> str:
    return "an unknown time" if seconds is None else f"{seconds / 3600:.1f} h"
