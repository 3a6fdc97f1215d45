"""`omicall tenant`, `agents`, `extensions` and `contacts`: who is in the account."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ._ending import Code, Ending
from ._options import AsJson, BaseUrl, Limit, Profile, ShowNumbers
from ._output import cell_text, document_of, note, print_json, print_line, print_table
from ._session import open_client

if TYPE_CHECKING:
    from omicall_api.models import Contact

_CONTACTS = 50


def tenant(
    profile: Profile = None, base_url: BaseUrl = None, as_json: AsJson = False, show_numbers: ShowNumbers = False
) -> None:
    """Show the account: name, balance, package, phone numbers.

    \b
    Examples:
      omicall tenant
      omicall tenant --profile shop-2 --json
    """
    with open_client(profile, base_url) as client:
        found = client.tenant.detail()
    if as_json:
        print_json(found, show_numbers=show_numbers)
        return
    document = document_of(found)
    for name, value in _tenant_lines(document):
        if value:
            print_line(f"{name:<14}{value}", show_numbers=show_numbers)


def agents(
    limit: Limit = None,
    profile: Profile = None,
    base_url: BaseUrl = None,
    as_json: AsJson = False,
    show_numbers: ShowNumbers = False,
) -> None:
    """List the agents with their extensions.

    \b
    Examples:
      omicall agents
      omicall agents --limit 10 --json
    """
    from ._pages import all_rows

    with open_client(profile, base_url) as client:
        rows = all_rows("search_agents", client.agents.search, "id", limit)
    if as_json:
        print_json(rows, show_numbers=show_numbers)
        return
    titles = {"full_name": "name", "email": "e-mail", "sip_user": "extension", "phone": "phone", "is_active": "active"}
    _table(titles, map(_agent, rows), limit, show_numbers=show_numbers)


def extensions(
    email: Annotated[str | None, typer.Option(help="Only that of the agent with this e-mail.")] = None,
    number: Annotated[str | None, typer.Option(help="Only the one with this number, such as 101.")] = None,
    limit: Limit = None,
    profile: Profile = None,
    base_url: BaseUrl = None,
    as_json: AsJson = False,
    show_numbers: ShowNumbers = False,
) -> None:
    """List the extensions, or find one. Passwords are never shown.

    Exits 1 when the one that --email or --number names is not there.

    \b
    Examples:
      omicall extensions
      omicall extensions --number 101
      omicall extensions --email lan@example.vn --json
    """
    from ._pages import all_rows

    with open_client(profile, base_url) as client:
        if email is None and number is None:
            rows = all_rows("list_extensions", client.extensions.list, "sip_user", limit)
        else:
            one = client.extensions.find(email=email, number=number)
            if one is None:
                raise Ending(f"there is no extension with {_named(email, number)}.", Code.BAD_RESULT)
            rows = [one]
    if as_json:
        print_json(rows, show_numbers=show_numbers)
        return
    titles = {
        "sip_user": "number",
        "full_name": "name",
        "email": "e-mail",
        "public_number": "hotline",
        "enabled": "enabled",
    }
    _table(titles, map(document_of, rows), limit, show_numbers=show_numbers)


def contacts(
    keyword: Annotated[str | None, typer.Argument(metavar="[TEXT]", help="A name, e-mail or part of a number.")] = None,
    phone: Annotated[
        str | None, typer.Option(help="Only those with this very number, in any spelling. Needs the extra `phones`.")
    ] = None,
    limit: Limit = _CONTACTS,
    profile: Profile = None,
    base_url: BaseUrl = None,
    as_json: AsJson = False,
    show_numbers: ShowNumbers = False,
) -> None:
    """Search contacts by a text or a phone number.

    Employees whom the address book holds are shown too, with the type agent.

    Exits 1 when nobody has the number that --phone names.

    \b
    Examples:
      omicall contacts Nguyễn
      omicall contacts --phone 0900000123 --show-numbers
      omicall contacts --limit 500 --json
    """
    from ._pages import all_rows, with_phone

    if phone is not None and keyword is not None:
        raise Ending("TEXT and --phone exclude each other. Nothing was sent.", Code.COULD_NOT_RUN)
    with open_client(profile, base_url) as client:
        if phone is None:
            rows = all_rows("search_contacts", client.contacts.search, "id", limit, keyword=keyword or "")
        else:
            rows = with_phone(client, phone, limit)
    if phone is not None and not rows:
        raise Ending(f"no contact has the number {phone}.", Code.BAD_RESULT)
    if as_json:
        print_json([_contact(row) for row in rows], show_numbers=show_numbers)
        return
    titles = {"full_name": "name", "phones": "phone", "emails": "e-mail", "ref_id": "own id", "contact_type": "type"}
    _table(titles, map(_contact, rows), limit, show_numbers=show_numbers)


def _tenant_lines(held: dict[str, Any]) -> Iterable[tuple[str, str]]:
    package: dict[str, Any] = held["service_package"] or {}
    balance = held["balance"]
    yield "name", cell_text(held["full_name"], show_numbers=True)
    yield "e-mail", cell_text(held["email"], show_numbers=True)
    yield "phone", cell_text(held["phone"], show_numbers=True)
    yield "status", cell_text(held["status"])
    yield "domain", cell_text(held["domain"])
    yield "balance", f"{balance:,.0f} {held['currency'] or ''}" if isinstance(balance, int | float) else ""
    yield "paid", cell_text(held["paid_type"])
    yield "package", cell_text(package.get("service_name") or package.get("code_name"))
    yield "employees", cell_text(package.get("staff_num"))
    yield "expires", cell_text(held["expires_at"])[:10]
    for place, number in enumerate(held["public_numbers"] or []):
        words = (number["number"], number["provider"], number["status"])
        yield "" if place else "numbers", ", ".join(cell_text(word, show_numbers=True) for word in words if word)


def _agent(row: Any) -> dict[str, Any]:
    document: dict[str, Any] = document_of(row)
    login: dict[str, Any] = document["pbx_account"] or {}
    return {**document, "sip_user": login.get("sip_user")}


def _contact(row: Contact) -> dict[str, Any]:
    """What a contact is in the output: what it says by name, beside all that OMICall has."""
    from omicall.contacts import attributes

    known = attributes(row)
    held: dict[str, Any] = document_of(row)
    return {
        "id": held.get("id"),
        "full_name": known.full_name,
        "phones": [phone.number for phone in known.phones],
        "emails": [email.address for email in known.emails],
        **{name: value for name, value in held.items() if name != "id"},
    }


def _table(titles: dict[str, str], rows: Iterable[dict[str, Any]], limit: int | None, *, show_numbers: bool) -> None:
    held = list(rows)
    if not held:
        note("omicall: there are none.")
        return
    print_table(titles, held, show_numbers=show_numbers)
    if limit is not None and len(held) == limit:
        note(f"omicall: shown are the first {limit}; --limit says how many.")


def _named(email: str | None, number: str | None) -> str:
    return f"the number {number}" if number is not None else f"the e-mail {email}"
