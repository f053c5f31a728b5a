from django.db import migrations

from secretariat.financing.guards import budgets_stay


class Migration(migrations.Migration):
    dependencies = [("financing", "0001_initial")]

    operations = [budgets_stay()]
