"""Operations of the tag `contacts`."""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING, Any

from ...base import checked, known
from ...types import UNSET, Unset

if TYPE_CHECKING:
    from ...client import AuthenticatedClient
    from ...models.contact_create import ContactCreate
    from ...models.contact_funnel_position import ContactFunnelPosition
    from ...models.contact_gender import ContactGender
    from ...models.contact_page import ContactPage
    from ...models.contact_point import ContactPoint
    from ...models.contact_search import ContactSearch


class ContactsResource:
    """Operations of the tag `contacts`."""

    def __init__(self, client: AuthenticatedClient):
        self._client = client

    def add(
        self,
        *,
        full_name: str | Unset = UNSET,
        gender: ContactGender | Unset = UNSET,
        job_title: str | Unset = UNSET,
        passport: str | Unset = UNSET,
        avatar_url: str | Unset = UNSET,
        phones: builtins.list[ContactPoint] | Unset = UNSET,
        emails: builtins.list[ContactPoint] | Unset = UNSET,
        address: str | Unset = UNSET,
        user_owner_email: str | Unset = UNSET,
        tags: builtins.list[str] | Unset = UNSET,
        business: builtins.list[str] | Unset = UNSET,
        categories: builtins.list[str] | Unset = UNSET,
        filter_contacts: builtins.list[ContactFunnelPosition] | Unset = UNSET,
        note: str | Unset = UNSET,
        ref_id: str | Unset = UNSET,
        ref_code: str | Unset = UNSET,
        ref_type: str | Unset = UNSET,
    ) -> bool:
        """Add a contact

        Adds one customer. The answer is true and holds no id; search for the contact if you need it.

        * credential: the page says bearer token. One integrator that tried it live says that only the raw key in
          `x-api-key` works. Another uses the token on the contact search with success. The spec takes either, the
          token first.
        * payload: the page prints true or false beside a status of success; what false means is not explained.
        * required fields: none are marked. Version 1 marked name and phones in 2021.
        * repeats: `phone_or_email_assigned_on_other_contact` was seen by one integrator and is not in the vendor's
          text.

        Args:
            full_name: Full name.
            gender: Gender.
            job_title: Job title. The name is misspelt on the vendor's page; whether the right spelling works is not known.
            passport: Number of a passport or identity card.
            avatar_url: Link to a picture.
            phones: Phone numbers.
            emails: E-mails.
            address: Address, as one line.
            user_owner_email: E-mail of the agent who owns the contact.
            tags: Tags, by name.
            business: Lines of business, by name.
            categories: Groups, by name.
            filter_contacts: Places in sales funnels.
            note: Note.
            ref_id: The contact's id in your own system.
            ref_code: The contact's code in your own system.
            ref_type: The contact's type in your own system.

        Returns:
            bool

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says. Documented codes:
            phone_or_email_assigned_on_other_contact.

        Effect: write (changes data). Evidence: vendor-docs. Credential: bearer token or API key in header x-api-key.
        """
        from ...models.contact_create import ContactCreate as _Body
        from . import add_contact as _operation

        return _operation.sync(
            client=self._client,
            body=checked(
                _Body(
                    full_name=full_name,
                    gender=gender,
                    job_title=job_title,
                    passport=passport,
                    avatar_url=avatar_url,
                    phones=phones,
                    emails=emails,
                    address=address,
                    user_owner_email=user_owner_email,
                    tags=tags,
                    business=business,
                    categories=categories,
                    filter_contacts=filter_contacts,
                    note=note,
                    ref_id=ref_id,
                    ref_code=ref_code,
                    ref_type=ref_type,
                )
            ),
        )

    def search(
        self,
        *,
        keyword: str | Unset = UNSET,
        page: int | Unset = UNSET,
        size: int | Unset = UNSET,
    ) -> ContactPage:
        """Search contacts

        Finds contacts by a keyword and gives them page by page. The vendor's text on it could not be read; two
        integrators agree on address and body, and one of them keeps a real answer of 2024.

        * credential: one integrator sends the raw key, another the bearer token, both with success. The spec takes
          either, the key first.
        * keyword: compared with phone numbers and with other fields, so the first row need not be the phone number
          that was asked for. Compare the attribute phone_number yourself.

        Args:
            keyword: A phone number or another text. Empty text gives all contacts.
            page: Number of the page, from 1. The first page when left out.
            size: Rows on a page, 50 when left out. The largest page is not known here; call history cuts to 50.

        Returns:
            ContactPage

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: read (reads only). Evidence: integrators. Credential: API key in header x-api-key or bearer token.
        """
        from ...models.contact_search import ContactSearch as _Body
        from . import search_contacts as _operation

        return _operation.sync(
            client=self._client,
            page=page,
            size=size,
            body=checked(
                _Body(
                    keyword=keyword,
                )
            ),
        )


