from django.db import migrations, models


class Migration(migrations.Migration):
    """Digests written before have no reader: nobody can tell whose they were without doubt, so nobody reads them."""

    dependencies = [("notices", "0002_digest")]

    operations = [
        migrations.AddField(
            model_name="letter",
            name="reader",
            field=models.BigIntegerField(help_text="account of the one person who reads a digest", null=True),
        ),
    ]
