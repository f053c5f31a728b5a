from django.db import migrations

from secretariat.chronicle.guard import append_only


class Migration(migrations.Migration):
    dependencies = [("ledger", "0003_receipts_and_statements")]
    operations = [append_only("ledger_receipt", "ledger_layout", "ledger_bankstatement", "ledger_bankline", "ledger_reconciliation")]
