"""What arrived and what was paid is never changed."""

from __future__ import annotations

from django.db import migrations

from secretariat.chronicle.guard import append_only


class Migration(migrations.Migration):
    dependencies = [("fund", "0001_initial")]
    operations = [append_only("fund_receipt", "fund_disbursement", "fund_draw")]
