"""Operations of the tag `agents`."""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING, Any

from ...base import checked
from ...resource import Resource, left_out, raw, raw_async, whole

if TYPE_CHECKING:
    from typing_extensions import deprecated

    from ...client import AuthenticatedClient
    from ...models.agent_create import AgentCreate
    from ...models.agent_create_with_package import AgentCreateWithPackage
    from ...models.agent_detail import AgentDetail
    from ...models.agent_filter import AgentFilter
    from ...models.agent_invitation import AgentInvitation
    from ...models.agent_page import AgentPage
    from ...models.agent_role_update import AgentRoleUpdate
    from ...models.agent_search import AgentSearch
    from ...models.agent_service_package_update import AgentServicePackageUpdate
    from ...models.agent_transfer import AgentTransfer
    from ...models.agent_transfer_receipt import AgentTransferReceipt
    from ...models.agent_v1_page import AgentV1Page
else:

    def deprecated(_: str) -> Any:
        return lambda method: method


class AgentsResource(Resource):
    """Operations of the tag `agents`."""

    def search(
        self,
        *,
        filter: AgentFilter | None = None,
        page: int | None = None,
        size: int | None = None,
    ) -> AgentPage:
        """Search agents

        Finds agents and gives them page by page, with their SIP logins. The vendor's pages say that version 3 takes the
        place of version 1 from 2026-04-01; their text on it could not be read. The path is known from one integrator's
        client and from notes on the vendor's own list of operations.

        * verb: the client sends POST with an empty JSON object, the notes say GET. The spec takes POST.
        * page: the client reads `items` at the top of the answer, which nobody has verified. All other lists of the
          vendor have their page in `payload`, and the spec supposes it here too.
        * rows: the client reads id, email, phone, full_name, is_active and the SIP login; the notes speak of `_id`,
          `identify_info` and `attribute_structure`. The spec allows both, all but `_id`: the name `id` stands for it.
        * conditions: known from third parties only; there may be more.

        Args:
            filter: Conditions.
            page: Number of the page, from 1. The first page when left out.
            size: Rows on a page, 50 when left out. The largest page is not known here; call history cuts to 50.

        Returns:
            AgentPage

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: read (reads only). Evidence: integrators. Credential: bearer token.
        """
        from ...models.agent_search import AgentSearch as _Body
        from . import search_agents as _operation

        return self._given(
            _operation.sync_detailed(
                client=self._client,
                page=left_out(page),
                size=left_out(size),
                body=checked(
                    _Body(
                        filter=left_out(filter),
                    )
                ),
            )
        )

    @deprecated("list_agents_v1 is deprecated by OMICall since 2026-04-01; use agents.search.")
    def list_v1(
        self,
        *,
        page: int | None = None,
        size: int | None = None,
        keyword: str | None = None,
    ) -> AgentV1Page:
        """List agents (version 1)

        Gives agents page by page, without their SIP logins. Deprecated: the vendor's page says that version 1 is paused
        from 2026-04-01 in favour of version 3 (`search_agents`); what paused means is not said.

        * id: a sample of 2024 or 2025 from a white-label host has `_id` and `user_owner_email`; the vendor's older
          sample lacks both.

        Args:
            page: Number of the page, from 1. The first page when left out.
            size: Rows on a page, 50 when left out. The largest page is not known here; call history cuts to 50.
            keyword: Text to look for in full name, e-mail and phone number.

        Returns:
            AgentV1Page

        Raises:
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: read (reads only). Evidence: vendor-docs. Credential: bearer token.
        """
        from . import list_agents_v1 as _operation

        return self._given(
            _operation.sync_detailed(
                client=self._client,
                page=left_out(page),
                size=left_out(size),
                keyword=left_out(keyword),
            )
        )

    def get_by_email(
        self,
        *,
        email: str,
    ) -> AgentDetail | None:
        """Look an agent up by e-mail

        Gives one agent with the SIP login, its password in clear text. Known from two integrators' clients and from
        notes on the vendor's own list of operations.

        * verb: one integrator and the notes send GET with the e-mail in the query; another integrator sends POST with
          a JSON body of `email`. The spec takes GET.
        * not found: nobody says what comes back. Integrators handle a payload of null where they look single things
          up, so the spec allows it.
        * domain: one integrator reads `pbx_account.domain`; the notes say that it is missing.

        Args:
            email: E-mail of the agent.

        Returns:
            AgentDetail | None

        Raises:
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: read (reads only). Evidence: integrators. Credential: bearer token.
        """
        from . import get_agent_by_email as _operation

        return self._given(
            _operation.sync_detailed(
                client=self._client,
                email=email,
            )
        )

    def invite(
        self,
        *,
        full_name: str,
        identify_info: str,
        password: str,
        role_name: str | None = None,
        owner_email: str | None = None,
        uuid: str | None = None,
    ) -> AgentInvitation:
        """Create an agent together with an extension

        Creates the login of an employee and an extension for it, and gives the extension's SIP login, the password in
        clear text. It may take up a paid seat: the vendor refuses it when the package has no seats left. Inviting an
        e-mail a second time is refused with `agent_exists`, says one integrator.

        * required fields: marked in 2021; today's page has lost all such marks. The spec asks for the three of 2021.
        * role: `role_is_required` is a documented code although the page gives `role_name` a default. Send a role.
        * failures: the page lists codes and not where they stand. One integrator reads them in `error`, then in
          `message`, at the top of the answer.
        * SIP login: the vendor's sample has empty texts; three integrators read real ones there.

        Args:
            full_name: Name of the agent.
            identify_info: E-mail with which the agent signs in.
            password: First password of the login, in clear text: 8 characters or more, with a capital letter, a small
                letter, a digit and a special character.
            role_name: Role, by its name. The page says that it is Sale when left out; a documented code contradicts.
            owner_email: E-mail of the employee who is responsible for this one.
            uuid: The agent's id in your own system. No two agents may have the same.

        Returns:
            AgentInvitation

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says. Documented codes:
            full_name_is_required, identify_info_invalid, password_invalid, role_is_required, agent_exists,
            agent_uuid_exists, limit_agent, invite_error.

        Effect: write (changes data). Evidence: vendor-docs. Credential: bearer token.
        """
        from ...models.agent_create import AgentCreate as _Body
        from . import invite_agent as _operation

        return self._given(
            _operation.sync_detailed(
                client=self._client,
                body=checked(
                    _Body(
                        full_name=full_name,
                        identify_info=identify_info,
                        password=password,
                        role_name=left_out(role_name),
                        owner_email=left_out(owner_email),
                        uuid=left_out(uuid),
                    )
                ),
            )
        )

    def invite_with_package(
        self,
        *,
        service_package_id: str,
        full_name: str,
        identify_info: str,
        password: str,
        role_name: str | None = None,
        owner_email: str | None = None,
        uuid: str | None = None,
    ) -> Any:
        """Create an agent and attach a service package

        Creates an agent as `invite_agent` does and attaches a service package. Packages cost money, so it counts as
        billable until somebody knows better. All that is known is one line of notes on the vendor's own list of
        operations: the path, `service_package_id`, and that the other fields are those of `invite_agent`.

        * required fields: not stated. The spec asks for those of `invite_agent` and for the package.
        * payload: not described. It may be that of `invite_agent`; nobody says so.

        Args:
            service_package_id: Id of the service package.
            full_name: Name of the agent.
            identify_info: E-mail with which the agent signs in.
            password: First password of the login, in clear text: 8 characters or more, with a capital letter, a small
                letter, a digit and a special character.
            role_name: Role, by its name.
            owner_email: E-mail of the employee who is responsible for this one.
            uuid: The agent's id in your own system. No two agents may have the same.

        Returns:
            Any

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: billable (may cost money or ring a phone; never sent twice). Evidence: inferred. Credential: bearer
        token.
        """
        from ...models.agent_create_with_package import AgentCreateWithPackage as _Body
        from . import invite_agent_with_package as _operation

        return self._given(
            _operation.sync_detailed(
                client=self._client,
                body=checked(
                    _Body(
                        service_package_id=service_package_id,
                        full_name=full_name,
                        identify_info=identify_info,
                        password=password,
                        role_name=left_out(role_name),
                        owner_email=left_out(owner_email),
                        uuid=left_out(uuid),
                    )
                ),
            )
        )

    def update_role(
        self,
        *,
        role_id: str,
        identify_info: str | None = None,
    ) -> Any:
        """Change the role of an agent

        Gives an agent another role. All that is known is one line of notes on the vendor's own list of operations: the
        path, `role_id`, and that some key names the agent.

        * agent: the notes do not say which key. The spec offers `identify_info`, as a guess from `invite_agent` and
          `delete_agent`, and does not require it.
        * roles: no known operation lists roles with their ids.
        * payload: not described.

        Args:
            role_id: Id of the role. `invite_agent` takes the name of a role instead.
            identify_info: Login e-mail of the agent. A guess; the real key is not known.

        Returns:
            Any

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: write (changes data). Evidence: inferred. Credential: bearer token. Must be there already:
        identify_info, role_id.
        """
        from ...models.agent_role_update import AgentRoleUpdate as _Body
        from . import update_agent_role as _operation

        return self._given(
            _operation.sync_detailed(
                client=self._client,
                body=checked(
                    _Body(
                        role_id=role_id,
                        identify_info=left_out(identify_info),
                    )
                ),
            )
        )

    def update_service_package(
        self,
        *,
        service_package_id: None | str,
        identify_info: str | None = None,
    ) -> Any:
        """Set or clear the service package of an agent

        Attaches a service package to an agent, or takes it away. It may change what is billed. All that is known is one
        line of notes on the vendor's own list of operations: the path, `service_package_id`, and that some key names
        the agent.

        * agent: the notes do not say which key. The spec offers `identify_info`, as a guess from `invite_agent` and
          `delete_agent`, and does not require it.
        * clearing: how it is done is not stated. The spec allows null, as a guess.
        * payload: not described.

        Args:
            service_package_id: Id of the service package. Null is a guess at how to clear it.
            identify_info: Login e-mail of the agent. A guess; the real key is not known.

        Returns:
            Any

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: billable (may cost money or ring a phone; never sent twice). Evidence: inferred. Credential: bearer
        token. Must be there already: identify_info, service_package_id.
        """
        from ...models.agent_service_package_update import AgentServicePackageUpdate as _Body
        from . import update_agent_service_package as _operation

        return self._given(
            _operation.sync_detailed(
                client=self._client,
                body=checked(
                    _Body(
                        service_package_id=service_package_id,
                        identify_info=left_out(identify_info),
                    )
                ),
            )
        )

    def transfer(
        self,
        *,
        source_email: str,
        target_email: str,
        target_info: Any | None = None,
        callback_result_config: Any | None = None,
    ) -> AgentTransferReceipt:
        """Move an account from one agent to another

        Moves the account that belongs to one e-mail to another e-mail. It runs in the background: the answer holds the
        id of the request, and the result comes to an address of your own as `agent_transfer_result`. Whether it can be
        undone is not stated. Known from one integrator's client and from notes on the vendor's own list of operations.

        * address of the result: set in `callbackResultConfig`, whose fields nobody names.
        * `targetInfo`: sent by the integrator's client too, its fields unknown; may be left out.

        Args:
            source_email: E-mail of the agent who has the account now.
            target_email: E-mail of the agent who is to have it.
            target_info: More about the agent who is to have it, by its name; a JSON object. Its fields are not known. The
                report of the result has fullName, phoneNumber and email.
            callback_result_config: Where to report the result, a JSON object. Its fields are not known.

        Returns:
            AgentTransferReceipt

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: destructive (deletes data). Evidence: integrators. Credential: bearer token. Must be there already:
        sourceEmail.
        """
        from ...models.agent_transfer import AgentTransfer as _Body
        from . import transfer_agent as _operation

        return self._given(
            _operation.sync_detailed(
                client=self._client,
                body=checked(
                    _Body(
                        source_email=source_email,
                        target_email=target_email,
                        target_info=left_out(target_info),
                        callback_result_config=left_out(callback_result_config),
                    )
                ),
            )
        )

    def delete(
        self,
        *,
        identify_info: str,
    ) -> Any:
        """Delete an agent

        Deletes the agent with this login e-mail. What becomes of the extension, the calls and the contacts is not
        stated. The page shows an empty answer, so the payload may be missing.

        * verb: the page and the spec use DELETE; one integrator sends GET.

        Args:
            identify_info: Login e-mail of the agent.

        Returns:
            Any

        Raises:
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: destructive (deletes data). Evidence: vendor-docs. Credential: bearer token. Must be there already:
        identify_info.
        """
        from . import delete_agent as _operation

        return self._given(
            _operation.sync_detailed(
                client=self._client,
                identify_info=identify_info,
            )
        )


