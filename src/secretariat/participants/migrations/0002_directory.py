"""A designated office becomes a post of an institution with its designation: first the places for it."""

import django.db.models.deletion
from django.db import migrations, models

FUNCTIONS = [("focal-point", "Punto focal de la CRM"), ("group", "Grupo de Trabajo"), ("statistics", "Estadísticas"),
             ("glossary", "Glosario Permanente"), ("press", "Prensa")]
RANKS = [("titular", "Titular"), ("alternate", "Suplente")]


def party(related_name):
    return models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name=related_name, to="participants.party")


def key():
    return ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"))


class Migration(migrations.Migration):
    dependencies = [("participants", "0001_initial")]

    operations = [
        migrations.RemoveConstraint("FocalPoint", "focal_point_ends_after_start"),
        migrations.RenameModel("FocalPoint", "Designation"),
        migrations.CreateModel(
            "Institution",
            fields=[key(), ("name_es", models.CharField(max_length=200)), ("name_en", models.CharField(max_length=200)),
                    ("party", party("institutions"))],
            options={
                "ordering": ["party", "name_es"],
                "constraints": [models.UniqueConstraint(fields=("party", "name_es"), name="one_institution_of_a_name_a_party")],
            },
        ),
        migrations.CreateModel(
            "Post",
            fields=[
                key(),
                ("unit_es", models.CharField(blank=True, max_length=160)),
                ("unit_en", models.CharField(blank=True, max_length=160)),
                ("office_es", models.CharField(max_length=160)),
                ("office_en", models.CharField(max_length=160)),
                ("institution", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="posts",
                                                  to="participants.institution")),
            ],
            options={
                "ordering": ["institution", "office_es"],
                "constraints": [models.UniqueConstraint(fields=("institution", "unit_es", "office_es"), name="one_post_of_a_name_a_unit")],
            },
        ),
        migrations.AddField("Designation", "post", models.ForeignKey(
            null=True, on_delete=django.db.models.deletion.PROTECT, related_name="designations", to="participants.post")),
        migrations.AddField("Designation", "function", models.CharField(choices=FUNCTIONS, default="focal-point", max_length=16)),
        migrations.AddField("Designation", "matter", models.CharField(blank=True, default="", max_length=120,
                                                                      help_text="name of the working group"), preserve_default=False),
        migrations.AddField("Designation", "rank", models.CharField(choices=RANKS, default="titular", max_length=10)),
        migrations.AddField("Designation", "instrument", models.CharField(
            blank=True, default="", help_text="note verbale and its number", max_length=120), preserve_default=False),
        migrations.AddField("Designation", "instrument_on", models.DateField(blank=True, null=True)),
        migrations.AlterField("Designation", "party", party("designations")),
    ]
