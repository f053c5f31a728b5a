"""The offices stand in their posts now; persons and confirmations get their tables."""

import django.db.models.deletion
from django.db import migrations, models

from secretariat.chronicle.guard import append_only

LANGUAGES = [("es", "Español"), ("en", "English")]
VISIBILITIES = [("office", "Solo la institución y el cargo"), ("person", "También la persona y su contacto")]


class Migration(migrations.Migration):
    dependencies = [("participants", "0003_posts_of_focal_points")]

    operations = [
        *(migrations.RemoveField("Designation", name) for name in ("institution_es", "institution_en", "office_es", "office_en")),
        migrations.AlterField("Designation", "post", models.ForeignKey(
            on_delete=django.db.models.deletion.PROTECT, related_name="designations", to="participants.post")),
        migrations.AddConstraint("Designation", models.CheckConstraint(
            condition=models.Q(("until__isnull", True), ("until__gt", models.F("since")), _connector="OR"),
            name="designation_ends_after_start")),
        migrations.AddConstraint("Designation", models.CheckConstraint(
            condition=models.Q(("function", "group"), ("matter", ""), _connector="XOR"), name="a_group_is_named_and_only_a_group")),
        migrations.AddConstraint("Designation", models.CheckConstraint(
            condition=models.Q(("rank__in", ["titular", "alternate"])), name="titular_or_alternate")),
        migrations.AddIndex("Designation", models.Index(fields=["party", "function", "since"], name="directory_by_party")),
        migrations.CreateModel(
            "Holder",
            fields=[
                ("designation", models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True,
                                                     related_name="holder", serialize=False, to="participants.designation")),
                ("treatment", models.CharField(blank=True, max_length=40)),
                ("given", models.CharField(blank=True, max_length=100)),
                ("family", models.CharField(blank=True, max_length=100)),
                ("mail", models.EmailField(blank=True, max_length=254)),
                ("phone", models.CharField(blank=True, help_text="E.164", max_length=16)),
                ("language", models.CharField(blank=True, choices=LANGUAGES, max_length=2)),
                ("visibility", models.CharField(choices=VISIBILITIES, default="office", max_length=10)),
            ],
            options={"constraints": [models.CheckConstraint(
                condition=models.Q(("phone", ""), ("phone__startswith", "+"), _connector="OR"), name="phone_is_international")]},
        ),
        migrations.CreateModel(
            "Confirmation",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("on", models.DateField()),
                ("count", models.PositiveIntegerField()),
                ("instrument", models.CharField(blank=True, max_length=120)),
                ("party", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="confirmations",
                                            to="participants.party")),
            ],
            options={"ordering": ["party", "-on", "-id"],
                     "indexes": [models.Index(fields=["party", "on"], name="confirmations_by_party")]},
        ),
        append_only("participants_confirmation"),
    ]
