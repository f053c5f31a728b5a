from django.db import migrations, models

from secretariat.chronicle.guard import append_only


class Migration(migrations.Migration):

    initial = True

    dependencies = [
    ]

    operations = [
        migrations.CreateModel(
            name='CharterText',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('version', models.PositiveSmallIntegerField(default=1)),
                ('text', models.TextField()),
                ('sha256', models.CharField(max_length=64)),
                ('source', models.CharField(blank=True, max_length=250)),
                ('imported', models.DateTimeField()),
            ],
            options={
                'ordering': ['-id'],
            },
        ),
        migrations.CreateModel(
            name='FeedKey',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('account', models.BigIntegerField()),
                ('secret_hash', models.CharField(max_length=64, unique=True)),
                ('created', models.DateTimeField()),
                ('revoked', models.DateTimeField(null=True)),
            ],
            options={
                'ordering': ['-created'],
            },
        ),
        append_only("portal_chartertext"),
    ]