class AsyncAgentsResource(Resource):
    """Async operations of the tag `agents`."""

    async def search(
        self,
        *,
        filter: AgentFilter | None = None,
        page: int | None = None,
        size: int | None = None,
    ) -> AgentPage:
        """Search agents

        Finds agents and gives them page by page, with their SIP logins. The vendor's pages say that version 3 takes the
        place of version 1 from 2026-04-01; their text on it could not be read. The path is known from one integrator's
        client and from notes on the vendor's own list of operations.

        * verb: the client sends POST with an empty JSON object, the notes say GET. The spec takes POST.
        * page: the client reads `items` at the top of the answer, which nobody has verified. All other lists of the
          vendor have their page in `payload`, and the spec supposes it here too.
        * rows: the client reads id, email, phone, full_name, is_active and the SIP login; the notes speak of `_id`,
          `identify_info` and `attribute_structure`. The spec allows both, all but `_id`: the name `id` stands for it.
        * conditions: known from third parties only; there may be more.

        Args:
            filter: Conditions.
            page: Number of the page, from 1. The first page when left out.
            size: Rows on a page, 50 when left out. The largest page is not known here; call history cuts to 50.

        Returns:
            AgentPage

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: read (reads only). Evidence: integrators. Credential: bearer token.
        """
        from ...models.agent_search import AgentSearch as _Body
        from . import search_agents as _operation

        return self._given(
            await _operation.asyncio_detailed(
                client=self._client,
                page=left_out(page),
                size=left_out(size),
                body=checked(
                    _Body(
                        filter=left_out(filter),
                    )
                ),
            )
        )

    @deprecated("list_agents_v1 is deprecated by OMICall since 2026-04-01; use agents.search.")
    async def list_v1(
        self,
        *,
        page: int | None = None,
        size: int | None = None,
        keyword: str | None = None,
    ) -> AgentV1Page:
        """List agents (version 1)

        Gives agents page by page, without their SIP logins. Deprecated: the vendor's page says that version 1 is paused
        from 2026-04-01 in favour of version 3 (`search_agents`); what paused means is not said.

        * id: a sample of 2024 or 2025 from a white-label host has `_id` and `user_owner_email`; the vendor's older
          sample lacks both.

        Args:
            page: Number of the page, from 1. The first page when left out.
            size: Rows on a page, 50 when left out. The largest page is not known here; call history cuts to 50.
            keyword: Text to look for in full name, e-mail and phone number.

        Returns:
            AgentV1Page

        Raises:
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: read (reads only). Evidence: vendor-docs. Credential: bearer token.
        """
        from . import list_agents_v1 as _operation

        return self._given(
            await _operation.asyncio_detailed(
                client=self._client,
                page=left_out(page),
                size=left_out(size),
                keyword=left_out(keyword),
            )
        )

    async def get_by_email(
        self,
        *,
        email: str,
    ) -> AgentDetail | None:
        """Look an agent up by e-mail

        Gives one agent with the SIP login, its password in clear text. Known from two integrators' clients and from
        notes on the vendor's own list of operations.

        * verb: one integrator and the notes send GET with the e-mail in the query; another integrator sends POST with
          a JSON body of `email`. The spec takes GET.
        * not found: nobody says what comes back. Integrators handle a payload of null where they look single things
          up, so the spec allows it.
        * domain: one integrator reads `pbx_account.domain`; the notes say that it is missing.

        Args:
            email: E-mail of the agent.

        Returns:
            AgentDetail | None

        Raises:
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: read (reads only). Evidence: integrators. Credential: bearer token.
        """
        from . import get_agent_by_email as _operation

        return self._given(
            await _operation.asyncio_detailed(
                client=self._client,
                email=email,
            )
        )

    async def invite(
        self,
        *,
        full_name: str,
        identify_info: str,
        password: str,
        role_name: str | None = None,
        owner_email: str | None = None,
        uuid: str | None = None,
    ) -> AgentInvitation:
        """Create an agent together with an extension

        Creates the login of an employee and an extension for it, and gives the extension's SIP login, the password in
        clear text. It may take up a paid seat: the vendor refuses it when the package has no seats left. Inviting an
        e-mail a second time is refused with `agent_exists`, says one integrator.

        * required fields: marked in 2021; today's page has lost all such marks. The spec asks for the three of 2021.
        * role: `role_is_required` is a documented code although the page gives `role_name` a default. Send a role.
        * failures: the page lists codes and not where they stand. One integrator reads them in `error`, then in
          `message`, at the top of the answer.
        * SIP login: the vendor's sample has empty texts; three integrators read real ones there.

        Args:
            full_name: Name of the agent.
            identify_info: E-mail with which the agent signs in.
            password: First password of the login, in clear text: 8 characters or more, with a capital letter, a small
                letter, a digit and a special character.
            role_name: Role, by its name. The page says that it is Sale when left out; a documented code contradicts.
            owner_email: E-mail of the employee who is responsible for this one.
            uuid: The agent's id in your own system. No two agents may have the same.

        Returns:
            AgentInvitation

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says. Documented codes:
            full_name_is_required, identify_info_invalid, password_invalid, role_is_required, agent_exists,
            agent_uuid_exists, limit_agent, invite_error.

        Effect: write (changes data). Evidence: vendor-docs. Credential: bearer token.
        """
        from ...models.agent_create import AgentCreate as _Body
        from . import invite_agent as _operation

        return self._given(
            await _operation.asyncio_detailed(
                client=self._client,
                body=checked(
                    _Body(
                        full_name=full_name,
                        identify_info=identify_info,
                        password=password,
                        role_name=left_out(role_name),
                        owner_email=left_out(owner_email),
                        uuid=left_out(uuid),
                    )
                ),
            )
        )

    async def invite_with_package(
        self,
        *,
        service_package_id: str,
        full_name: str,
        identify_info: str,
        password: str,
        role_name: str | None = None,
        owner_email: str | None = None,
        uuid: str | None = None,
    ) -> Any:
        """Create an agent and attach a service package

        Creates an agent as `invite_agent` does and attaches a service package. Packages cost money, so it counts as
        billable until somebody knows better. All that is known is one line of notes on the vendor's own list of
        operations: the path, `service_package_id`, and that the other fields are those of `invite_agent`.

        * required fields: not stated. The spec asks for those of `invite_agent` and for the package.
        * payload: not described. It may be that of `invite_agent`; nobody says so.

        Args:
            service_package_id: Id of the service package.
            full_name: Name of the agent.
            identify_info: E-mail with which the agent signs in.
            password: First password of the login, in clear text: 8 characters or more, with a capital letter, a small
                letter, a digit and a special character.
            role_name: Role, by its name.
            owner_email: E-mail of the employee who is responsible for this one.
            uuid: The agent's id in your own system. No two agents may have the same.

        Returns:
            Any

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: billable (may cost money or ring a phone; never sent twice). Evidence: inferred. Credential: bearer
        token.
        """
        from ...models.agent_create_with_package import AgentCreateWithPackage as _Body
        from . import invite_agent_with_package as _operation

        return self._given(
            await _operation.asyncio_detailed(
                client=self._client,
                body=checked(
                    _Body(
                        service_package_id=service_package_id,
                        full_name=full_name,
                        identify_info=identify_info,
                        password=password,
                        role_name=left_out(role_name),
                        owner_email=left_out(owner_email),
                        uuid=left_out(uuid),
                    )
                ),
            )
        )

    async def update_role(
        self,
        *,
        role_id: str,
        identify_info: str | None = None,
    ) -> Any:
        """Change the role of an agent

        Gives an agent another role. All that is known is one line of notes on the vendor's own list of operations: the
        path, `role_id`, and that some key names the agent.

        * agent: the notes do not say which key. The spec offers `identify_info`, as a guess from `invite_agent` and
          `delete_agent`, and does not require it.
        * roles: no known operation lists roles with their ids.
        * payload: not described.

        Args:
            role_id: Id of the role. `invite_agent` takes the name of a role instead.
            identify_info: Login e-mail of the agent. A guess; the real key is not known.

        Returns:
            Any

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: write (changes data). Evidence: inferred. Credential: bearer token. Must be there already:
        identify_info, role_id.
        """
        from ...models.agent_role_update import AgentRoleUpdate as _Body
        from . import update_agent_role as _operation

        return self._given(
            await _operation.asyncio_detailed(
                client=self._client,
                body=checked(
                    _Body(
                        role_id=role_id,
                        identify_info=left_out(identify_info),
                    )
                ),
            )
        )

    async def update_service_package(
        self,
        *,
        service_package_id: None | str,
        identify_info: str | None = None,
    ) -> Any:
        """Set or clear the service package of an agent

        Attaches a service package to an agent, or takes it away. It may change what is billed. All that is known is one
        line of notes on the vendor's own list of operations: the path, `service_package_id`, and that some key names
        the agent.

        * agent: the notes do not say which key. The spec offers `identify_info`, as a guess from `invite_agent` and
          `delete_agent`, and does not require it.
        * clearing: how it is done is not stated. The spec allows null, as a guess.
        * payload: not described.

        Args:
            service_package_id: Id of the service package. Null is a guess at how to clear it.
            identify_info: Login e-mail of the agent. A guess; the real key is not known.

        Returns:
            Any

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: billable (may cost money or ring a phone; never sent twice). Evidence: inferred. Credential: bearer
        token. Must be there already: identify_info, service_package_id.
        """
        from ...models.agent_service_package_update import AgentServicePackageUpdate as _Body
        from . import update_agent_service_package as _operation

        return self._given(
            await _operation.asyncio_detailed(
                client=self._client,
                body=checked(
                    _Body(
                        service_package_id=service_package_id,
                        identify_info=left_out(identify_info),
                    )
                ),
            )
        )

    async def transfer(
        self,
        *,
        source_email: str,
        target_email: str,
        target_info: Any | None = None,
        callback_result_config: Any | None = None,
    ) -> AgentTransferReceipt:
        """Move an account from one agent to another

        Moves the account that belongs to one e-mail to another e-mail. It runs in the background: the answer holds the
        id of the request, and the result comes to an address of your own as `agent_transfer_result`. Whether it can be
        undone is not stated. Known from one integrator's client and from notes on the vendor's own list of operations.

        * address of the result: set in `callbackResultConfig`, whose fields nobody names.
        * `targetInfo`: sent by the integrator's client too, its fields unknown; may be left out.

        Args:
            source_email: E-mail of the agent who has the account now.
            target_email: E-mail of the agent who is to have it.
            target_info: More about the agent who is to have it, by its name; a JSON object. Its fields are not known. The
                report of the result has fullName, phoneNumber and email.
            callback_result_config: Where to report the result, a JSON object. Its fields are not known.

        Returns:
            AgentTransferReceipt

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: destructive (deletes data). Evidence: integrators. Credential: bearer token. Must be there already:
        sourceEmail.
        """
        from ...models.agent_transfer import AgentTransfer as _Body
        from . import transfer_agent as _operation

        return self._given(
            await _operation.asyncio_detailed(
                client=self._client,
                body=checked(
                    _Body(
                        source_email=source_email,
                        target_email=target_email,
                        target_info=left_out(target_info),
                        callback_result_config=left_out(callback_result_config),
                    )
                ),
            )
        )

    async def delete(
        self,
        *,
        identify_info: str,
    ) -> Any:
        """Delete an agent

        Deletes the agent with this login e-mail. What becomes of the extension, the calls and the contacts is not
        stated. The page shows an empty answer, so the payload may be missing.

        * verb: the page and the spec use DELETE; one integrator sends GET.

        Args:
            identify_info: Login e-mail of the agent.

        Returns:
            Any

        Raises:
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: destructive (deletes data). Evidence: vendor-docs. Credential: bearer token. Must be there already:
        identify_info.
        """
        from . import delete_agent as _operation

        return self._given(
            await _operation.asyncio_detailed(
                client=self._client,
                identify_info=identify_info,
            )
        )


