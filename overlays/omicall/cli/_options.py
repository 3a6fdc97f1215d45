"""Options that mean the same in every command that has them."""

from __future__ import annotations

from typing import Annotated

import typer

Profile = Annotated[
    str | None,
    typer.Option(
        "--profile",
        metavar="NAME",
        envvar="OMICALL_PROFILE",
        help="Use the key that `omicall auth login --profile NAME` saved.",
        show_envvar=True,
    ),
]
BaseUrl = Annotated[
    str | None,
    typer.Option(
        "--base-url",
        metavar="URL",
        help="Where the API is, such as a sandbox.",
        show_default="the profile's, else OMICALL_BASE_URL, else the documented host",
    ),
]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON document and nothing else.")]
ShowNumbers = Annotated[
    bool, typer.Option("--show-numbers", help="Show phone numbers whole; they are cut to 0900***123 otherwise.")
]
Yes = Annotated[bool, typer.Option("--yes", "-y", help="Do not ask.")]
Limit = Annotated[int | None, typer.Option("--limit", metavar="N", help="At most so many rows.", min=1)]
