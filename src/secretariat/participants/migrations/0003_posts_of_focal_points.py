"""Each office designated before gets its institution and its post."""

from django.db import migrations


def fill(apps, schema_editor):
    institutions, posts = apps.get_model("participants", "Institution"), apps.get_model("participants", "Post")
    for row in apps.get_model("participants", "Designation").objects.filter(post=None).order_by("pk"):
        institution, _new = institutions.objects.get_or_create(
            party_id=row.party_id, name_es=row.institution_es, defaults={"name_en": row.institution_en})
        row.post, _new = posts.objects.get_or_create(
            institution=institution, unit_es="", office_es=row.office_es, defaults={"office_en": row.office_en})
        row.save(update_fields=["post"])


class Migration(migrations.Migration):
    dependencies = [("participants", "0002_directory")]
    operations = [migrations.RunPython(fill)]
