"""Operations of the tag `partner`."""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING, Any

from ...base import checked
from ...resource import Resource, left_out, raw, raw_async, whole

if TYPE_CHECKING:
    from ...client import AuthenticatedClient
    from ...models.keyword_search import KeywordSearch
    from ...models.package_buy import PackageBuy
    from ...models.package_extend import PackageExtend
    from ...models.package_upgrade import PackageUpgrade
    from ...models.partner_account import PartnerAccount
    from ...models.partner_agency import PartnerAgency
    from ...models.partner_balance_update import PartnerBalanceUpdate
    from ...models.partner_number_buy import PartnerNumberBuy
    from ...models.partner_number_page import PartnerNumberPage
    from ...models.partner_tenant import PartnerTenant
    from ...models.partner_tenant_create import PartnerTenantCreate
    from ...models.partner_tenant_created import PartnerTenantCreated
    from ...models.service_package_offer import ServicePackageOffer


class PartnerResource(Resource):
    """Operations of the tag `partner`."""

    def me(
        self,
    ) -> PartnerAccount:
        """Read the partner's own account

        Gives the partner's account with its balance. Takes a token made from the partner's key; OMICall gives that key
        on request.

        Returns:
            PartnerAccount

        Raises:
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: read (reads only). Evidence: vendor-docs. Credential: bearer token, made from a partner's API key.
        """
        from . import get_partner as _operation

        return self._given(
            _operation.sync_detailed(
                client=self._client,
            )
        )

    def agency(
        self,
    ) -> PartnerAgency:
        """Read the agency's account

        Gives the account of the agency. Takes a token made from the partner's key. How an agency differs from a partner
        is not explained, and the page's list of fields could be read only in part: there are more than the five here.

        Returns:
            PartnerAgency

        Raises:
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: read (reads only). Evidence: vendor-docs. Credential: bearer token, made from a partner's API key.
        """
        from . import get_partner_agency as _operation

        return self._given(
            _operation.sync_detailed(
                client=self._client,
            )
        )

    def list_numbers(
        self,
        *,
        page: int,
        size: int,
    ) -> PartnerNumberPage:
        """List the hotlines for sale

        Gives the hotlines that the partner can buy for its customers, page by page, with what it costs to keep them.
        Takes a token made from the partner's key.

        * page and size: marked as required in 2021; the later text has no such marks and gives 50 as the default of
          `size`. The spec asks for both.
        * size: typed as a boolean in the vendor's table. The spec takes it for a slip.

        Args:
            page: Number of the page, from 1.
            size: Rows on a page, 50 by default. The largest page is not stated.

        Returns:
            PartnerNumberPage

        Raises:
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: read (reads only). Evidence: vendor-docs. Credential: bearer token, made from a partner's API key.
        """
        from . import list_partner_numbers as _operation

        return self._given(
            _operation.sync_detailed(
                client=self._client,
                page=page,
                size=size,
            )
        )

    def buy_number(
        self,
        *,
        number: str,
        email: str,
        number_count: int,
        note: str,
    ) -> Any:
        """Buy a hotline for an account

        Buys one of the hotlines for sale for an account of the partner, for six months or more. It costs money, and
        nothing protects against buying twice: the request has no key for that. Takes a token made from the partner's
        key.

        * evidence: in the text of 2023; what could be read of today's page does not reach this far.
        * answer: the page prints an empty block, so the payload may be missing.
        * months: typed as a number in the vendor's table. The spec takes whole months.

        Args:
            number: The hotline, as the list of hotlines for sale writes it.
            email: E-mail of the account's owner.
            number_count: For how many months, at least 6. Months, despite the name of the field.
            note: A note on the purchase.

        Returns:
            Any

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: billable (may cost money or ring a phone; never sent twice). Evidence: vendor-docs-2023. Credential:
        bearer token, made from a partner's API key. Must be there already: email, number.
        """
        from ...models.partner_number_buy import PartnerNumberBuy as _Body
        from . import buy_partner_number as _operation

        return self._given(
            _operation.sync_detailed(
                client=self._client,
                body=checked(
                    _Body(
                        number=number,
                        email=email,
                        number_count=number_count,
                        note=note,
                    )
                ),
            )
        )

    def list_packages(
        self,
    ) -> builtins.list[ServicePackageOffer]:
        """List the service packages

        Gives the packages with their prices, all at once. Takes a token made from the partner's key. Packages of the
        second generation come from `list_package_templates`.

        Returns:
            list[ServicePackageOffer]

        Raises:
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: read (reads only). Evidence: vendor-docs. Credential: bearer token, made from a partner's API key.
        """
        from . import list_service_packages as _operation

        return self._given(
            _operation.sync_detailed(
                client=self._client,
            )
        )

    def upgrade_package(
        self,
        *,
        email: str,
        code_name: str,
        month_num: int,
        note: str,
    ) -> Any:
        """Upgrade an account to another package

        Gives an account another package for six months or more. It costs the set-up fee and the monthly fee times the
        months, says the page. Nothing protects against upgrading twice: the request has no key for that. Takes a token
        made from the partner's key.

        * answer: the page prints an empty block, so the payload may be missing.
        * note: more than 10 characters, says the page, while `extend_service_package` asks for at least 10. The spec
          asks for 11 here, which fits either reading.
        * months: typed as a number in the vendor's table. The spec takes whole months.

        Args:
            email: E-mail of the account's owner.
            code_name: Code of the new package.
            month_num: For how many months, at least 6.
            note: A note on the upgrade, of more than 10 characters.

        Returns:
            Any

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: billable (may cost money or ring a phone; never sent twice). Evidence: vendor-docs. Credential: bearer
        token, made from a partner's API key. Must be there already: email, code_name.
        """
        from ...models.package_upgrade import PackageUpgrade as _Body
        from . import upgrade_service_package as _operation

        return self._given(
            _operation.sync_detailed(
                client=self._client,
                body=checked(
                    _Body(
                        email=email,
                        code_name=code_name,
                        month_num=month_num,
                        note=note,
                    )
                ),
            )
        )

    def extend_package(
        self,
        *,
        email: str,
        month_num: int,
        note: str,
    ) -> Any:
        """Extend the package of an account

        Lets an account keep its package for six months or more. It costs the monthly fee times the months, says the
        page. Nothing protects against extending twice: the request has no key for that. Takes a token made from the
        partner's key. The page prints an empty answer, so the payload may be missing.

        Args:
            email: E-mail, supposedly of the account's owner as on the upgrade.
            month_num: For how many months, at least 6.
            note: A note on the extension, of at least 10 characters.

        Returns:
            Any

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: billable (may cost money or ring a phone; never sent twice). Evidence: vendor-docs. Credential: bearer
        token, made from a partner's API key. Must be there already: email.
        """
        from ...models.package_extend import PackageExtend as _Body
        from . import extend_service_package as _operation

        return self._given(
            _operation.sync_detailed(
                client=self._client,
                body=checked(
                    _Body(
                        email=email,
                        month_num=month_num,
                        note=note,
                    )
                ),
            )
        )

    def list_package_templates(
        self,
    ) -> Any:
        """List the packages that the agency sells (version 2)

        Gives the packages of the second generation. Takes a token made from the partner's key. The vendor documents it,
        but its answer could not be read, so the payload has no type here.

        Returns:
            Any

        Raises:
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: read (reads only). Evidence: vendor-docs. Credential: bearer token, made from a partner's API key.
        """
        from . import list_package_templates as _operation

        return self._given(
            _operation.sync_detailed(
                client=self._client,
            )
        )

    def buy_user_packages(
        self,
        *,
        code: str,
        total: int,
    ) -> Any:
        """Buy packages for employees (version 2)

        Buys a number of packages for the employees of an account. It costs money, and nothing is known that protects
        against buying twice.

        * **whose token**: although the path is a partner's, the page asks for the token of the account that the
          packages are for, made from that account's key, and not for the partner's.
        * body: two fields could be read, and the table goes on after them. The vendor may ask for more than these. The
          spec requires the two, since nothing can be bought without them.
        * answer: it could not be read, so the payload has no type here.

        Args:
            code: The service code of a package, supposedly from `list_package_templates`. None is known.
            total: How many packages. Typed as a number in the vendor's table; the spec takes whole packages.

        Returns:
            Any

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: billable (may cost money or ring a phone; never sent twice). Evidence: vendor-docs. Credential: bearer
        token. Must be there already: code.
        """
        from ...models.package_buy import PackageBuy as _Body
        from . import buy_user_packages as _operation

        return self._given(
            _operation.sync_detailed(
                client=self._client,
                body=checked(
                    _Body(
                        code=code,
                        total=total,
                    )
                ),
            )
        )

    def create_tenant(
        self,
        *,
        email: str,
        password: str,
        full_name: str,
        owner_name: str,
        phone: str,
        is_auto_active: bool | None = None,
    ) -> PartnerTenantCreated:
        """Create a business account

        Makes an account for a customer of the partner and gives its id. The account is ready 3 to 10 seconds later.
        Takes a token made from the partner's key.

        * codes: `partner_invalid` and `tenant_invalid` both say here that the token is not a partner's; on
          click-to-call `tenant_invalid` says that the business account is not valid.
        * codes: a missing body is `body_request_is_required` here and `request_body_required` on the overview page.

        Args:
            email: E-mail of the owner. One that already owns an account is refused.
            password: Password of the owner: 8 characters or more, with a capital, a small letter, a digit and a special
                character.
            full_name: Name of the business, under 255 characters.
            owner_name: Name of the owner, under 255 characters.
            phone: Phone number of the owner or the business; the page does not say which.
            is_auto_active: Whether to activate the account at once. What leaving it out does is not stated.

        Returns:
            PartnerTenantCreated

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says. Documented codes: partner_invalid,
            tenant_invalid, body_request_is_required, request_invalid, email_invalid, password_invalid, email_registered,
            create_tenant_error.

        Effect: write (changes data). Evidence: vendor-docs. Credential: bearer token, made from a partner's API key.
        Limits: ready_after_seconds 10.
        """
        from ...models.partner_tenant_create import PartnerTenantCreate as _Body
        from . import create_tenant as _operation

        return self._given(
            _operation.sync_detailed(
                client=self._client,
                body=checked(
                    _Body(
                        email=email,
                        password=password,
                        full_name=full_name,
                        owner_name=owner_name,
                        phone=phone,
                        is_auto_active=left_out(is_auto_active),
                    )
                ),
            )
        )

    def list_tenants(
        self,
        *,
        page: int,
        size: int,
        keyword: str | None = None,
    ) -> Any:
        """List the partner's accounts

        Gives the accounts of the partner's customers, page by page. Takes a token made from the partner's key.

        * keyword: the body is the one of the search for contacts, but here the keyword is the name or the e-mail of an
          account. Leaving it out supposedly gives all accounts.
        * page and size: marked as required in 2021; the later text has no such marks. The spec asks for both.
        * answer: the page prints an empty block, so the payload has no type here and may be missing. The paging
          suggests a page of rows as on other lists.

        Args:
            page: Number of the page, from 1 on the other lists.
            size: Rows on a page. The largest page is not stated.
            keyword: The text to look for, for contacts a phone number or another text. Empty text finds everything, says
                one integrator of contacts.

        Returns:
            Any

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: read (reads only). Evidence: vendor-docs. Credential: bearer token, made from a partner's API key.
        """
        from ...models.keyword_search import KeywordSearch as _Body
        from . import list_tenants as _operation

        return self._given(
            _operation.sync_detailed(
                client=self._client,
                page=page,
                size=size,
                body=checked(
                    _Body(
                        keyword=left_out(keyword),
                    )
                ),
            )
        )

    def get_tenant(
        self,
        *,
        id: str,
    ) -> None | PartnerTenant:
        """Read one of the partner's accounts

        Gives an account of a customer, with its balance, its hotlines and its package. **The answer holds the account's
        API key in clear text**: never log it. Takes a token made from the partner's key. For an unknown id the page
        says nothing; null is allowed, as on other look-ups by id.

        Args:
            id: Id of the account, as `create_tenant` gives it.

        Returns:
            None | PartnerTenant

        Raises:
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: read (reads only). Evidence: vendor-docs. Credential: bearer token, made from a partner's API key.
        """
        from . import get_partner_tenant as _operation

        return self._given(
            _operation.sync_detailed(
                client=self._client,
                id=id,
            )
        )

    def update_balance(
        self,
        *,
        email: str,
        amount: float,
        description: str,
    ) -> Any:
        """Top up the balance of an account

        Adds money to the balance of a customer's account. Nothing protects against topping up twice: the request has no
        key for that. Takes a token made from the partner's key. Whether the sum leaves the partner's balance is not
        stated.

        * bounds: the text says more than 10,000 VND and more than 50 characters of description, the codes say 10,000
          and 50 or more. The spec follows the codes, since they name the bound that a refusal is for.
        * codes: two of the four contain dots. They are sent exactly so, and one says "to short".
        * answer: the page prints an empty block, so the payload may be missing.

        Args:
            email: E-mail, supposedly of the account's owner as on the upgrade of a package.
            amount: How much to add, in VND, at least 10,000.
            description: Why, in 50 characters or more.

        Returns:
            Any

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says. Documented codes: access_denied,
            amount_gte_10.000_vnd, description_is_required, description_is_to_short.gte_50_characters.

        Effect: billable (may cost money or ring a phone; never sent twice). Evidence: vendor-docs. Credential: bearer
        token, made from a partner's API key. Must be there already: email.
        """
        from ...models.partner_balance_update import PartnerBalanceUpdate as _Body
        from . import update_tenant_balance as _operation

        return self._given(
            _operation.sync_detailed(
                client=self._client,
                body=checked(
                    _Body(
                        email=email,
                        amount=amount,
                        description=description,
                    )
                ),
            )
        )


