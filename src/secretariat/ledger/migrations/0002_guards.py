from django.db import migrations

from secretariat.chronicle.guard import append_only
from secretariat.ledger import guards


class Migration(migrations.Migration):
    dependencies = [("ledger", "0001_initial"), ("chronicle", "0001_initial")]
    operations = [
        append_only("ledger_journalentry", "ledger_posting", "ledger_seal", "ledger_closing"),
        guards.step(),
    ]
