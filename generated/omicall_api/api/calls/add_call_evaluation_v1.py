from __future__ import annotations

from typing import Any

import httpx

from ...client import AuthenticatedClient
from ...decoding import answer, encode, payload, segment
from ...models.call_evaluation_create import CallEvaluationCreate
from ...types import Response

OPERATION = "add_call_evaluation_v1"


def get_kwargs(
    transaction_id: str,
    *,
    body: CallEvaluationCreate,
) -> dict[str, Any]:
    kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/call_transaction/add_evaluation/{transaction_id}".format(
            transaction_id=segment("transaction_id", transaction_id),
        ),
        "extensions": {"omicall_operation": OPERATION},
    }
    kwargs["content"] = encode(body)
    kwargs["headers"] = {"Content-Type": "application/json"}
    return kwargs


def _response(response: httpx.Response) -> Response[Any]:
    parsed: Any = payload(response, OPERATION, Any, absent=True)
    return answer(response, parsed)


def sync(
    transaction_id: str,
    *,
    client: AuthenticatedClient,
    body: CallEvaluationCreate,
) -> Any:
    """Rate a call (version 1)

    Rates a call by criteria, in the name of an agent. From the vendor's text of 2023.

    * body: `user_uuid` and `evaluation` stand in the text; what is within `evaluation` is known from a picture
      only.
    * verb: GET until April 2023, POST since.
    * answer: the text lists 200 and 201, and says that the call comes back with its rating, without showing it.
    * points: how many a criterion allows is not stated.
    * repeats: whether a second rating replaces the first is not stated.

    Args:
        transaction_id (str): Id of the call.
        body (CallEvaluationCreate): A rating of a call, and the agent in whose name it stands.

    Returns:
        Any

    Raises:
        errors.OmicallError: A refusal, or an answer that is not what the spec says.

    Effect: write (changes data). Evidence: vendor-docs-2023. Credential: bearer token. Must be there already:
    transaction_id, user_uuid.
    """

    return sync_detailed(
        transaction_id=transaction_id,
        client=client,
        body=body,
    ).parsed


def sync_detailed(
    transaction_id: str,
    *,
    client: AuthenticatedClient,
    body: CallEvaluationCreate,
) -> Response[Any]:
    """Rate a call (version 1); see `sync`.

    Returns:
        The payload as `parsed` (Any), with status, headers, body, envelope and timing.
    """

    return _response(
        client.get_httpx_client().request(
            **get_kwargs(
                transaction_id=transaction_id,
                body=body,
            )
        )
    )


async def asyncio(
    transaction_id: str,
    *,
    client: AuthenticatedClient,
    body: CallEvaluationCreate,
) -> Any:
    """Rate a call (version 1); see `sync`.

    Returns:
        Any
    """

    return (
        await asyncio_detailed(
            transaction_id=transaction_id,
            client=client,
            body=body,
        )
    ).parsed


async def asyncio_detailed(
    transaction_id: str,
    *,
    client: AuthenticatedClient,
    body: CallEvaluationCreate,
) -> Response[Any]:
    """Rate a call (version 1); see `sync`.

    Returns:
        The payload as `parsed` (Any), with status, headers, body, envelope and timing.
    """

    return _response(
        await client.get_async_httpx_client().request(
            **get_kwargs(
                transaction_id=transaction_id,
                body=body,
            )
        )
    )
