"""The address book, with an upsert."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from omicall._clock import Clock
from omicall._contact_match import Wanted
from omicall._contact_upsert import Upserted, Wish, upsert
from omicall._contact_writing import Named, as_fields, checked_phone, checked_text, checked_texts
from omicall._rows import arun, run
from omicall.contacts import Email, Phone
from omicall.errors import ConfigurationError
from omicall_api.api.contacts import AsyncContactsResource, ContactsResource
from omicall_api.catalog import ContactFieldCode

if TYPE_CHECKING:
    from omicall_api.client import AuthenticatedClient


class Contacts(ContactsResource):
    """Customers in the address book."""

    def __init__(self, client: AuthenticatedClient, clock: Clock) -> None:
        super().__init__(client)
        self._clock = clock

    def upsert(
        self,
        *,
        phone: str | Phone | None = None,
        ref_id: str | None = None,
        name: str | None = None,
        email: str | Email | None = None,
        owner_email: str | None = None,
        ref_code: str | None = None,
        attributes: Mapping[str, Named] | None = None,
        tags: Sequence[str] | None = None,
        region: str = "VN",
    ) -> Upserted:
        """Make sure that there is one contact with this phone number or own id, and that it has what is named.

        It searches all pages for an exact match, in every spelling of the number, and changes the contact or adds it.
        It changes only what is named: further numbers and e-mails are added to those that the contact has, and what it
        has already is not sent. With version 2 of the operations; only own ids that its search does not show are looked
        up with version 1. Phone numbers need the extra `phones`.

        What it can't promise: two upserts of one new contact at the same moment make one contact as long as OMICall
        refuses a number or an e-mail that another contact has (one integrator has seen that); for own ids no such
        refusal is known. Whether old tags stay beside the new ones is not known. A change of the owner, the tags, the
        picture or the own code can't be read back, so it is sent each time and its success is the server's word.

        Args:
            phone: the phone number by which the contact is known; written as 0..., 84..., +84... or 9 digits.
            ref_id: the contact's id in your own system. With both, they must be of the same contact. A contact that
                has none can't be given one: name only its number.
            name: full name.
            email: an e-mail address.
            owner_email: e-mail of the agent who is to own the contact.
            ref_code: the contact's code in your own system.
            attributes: anything else by field code, such as {"job_title": "...", "mail": [Email("...", "office")]}; see
                `omicall.contacts.as_fields`.
            tags: names of tags.
            region: two capital letters of the country whose numbers are written without a code.

        Returns:
            The contact as it is now, and whether it was created, updated or unchanged.

        Raises:
            ConfigurationError: neither phone nor ref_id is there, an argument is wrong, or the extra `phones` is not
                installed; nothing was sent.
            MatchError: several contacts have the number or the id, or the number and the id belong to different ones;
                its `ids` name them.
            PagingError: the pages of the search repeat themselves.
            OutcomeUnknown: the contact was sent, and the search does not show it; or no answer came. Call it again: it
                looks before it adds.
            OmicallError: any other failure.

        Evidence: vendor-docs for adding; integrators for searching and changing, and that what is left out stays;
        whether OMICall's own id may be named in a change, for contacts without an id of yours, is inferred.

        Example:
            >>> client.contacts.upsert(phone="0900000777", name="Nguyễn Thị Hạnh", owner_email="minh.do@example.vn")
            Upserted(action='created')
            >>> client.contacts.upsert(phone="+84 900 000 777", name="Nguyễn Thị Hạnh").attributes.full_name
            'Nguyễn Thị Hạnh'
        """
        wish = _wish(phone, ref_id, name, email, owner_email, ref_code, attributes, tags, region)
        return run(self, self._clock, upsert(wish, self._clock))


class AsyncContacts(AsyncContactsResource):
    """Customers in the address book."""

    def __init__(self, client: AuthenticatedClient, clock: Clock) -> None:
        super().__init__(client)
        self._clock = clock

    async def upsert(
        self,
        *,
        phone: str | Phone | None = None,
        ref_id: str | None = None,
        name: str | None = None,
        email: str | Email | None = None,
        owner_email: str | None = None,
        ref_code: str | None = None,
        attributes: Mapping[str, Named] | None = None,
        tags: Sequence[str] | None = None,
        region: str = "VN",
    ) -> Upserted:
        """Make sure that there is one contact with this phone number or own id, and that it has what is named; see
        `Contacts.upsert` for what it does and what it can't promise.

        Args:
            phone: the phone number by which the contact is known; written as 0..., 84..., +84... or 9 digits.
            ref_id: the contact's id in your own system. With both, they must be of the same contact. A contact that
                has none can't be given one: name only its number.
            name: full name.
            email: an e-mail address.
            owner_email: e-mail of the agent who is to own the contact.
            ref_code: the contact's code in your own system.
            attributes: anything else by field code, such as {"job_title": "...", "mail": [Email("...", "office")]}; see
                `omicall.contacts.as_fields`.
            tags: names of tags.
            region: two capital letters of the country whose numbers are written without a code.

        Returns:
            The contact as it is now, and whether it was created, updated or unchanged.

        Raises:
            ConfigurationError: neither phone nor ref_id is there, an argument is wrong, or the extra `phones` is not
                installed; nothing was sent.
            MatchError: several contacts have the number or the id, or the number and the id belong to different ones;
                its `ids` name them.
            PagingError: the pages of the search repeat themselves.
            OutcomeUnknown: the contact was sent, and the search does not show it; or no answer came. Call it again: it
                looks before it adds.
            OmicallError: any other failure.

        Evidence: as that of `Contacts.upsert`.

        Example:
            >>> await client.contacts.upsert(phone="0900000778", name="Trần Minh Quân")
            Upserted(action='created')
        """
        wish = _wish(phone, ref_id, name, email, owner_email, ref_code, attributes, tags, region)
        return await arun(self, self._clock, upsert(wish, self._clock))


def _wish(
    phone: str | Phone | None,
    ref_id: str | None,
    name: str | None,
    email: str | Email | None,
    owner_email: str | None,
    ref_code: str | None,
    attributes: Mapping[str, Named] | None,
    tags: Sequence[str] | None,
    region: str,
) -> Wish:
    if phone is None and ref_id is None:
        raise ConfigurationError("upsert needs phone or ref_id to know the contact by; nothing was sent.")
    number = str(phone) if isinstance(phone, Phone) else phone
    wanted = Wanted(
        None if number is None else checked_phone("phone", number, region),
        None if ref_id is None else checked_text("ref_id", ref_id),
        region,
    )
    named: dict[str, Any] = dict(attributes or {})
    for code, value in ((ContactFieldCode.FULL_NAME, name), (ContactFieldCode.MAIL, email)):
        if value is not None and code in named:
            raise ConfigurationError(f"attributes holds {code}, which is an argument too; nothing was sent. Name one.")
        if value is not None:
            named[code] = value
    if phone is not None:
        more = named.get(ContactFieldCode.PHONE_NUMBER, [])
        named[ContactFieldCode.PHONE_NUMBER] = [phone, *(more if isinstance(more, list | tuple) else [more])]
    fields = as_fields(named, region)
    if owner_email is not None:
        fields["user_owner_email"] = checked_text("owner_email", owner_email)
    if ref_code is not None:
        fields["ref_code"] = checked_text("ref_code", ref_code)
    if tags is not None:
        fields["tags"] = checked_texts("tags", tags)
    return Wish(wanted, fields)
