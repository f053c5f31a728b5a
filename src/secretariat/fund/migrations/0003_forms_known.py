"""A contribution is in money or in kind, and free or for one of the purposes known."""

from __future__ import annotations

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("fund", "0002_append_only")]
    operations = [
        migrations.AddConstraint("pledge", models.CheckConstraint(condition=models.Q(form__in=("cash", "kind")), name="pledge_form_known")),
        migrations.AddConstraint(
            "pledge",
            models.CheckConstraint(
                condition=models.Q(earmark__in=("free", "pillar", "line", "activity")), name="pledge_earmark_known"
            ),
        ),
    ]
