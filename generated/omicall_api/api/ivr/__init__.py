"""Operations of the tag `ivr`."""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING, Any

from ...base import checked
from ...resource import Resource, left_out, raw, raw_async, whole

if TYPE_CHECKING:
    from ...client import AuthenticatedClient
    from ...models.ivr_menu import IvrMenu
    from ...models.ivr_menu_fallback import IvrMenuFallback
    from ...models.ivr_menu_key_setting import IvrMenuKeySetting
    from ...models.ivr_menu_page import IvrMenuPage
    from ...models.ivr_menu_settings import IvrMenuSettings


class IvrResource(Resource):
    """Operations of the tag `ivr`."""

    def list(
        self,
        *,
        page: int,
        size: int,
        keyword: str | None = None,
    ) -> IvrMenuPage:
        """List IVR key menus

        Gives the key menus (kịch bản bấm phím) page by page, each with its keys. The vendor calls them key
        interactions. Page and size are marked as required here, while other lists have defaults; the spec requires
        them.

        Args:
            page: Number of the page, from 1.
            size: Rows on a page. The largest page is not known here; call history cuts to 50.
            keyword: Text to look for. The vendor does not say in which fields.

        Returns:
            IvrMenuPage

        Raises:
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: read (reads only). Evidence: vendor-docs-2023. Credential: bearer token.
        """
        from . import list_ivr_menus as _operation

        return self._given(
            _operation.sync_detailed(
                client=self._client,
                keyword=left_out(keyword),
                page=page,
                size=size,
            )
        )

    def add(
        self,
        *,
        script_name: str,
        greeting_id: str,
        scripts: builtins.list[IvrMenuKeySetting],
        time_out: int,
        max_failure: int,
        greeting_short_id: str | None = None,
        invalid_sound_id: str | None = None,
        action_type: IvrMenuFallback | None = None,
        action: str | None = None,
    ) -> IvrMenu:
        """Create an IVR key menu

        Makes a menu that plays a greeting, waits for a key and leads the caller on. It is given back with its new id.

        * name: must be unique. The refusal for a name that is taken is not documented.
        * keys: the page lists a group or another menu as goals. In the sample answer one key leads nowhere, with both
          fields empty; whether that can be sent is not known.
        * fallback: `action_type` and `action` of the menu itself, which know greetings as well. When it is taken is not
          spelt out; presumably after too many wrong keys, or none.
        * verb: the page showed GET until 2022-12-08. The spec uses POST.

        Args:
            script_name: Name of the menu. Must be unique.
            greeting_id: Id of the greeting that opens the menu.
            scripts: The keys.
            time_out: How long to wait for a key. The unit is not stated; seconds, by the values shown (3).
            max_failure: How many wrong keys are allowed.
            greeting_short_id: Id of the greeting for callers who come back to the menu.
            invalid_sound_id: Id of the greeting that is played after a wrong key.
            action_type: What the fallback does.
            action: Id of the group, menu or greeting of the fallback.

        Returns:
            IvrMenu

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: write (changes data). Evidence: vendor-docs-2023. Credential: bearer token. Must be there already:
        greeting_id, action.
        """
        from ...models.ivr_menu_settings import IvrMenuSettings as _Body
        from . import add_ivr_menu as _operation

        return self._given(
            _operation.sync_detailed(
                client=self._client,
                body=checked(
                    _Body(
                        script_name=script_name,
                        greeting_id=greeting_id,
                        scripts=scripts,
                        time_out=time_out,
                        max_failure=max_failure,
                        greeting_short_id=left_out(greeting_short_id),
                        invalid_sound_id=left_out(invalid_sound_id),
                        action_type=left_out(action_type),
                        action=left_out(action),
                    )
                ),
            )
        )

    def update(
        self,
        *,
        id: str,
        script_name: str,
        greeting_id: str,
        scripts: builtins.list[IvrMenuKeySetting],
        time_out: int,
        max_failure: int,
        greeting_short_id: str | None = None,
        invalid_sound_id: str | None = None,
        action_type: IvrMenuFallback | None = None,
        action: str | None = None,
    ) -> IvrMenu:
        """Change an IVR key menu

        Sets name, greetings, keys and fallback of a menu, and gives it back as it is now. It takes the fields of
        `add_ivr_menu`, and the same of them are required.

        * keys: by the verb, `scripts` replaces all keys; the vendor does not say so. Send all that the menu shall have.
        * what happens to optional fields that are left out is not stated.
        * address: the page had no id in it until 2022-12-22. The spec has it.

        Args:
            id: Id of the menu (`_id` in the list).
            script_name: Name of the menu. Must be unique.
            greeting_id: Id of the greeting that opens the menu.
            scripts: The keys.
            time_out: How long to wait for a key. The unit is not stated; seconds, by the values shown (3).
            max_failure: How many wrong keys are allowed.
            greeting_short_id: Id of the greeting for callers who come back to the menu.
            invalid_sound_id: Id of the greeting that is played after a wrong key.
            action_type: What the fallback does.
            action: Id of the group, menu or greeting of the fallback.

        Returns:
            IvrMenu

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: write (changes data). Evidence: vendor-docs-2023. Credential: bearer token. Must be there already: id,
        greeting_id, action.
        """
        from ...models.ivr_menu_settings import IvrMenuSettings as _Body
        from . import update_ivr_menu as _operation

        return self._given(
            _operation.sync_detailed(
                client=self._client,
                id=id,
                body=checked(
                    _Body(
                        script_name=script_name,
                        greeting_id=greeting_id,
                        scripts=scripts,
                        time_out=time_out,
                        max_failure=max_failure,
                        greeting_short_id=left_out(greeting_short_id),
                        invalid_sound_id=left_out(invalid_sound_id),
                        action_type=left_out(action_type),
                        action=left_out(action),
                    )
                ),
            )
        )

    def delete(
        self,
        *,
        id: str,
    ) -> Any:
        """Delete an IVR key menu

        Deletes the menu. What becomes of groups, menus and hotlines that lead to it is not stated. The answer is not
        described, so the payload may be missing.

        Args:
            id: Id of the menu (`_id` in the list).

        Returns:
            Any

        Raises:
            ValueError: An argument has an undocumented value or can't be sent; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: destructive (deletes data). Evidence: vendor-docs-2023. Credential: bearer token. Must be there already:
        id.
        """
        from . import delete_ivr_menu as _operation

        return self._given(
            _operation.sync_detailed(
                client=self._client,
                id=id,
            )
        )