class AsyncPartnerResource(Resource):
    """Async operations of the tag `partner`."""

    async def me(
        self,
    ) -> PartnerAccount:
        """Read the partner's own account

        Gives the partner's account with its balance. Takes a token made from the partner's key; OMICall gives that key
        on request.

        Returns:
            PartnerAccount

        Raises:
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: read (reads only). Evidence: vendor-docs. Credential: bearer token, made from a partner's API key.
        """
        from . import get_partner as _operation

        return self._given(
            await _operation.asyncio_detailed(
                client=self._client,
            )
        )

    async def agency(
        self,
    ) -> PartnerAgency:
        """Read the agency's account

        Gives the account of the agency. Takes a token made from the partner's key. How an agency differs from a partner
        is not explained, and the page's list of fields could be read only in part: there are more than the five here.

        Returns:
            PartnerAgency

        Raises:
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: read (reads only). Evidence: vendor-docs. Credential: bearer token, made from a partner's API key.
        """
        from . import get_partner_agency as _operation

        return self._given(
            await _operation.asyncio_detailed(
                client=self._client,
            )
        )

    async def list_numbers(
        self,
        *,
        page: int,
        size: int,
    ) -> PartnerNumberPage:
        """List the hotlines for sale

        Gives the hotlines that the partner can buy for its customers, page by page, with what it costs to keep them.
        Takes a token made from the partner's key.

        * page and size: marked as required in 2021; the later text has no such marks and gives 50 as the default of
          `size`. The spec asks for both.
        * size: typed as a boolean in the vendor's table. The spec takes it for a slip.

        Args:
            page: Number of the page, from 1.
            size: Rows on a page, 50 by default. The largest page is not stated.

        Returns:
            PartnerNumberPage

        Raises:
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: read (reads only). Evidence: vendor-docs. Credential: bearer token, made from a partner's API key.
        """
        from . import list_partner_numbers as _operation

        return self._given(
            await _operation.asyncio_detailed(
                client=self._client,
                page=page,
                size=size,
            )
        )

    async def buy_number(
        self,
        *,
        number: str,
        email: str,
        number_count: int,
        note: str,
    ) -> Any:
        """Buy a hotline for an account

        Buys one of the hotlines for sale for an account of the partner, for six months or more. It costs money, and
        nothing protects against buying twice: the request has no key for that. Takes a token made from the partner's
        key.

        * evidence: in the text of 2023; what could be read of today's page does not reach this far.
        * answer: the page prints an empty block, so the payload may be missing.
        * months: typed as a number in the vendor's table. The spec takes whole months.

        Args:
            number: The hotline, as the list of hotlines for sale writes it.
            email: E-mail of the account's owner.
            number_count: For how many months, at least 6. Months, despite the name of the field.
            note: A note on the purchase.

        Returns:
            Any

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: billable (may cost money or ring a phone; never sent twice). Evidence: vendor-docs-2023. Credential:
        bearer token, made from a partner's API key. Must be there already: email, number.
        """
        from ...models.partner_number_buy import PartnerNumberBuy as _Body
        from . import buy_partner_number as _operation

        return self._given(
            await _operation.asyncio_detailed(
                client=self._client,
                body=checked(
                    _Body(
                        number=number,
                        email=email,
                        number_count=number_count,
                        note=note,
                    )
                ),
            )
        )

    async def list_packages(
        self,
    ) -> builtins.list[ServicePackageOffer]:
        """List the service packages

        Gives the packages with their prices, all at once. Takes a token made from the partner's key. Packages of the
        second generation come from `list_package_templates`.

        Returns:
            list[ServicePackageOffer]

        Raises:
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: read (reads only). Evidence: vendor-docs. Credential: bearer token, made from a partner's API key.
        """
        from . import list_service_packages as _operation

        return self._given(
            await _operation.asyncio_detailed(
                client=self._client,
            )
        )

    async def upgrade_package(
        self,
        *,
        email: str,
        code_name: str,
        month_num: int,
        note: str,
    ) -> Any:
        """Upgrade an account to another package

        Gives an account another package for six months or more. It costs the set-up fee and the monthly fee times the
        months, says the page. Nothing protects against upgrading twice: the request has no key for that. Takes a token
        made from the partner's key.

        * answer: the page prints an empty block, so the payload may be missing.
        * note: more than 10 characters, says the page, while `extend_service_package` asks for at least 10. The spec
          asks for 11 here, which fits either reading.
        * months: typed as a number in the vendor's table. The spec takes whole months.

        Args:
            email: E-mail of the account's owner.
            code_name: Code of the new package.
            month_num: For how many months, at least 6.
            note: A note on the upgrade, of more than 10 characters.

        Returns:
            Any

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: billable (may cost money or ring a phone; never sent twice). Evidence: vendor-docs. Credential: bearer
        token, made from a partner's API key. Must be there already: email, code_name.
        """
        from ...models.package_upgrade import PackageUpgrade as _Body
        from . import upgrade_service_package as _operation

        return self._given(
            await _operation.asyncio_detailed(
                client=self._client,
                body=checked(
                    _Body(
                        email=email,
                        code_name=code_name,
                        month_num=month_num,
                        note=note,
                    )
                ),
            )
        )

    async def extend_package(
        self,
        *,
        email: str,
        month_num: int,
        note: str,
    ) -> Any:
        """Extend the package of an account

        Lets an account keep its package for six months or more. It costs the monthly fee times the months, says the
        page. Nothing protects against extending twice: the request has no key for that. Takes a token made from the
        partner's key. The page prints an empty answer, so the payload may be missing.

        Args:
            email: E-mail, supposedly of the account's owner as on the upgrade.
            month_num: For how many months, at least 6.
            note: A note on the extension, of at least 10 characters.

        Returns:
            Any

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: billable (may cost money or ring a phone; never sent twice). Evidence: vendor-docs. Credential: bearer
        token, made from a partner's API key. Must be there already: email.
        """
        from ...models.package_extend import PackageExtend as _Body
        from . import extend_service_package as _operation

        return self._given(
            await _operation.asyncio_detailed(
                client=self._client,
                body=checked(
                    _Body(
                        email=email,
                        month_num=month_num,
                        note=note,
                    )
                ),
            )
        )

    async def list_package_templates(
        self,
    ) -> Any:
        """List the packages that the agency sells (version 2)

        Gives the packages of the second generation. Takes a token made from the partner's key. The vendor documents it,
        but its answer could not be read, so the payload has no type here.

        Returns:
            Any

        Raises:
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: read (reads only). Evidence: vendor-docs. Credential: bearer token, made from a partner's API key.
        """
        from . import list_package_templates as _operation

        return self._given(
            await _operation.asyncio_detailed(
                client=self._client,
            )
        )

    async def buy_user_packages(
        self,
        *,
        code: str,
        total: int,
    ) -> Any:
        """Buy packages for employees (version 2)

        Buys a number of packages for the employees of an account. It costs money, and nothing is known that protects
        against buying twice.

        * **whose token**: although the path is a partner's, the page asks for the token of the account that the
          packages are for, made from that account's key, and not for the partner's.
        * body: two fields could be read, and the table goes on after them. The vendor may ask for more than these. The
          spec requires the two, since nothing can be bought without them.
        * answer: it could not be read, so the payload has no type here.

        Args:
            code: The service code of a package, supposedly from `list_package_templates`. None is known.
            total: How many packages. Typed as a number in the vendor's table; the spec takes whole packages.

        Returns:
            Any

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: billable (may cost money or ring a phone; never sent twice). Evidence: vendor-docs. Credential: bearer
        token. Must be there already: code.
        """
        from ...models.package_buy import PackageBuy as _Body
        from . import buy_user_packages as _operation

        return self._given(
            await _operation.asyncio_detailed(
                client=self._client,
                body=checked(
                    _Body(
                        code=code,
                        total=total,
                    )
                ),
            )
        )

    async def create_tenant(
        self,
        *,
        email: str,
        password: str,
        full_name: str,
        owner_name: str,
        phone: str,
        is_auto_active: bool | None = None,
    ) -> PartnerTenantCreated:
        """Create a business account

        Makes an account for a customer of the partner and gives its id. The account is ready 3 to 10 seconds later.
        Takes a token made from the partner's key.

        * codes: `partner_invalid` and `tenant_invalid` both say here that the token is not a partner's; on
          click-to-call `tenant_invalid` says that the business account is not valid.
        * codes: a missing body is `body_request_is_required` here and `request_body_required` on the overview page.

        Args:
            email: E-mail of the owner. One that already owns an account is refused.
            password: Password of the owner: 8 characters or more, with a capital, a small letter, a digit and a special
                character.
            full_name: Name of the business, under 255 characters.
            owner_name: Name of the owner, under 255 characters.
            phone: Phone number of the owner or the business; the page does not say which.
            is_auto_active: Whether to activate the account at once. What leaving it out does is not stated.

        Returns:
            PartnerTenantCreated

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says. Documented codes: partner_invalid,
            tenant_invalid, body_request_is_required, request_invalid, email_invalid, password_invalid, email_registered,
            create_tenant_error.

        Effect: write (changes data). Evidence: vendor-docs. Credential: bearer token, made from a partner's API key.
        Limits: ready_after_seconds 10.
        """
        from ...models.partner_tenant_create import PartnerTenantCreate as _Body
        from . import create_tenant as _operation

        return self._given(
            await _operation.asyncio_detailed(
                client=self._client,
                body=checked(
                    _Body(
                        email=email,
                        password=password,
                        full_name=full_name,
                        owner_name=owner_name,
                        phone=phone,
                        is_auto_active=left_out(is_auto_active),
                    )
                ),
            )
        )

    async def list_tenants(
        self,
        *,
        page: int,
        size: int,
        keyword: str | None = None,
    ) -> Any:
        """List the partner's accounts

        Gives the accounts of the partner's customers, page by page. Takes a token made from the partner's key.

        * keyword: the body is the one of the search for contacts, but here the keyword is the name or the e-mail of an
          account. Leaving it out supposedly gives all accounts.
        * page and size: marked as required in 2021; the later text has no such marks. The spec asks for both.
        * answer: the page prints an empty block, so the payload has no type here and may be missing. The paging
          suggests a page of rows as on other lists.

        Args:
            page: Number of the page, from 1 on the other lists.
            size: Rows on a page. The largest page is not stated.
            keyword: The text to look for, for contacts a phone number or another text. Empty text finds everything, says
                one integrator of contacts.

        Returns:
            Any

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: read (reads only). Evidence: vendor-docs. Credential: bearer token, made from a partner's API key.
        """
        from ...models.keyword_search import KeywordSearch as _Body
        from . import list_tenants as _operation

        return self._given(
            await _operation.asyncio_detailed(
                client=self._client,
                page=page,
                size=size,
                body=checked(
                    _Body(
                        keyword=left_out(keyword),
                    )
                ),
            )
        )

    async def get_tenant(
        self,
        *,
        id: str,
    ) -> None | PartnerTenant:
        """Read one of the partner's accounts

        Gives an account of a customer, with its balance, its hotlines and its package. **The answer holds the account's
        API key in clear text**: never log it. Takes a token made from the partner's key. For an unknown id the page
        says nothing; null is allowed, as on other look-ups by id.

        Args:
            id: Id of the account, as `create_tenant` gives it.

        Returns:
            None | PartnerTenant

        Raises:
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: read (reads only). Evidence: vendor-docs. Credential: bearer token, made from a partner's API key.
        """
        from . import get_partner_tenant as _operation

        return self._given(
            await _operation.asyncio_detailed(
                client=self._client,
                id=id,
            )
        )

    async def update_balance(
        self,
        *,
        email: str,
        amount: float,
        description: str,
    ) -> Any:
        """Top up the balance of an account

        Adds money to the balance of a customer's account. Nothing protects against topping up twice: the request has no
        key for that. Takes a token made from the partner's key. Whether the sum leaves the partner's balance is not
        stated.

        * bounds: the text says more than 10,000 VND and more than 50 characters of description, the codes say 10,000
          and 50 or more. The spec follows the codes, since they name the bound that a refusal is for.
        * codes: two of the four contain dots. They are sent exactly so, and one says "to short".
        * answer: the page prints an empty block, so the payload may be missing.

        Args:
            email: E-mail, supposedly of the account's owner as on the upgrade of a package.
            amount: How much to add, in VND, at least 10,000.
            description: Why, in 50 characters or more.

        Returns:
            Any

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says. Documented codes: access_denied,
            amount_gte_10.000_vnd, description_is_required, description_is_to_short.gte_50_characters.

        Effect: billable (may cost money or ring a phone; never sent twice). Evidence: vendor-docs. Credential: bearer
        token, made from a partner's API key. Must be there already: email.
        """
        from ...models.partner_balance_update import PartnerBalanceUpdate as _Body
        from . import update_tenant_balance as _operation

        return self._given(
            await _operation.asyncio_detailed(
                client=self._client,
                body=checked(
                    _Body(
                        email=email,
                        amount=amount,
                        description=description,
                    )
                ),
            )
        )


