"""`omicall call` and `omicall autocall`: what rings phones and costs money."""

from __future__ import annotations

import sys
from collections.abc import Generator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from ._asking import agreed
from ._autocall_choices import WithChoices as WithChoices
from ._autocall_choices import chosen_speed, chosen_voice, most_characters, steps
from ._dial_words import before_autocall, before_call, counted
from ._ending import Code, Ending, code_of, sentence_of
from ._numbers import NotANumber, number_of, numbers_of
from ._options import AsJson, BaseUrl, Profile, ShowNumbers
from ._output import note, print_json, print_line
from ._period import ZONE
from ._session import open_client
from ._where import account_of, is_local

_Yes = Annotated[bool, typer.Option("--yes", "-y", help="Do not ask before phones ring and money is spent.")]
_Hotline = Annotated[
    str | None,
    typer.Option("--hotline", metavar="NUMBER", help="The hotline to call out with.", show_default="OMICall's choice"),
]


def call(
    number: Annotated[str, typer.Argument(metavar="NUMBER", help="Whom to call, such as 0900000123.")],
    extension: Annotated[
        str, typer.Option("--extension", "-e", metavar="EXT", help="Whose phone rings first; it must be registered.")
    ],
    hotline: _Hotline = None,
    yes: _Yes = False,
    profile: Profile = None,
    base_url: BaseUrl = None,
    as_json: AsJson = False,
    show_numbers: ShowNumbers = False,
) -> None:
    """Ring an extension and connect it to a phone number.

    It says what will happen and asks first, because real phones ring and it may cost money. Nothing protects against
    calling twice, so it is sent once and never again, whatever becomes of the answer.

    \b
    Examples:
      omicall call 0900000123 --extension 101
      omicall call 0900000123 -e 101 --hotline 842810000001 --yes --json
    """
    wanted = _number(number, "NUMBER")
    line = None if hotline is None else _number(hotline, "--hotline")
    with open_client(profile, base_url) as client:
        # Asks OMICall, so that a token that has died is replaced by now: with a billable request that is too late.
        said = before_call(wanted, extension, line, account_of(client), local=is_local(client))
        note(said, show_numbers=show_numbers)
        agreed("Call now?", yes=yes)
        with _once(f"--extension {extension}"):
            started = client.calls.click_to_call(extension=extension, phone_number=wanted, hotline=line)
    if as_json:
        print_json({"call_uuid": started.call_uuid})
    else:
        print_line(f"Started: call {started.call_uuid}", show_numbers=True)
        note(f"When it has ended, the history has it: omicall calls get {started.call_uuid}", show_numbers=True)