class AsyncContactsResource:
    """Async operations of the tag `contacts`."""

    def __init__(self, client: AuthenticatedClient):
        self._client = client

    async def add(
        self,
        *,
        full_name: str | Unset = UNSET,
        gender: ContactGender | Unset = UNSET,
        job_title: str | Unset = UNSET,
        passport: str | Unset = UNSET,
        avatar_url: str | Unset = UNSET,
        phones: builtins.list[ContactPoint] | Unset = UNSET,
        emails: builtins.list[ContactPoint] | Unset = UNSET,
        address: str | Unset = UNSET,
        user_owner_email: str | Unset = UNSET,
        tags: builtins.list[str] | Unset = UNSET,
        business: builtins.list[str] | Unset = UNSET,
        categories: builtins.list[str] | Unset = UNSET,
        filter_contacts: builtins.list[ContactFunnelPosition] | Unset = UNSET,
        note: str | Unset = UNSET,
        ref_id: str | Unset = UNSET,
        ref_code: str | Unset = UNSET,
        ref_type: str | Unset = UNSET,
    ) -> bool:
        """Add a contact

        Adds one customer. The answer is true and holds no id; search for the contact if you need it.

        * credential: the page says bearer token. One integrator that tried it live says that only the raw key in
          `x-api-key` works. Another uses the token on the contact search with success. The spec takes either, the
          token first.
        * payload: the page prints true or false beside a status of success; what false means is not explained.
        * required fields: none are marked. Version 1 marked name and phones in 2021.
        * repeats: `phone_or_email_assigned_on_other_contact` was seen by one integrator and is not in the vendor's
          text.

        Args:
            full_name: Full name.
            gender: Gender.
            job_title: Job title. The name is misspelt on the vendor's page; whether the right spelling works is not known.
            passport: Number of a passport or identity card.
            avatar_url: Link to a picture.
            phones: Phone numbers.
            emails: E-mails.
            address: Address, as one line.
            user_owner_email: E-mail of the agent who owns the contact.
            tags: Tags, by name.
            business: Lines of business, by name.
            categories: Groups, by name.
            filter_contacts: Places in sales funnels.
            note: Note.
            ref_id: The contact's id in your own system.
            ref_code: The contact's code in your own system.
            ref_type: The contact's type in your own system.

        Returns:
            bool

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says. Documented codes:
            phone_or_email_assigned_on_other_contact.

        Effect: write (changes data). Evidence: vendor-docs. Credential: bearer token or API key in header x-api-key.
        """
        from ...models.contact_create import ContactCreate as _Body
        from . import add_contact as _operation

        return await _operation.asyncio(
            client=self._client,
            body=checked(
                _Body(
                    full_name=full_name,
                    gender=gender,
                    job_title=job_title,
                    passport=passport,
                    avatar_url=avatar_url,
                    phones=phones,
                    emails=emails,
                    address=address,
                    user_owner_email=user_owner_email,
                    tags=tags,
                    business=business,
                    categories=categories,
                    filter_contacts=filter_contacts,
                    note=note,
                    ref_id=ref_id,
                    ref_code=ref_code,
                    ref_type=ref_type,
                )
            ),
        )

    async def search(
        self,
        *,
        keyword: str | Unset = UNSET,
        page: int | Unset = UNSET,
        size: int | Unset = UNSET,
    ) -> ContactPage:
        """Search contacts

        Finds contacts by a keyword and gives them page by page. The vendor's text on it could not be read; two
        integrators agree on address and body, and one of them keeps a real answer of 2024.

        * credential: one integrator sends the raw key, another the bearer token, both with success. The spec takes
          either, the key first.
        * keyword: compared with phone numbers and with other fields, so the first row need not be the phone number
          that was asked for. Compare the attribute phone_number yourself.

        Args:
            keyword: A phone number or another text. Empty text gives all contacts.
            page: Number of the page, from 1. The first page when left out.
            size: Rows on a page, 50 when left out. The largest page is not known here; call history cuts to 50.

        Returns:
            ContactPage

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: read (reads only). Evidence: integrators. Credential: API key in header x-api-key or bearer token.
        """
        from ...models.contact_search import ContactSearch as _Body
        from . import search_contacts as _operation

        return await _operation.asyncio(
            client=self._client,
            page=page,
            size=size,
            body=checked(
                _Body(
                    keyword=keyword,
                )
            ),
        )