class RawPartnerResource:
    """The methods of `PartnerResource`, each of which gives a whole `Response` in place of its payload."""

    def __init__(self, client: AuthenticatedClient):
        methods = whole(PartnerResource(client))
        self.me = raw(methods.me)
        self.agency = raw(methods.agency)
        self.list_numbers = raw(methods.list_numbers)
        self.buy_number = raw(methods.buy_number)
        self.list_packages = raw(methods.list_packages)
        self.upgrade_package = raw(methods.upgrade_package)
        self.extend_package = raw(methods.extend_package)
        self.list_package_templates = raw(methods.list_package_templates)
        self.buy_user_packages = raw(methods.buy_user_packages)
        self.create_tenant = raw(methods.create_tenant)
        self.list_tenants = raw(methods.list_tenants)
        self.get_tenant = raw(methods.get_tenant)
        self.update_balance = raw(methods.update_balance)


class AsyncRawPartnerResource:
    """The methods of `AsyncPartnerResource`, each of which gives a whole `Response` in place of its payload."""

    def __init__(self, client: AuthenticatedClient):
        methods = whole(AsyncPartnerResource(client))
        self.me = raw_async(methods.me)
        self.agency = raw_async(methods.agency)
        self.list_numbers = raw_async(methods.list_numbers)
        self.buy_number = raw_async(methods.buy_number)
        self.list_packages = raw_async(methods.list_packages)
        self.upgrade_package = raw_async(methods.upgrade_package)
        self.extend_package = raw_async(methods.extend_package)
        self.list_package_templates = raw_async(methods.list_package_templates)
        self.buy_user_packages = raw_async(methods.buy_user_packages)
        self.create_tenant = raw_async(methods.create_tenant)
        self.list_tenants = raw_async(methods.list_tenants)
        self.get_tenant = raw_async(methods.get_tenant)
        self.update_balance = raw_async(methods.update_balance)
