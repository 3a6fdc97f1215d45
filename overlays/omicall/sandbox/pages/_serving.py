"""The addresses of the pages, and the headers that keep them to themselves."""

from __future__ import annotations

import json
from collections.abc import Callable
from importlib.resources import files

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from omicall.sandbox._answers import plain_error
from omicall.sandbox._guard import refusal_of
from omicall.sandbox._state import Sandbox
from omicall.sandbox._tenant import Tenant

from ._document import FILES, document
from ._elements import element, written
from ._home import home
from ._reference import find_specification, shown_specification
from ._sections import sections

_HTML, _SCRIPT, _JSON = "text/html; charset=utf-8", "text/javascript; charset=utf-8", "application/json"
_HERE = files("omicall.sandbox.pages")
_STATIC = {
    "page.css": "text/css; charset=utf-8",
    "page.js": _SCRIPT,
    "docs.css": "text/css; charset=utf-8",
    "docs.js": _SCRIPT,
    "vendor/redoc/redoc.standalone.js": _SCRIPT,
}
_POLICY = (
    "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; "
    "frame-ancestors 'none'"
)
# Redoc writes its styles into the page and searches in a worker that it makes from a text of its own.
_REDOC_POLICY = f"{_POLICY}; style-src 'self' 'unsafe-inline'; worker-src blob:"
_NO_SPECIFICATION = (
    "The specification (openapi.json) was not found beside the package omicall_api, so there is no reference to show. "
    "Install omicall again, or run scripts/generate in a checkout."
)


def page_routes(sandbox: Sandbox) -> list[BaseRoute]:
    """Routes of the pages, their files and what keeps them up to date; to be asked before the control door's."""

    def root(request: Request) -> Response:
        with sandbox.lock:
            sandbox.live.pass_time()
            text = home(sandbox, _chosen(sandbox, request), f"http://{request.headers['host']}")
        return _response(text.encode(), _HTML)

    def live(request: Request) -> Response:
        with sandbox.lock:
            sandbox.live.pass_time()
            parts = sections(sandbox, _chosen(sandbox, request))
        return _response(json.dumps({name: written(part) for name, part in parts.items()}).encode(), _JSON)

    def file(request: Request) -> Response:
        name = request.path_params["name"]
        if name not in _STATIC:
            return _refused(404, "not_found", "There is nothing at this path.")
        return _response((_HERE / name).read_bytes(), _STATIC[name])

    def reference(_request: Request) -> Response:
        found = find_specification()
        if found is None:
            text = document("OMICall API", "", element("main", {}, element("p", {}, _NO_SPECIFICATION)))
            return _response(text.encode(), _HTML, status=404)
        return _response((_HERE / "docs.html").read_bytes(), _HTML, _REDOC_POLICY)

    def specification(_request: Request) -> Response:
        found = find_specification()
        if found is None:
            return _refused(404, "not_found", _NO_SPECIFICATION)
        return _response(shown_specification(found.read_bytes()), _JSON)

    return [
        Route("/", _guarded(root), methods=["GET"]),
        Route("/docs", _guarded(reference), methods=["GET"]),
        Route(FILES + "live", _guarded(live), methods=["GET"]),
        Route(FILES + "openapi.json", _guarded(specification), methods=["GET"]),
        Route(FILES + "{name:path}", _guarded(file), methods=["GET"]),
    ]


def _guarded(answer: Callable[[Request], Response]) -> Callable[[Request], object]:
    # A coroutine, so that the state is read in the thread of the event loop, as the control door reads it.
    async def let_in(request: Request) -> Response:
        if refusal := refusal_of(request):
            return _refused(403, "forbidden", refusal)
        return answer(request)

    return let_in


def _chosen(sandbox: Sandbox, request: Request) -> Tenant:
    """The account whose id stands in the query; the first one otherwise, or when a reset has taken it."""
    wanted = sandbox.tenant_of_id(request.query_params.get("account", ""))
    return wanted or sandbox.tenants[sandbox.settings.api_key]


def _refused(status: int, code: str, text: str) -> Response:
    refused = plain_error(status, code, text)
    return _response(refused.body, refused.media, status=status)


def _response(body: bytes, media: str, policy: str = _POLICY, *, status: int = 200) -> Response:
    headers = {
        "content-type": media,
        "content-security-policy": policy,
        "x-content-type-options": "nosniff",
        "referrer-policy": "no-referrer",
        "cache-control": "no-store",
    }
    return Response(body, status, headers)
