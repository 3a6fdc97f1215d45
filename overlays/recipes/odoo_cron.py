"""An Odoo model (16 to 18) whose scheduled action reads OMICall's call history (lịch sử cuộc gọi), each call once.

Put it into `models/` of an add-on that has "external_dependencies": {"python": ["omicall"]}, give it access rules, and
let it run every ten minutes or so:

    <record id="omicall_read_calls" model="ir.cron">
        <field name="name">OMICall: read the call history</field>
        <field name="model_id" ref="model_omicall_call"/>
        <field name="state">code</field>
        <field name="code">model._cron_read_calls()</field>
        <field name="interval_number">10</field>
        <field name="interval_type">minutes</field>
        <field name="numbercall">-1</field>  <!-- in 16 and 17, which run it once otherwise; 18 has no such field -->
    </record>

The key stands in the system parameter `omicall.api_key`, readable by administrators only, or in OMICALL_API_KEY. Set
OMICALL_TOKEN_CACHE (`file` or `redis://...`) where Odoo starts, or each of its processes fetches a token of its own.
The vendor is asked from this action and never while somebody saves a record, so a slow answer holds up nobody.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import islice
from typing import Any

from odoo import api, fields, models

from omicall import Omicall


def _odoo_time(moment: datetime | None) -> datetime | bool:
    """Odoo keeps times in UTC and without a zone."""
    return moment.astimezone(UTC).replace(tzinfo=None, microsecond=0) if moment else False


class OmicallCall(models.Model):
    _name = "omicall.call"
    _description = "OMICall call"
    _order = "started_at desc"
    _rec_name = "customer_number"
    _sql_constraints = [("call_id_unique", "unique(call_id)", "This call is there already.")]  # noqa: RUF012

    call_id = fields.Char(required=True, index=True, readonly=True)
    started_at = fields.Datetime(readonly=True)
    direction = fields.Char(readonly=True)
    customer_number = fields.Char(readonly=True)
    extension = fields.Char(readonly=True)
    answered = fields.Boolean(readonly=True)
    seconds = fields.Integer(readonly=True)
    recording_url = fields.Char(readonly=True)

    @api.model
    def _cron_read_calls(self, days: int = 30, batch_size: int = 200) -> None:
        """Read what is new since the last run; the first run reads the last `days`."""
        settings = self.env["ir.config_parameter"].sudo()
        key = settings.get_param("omicall.api_key") or None
        since = datetime.now(UTC) - timedelta(days=days)
        with Omicall(api_key=key) as client:
            calls = client.calls.iterate(since=since, cursor=settings.get_param("omicall.cursor") or None)
            while batch := list(islice(calls, batch_size)):
                self._keep(batch)
                settings.set_param("omicall.cursor", calls.cursor)
                self.env.cr.commit()  # rows and cursor together: the next run goes on here, whatever happens

    @api.model
    def _keep(self, calls: list[Any]) -> None:
        ids = [call.transaction_id for call in calls]
        known = {record.call_id: record for record in self.search([("call_id", "in", ids)])}
        new = []
        for call in calls:
            values = {
                "started_at": _odoo_time(call.started_at),
                "direction": str(call.direction or ""),
                "customer_number": call.phone_number or "",
                "extension": call.sip_user or "",
                "answered": call.disposition == "answered",
                "seconds": call.duration or 0,
                "recording_url": call.recording_file_url or call.recording_file or "",
            }
            if call.transaction_id in known:
                known[call.transaction_id].write(values)
            else:
                new.append({"call_id": call.transaction_id, **values})
        self.create(new)
