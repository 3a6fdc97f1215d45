"""A Django project around the recipe, in a process of its own: writes what was seen as one line of JSON.

The first argument is the folder of the recipes, the second that of the database.
"""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import django
from django.conf import settings
from django.core.management import call_command
from django.db import connection

sys.path.insert(0, sys.argv[1])
settings.configure(
    ROOT_URLCONF="django_app",
    MIDDLEWARE=["django.middleware.csrf.CsrfViewMiddleware"],
    ALLOWED_HOSTS=["testserver"],
    SECRET_KEY="for-tests-only",
    USE_TZ=True,
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": Path(sys.argv[2], "crm.sqlite")}},
)
django.setup()

import django_app as crm  # noqa: E402
from django.test import Client  # noqa: E402

from omicall import Omicall  # noqa: E402


def synced() -> str:
    out = io.StringIO()
    call_command(crm.Command(), stdout=out, days=30)
    return out.getvalue().strip()


seen: dict[str, object] = {}
with connection.schema_editor() as editor:
    editor.create_model(crm.Call)
    editor.create_model(crm.Bookmark)

seen["first"] = synced()
seen["calls"] = crm.Call.objects.count()
seen["zones"] = sorted({str(call.started_at.tzinfo) for call in crm.Call.objects.all()[:5] if call.started_at})
with Omicall() as omicall:
    started = omicall.calls.click_to_call(extension="101", phone_number="0900000123").call_uuid
seen["second"] = synced()
seen["third"] = synced()
seen["new_call"] = [started, *crm.Call.objects.filter(pk=started).values_list("customer_number", "answered")]
crm.Bookmark.objects.all().delete()
seen["again"] = synced()
seen["calls_after_all"] = crm.Call.objects.count()

client = Client(enforce_csrf_checks=True)
record = {"transaction_id": "d5b4", "state": "cdr", "direction": "inbound", "answer_sec": 62, "sip_user": "101"}


def post(body: dict[str, object], secret: str = crm.SECRET) -> int:
    return client.post(f"/omicall/{secret}", json.dumps(body), content_type="application/json").status_code


seen["statuses"] = [
    post({**record, "recording_file_url": "https://records.example.com/d5b4"}),
    post(record),
    post({"call_uuid": "e6c5", "state": "ringing"}),
    post(record, "wrong"),
    client.get(f"/omicall/{crm.SECRET}").status_code,
]
seen["worked_off"] = crm.worker.close()
seen["hooked"] = list(crm.Call.objects.filter(pk="d5b4").values_list("extension", "answered", "recording_url"))
seen["ringing"] = crm.Call.objects.filter(pk="e6c5").count()
seen["closed"] = post(record)
connection.close()
sys.stdout.write(json.dumps(seen))
