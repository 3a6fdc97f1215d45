"""Operations of the tag `groups`."""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING, Any

from ...base import checked
from ...resource import Resource, left_out, raw, raw_async, whole

if TYPE_CHECKING:
    from typing_extensions import deprecated

    from ...client import AuthenticatedClient
    from ...models.group import Group
    from ...models.group_create import GroupCreate
    from ...models.group_members_change import GroupMembersChange
    from ...models.group_page import GroupPage
    from ...models.group_timeout_target import GroupTimeoutTarget
    from ...models.group_update import GroupUpdate
    from ...models.ring_strategy import RingStrategy
else:

    def deprecated(_: str) -> Any:
        return lambda method: method


class GroupsResource(Resource):
    """Operations of the tag `groups`."""

    def list(
        self,
        *,
        keyword: str | None = None,
        page: int | None = None,
        size: int | None = None,
    ) -> GroupPage:
        """List ring groups

        Gives the ring groups (nhóm máy nhánh) page by page, with their members. One integrator reads it with the same
        three parameters.

        * page size: 10 when left out, although most lists of this API say 50.
        * keyword: which fields it is compared with is not stated.

        Args:
            keyword: Text to look for. The vendor does not say in which fields.
            page: Number of the page, from 1. The first page when left out.
            size: Rows on a page, 10 when left out. The largest page is not known here; call history cuts to 50.

        Returns:
            GroupPage

        Raises:
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: read (reads only). Evidence: vendor-docs-2023. Credential: bearer token.
        """
        from . import list_groups as _operation

        return self._given(
            _operation.sync_detailed(
                client=self._client,
                keyword=left_out(keyword),
                page=left_out(page),
                size=left_out(size),
            )
        )

    @deprecated("list_all_groups is no longer documented by OMICall since 2022-11-10; use groups.list.")
    def list_all(
        self,
    ) -> builtins.list[Group]:
        """List all ring groups at once (removed)

        Gave all ring groups in one list, without pages. The vendor's documentation put `list_groups` in its place on
        2022-11-10; whether the address still answers is not known.

        Returns:
            list[Group]

        Raises:
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: read (reads only). Evidence: vendor-docs-2023. Credential: bearer token.
        """
        from . import list_all_groups as _operation

        return self._given(
            _operation.sync_detailed(
                client=self._client,
            )
        )

    def add(
        self,
        *,
        group_name: str,
        strategy: RingStrategy,
        sip_members: builtins.list[str],
        timeout: int,
    ) -> Group:
        """Create a ring group

        Makes a ring group of extensions and gives it back with its new id and number. Where to go when nobody answers
        is not among the documented fields here; `update_group` sets it. In the sample answer most settings are null
        right after creation. Nothing protects against making a group twice.

        Args:
            group_name: Name of the group.
            strategy: In which order the members ring.
            sip_members: The extensions of the group, by number.
            timeout: How long each member rings, in seconds. 30 in the samples.

        Returns:
            Group

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: write (changes data). Evidence: vendor-docs-2023. Credential: bearer token. Must be there already:
        sip_members.
        """
        from ...models.group_create import GroupCreate as _Body
        from . import add_group as _operation

        return self._given(
            _operation.sync_detailed(
                client=self._client,
                body=checked(
                    _Body(
                        group_name=group_name,
                        strategy=strategy,
                        sip_members=sip_members,
                        timeout=timeout,
                    )
                ),
            )
        )

    def update(
        self,
        *,
        id: str,
        group_name: str,
        strategy: RingStrategy,
        sip_members: builtins.list[str],
        timeout: int,
        target_timeout_type: GroupTimeoutTarget | None = None,
        target_timeout: str | None = None,
    ) -> Group:
        """Change a ring group

        Sets name, order of ringing, members and time-out of a ring group, and gives it back as it is now.

        * members: `sip_members` is typed as a text here and as a list in `add_group`. The spec takes the list in both.
          Whether it replaces the members or adds to them is not stated; by the verb, it replaces them. To change single
          members, use `add_group_members` and `remove_group_members`.
        * time-out: the page lists three kinds of targets. A stored group in the samples has a fourth, Voice_mail;
          whether that can be sent is not known.
        * what happens to a time-out target that is left out is not stated.

        Args:
            id: Id of the group (`_id` in the list).
            group_name: Name of the group.
            strategy: In which order the members ring.
            sip_members: The extensions of the group, by number.
            timeout: How long each member rings, in seconds. 30 in the samples.
            target_timeout_type: What the call goes to when nobody answers. Recording, Ivr_menu and Ring_group are
                documented for sending.
            target_timeout: Id of that greeting, menu or group.

        Returns:
            Group

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: write (changes data). Evidence: vendor-docs-2023. Credential: bearer token. Must be there already: id,
        sip_members, target_timeout.
        """
        from ...models.group_update import GroupUpdate as _Body
        from . import update_group as _operation

        return self._given(
            _operation.sync_detailed(
                client=self._client,
                id=id,
                body=checked(
                    _Body(
                        group_name=group_name,
                        strategy=strategy,
                        sip_members=sip_members,
                        timeout=timeout,
                        target_timeout_type=left_out(target_timeout_type),
                        target_timeout=left_out(target_timeout),
                    )
                ),
            )
        )

    def add_members(
        self,
        *,
        group_id: str,
        sip_users: builtins.list[str],
    ) -> Any:
        """Add extensions to a ring group

        Puts these extensions into the group, beside those that are in it.

        * field: the extensions are called `sip_users` here, and `sip_members` in `add_group` and `update_group`.
        * verb: the page showed GET until 2022-12-08. The spec uses POST, as one integrator does.
        * answer: not described. The same integrator looks at `status_code` only.

        Args:
            group_id: Id of the group (`_id` in the list).
            sip_users: The extensions, by number.

        Returns:
            Any

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: write (changes data). Evidence: vendor-docs-2023. Credential: bearer token. Must be there already:
        group_id, sip_users.
        """
        from ...models.group_members_change import GroupMembersChange as _Body
        from . import add_group_members as _operation

        return self._given(
            _operation.sync_detailed(
                client=self._client,
                body=checked(
                    _Body(
                        group_id=group_id,
                        sip_users=sip_users,
                    )
                ),
            )
        )

    def remove_members(
        self,
        *,
        group_id: str,
        sip_users: builtins.list[str],
    ) -> Any:
        """Remove extensions from a ring group

        Takes these extensions out of the group; the extensions themselves stay.

        * field: the extensions are called `sip_users` here, and `sip_members` in `add_group` and `update_group`.
        * answer: not described, so the payload may be missing.

        Args:
            group_id: Id of the group (`_id` in the list).
            sip_users: The extensions, by number.

        Returns:
            Any

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: destructive (deletes data). Evidence: vendor-docs-2023. Credential: bearer token. Must be there already:
        group_id, sip_users.
        """
        from ...models.group_members_change import GroupMembersChange as _Body
        from . import remove_group_members as _operation

        return self._given(
            _operation.sync_detailed(
                client=self._client,
                body=checked(
                    _Body(
                        group_id=group_id,
                        sip_users=sip_users,
                    )
                ),
            )
        )

    def delete(
        self,
        *,
        id: str,
    ) -> Any:
        """Delete a ring group

        Deletes the group. What becomes of menus and hotlines that lead to it is not stated. The answer is not
        described, so the payload may be missing; one integrator sends the same request and looks at `status_code` only.

        Args:
            id: Id of the group (`_id` in the list).

        Returns:
            Any

        Raises:
            ValueError: An argument has an undocumented value or can't be sent; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: destructive (deletes data). Evidence: vendor-docs-2023. Credential: bearer token. Must be there already:
        id.
        """
        from . import delete_group as _operation

        return self._given(
            _operation.sync_detailed(
                client=self._client,
                id=id,
            )
        )