class AsyncIvrResource(Resource):
    """Async operations of the tag `ivr`."""

    async def list(
        self,
        *,
        page: int,
        size: int,
        keyword: str | None = None,
    ) -> IvrMenuPage:
        """List IVR key menus

        Gives the key menus (kịch bản bấm phím) page by page, each with its keys. The vendor calls them key
        interactions. Page and size are marked as required here, while other lists have defaults; the spec requires
        them.

        Args:
            page: Number of the page, from 1.
            size: Rows on a page. The largest page is not known here; call history cuts to 50.
            keyword: Text to look for. The vendor does not say in which fields.

        Returns:
            IvrMenuPage

        Raises:
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: read (reads only). Evidence: vendor-docs-2023. Credential: bearer token.
        """
        from . import list_ivr_menus as _operation

        return self._given(
            await _operation.asyncio_detailed(
                client=self._client,
                keyword=left_out(keyword),
                page=page,
                size=size,
            )
        )

    async def add(
        self,
        *,
        script_name: str,
        greeting_id: str,
        scripts: builtins.list[IvrMenuKeySetting],
        time_out: int,
        max_failure: int,
        greeting_short_id: str | None = None,
        invalid_sound_id: str | None = None,
        action_type: IvrMenuFallback | None = None,
        action: str | None = None,
    ) -> IvrMenu:
        """Create an IVR key menu

        Makes a menu that plays a greeting, waits for a key and leads the caller on. It is given back with its new id.

        * name: must be unique. The refusal for a name that is taken is not documented.
        * keys: the page lists a group or another menu as goals. In the sample answer one key leads nowhere, with both
          fields empty; whether that can be sent is not known.
        * fallback: `action_type` and `action` of the menu itself, which know greetings as well. When it is taken is not
          spelt out; presumably after too many wrong keys, or none.
        * verb: the page showed GET until 2022-12-08. The spec uses POST.

        Args:
            script_name: Name of the menu. Must be unique.
            greeting_id: Id of the greeting that opens the menu.
            scripts: The keys.
            time_out: How long to wait for a key. The unit is not stated; seconds, by the values shown (3).
            max_failure: How many wrong keys are allowed.
            greeting_short_id: Id of the greeting for callers who come back to the menu.
            invalid_sound_id: Id of the greeting that is played after a wrong key.
            action_type: What the fallback does.
            action: Id of the group, menu or greeting of the fallback.

        Returns:
            IvrMenu

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: write (changes data). Evidence: vendor-docs-2023. Credential: bearer token. Must be there already:
        greeting_id, action.
        """
        from ...models.ivr_menu_settings import IvrMenuSettings as _Body
        from . import add_ivr_menu as _operation

        return self._given(
            await _operation.asyncio_detailed(
                client=self._client,
                body=checked(
                    _Body(
                        script_name=script_name,
                        greeting_id=greeting_id,
                        scripts=scripts,
                        time_out=time_out,
                        max_failure=max_failure,
                        greeting_short_id=left_out(greeting_short_id),
                        invalid_sound_id=left_out(invalid_sound_id),
                        action_type=left_out(action_type),
                        action=left_out(action),
                    )
                ),
            )
        )

    async def update(
        self,
        *,
        id: str,
        script_name: str,
        greeting_id: str,
        scripts: builtins.list[IvrMenuKeySetting],
        time_out: int,
        max_failure: int,
        greeting_short_id: str | None = None,
        invalid_sound_id: str | None = None,
        action_type: IvrMenuFallback | None = None,
        action: str | None = None,
    ) -> IvrMenu:
        """Change an IVR key menu

        Sets name, greetings, keys and fallback of a menu, and gives it back as it is now. It takes the fields of
        `add_ivr_menu`, and the same of them are required.

        * keys: by the verb, `scripts` replaces all keys; the vendor does not say so. Send all that the menu shall have.
        * what happens to optional fields that are left out is not stated.
        * address: the page had no id in it until 2022-12-22. The spec has it.

        Args:
            id: Id of the menu (`_id` in the list).
            script_name: Name of the menu. Must be unique.
            greeting_id: Id of the greeting that opens the menu.
            scripts: The keys.
            time_out: How long to wait for a key. The unit is not stated; seconds, by the values shown (3).
            max_failure: How many wrong keys are allowed.
            greeting_short_id: Id of the greeting for callers who come back to the menu.
            invalid_sound_id: Id of the greeting that is played after a wrong key.
            action_type: What the fallback does.
            action: Id of the group, menu or greeting of the fallback.

        Returns:
            IvrMenu

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: write (changes data). Evidence: vendor-docs-2023. Credential: bearer token. Must be there already: id,
        greeting_id, action.
        """
        from ...models.ivr_menu_settings import IvrMenuSettings as _Body
        from . import update_ivr_menu as _operation

        return self._given(
            await _operation.asyncio_detailed(
                client=self._client,
                id=id,
                body=checked(
                    _Body(
                        script_name=script_name,
                        greeting_id=greeting_id,
                        scripts=scripts,
                        time_out=time_out,
                        max_failure=max_failure,
                        greeting_short_id=left_out(greeting_short_id),
                        invalid_sound_id=left_out(invalid_sound_id),
                        action_type=left_out(action_type),
                        action=left_out(action),
                    )
                ),
            )
        )

    async def delete(
        self,
        *,
        id: str,
    ) -> Any:
        """Delete an IVR key menu

        Deletes the menu. What becomes of groups, menus and hotlines that lead to it is not stated. The answer is not
        described, so the payload may be missing.

        Args:
            id: Id of the menu (`_id` in the list).

        Returns:
            Any

        Raises:
            ValueError: An argument has an undocumented value or can't be sent; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: destructive (deletes data). Evidence: vendor-docs-2023. Credential: bearer token. Must be there already:
        id.
        """
        from . import delete_ivr_menu as _operation

        return self._given(
            await _operation.asyncio_detailed(
                client=self._client,
                id=id,
            )
        )


class RawIvrResource:
    """The methods of `IvrResource`, each of which gives a whole `Response` in place of its payload."""

    def __init__(self, client: AuthenticatedClient):
        methods = whole(IvrResource(client))
        self.list = raw(methods.list)
        self.add = raw(methods.add)
        self.update = raw(methods.update)
        self.delete = raw(methods.delete)


class AsyncRawIvrResource:
    """The methods of `AsyncIvrResource`, each of which gives a whole `Response` in place of its payload."""

    def __init__(self, client: AuthenticatedClient):
        methods = whole(AsyncIvrResource(client))
        self.list = raw_async(methods.list)
        self.add = raw_async(methods.add)
        self.update = raw_async(methods.update)
        self.delete = raw_async(methods.delete)
