"""`omicall calls`: the call history as a list, a file and a picture."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from ._call_filters import Answered, ApiVersion, Directions, During, Extensions, Phones, Until, filters, since
from ._columns import Lang, chosen
from ._ending import Code, Ending
from ._export_formats import Format, format_of
from ._options import AsJson, BaseUrl, Profile, ShowNumbers
from ._output import note, print_json, print_line
from ._period import ZONE, chosen_period

calls = typer.Typer(help="The call history: as a list, a file and a picture.", no_args_is_help=True)

_LIST_SINCE, _SINCE = "7d", "30d"
_Days7 = Annotated[str | None, since(_LIST_SINCE)]
_Days30 = Annotated[str | None, since(_SINCE)]
_STDOUT = "-"


@calls.command("list")
def list_calls(
    since: _Days7 = None,
    until: Until = None,
    during: During = None,
    direction: Directions = None,
    answered: Answered = None,
    extension: Extensions = None,
    phone: Phones = None,
    limit: Annotated[int, typer.Option("--limit", metavar="N", help="At most so many calls.", min=1, max=10_000)] = 20,
    api_version: ApiVersion = 3,
    profile: Profile = None,
    base_url: BaseUrl = None,
    as_json: AsJson = False,
    show_numbers: ShowNumbers = False,
) -> None:
    """List the last calls, the newest first.

    \b
    Examples:
      omicall calls list
      omicall calls list --missed --direction inbound --since yesterday
      omicall calls list --since 2026-10-01 --until 2026-10-07 --limit 100 --json
    """
    from ._call_list import last_calls, print_calls
    from ._session import open_client

    asked = chosen_period(since, until, during, _now(), _LIST_SINCE)
    with open_client(profile, base_url) as client:
        found = last_calls(client, filters(direction, answered, extension, phone, api_version), asked, limit)
    if as_json:
        print_json(found, show_numbers=show_numbers)
    elif found:
        print_calls(found, show_numbers=show_numbers)
    else:
        note(f"There are no such calls from {asked.text}.")


@calls.command()
def get(
    call_id: Annotated[str, typer.Argument(metavar="ID", help="The id of a call, as `calls list` shows it.")],
    profile: Profile = None,
    base_url: BaseUrl = None,
    as_json: AsJson = False,
    show_numbers: ShowNumbers = False,
) -> None:
    """Show one call. Exits 1 when there is none with this id.

    \b
    Examples:
      omicall calls get 0f8a1c52-5d9e-4b6f-8a70-2f8a3e6b1c77
      omicall calls get 0f8a1c52-5d9e-4b6f-8a70-2f8a3e6b1c77 --json
    """
    from ._session import open_client

    if not call_id.strip():
        raise Ending("the id is empty. Nothing was sent.", Code.COULD_NOT_RUN)
    with open_client(profile, base_url) as client:
        call = client.calls.get(transaction_id=call_id)
    if call is None:
        raise Ending("there is no call with this id.", Code.BAD_RESULT)
    if as_json:
        print_json(call, show_numbers=show_numbers)
        return
    from ._call_list import lines_of

    for line in lines_of(call):
        print_line(line, show_numbers=show_numbers)


@calls.command()
def export(
    output: Annotated[
        str, typer.Option("--output", "-o", metavar="FILE", help="The file to write; - is standard output.")
    ],
    since: _Days30 = None,
    until: Until = None,
    during: During = None,
    direction: Directions = None,
    answered: Answered = None,
    extension: Extensions = None,
    phone: Phones = None,
    kind: Annotated[
        Format | None, typer.Option("--format", help="csv, jsonl or xlsx.", show_default="by the file's ending")
    ] = None,
    columns: Annotated[
        str | None,
        typer.Option(metavar="A,B", help="Columns by name (below), or all.", show_default="the usual ones"),
    ] = None,
    lang: Annotated[Lang, typer.Option(help="Titles of the columns: English or Vietnamese.")] = Lang.EN,
    bom: Annotated[
        bool, typer.Option("--bom/--no-bom", help="Begin a CSV with a mark by which Excel reads Vietnamese right.")
    ] = True,
    force: Annotated[bool, typer.Option("--force", help="Replace the file if it is there.")] = False,
    restart: Annotated[bool, typer.Option("--restart", help="Throw away what a cut export left.")] = False,
    api_version: ApiVersion = 3,
    profile: Profile = None,
    base_url: BaseUrl = None,
    as_json: AsJson = False,
    show_numbers: ShowNumbers = False,
) -> None:
    """Write calls to a file: CSV, JSON lines or Excel.

    Cut by anything, it goes on where it stopped when the same command is given again. The file gets its name when it is
    whole. It holds whole phone numbers; on standard output they are cut unless --show-numbers. Excel drops the 0 at the
    begin of a number when it opens a CSV: use .xlsx for Excel. A text of a CSV that a spreadsheet would take for a
    formula gets an apostrophe in front.

    \b
    Columns, those after the semicolon only when asked for:
      transaction_id, created_at, started_at, answered_at, ended_at, direction,
      disposition, phone_number, customer_name, sip_number, sip_user, agent_name,
      duration, answer_sec, bill_sec, call_out_price, endby_name,
      hangup_cause, tag; ringing_at, source_number, destination_number,
      invite_failure_status, recording_file_url, user_data_str

    \b
    Examples:
      omicall calls export -o october.xlsx --during 2026-10
      omicall calls export -o missed.csv --during last-month --missed --lang vi
      omicall calls export -o - --format jsonl --since 24h --columns created_at,sip_user,answer_sec
    """
    from ._export import Job, account_mark, export_to_output
    from ._export import export as export_to
    from ._session import chosen_key, client_of

    picked = chosen(columns)
    form = format_of(output, kind)
    asked = chosen_period(since, until, during, _now(), _SINCE)
    if form is Format.XLSX:
        if output == _STDOUT:
            raise Ending("a workbook can't go to standard output. Nothing was sent. Name a file.", Code.COULD_NOT_RUN)
        from ._export_book import check_extra

        check_extra()
    if output == _STDOUT and as_json:
        raise Ending("--json and the rows can't both go to standard output. Name a file.", Code.COULD_NOT_RUN)
    key = chosen_key(profile, base_url)
    wanted = filters(direction, answered, extension, phone, api_version)
    with client_of(key.key, key.base_url) as client:
        job = Job(asked, wanted, picked, form, lang, bom, account_mark(key.key, client.api.base_url))
        if output == _STDOUT:
            done = export_to_output(client, job, show_numbers=show_numbers)
        else:
            done = export_to(client, job, Path(output), force=force, restart=restart)
    if done.cut:
        note(f"{done.cut:,} texts were longer than the 32,767 letters that a cell of Excel holds, and were cut.")
    if as_json:
        print_json(done.document(output, form.value))
    else:
        note(done.text("" if output == _STDOUT else output))


@calls.command()
def report(
    since: _Days30 = None,
    until: Until = None,
    during: During = None,
    direction: Directions = None,
    answered: Answered = None,
    extension: Extensions = None,
    phone: Phones = None,
    top: Annotated[
        int, typer.Option(metavar="N", help="How many agents, hotlines and customers to name.", min=1, max=1_000)
    ] = 10,
    html: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Write it as an HTML page, which needs no other file or host.")
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Replace the page if it is there.")] = False,
    lang: Annotated[Lang, typer.Option(help="English or Vietnamese.")] = Lang.EN,
    api_version: ApiVersion = 3,
    profile: Profile = None,
    base_url: BaseUrl = None,
    as_json: AsJson = False,
    show_numbers: ShowNumbers = False,
) -> None:
    """Show calls by hour, agent and number, as bars or as a page.

    Answered and missed calls are told apart. All calls of the period are read, and none is kept. Phone numbers are cut,
    in the page too, unless --show-numbers.

    \b
    Examples:
      omicall calls report
      omicall calls report --during last-month --html october.html
      omicall calls report --since 7d --direction inbound --lang vi
    """
    from ._export_progress import Progress
    from ._report import report as counted
    from ._session import open_client

    asked = chosen_period(since, until, during, _now(), _SINCE)
    if html is not None:
        from ._whole_file import check_name

        check_name(html, force=force)
    with open_client(profile, base_url) as client, Progress() as progress:
        wanted = filters(direction, answered, extension, phone, api_version)
        read = progress.over(wanted.calls(client, asked.since, asked.until), lambda at: wanted.share(asked, at))
        found = counted(read, asked, top)
    if html is not None:
        from ._report_page import page
        from ._whole_file import write_whole

        write_whole(html, page(found, now=_now(), lang=lang, show_numbers=show_numbers).encode(), force=force)
        note(f"{found.total.calls:,} calls in {html}, from {asked.text}.")
    if as_json:
        print_json(found.document(), show_numbers=show_numbers)
    elif html is None:
        from ._call_list import width
        from ._report_bars import print_report

        print_report(found, width=width(), lang=lang, show_numbers=show_numbers)


def _now() -> datetime:
    return datetime.now(ZONE)
