"""An issued report is never changed."""

from __future__ import annotations

from django.db import migrations

from secretariat.chronicle.guard import append_only


class Migration(migrations.Migration):
    dependencies = [("reports", "0001_initial")]
    operations = [append_only("reports_issue")]