class RawAgentsResource:
    """The methods of `AgentsResource`, each of which gives a whole `Response` in place of its payload."""

    def __init__(self, client: AuthenticatedClient):
        methods = whole(AgentsResource(client))
        self.search = raw(methods.search)
        self.list_v1 = raw(methods.list_v1)
        self.get_by_email = raw(methods.get_by_email)
        self.invite = raw(methods.invite)
        self.invite_with_package = raw(methods.invite_with_package)
        self.update_role = raw(methods.update_role)
        self.update_service_package = raw(methods.update_service_package)
        self.transfer = raw(methods.transfer)
        self.delete = raw(methods.delete)


class AsyncRawAgentsResource:
    """The methods of `AsyncAgentsResource`, each of which gives a whole `Response` in place of its payload."""

    def __init__(self, client: AuthenticatedClient):
        methods = whole(AsyncAgentsResource(client))
        self.search = raw_async(methods.search)
        self.list_v1 = raw_async(methods.list_v1)
        self.get_by_email = raw_async(methods.get_by_email)
        self.invite = raw_async(methods.invite)
        self.invite_with_package = raw_async(methods.invite_with_package)
        self.update_role = raw_async(methods.update_role)
        self.update_service_package = raw_async(methods.update_service_package)
        self.transfer = raw_async(methods.transfer)
        self.delete = raw_async(methods.delete)