class AsyncGroupsResource(Resource):
    """Async operations of the tag `groups`."""

    async def list(
        self,
        *,
        keyword: str | None = None,
        page: int | None = None,
        size: int | None = None,
    ) -> GroupPage:
        """List ring groups

        Gives the ring groups (nhóm máy nhánh) page by page, with their members. One integrator reads it with the same
        three parameters.

        * page size: 10 when left out, although most lists of this API say 50.
        * keyword: which fields it is compared with is not stated.

        Args:
            keyword: Text to look for. The vendor does not say in which fields.
            page: Number of the page, from 1. The first page when left out.
            size: Rows on a page, 10 when left out. The largest page is not known here; call history cuts to 50.

        Returns:
            GroupPage

        Raises:
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: read (reads only). Evidence: vendor-docs-2023. Credential: bearer token.
        """
        from . import list_groups as _operation

        return self._given(
            await _operation.asyncio_detailed(
                client=self._client,
                keyword=left_out(keyword),
                page=left_out(page),
                size=left_out(size),
            )
        )

    @deprecated("list_all_groups is no longer documented by OMICall since 2022-11-10; use groups.list.")
    async def list_all(
        self,
    ) -> builtins.list[Group]:
        """List all ring groups at once (removed)

        Gave all ring groups in one list, without pages. The vendor's documentation put `list_groups` in its place on
        2022-11-10; whether the address still answers is not known.

        Returns:
            list[Group]

        Raises:
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: read (reads only). Evidence: vendor-docs-2023. Credential: bearer token.
        """
        from . import list_all_groups as _operation

        return self._given(
            await _operation.asyncio_detailed(
                client=self._client,
            )
        )

    async def add(
        self,
        *,
        group_name: str,
        strategy: RingStrategy,
        sip_members: builtins.list[str],
        timeout: int,
    ) -> Group:
        """Create a ring group

        Makes a ring group of extensions and gives it back with its new id and number. Where to go when nobody answers
        is not among the documented fields here; `update_group` sets it. In the sample answer most settings are null
        right after creation. Nothing protects against making a group twice.

        Args:
            group_name: Name of the group.
            strategy: In which order the members ring.
            sip_members: The extensions of the group, by number.
            timeout: How long each member rings, in seconds. 30 in the samples.

        Returns:
            Group

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: write (changes data). Evidence: vendor-docs-2023. Credential: bearer token. Must be there already:
        sip_members.
        """
        from ...models.group_create import GroupCreate as _Body
        from . import add_group as _operation

        return self._given(
            await _operation.asyncio_detailed(
                client=self._client,
                body=checked(
                    _Body(
                        group_name=group_name,
                        strategy=strategy,
                        sip_members=sip_members,
                        timeout=timeout,
                    )
                ),
            )
        )

    async def update(
        self,
        *,
        id: str,
        group_name: str,
        strategy: RingStrategy,
        sip_members: builtins.list[str],
        timeout: int,
        target_timeout_type: GroupTimeoutTarget | None = None,
        target_timeout: str | None = None,
    ) -> Group:
        """Change a ring group

        Sets name, order of ringing, members and time-out of a ring group, and gives it back as it is now.

        * members: `sip_members` is typed as a text here and as a list in `add_group`. The spec takes the list in both.
          Whether it replaces the members or adds to them is not stated; by the verb, it replaces them. To change single
          members, use `add_group_members` and `remove_group_members`.
        * time-out: the page lists three kinds of targets. A stored group in the samples has a fourth, Voice_mail;
          whether that can be sent is not known.
        * what happens to a time-out target that is left out is not stated.

        Args:
            id: Id of the group (`_id` in the list).
            group_name: Name of the group.
            strategy: In which order the members ring.
            sip_members: The extensions of the group, by number.
            timeout: How long each member rings, in seconds. 30 in the samples.
            target_timeout_type: What the call goes to when nobody answers. Recording, Ivr_menu and Ring_group are
                documented for sending.
            target_timeout: Id of that greeting, menu or group.

        Returns:
            Group

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: write (changes data). Evidence: vendor-docs-2023. Credential: bearer token. Must be there already: id,
        sip_members, target_timeout.
        """
        from ...models.group_update import GroupUpdate as _Body
        from . import update_group as _operation

        return self._given(
            await _operation.asyncio_detailed(
                client=self._client,
                id=id,
                body=checked(
                    _Body(
                        group_name=group_name,
                        strategy=strategy,
                        sip_members=sip_members,
                        timeout=timeout,
                        target_timeout_type=left_out(target_timeout_type),
                        target_timeout=left_out(target_timeout),
                    )
                ),
            )
        )

    async def add_members(
        self,
        *,
        group_id: str,
        sip_users: builtins.list[str],
    ) -> Any:
        """Add extensions to a ring group

        Puts these extensions into the group, beside those that are in it.

        * field: the extensions are called `sip_users` here, and `sip_members` in `add_group` and `update_group`.
        * verb: the page showed GET until 2022-12-08. The spec uses POST, as one integrator does.
        * answer: not described. The same integrator looks at `status_code` only.

        Args:
            group_id: Id of the group (`_id` in the list).
            sip_users: The extensions, by number.

        Returns:
            Any

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: write (changes data). Evidence: vendor-docs-2023. Credential: bearer token. Must be there already:
        group_id, sip_users.
        """
        from ...models.group_members_change import GroupMembersChange as _Body
        from . import add_group_members as _operation

        return self._given(
            await _operation.asyncio_detailed(
                client=self._client,
                body=checked(
                    _Body(
                        group_id=group_id,
                        sip_users=sip_users,
                    )
                ),
            )
        )

    async def remove_members(
        self,
        *,
        group_id: str,
        sip_users: builtins.list[str],
    ) -> Any:
        """Remove extensions from a ring group

        Takes these extensions out of the group; the extensions themselves stay.

        * field: the extensions are called `sip_users` here, and `sip_members` in `add_group` and `update_group`.
        * answer: not described, so the payload may be missing.

        Args:
            group_id: Id of the group (`_id` in the list).
            sip_users: The extensions, by number.

        Returns:
            Any

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: destructive (deletes data). Evidence: vendor-docs-2023. Credential: bearer token. Must be there already:
        group_id, sip_users.
        """
        from ...models.group_members_change import GroupMembersChange as _Body
        from . import remove_group_members as _operation

        return self._given(
            await _operation.asyncio_detailed(
                client=self._client,
                body=checked(
                    _Body(
                        group_id=group_id,
                        sip_users=sip_users,
                    )
                ),
            )
        )

    async def delete(
        self,
        *,
        id: str,
    ) -> Any:
        """Delete a ring group

        Deletes the group. What becomes of menus and hotlines that lead to it is not stated. The answer is not
        described, so the payload may be missing; one integrator sends the same request and looks at `status_code` only.

        Args:
            id: Id of the group (`_id` in the list).

        Returns:
            Any

        Raises:
            ValueError: An argument has an undocumented value or can't be sent; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: destructive (deletes data). Evidence: vendor-docs-2023. Credential: bearer token. Must be there already:
        id.
        """
        from . import delete_group as _operation

        return self._given(
            await _operation.asyncio_detailed(
                client=self._client,
                id=id,
            )
        )


class RawGroupsResource:
    """The methods of `GroupsResource`, each of which gives a whole `Response` in place of its payload."""

    def __init__(self, client: AuthenticatedClient):
        methods = whole(GroupsResource(client))
        self.list = raw(methods.list)
        self.list_all = raw(methods.list_all)
        self.add = raw(methods.add)
        self.update = raw(methods.update)
        self.add_members = raw(methods.add_members)
        self.remove_members = raw(methods.remove_members)
        self.delete = raw(methods.delete)


class AsyncRawGroupsResource:
    """The methods of `AsyncGroupsResource`, each of which gives a whole `Response` in place of its payload."""

    def __init__(self, client: AuthenticatedClient):
        methods = whole(AsyncGroupsResource(client))
        self.list = raw_async(methods.list)
        self.list_all = raw_async(methods.list_all)
        self.add = raw_async(methods.add)
        self.update = raw_async(methods.update)
        self.add_members = raw_async(methods.add_members)
        self.remove_members = raw_async(methods.remove_members)
        self.delete = raw_async(methods.delete)
