import django.db.models.deletion
from django.db import migrations, models

from secretariat.chronicle.guard import append_only

AUDIENCES = [
    ("public", "Público"), ("participants", "Participantes"), ("members", "Países Miembros"),
    ("secretariat", "Secretaría y Presidencia"),
]


class Migration(migrations.Migration):
    initial = True
    dependencies: list[tuple[str, str]] = []
    operations = [
        migrations.CreateModel(
            name="Entry",
            fields=[
                ("seq", models.BigIntegerField(primary_key=True, serialize=False)),
                ("at", models.DateTimeField()),
                ("act", models.CharField(max_length=80)),
                ("outcome", models.CharField(choices=[("done", "done"), ("refused", "refused")], default="done", max_length=10)),
                ("party", models.CharField(blank=True, max_length=32)),
                ("capacity", models.CharField(blank=True, max_length=40)),
                ("account", models.BigIntegerField(null=True)),
                ("subject", models.CharField(blank=True, help_text="address of the thing, as app.model:key", max_length=200)),
                ("clauses", models.JSONField(default=list)),
                ("data", models.JSONField(default=dict)),
                ("audience", models.CharField(choices=AUDIENCES, default="members", max_length=16)),
                ("previous", models.CharField(max_length=64)),
                ("hash", models.CharField(max_length=64, unique=True)),
            ],
            options={
                "ordering": ["-seq"],
                "indexes": [
                    models.Index(fields=["audience", "-seq"], name="entry_audience_seq"),
                    models.Index(fields=["subject", "-seq"], name="entry_subject_seq"),
                    models.Index(fields=["act", "-seq"], name="entry_act_seq"),
                ],
            },
        ),
        migrations.CreateModel(
            name="RecordedFact",
            fields=[
                ("id", models.CharField(max_length=120, primary_key=True, serialize=False)),
                ("kind", models.CharField(max_length=60)),
                ("on", models.DateField()),
                ("until", models.DateField(null=True)),
                ("recorded", models.DateTimeField()),
                ("subject", models.CharField(max_length=60)),
                ("data", models.JSONField(default=dict)),
                ("source", models.TextField(blank=True)),
                ("retracts", models.CharField(blank=True, max_length=120)),
                ("fictitious", models.BooleanField(default=False)),
                ("entry", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="facts", to="chronicle.entry")),
            ],
            options={
                "ordering": ["on", "id"],
                "indexes": [models.Index(fields=["kind", "subject", "on"], name="fact_kind_subject_on")],
            },
        ),
        append_only("chronicle_entry", "chronicle_recordedfact"),
    ]
