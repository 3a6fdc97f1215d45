"""Operations of the tag `contacts`."""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING, Any

from ...base import checked, checked_items
from ...resource import Resource, left_out, raw, raw_async, whole

if TYPE_CHECKING:
    from ...client import AuthenticatedClient
    from ...models.contact_create import ContactCreate
    from ...models.contact_create_v1 import ContactCreateV1
    from ...models.contact_filter_v1 import ContactFilterV1
    from ...models.contact_funnel_position import ContactFunnelPosition
    from ...models.contact_gender import ContactGender
    from ...models.contact_note_create_v1 import ContactNoteCreateV1
    from ...models.contact_own_field_v1 import ContactOwnFieldV1
    from ...models.contact_page import ContactPage
    from ...models.contact_point import ContactPoint
    from ...models.contact_point_v1 import ContactPointV1
    from ...models.contact_search_v1 import ContactSearchV1
    from ...models.contact_update import ContactUpdate
    from ...models.contact_update_v1 import ContactUpdateV1
    from ...models.contact_v1 import ContactV1
    from ...models.contact_v1_page import ContactV1Page
    from ...models.keyword_search import KeywordSearch


class ContactsResource(Resource):
    """Operations of the tag `contacts`."""

    def add(
        self,
        *,
        full_name: str | None = None,
        gender: ContactGender | None = None,
        job_title: str | None = None,
        passport: str | None = None,
        avatar_url: str | None = None,
        phones: builtins.list[ContactPoint] | None = None,
        emails: builtins.list[ContactPoint] | None = None,
        address: str | None = None,
        user_owner_email: str | None = None,
        tags: builtins.list[str] | None = None,
        business: builtins.list[str] | None = None,
        categories: builtins.list[str] | None = None,
        filter_contacts: builtins.list[ContactFunnelPosition] | None = None,
        note: str | None = None,
        ref_id: str | None = None,
        ref_code: str | None = None,
        ref_type: str | None = None,
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
            job_title: Job title. The key is misspelt on the vendor's page; whether the right spelling works is not known.
                Version 1 calls it job_title.
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

        return self._given(
            _operation.sync_detailed(
                client=self._client,
                body=checked(
                    _Body(
                        full_name=left_out(full_name),
                        gender=left_out(gender),
                        job_title=left_out(job_title),
                        passport=left_out(passport),
                        avatar_url=left_out(avatar_url),
                        phones=left_out(phones),
                        emails=left_out(emails),
                        address=left_out(address),
                        user_owner_email=left_out(user_owner_email),
                        tags=left_out(tags),
                        business=left_out(business),
                        categories=left_out(categories),
                        filter_contacts=left_out(filter_contacts),
                        note=left_out(note),
                        ref_id=left_out(ref_id),
                        ref_code=left_out(ref_code),
                        ref_type=left_out(ref_type),
                    )
                ),
            )
        )

    def add_many(
        self,
        *,
        items: builtins.list[ContactCreate],
    ) -> Any:
        """Add many contacts

        Adds customers, many at a time. The vendor's page names the operation, and the text that could be read stops
        there.

        * body: supposed to be an array of what `add_contact` takes, because version 1 does it so. A wrapper around
          the array is possible.
        * answer: not described. Version 1 adds the contacts after it has answered; whether this does so too, and what
          happens to the others when one is refused, is not known.
        * credential: the page says bearer token; one integrator says that only the raw key works on its neighbours.
          The spec takes either, the token first.

        Args:
            items: What to send, one by one.

        Returns:
            Any

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: write (changes data). Evidence: vendor-docs. Credential: bearer token or API key in header x-api-key.
        """
        from ...models.contact_create import ContactCreate as _Item
        from . import add_contacts as _operation

        return self._given(
            _operation.sync_detailed(
                client=self._client,
                body=checked_items(items, _Item),
            )
        )

    def update(
        self,
        *,
        ref_id: str,
        ref_code: str | None = None,
        ref_type: str | None = None,
        full_name: str | None = None,
        gender: ContactGender | None = None,
        job_title: str | None = None,
        passport: str | None = None,
        avatar_url: str | None = None,
        phones: builtins.list[ContactPoint] | None = None,
        emails: builtins.list[ContactPoint] | None = None,
        address: str | None = None,
        user_owner_email: str | None = None,
        tags: builtins.list[str] | None = None,
        business: builtins.list[str] | None = None,
        categories: builtins.list[str] | None = None,
        filter_contacts: builtins.list[ContactFunnelPosition] | None = None,
        note: str | None = None,
    ) -> Any:
        """Change a contact

        Changes the customer with this `refId`. The vendor's text on it could not be read. One integrator uses it, tried
        it live, and sends `refId` and `userOwnerEmail`.

        * partial updates: fields that are left out are kept, says that integrator. What an empty text or an empty
          list does is not known.
        * fields: the spec supposes those of `add_contact`. Only the owner is known to be changed so.
        * answer: not shown by any source; a boolean as from `add_contact` is likely.
        * credential: the integrator says that only the raw key works. The spec takes either, the key first, because
          the token works on the contact search.

        Args:
            ref_id: The contact's id in your own system. Whether the vendor's own id may stand here too is not settled.
            ref_code: The contact's code in your own system.
            ref_type: The contact's type in your own system.
            full_name: Full name.
            gender: Gender.
            job_title: Job title, misspelt as in `add_contact`.
            passport: Number of a passport or identity card.
            avatar_url: Link to a picture.
            phones: Phone numbers. Whether the list replaces the old one or is added to it is not known.
            emails: E-mails. Whether the list replaces the old one or is added to it is not known.
            address: Address, as one line.
            user_owner_email: E-mail of the agent who is to own the contact.
            tags: Tags, by name.
            business: Lines of business, by name.
            categories: Groups, by name.
            filter_contacts: Places in sales funnels.
            note: Note.

        Returns:
            Any

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: write (changes data). Evidence: integrators. Credential: API key in header x-api-key or bearer token.
        Must be there already: refId.
        """
        from ...models.contact_update import ContactUpdate as _Body
        from . import update_contact as _operation

        return self._given(
            _operation.sync_detailed(
                client=self._client,
                body=checked(
                    _Body(
                        ref_id=ref_id,
                        ref_code=left_out(ref_code),
                        ref_type=left_out(ref_type),
                        full_name=left_out(full_name),
                        gender=left_out(gender),
                        job_title=left_out(job_title),
                        passport=left_out(passport),
                        avatar_url=left_out(avatar_url),
                        phones=left_out(phones),
                        emails=left_out(emails),
                        address=left_out(address),
                        user_owner_email=left_out(user_owner_email),
                        tags=left_out(tags),
                        business=left_out(business),
                        categories=left_out(categories),
                        filter_contacts=left_out(filter_contacts),
                        note=left_out(note),
                    )
                ),
            )
        )

    def search(
        self,
        *,
        keyword: str | None = None,
        page: int | None = None,
        size: int | None = None,
    ) -> ContactPage:
        """Search contacts

        Finds contacts by a keyword and gives them page by page. The vendor's text on it could not be read; two
        integrators agree on address and body, and one of them keeps a real answer of 2024.

        * credential: one integrator sends the raw key, another the bearer token, both with success. The spec takes
          either, the key first.
        * keyword: compared with phone numbers and with other fields, so the first row need not be the phone number
          that was asked for. Compare the attribute phone_number yourself.

        Args:
            keyword: The text to look for, for contacts a phone number or another text. Empty text finds everything, says
                one integrator of contacts.
            page: Number of the page, from 1. The first page when left out.
            size: Rows on a page, 50 when left out. The largest page is not known here; call history cuts to 50.

        Returns:
            ContactPage

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: read (reads only). Evidence: integrators. Credential: API key in header x-api-key or bearer token.
        """
        from ...models.keyword_search import KeywordSearch as _Body
        from . import search_contacts as _operation

        return self._given(
            _operation.sync_detailed(
                client=self._client,
                page=left_out(page),
                size=left_out(size),
                body=checked(
                    _Body(
                        keyword=left_out(keyword),
                    )
                ),
            )
        )

    def list_v1(
        self,
        *,
        keyword: str | None = None,
        filters: builtins.list[ContactFilterV1] | None = None,
        page: int | None = None,
        size: int | None = None,
    ) -> ContactV1Page:
        """List contacts (version 1)

        Finds contacts by a keyword or a filter and gives them page by page.

        * keyword: a phone number, an e-mail or a name, says the page. One integrator found that only a whole phone
          number is matched, as in `get_contact_v1`.
        * filters: the page shows one, by owner. What else can be filtered by is not listed.
        * page and size: the page puts them into the query. One integrator sends them in the body, with a size of 500;
          whether they are read there is not known.
        * answer: the sample on a white-label page shows a call, a slip; the spec follows the vendor's text of 2023.

        Args:
            keyword: A phone number, an e-mail or a name. One integrator found that only whole numbers are matched.
            filters: Further conditions.
            page: Number of the page, from 1. The first page when left out.
            size: Rows on a page, 50 when left out. The largest page is not known here; call history cuts to 50.

        Returns:
            ContactV1Page

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: read (reads only). Evidence: vendor-docs-2023. Credential: bearer token.
        """
        from ...models.contact_search_v1 import ContactSearchV1 as _Body
        from . import list_contacts_v1 as _operation

        return self._given(
            _operation.sync_detailed(
                client=self._client,
                page=left_out(page),
                size=left_out(size),
                body=checked(
                    _Body(
                        keyword=left_out(keyword),
                        filters=left_out(filters),
                    )
                ),
            )
        )

    def get_v1(
        self,
        *,
        phone: str | None = None,
        email: str | None = None,
        ref_id: str | None = None,
        ref_code: str | None = None,
    ) -> ContactV1 | None:
        """Find one contact by phone number, e-mail or your own id (version 1)

        Gives the contact with this phone number, e-mail, id or code. The page marks no parameter as required; give at
        least one. What several together do is not said.

        * answer: not shown. The spec supposes a row of `list_contacts_v1`. One integrator, who looks contacts up by
          phone number, reads its `_id`, and null when nothing is found.
        * names: the query says ref_id and ref_code where bodies say refId and refCode.

        Args:
            phone: The contact's phone number. Whether +84 and 0 mean the same is not stated.
            email: The contact's e-mail.
            ref_id: The contact's id in your own system.
            ref_code: The contact's code in your own system.

        Returns:
            ContactV1 | None

        Raises:
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: read (reads only). Evidence: vendor-docs-2023. Credential: bearer token.
        """
        from . import get_contact_v1 as _operation

        return self._given(
            _operation.sync_detailed(
                client=self._client,
                phone=left_out(phone),
                email=left_out(email),
                ref_id=left_out(ref_id),
                ref_code=left_out(ref_code),
            )
        )

    def get_detail_v1(
        self,
        *,
        id: str,
    ) -> ContactV1 | None:
        """Read one contact by its id (version 1)

        Gives the contact with this id.

        * answer: not shown. The spec supposes a row of `list_contacts_v1`, and null for an unknown id as from
          `get_contact_v1`.
        * path: earlier texts say detail in place of details. One integrator uses details, as the spec does.

        Args:
            id: Id of the contact, supposedly the `_id` that `get_contact_v1` gives.

        Returns:
            ContactV1 | None

        Raises:
            ValueError: An argument has an undocumented value or can't be sent; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: read (reads only). Evidence: vendor-docs-2023. Credential: bearer token.
        """
        from . import get_contact_detail_v1 as _operation

        return self._given(
            _operation.sync_detailed(
                client=self._client,
                id=id,
            )
        )

    def add_v1(
        self,
        *,
        full_name: str,
        phones: builtins.list[ContactPointV1],
        gender: ContactGender | None = None,
        birthday: str | None = None,
        job_title: str | None = None,
        passport: str | None = None,
        emails: builtins.list[ContactPointV1] | None = None,
        address: str | None = None,
        user_owner_email: str | None = None,
        tags: builtins.list[str] | None = None,
        more_information: builtins.list[ContactOwnFieldV1] | None = None,
        note: str | None = None,
        ref_id: str | None = None,
        ref_code: str | None = None,
    ) -> bool:
        """Add a contact (version 1)

        Adds one customer. The answer is true and holds no id; until August 2022 it was the new contact.

        * required fields: name and phones carried the mark in 2021, and today's text has lost all marks. The spec
          keeps them required.
        * kind of a phone number: the key is `value` on this page, `type` in update and in version 2. One integrator
          sends `type` here, and the vendor answers success. The spec takes both keys.
        * names: that integrator also writes refid and refcode in small letters; whether they are read is not known.
        * payload: the page prints true or false beside a status of success; what false means is not explained.

        Args:
            full_name: Full name.
            phones: Phone numbers.
            gender: Gender.
            birthday: Day of birth, as dd/MM/yyyy.
            job_title: Job title; version 2 calls this key jobTitlte.
            passport: Number of a passport or identity card.
            emails: E-mails.
            address: Address, as one line.
            user_owner_email: E-mail of the agent who owns the contact.
            tags: Tags, by name.
            more_information: Own fields of the account. The key is misspelt by the vendor.
            note: Note.
            ref_id: The contact's id in your own system.
            ref_code: The contact's code in your own system.

        Returns:
            bool

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: write (changes data). Evidence: vendor-docs-2023. Credential: bearer token.
        """
        from ...models.contact_create_v1 import ContactCreateV1 as _Body
        from . import add_contact_v1 as _operation

        return self._given(
            _operation.sync_detailed(
                client=self._client,
                body=checked(
                    _Body(
                        full_name=full_name,
                        phones=phones,
                        gender=left_out(gender),
                        birthday=left_out(birthday),
                        job_title=left_out(job_title),
                        passport=left_out(passport),
                        emails=left_out(emails),
                        address=left_out(address),
                        user_owner_email=left_out(user_owner_email),
                        tags=left_out(tags),
                        more_information=left_out(more_information),
                        note=left_out(note),
                        ref_id=left_out(ref_id),
                        ref_code=left_out(ref_code),
                    )
                ),
            )
        )

    def add_many_v1(
        self,
        *,
        items: builtins.list[ContactCreateV1],
    ) -> bool:
        """Add many contacts in the background (version 1)

        Takes a list of customers and adds them after it has answered. Nothing reports when that is done, or which of
        them were refused.

        * length: how many fit into one request is not stated.
        * payload: the page prints true or false beside a status of success; what false means is not explained.

        Args:
            items: What to send, one by one.

        Returns:
            bool

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: write (changes data). Evidence: vendor-docs-2023. Credential: bearer token.
        """
        from ...models.contact_create_v1 import ContactCreateV1 as _Item
        from . import add_contacts_v1 as _operation

        return self._given(
            _operation.sync_detailed(
                client=self._client,
                body=checked_items(items, _Item),
            )
        )

    def update_v1(
        self,
        *,
        ref_id: str,
        full_name: str,
        phones: builtins.list[ContactPoint],
        gender: ContactGender | None = None,
        birthday: str | None = None,
        passport: str | None = None,
        emails: builtins.list[ContactPoint] | None = None,
        address: str | None = None,
        user_owner_email: str | None = None,
        tags: builtins.list[str] | None = None,
        more_information: builtins.list[ContactOwnFieldV1] | None = None,
        note: str | None = None,
    ) -> bool:
        """Change a contact (version 1)

        Changes the customer with this `refId`.

        * partial updates: whether fields that are left out are kept or emptied is not stated. On version 2 they are
          kept, says one integrator.
        * required fields: `refId`, name and phones carried the mark in 2021; today's text has lost all marks. The spec
          keeps them required.
        * fields: the page lists neither refCode nor job_title here. One integrator sends the same body as to
          `add_contact_v1`.
        * payload: the page prints true or false beside a status of success; what false means is not explained. Before
          August 2022 it was the contact.

        Args:
            ref_id: The contact's id in your own system.
            full_name: Full name.
            phones: Phone numbers. Whether the list replaces the old one or is added to it is not stated.
            gender: Gender.
            birthday: Day of birth, as dd/MM/yyyy.
            passport: Number of a passport or identity card.
            emails: E-mails. Whether the list replaces the old one or is added to it is not stated.
            address: Address, as one line.
            user_owner_email: E-mail of the agent who is to own the contact.
            tags: Tags, by name.
            more_information: Own fields of the account. The key is misspelt by the vendor.
            note: Note.

        Returns:
            bool

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: write (changes data). Evidence: vendor-docs-2023. Credential: bearer token. Must be there already:
        refId.
        """
        from ...models.contact_update_v1 import ContactUpdateV1 as _Body
        from . import update_contact_v1 as _operation

        return self._given(
            _operation.sync_detailed(
                client=self._client,
                body=checked(
                    _Body(
                        ref_id=ref_id,
                        full_name=full_name,
                        phones=phones,
                        gender=left_out(gender),
                        birthday=left_out(birthday),
                        passport=left_out(passport),
                        emails=left_out(emails),
                        address=left_out(address),
                        user_owner_email=left_out(user_owner_email),
                        tags=left_out(tags),
                        more_information=left_out(more_information),
                        note=left_out(note),
                    )
                ),
            )
        )

    def delete_v1(
        self,
        *,
        id: str,
    ) -> bool:
        """Delete a contact (version 1)

        Deletes the contact with this id. The parameter was called public_id until August 2022, so it is not sure that
        both ids are the same. Whether a deleted contact can be brought back, and what an unknown id gives, is not
        stated.

        Args:
            id: Id of the contact, supposedly the `_id` that `get_contact_v1` gives.

        Returns:
            bool

        Raises:
            ValueError: An argument has an undocumented value or can't be sent; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: destructive (deletes data). Evidence: vendor-docs-2023. Credential: bearer token. Must be there already:
        id.
        """
        from . import delete_contact_v1 as _operation

        return self._given(
            _operation.sync_detailed(
                client=self._client,
                id=id,
            )
        )

    def add_notes_v1(
        self,
        *,
        items: builtins.list[ContactNoteCreateV1],
    ) -> int:
        """Add notes to contacts (version 1)

        Adds notes, each to the customer with its phone number. The answer says how many were accepted, not which; what
        happens to a number that no contact has is not stated. The first text, of March 2022, took one note and gave it
        back; the spec follows the text of 2023.

        Args:
            items: What to send, one by one.

        Returns:
            int

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: write (changes data). Evidence: vendor-docs-2023. Credential: bearer token. Must be there already:
        phone.
        """
        from ...models.contact_note_create_v1 import ContactNoteCreateV1 as _Item
        from . import add_contact_notes_v1 as _operation

        return self._given(
            _operation.sync_detailed(
                client=self._client,
                body=checked_items(items, _Item),
            )
        )


class AsyncContactsResource(Resource):
    """Async operations of the tag `contacts`."""

    async def add(
        self,
        *,
        full_name: str | None = None,
        gender: ContactGender | None = None,
        job_title: str | None = None,
        passport: str | None = None,
        avatar_url: str | None = None,
        phones: builtins.list[ContactPoint] | None = None,
        emails: builtins.list[ContactPoint] | None = None,
        address: str | None = None,
        user_owner_email: str | None = None,
        tags: builtins.list[str] | None = None,
        business: builtins.list[str] | None = None,
        categories: builtins.list[str] | None = None,
        filter_contacts: builtins.list[ContactFunnelPosition] | None = None,
        note: str | None = None,
        ref_id: str | None = None,
        ref_code: str | None = None,
        ref_type: str | None = None,
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
            job_title: Job title. The key is misspelt on the vendor's page; whether the right spelling works is not known.
                Version 1 calls it job_title.
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

        return self._given(
            await _operation.asyncio_detailed(
                client=self._client,
                body=checked(
                    _Body(
                        full_name=left_out(full_name),
                        gender=left_out(gender),
                        job_title=left_out(job_title),
                        passport=left_out(passport),
                        avatar_url=left_out(avatar_url),
                        phones=left_out(phones),
                        emails=left_out(emails),
                        address=left_out(address),
                        user_owner_email=left_out(user_owner_email),
                        tags=left_out(tags),
                        business=left_out(business),
                        categories=left_out(categories),
                        filter_contacts=left_out(filter_contacts),
                        note=left_out(note),
                        ref_id=left_out(ref_id),
                        ref_code=left_out(ref_code),
                        ref_type=left_out(ref_type),
                    )
                ),
            )
        )

    async def add_many(
        self,
        *,
        items: builtins.list[ContactCreate],
    ) -> Any:
        """Add many contacts

        Adds customers, many at a time. The vendor's page names the operation, and the text that could be read stops
        there.

        * body: supposed to be an array of what `add_contact` takes, because version 1 does it so. A wrapper around
          the array is possible.
        * answer: not described. Version 1 adds the contacts after it has answered; whether this does so too, and what
          happens to the others when one is refused, is not known.
        * credential: the page says bearer token; one integrator says that only the raw key works on its neighbours.
          The spec takes either, the token first.

        Args:
            items: What to send, one by one.

        Returns:
            Any

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: write (changes data). Evidence: vendor-docs. Credential: bearer token or API key in header x-api-key.
        """
        from ...models.contact_create import ContactCreate as _Item
        from . import add_contacts as _operation

        return self._given(
            await _operation.asyncio_detailed(
                client=self._client,
                body=checked_items(items, _Item),
            )
        )

    async def update(
        self,
        *,
        ref_id: str,
        ref_code: str | None = None,
        ref_type: str | None = None,
        full_name: str | None = None,
        gender: ContactGender | None = None,
        job_title: str | None = None,
        passport: str | None = None,
        avatar_url: str | None = None,
        phones: builtins.list[ContactPoint] | None = None,
        emails: builtins.list[ContactPoint] | None = None,
        address: str | None = None,
        user_owner_email: str | None = None,
        tags: builtins.list[str] | None = None,
        business: builtins.list[str] | None = None,
        categories: builtins.list[str] | None = None,
        filter_contacts: builtins.list[ContactFunnelPosition] | None = None,
        note: str | None = None,
    ) -> Any:
        """Change a contact

        Changes the customer with this `refId`. The vendor's text on it could not be read. One integrator uses it, tried
        it live, and sends `refId` and `userOwnerEmail`.

        * partial updates: fields that are left out are kept, says that integrator. What an empty text or an empty
          list does is not known.
        * fields: the spec supposes those of `add_contact`. Only the owner is known to be changed so.
        * answer: not shown by any source; a boolean as from `add_contact` is likely.
        * credential: the integrator says that only the raw key works. The spec takes either, the key first, because
          the token works on the contact search.

        Args:
            ref_id: The contact's id in your own system. Whether the vendor's own id may stand here too is not settled.
            ref_code: The contact's code in your own system.
            ref_type: The contact's type in your own system.
            full_name: Full name.
            gender: Gender.
            job_title: Job title, misspelt as in `add_contact`.
            passport: Number of a passport or identity card.
            avatar_url: Link to a picture.
            phones: Phone numbers. Whether the list replaces the old one or is added to it is not known.
            emails: E-mails. Whether the list replaces the old one or is added to it is not known.
            address: Address, as one line.
            user_owner_email: E-mail of the agent who is to own the contact.
            tags: Tags, by name.
            business: Lines of business, by name.
            categories: Groups, by name.
            filter_contacts: Places in sales funnels.
            note: Note.

        Returns:
            Any

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: write (changes data). Evidence: integrators. Credential: API key in header x-api-key or bearer token.
        Must be there already: refId.
        """
        from ...models.contact_update import ContactUpdate as _Body
        from . import update_contact as _operation

        return self._given(
            await _operation.asyncio_detailed(
                client=self._client,
                body=checked(
                    _Body(
                        ref_id=ref_id,
                        ref_code=left_out(ref_code),
                        ref_type=left_out(ref_type),
                        full_name=left_out(full_name),
                        gender=left_out(gender),
                        job_title=left_out(job_title),
                        passport=left_out(passport),
                        avatar_url=left_out(avatar_url),
                        phones=left_out(phones),
                        emails=left_out(emails),
                        address=left_out(address),
                        user_owner_email=left_out(user_owner_email),
                        tags=left_out(tags),
                        business=left_out(business),
                        categories=left_out(categories),
                        filter_contacts=left_out(filter_contacts),
                        note=left_out(note),
                    )
                ),
            )
        )

    async def search(
        self,
        *,
        keyword: str | None = None,
        page: int | None = None,
        size: int | None = None,
    ) -> ContactPage:
        """Search contacts

        Finds contacts by a keyword and gives them page by page. The vendor's text on it could not be read; two
        integrators agree on address and body, and one of them keeps a real answer of 2024.

        * credential: one integrator sends the raw key, another the bearer token, both with success. The spec takes
          either, the key first.
        * keyword: compared with phone numbers and with other fields, so the first row need not be the phone number
          that was asked for. Compare the attribute phone_number yourself.

        Args:
            keyword: The text to look for, for contacts a phone number or another text. Empty text finds everything, says
                one integrator of contacts.
            page: Number of the page, from 1. The first page when left out.
            size: Rows on a page, 50 when left out. The largest page is not known here; call history cuts to 50.

        Returns:
            ContactPage

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: read (reads only). Evidence: integrators. Credential: API key in header x-api-key or bearer token.
        """
        from ...models.keyword_search import KeywordSearch as _Body
        from . import search_contacts as _operation

        return self._given(
            await _operation.asyncio_detailed(
                client=self._client,
                page=left_out(page),
                size=left_out(size),
                body=checked(
                    _Body(
                        keyword=left_out(keyword),
                    )
                ),
            )
        )

    async def list_v1(
        self,
        *,
        keyword: str | None = None,
        filters: builtins.list[ContactFilterV1] | None = None,
        page: int | None = None,
        size: int | None = None,
    ) -> ContactV1Page:
        """List contacts (version 1)

        Finds contacts by a keyword or a filter and gives them page by page.

        * keyword: a phone number, an e-mail or a name, says the page. One integrator found that only a whole phone
          number is matched, as in `get_contact_v1`.
        * filters: the page shows one, by owner. What else can be filtered by is not listed.
        * page and size: the page puts them into the query. One integrator sends them in the body, with a size of 500;
          whether they are read there is not known.
        * answer: the sample on a white-label page shows a call, a slip; the spec follows the vendor's text of 2023.

        Args:
            keyword: A phone number, an e-mail or a name. One integrator found that only whole numbers are matched.
            filters: Further conditions.
            page: Number of the page, from 1. The first page when left out.
            size: Rows on a page, 50 when left out. The largest page is not known here; call history cuts to 50.

        Returns:
            ContactV1Page

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: read (reads only). Evidence: vendor-docs-2023. Credential: bearer token.
        """
        from ...models.contact_search_v1 import ContactSearchV1 as _Body
        from . import list_contacts_v1 as _operation

        return self._given(
            await _operation.asyncio_detailed(
                client=self._client,
                page=left_out(page),
                size=left_out(size),
                body=checked(
                    _Body(
                        keyword=left_out(keyword),
                        filters=left_out(filters),
                    )
                ),
            )
        )

    async def get_v1(
        self,
        *,
        phone: str | None = None,
        email: str | None = None,
        ref_id: str | None = None,
        ref_code: str | None = None,
    ) -> ContactV1 | None:
        """Find one contact by phone number, e-mail or your own id (version 1)

        Gives the contact with this phone number, e-mail, id or code. The page marks no parameter as required; give at
        least one. What several together do is not said.

        * answer: not shown. The spec supposes a row of `list_contacts_v1`. One integrator, who looks contacts up by
          phone number, reads its `_id`, and null when nothing is found.
        * names: the query says ref_id and ref_code where bodies say refId and refCode.

        Args:
            phone: The contact's phone number. Whether +84 and 0 mean the same is not stated.
            email: The contact's e-mail.
            ref_id: The contact's id in your own system.
            ref_code: The contact's code in your own system.

        Returns:
            ContactV1 | None

        Raises:
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: read (reads only). Evidence: vendor-docs-2023. Credential: bearer token.
        """
        from . import get_contact_v1 as _operation

        return self._given(
            await _operation.asyncio_detailed(
                client=self._client,
                phone=left_out(phone),
                email=left_out(email),
                ref_id=left_out(ref_id),
                ref_code=left_out(ref_code),
            )
        )

    async def get_detail_v1(
        self,
        *,
        id: str,
    ) -> ContactV1 | None:
        """Read one contact by its id (version 1)

        Gives the contact with this id.

        * answer: not shown. The spec supposes a row of `list_contacts_v1`, and null for an unknown id as from
          `get_contact_v1`.
        * path: earlier texts say detail in place of details. One integrator uses details, as the spec does.

        Args:
            id: Id of the contact, supposedly the `_id` that `get_contact_v1` gives.

        Returns:
            ContactV1 | None

        Raises:
            ValueError: An argument has an undocumented value or can't be sent; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: read (reads only). Evidence: vendor-docs-2023. Credential: bearer token.
        """
        from . import get_contact_detail_v1 as _operation

        return self._given(
            await _operation.asyncio_detailed(
                client=self._client,
                id=id,
            )
        )

    async def add_v1(
        self,
        *,
        full_name: str,
        phones: builtins.list[ContactPointV1],
        gender: ContactGender | None = None,
        birthday: str | None = None,
        job_title: str | None = None,
        passport: str | None = None,
        emails: builtins.list[ContactPointV1] | None = None,
        address: str | None = None,
        user_owner_email: str | None = None,
        tags: builtins.list[str] | None = None,
        more_information: builtins.list[ContactOwnFieldV1] | None = None,
        note: str | None = None,
        ref_id: str | None = None,
        ref_code: str | None = None,
    ) -> bool:
        """Add a contact (version 1)

        Adds one customer. The answer is true and holds no id; until August 2022 it was the new contact.

        * required fields: name and phones carried the mark in 2021, and today's text has lost all marks. The spec
          keeps them required.
        * kind of a phone number: the key is `value` on this page, `type` in update and in version 2. One integrator
          sends `type` here, and the vendor answers success. The spec takes both keys.
        * names: that integrator also writes refid and refcode in small letters; whether they are read is not known.
        * payload: the page prints true or false beside a status of success; what false means is not explained.

        Args:
            full_name: Full name.
            phones: Phone numbers.
            gender: Gender.
            birthday: Day of birth, as dd/MM/yyyy.
            job_title: Job title; version 2 calls this key jobTitlte.
            passport: Number of a passport or identity card.
            emails: E-mails.
            address: Address, as one line.
            user_owner_email: E-mail of the agent who owns the contact.
            tags: Tags, by name.
            more_information: Own fields of the account. The key is misspelt by the vendor.
            note: Note.
            ref_id: The contact's id in your own system.
            ref_code: The contact's code in your own system.

        Returns:
            bool

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: write (changes data). Evidence: vendor-docs-2023. Credential: bearer token.
        """
        from ...models.contact_create_v1 import ContactCreateV1 as _Body
        from . import add_contact_v1 as _operation

        return self._given(
            await _operation.asyncio_detailed(
                client=self._client,
                body=checked(
                    _Body(
                        full_name=full_name,
                        phones=phones,
                        gender=left_out(gender),
                        birthday=left_out(birthday),
                        job_title=left_out(job_title),
                        passport=left_out(passport),
                        emails=left_out(emails),
                        address=left_out(address),
                        user_owner_email=left_out(user_owner_email),
                        tags=left_out(tags),
                        more_information=left_out(more_information),
                        note=left_out(note),
                        ref_id=left_out(ref_id),
                        ref_code=left_out(ref_code),
                    )
                ),
            )
        )

    async def add_many_v1(
        self,
        *,
        items: builtins.list[ContactCreateV1],
    ) -> bool:
        """Add many contacts in the background (version 1)

        Takes a list of customers and adds them after it has answered. Nothing reports when that is done, or which of
        them were refused.

        * length: how many fit into one request is not stated.
        * payload: the page prints true or false beside a status of success; what false means is not explained.

        Args:
            items: What to send, one by one.

        Returns:
            bool

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: write (changes data). Evidence: vendor-docs-2023. Credential: bearer token.
        """
        from ...models.contact_create_v1 import ContactCreateV1 as _Item
        from . import add_contacts_v1 as _operation

        return self._given(
            await _operation.asyncio_detailed(
                client=self._client,
                body=checked_items(items, _Item),
            )
        )

    async def update_v1(
        self,
        *,
        ref_id: str,
        full_name: str,
        phones: builtins.list[ContactPoint],
        gender: ContactGender | None = None,
        birthday: str | None = None,
        passport: str | None = None,
        emails: builtins.list[ContactPoint] | None = None,
        address: str | None = None,
        user_owner_email: str | None = None,
        tags: builtins.list[str] | None = None,
        more_information: builtins.list[ContactOwnFieldV1] | None = None,
        note: str | None = None,
    ) -> bool:
        """Change a contact (version 1)

        Changes the customer with this `refId`.

        * partial updates: whether fields that are left out are kept or emptied is not stated. On version 2 they are
          kept, says one integrator.
        * required fields: `refId`, name and phones carried the mark in 2021; today's text has lost all marks. The spec
          keeps them required.
        * fields: the page lists neither refCode nor job_title here. One integrator sends the same body as to
          `add_contact_v1`.
        * payload: the page prints true or false beside a status of success; what false means is not explained. Before
          August 2022 it was the contact.

        Args:
            ref_id: The contact's id in your own system.
            full_name: Full name.
            phones: Phone numbers. Whether the list replaces the old one or is added to it is not stated.
            gender: Gender.
            birthday: Day of birth, as dd/MM/yyyy.
            passport: Number of a passport or identity card.
            emails: E-mails. Whether the list replaces the old one or is added to it is not stated.
            address: Address, as one line.
            user_owner_email: E-mail of the agent who is to own the contact.
            tags: Tags, by name.
            more_information: Own fields of the account. The key is misspelt by the vendor.
            note: Note.

        Returns:
            bool

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: write (changes data). Evidence: vendor-docs-2023. Credential: bearer token. Must be there already:
        refId.
        """
        from ...models.contact_update_v1 import ContactUpdateV1 as _Body
        from . import update_contact_v1 as _operation

        return self._given(
            await _operation.asyncio_detailed(
                client=self._client,
                body=checked(
                    _Body(
                        ref_id=ref_id,
                        full_name=full_name,
                        phones=phones,
                        gender=left_out(gender),
                        birthday=left_out(birthday),
                        passport=left_out(passport),
                        emails=left_out(emails),
                        address=left_out(address),
                        user_owner_email=left_out(user_owner_email),
                        tags=left_out(tags),
                        more_information=left_out(more_information),
                        note=left_out(note),
                    )
                ),
            )
        )

    async def delete_v1(
        self,
        *,
        id: str,
    ) -> bool:
        """Delete a contact (version 1)

        Deletes the contact with this id. The parameter was called public_id until August 2022, so it is not sure that
        both ids are the same. Whether a deleted contact can be brought back, and what an unknown id gives, is not
        stated.

        Args:
            id: Id of the contact, supposedly the `_id` that `get_contact_v1` gives.

        Returns:
            bool

        Raises:
            ValueError: An argument has an undocumented value or can't be sent; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: destructive (deletes data). Evidence: vendor-docs-2023. Credential: bearer token. Must be there already:
        id.
        """
        from . import delete_contact_v1 as _operation

        return self._given(
            await _operation.asyncio_detailed(
                client=self._client,
                id=id,
            )
        )

    async def add_notes_v1(
        self,
        *,
        items: builtins.list[ContactNoteCreateV1],
    ) -> int:
        """Add notes to contacts (version 1)

        Adds notes, each to the customer with its phone number. The answer says how many were accepted, not which; what
        happens to a number that no contact has is not stated. The first text, of March 2022, took one note and gave it
        back; the spec follows the text of 2023.

        Args:
            items: What to send, one by one.

        Returns:
            int

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: write (changes data). Evidence: vendor-docs-2023. Credential: bearer token. Must be there already:
        phone.
        """
        from ...models.contact_note_create_v1 import ContactNoteCreateV1 as _Item
        from . import add_contact_notes_v1 as _operation

        return self._given(
            await _operation.asyncio_detailed(
                client=self._client,
                body=checked_items(items, _Item),
            )
        )


class RawContactsResource:
    """The methods of `ContactsResource`, each of which gives a whole `Response` in place of its payload."""

    def __init__(self, client: AuthenticatedClient):
        methods = whole(ContactsResource(client))
        self.add = raw(methods.add)
        self.add_many = raw(methods.add_many)
        self.update = raw(methods.update)
        self.search = raw(methods.search)
        self.list_v1 = raw(methods.list_v1)
        self.get_v1 = raw(methods.get_v1)
        self.get_detail_v1 = raw(methods.get_detail_v1)
        self.add_v1 = raw(methods.add_v1)
        self.add_many_v1 = raw(methods.add_many_v1)
        self.update_v1 = raw(methods.update_v1)
        self.delete_v1 = raw(methods.delete_v1)
        self.add_notes_v1 = raw(methods.add_notes_v1)


class AsyncRawContactsResource:
    """The methods of `AsyncContactsResource`, each of which gives a whole `Response` in place of its payload."""

    def __init__(self, client: AuthenticatedClient):
        methods = whole(AsyncContactsResource(client))
        self.add = raw_async(methods.add)
        self.add_many = raw_async(methods.add_many)
        self.update = raw_async(methods.update)
        self.search = raw_async(methods.search)
        self.list_v1 = raw_async(methods.list_v1)
        self.get_v1 = raw_async(methods.get_v1)
        self.get_detail_v1 = raw_async(methods.get_detail_v1)
        self.add_v1 = raw_async(methods.add_v1)
        self.add_many_v1 = raw_async(methods.add_many_v1)
        self.update_v1 = raw_async(methods.update_v1)
        self.delete_v1 = raw_async(methods.delete_v1)
        self.add_notes_v1 = raw_async(methods.add_notes_v1)