def autocall(
    numbers: Annotated[list[str] | None, typer.Argument(metavar="[NUMBER]...", help="Whom to call.")] = None,
    numbers_from: Annotated[
        Path | None,
        typer.Option(
            "--numbers-from",
            metavar="FILE",
            help="Call the numbers of this file, one a line; - for standard input.",
            exists=True,
            dir_okay=False,
            allow_dash=True,
        ),
    ] = None,
    text: Annotated[
        list[str] | None, typer.Option("--text", metavar="TEXT", help="Read this text. May be given several times.")
    ] = None,
    recording: Annotated[
        list[str] | None,
        typer.Option(
            "--recording", metavar="ID", help="Play this recording, before any text. May be given several times."
        ),
    ] = None,
    menu: Annotated[str | None, typer.Option("--menu", metavar="ID", help="Offer this key menu in the end.")] = None,
    voice: Annotated[
        str | None,
        typer.Option(
            "--voice", metavar="VOICE", help="The voice that reads; see below.", show_default="OMICall's choice"
        ),
    ] = None,
    speed: Annotated[
        str | None,
        typer.Option(
            "--speed",
            metavar="SPEED",
            help="How fast it reads, a name or a number; see below.",
            show_default="OMICall's own",
        ),
    ] = None,
    hotline: _Hotline = None,
    name: Annotated[str | None, typer.Option("--name", metavar="NAME", help="Name of the session.")] = None,
    at_once: Annotated[
        int | None,
        typer.Option("--at-once", metavar="N", help="How many calls at a time.", min=1, show_default="OMICall's own"),
    ] = None,
    gap: Annotated[
        int | None,
        typer.Option(
            "--gap", metavar="SECONDS", help="Seconds between two batches.", min=0, show_default="OMICall's own"
        ),
    ] = None,
    yes: _Yes = False,
    profile: Profile = None,
    base_url: BaseUrl = None,
    as_json: AsJson = False,
    show_numbers: ShowNumbers = False,
) -> None:
    """Call numbers automatically and play something to them.

    They hear recordings, texts that are read, or a key menu, in this order.

    It says what will happen and asks first, because real phones ring and each call costs money. Nothing protects
    against starting it twice, so it is sent once and never again. A number that is given twice is called once.

    With version 1 of the operation: of version 2, no field for the numbers is documented.

    \b
    Examples:
      omicall autocall 0900000123 --text "Xin chào, đơn hàng của bạn đang được giao."
      omicall autocall --numbers-from customers.txt --recording ID --name Reminder
      cut -d, -f2 customers.csv | omicall autocall --numbers-from - --text "..." --yes
    """
    wanted = _whom(numbers or [], numbers_from)
    texts, heard, wished = text or [], *steps(recording or [], text or [], menu)
    line = None if hotline is None else _number(hotline, "--hotline")
    reader, pace = chosen_voice(voice), chosen_speed(speed)
    with open_client(profile, base_url) as client:
        said = before_autocall(
            wanted,
            heard,
            account_of(client),
            characters=sum(map(len, texts)),
            most_characters=most_characters(),
            local=is_local(client),
        )
        for paragraph in said:
            note(paragraph, show_numbers=show_numbers)
        agreed(f"Start {counted(len(wanted), 'automatic call')}?", yes=yes, can_ask=str(numbers_from) != "-")
        with _once("--direction outbound"):
            session = client.autocall.start_by_phone_v1(
                phone_number_list=wanted,
                template_dialplans=wished,
                variables=texts or None,
                cid=line,
                name=name,
                voice=reader,
                speed=pace,
                num_per_call=at_once,
                distance_per_call=gap,
            )
    if as_json:
        print_json({"autocall_id": session.autocall_id, "name": session.name, "numbers": len(wanted)})
    else:
        print_line(f"Started: session {session.autocall_id}, {counted(len(wanted), 'number')}", show_numbers=True)


def _number(text: str, name: str) -> str:
    try:
        return number_of(text)
    except NotANumber as error:
        raise typer.BadParameter(f"it {error}. Nothing was sent.", param_hint=name) from None


def _whom(given: list[str], source: Path | None) -> list[str]:
    """The numbers to call, each once."""
    found = [_number(text, "NUMBER") for text in given]
    if source is not None:
        try:
            lines = sys.stdin.read() if str(source) == "-" else source.read_text("utf-8")
            found += numbers_of(lines.splitlines())
        except UnicodeError:
            raise typer.BadParameter("it is no text in UTF-8. Nothing was sent.", param_hint="--numbers-from") from None
        except NotANumber as error:
            raise typer.BadParameter(f"{error}. Nothing was sent.", param_hint="--numbers-from") from None
    if not found:
        raise typer.BadParameter("name a number to call, or --numbers-from. Nothing was sent.", param_hint="NUMBER")
    wanted = list(dict.fromkeys(found))
    if len(wanted) < len(found):
        note(f"{counted(len(found) - len(wanted), 'number')} stood there more than once and will be called once.")
    return wanted


@contextmanager
def _once(filters: str) -> Generator[None]:
    """Around the one request that rings phones: whatever leaves it unknown says how to look."""
    from omicall.errors import OmicallError

    look = (
        f"Look with `omicall calls list --since {datetime.now(ZONE):%Y-%m-%dT%H:%M:%S%z} {filters}` (calls stand there "
        "when they have ended)"
    )
    try:
        yield
    except KeyboardInterrupt:
        note(f"It was being sent and may have been carried out. {look} before you repeat it.")
        raise
    except OmicallError as error:
        if code_of(error) is not Code.OUTCOME_UNKNOWN:
            raise
        sentence = f"{sentence_of(error)} {look}."
    else:
        return
    raise Ending(sentence, Code.OUTCOME_UNKNOWN)
