"""Financiamiento: the chart of accounts and the funds, in both languages. Data; the database knows the same codes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

ASSET, LIABILITY, EQUITY, INCOME, EXPENSE = "asset", "liability", "equity", "income", "expense"
KIND_WORDS: Final[dict[str, Promise]] = {
    ASSET: _("Activo"), LIABILITY: _("Pasivo"), EQUITY: _("Saldo acumulado"), INCOME: _("Ingresos"), EXPENSE: _("Gastos"),
}


@dataclass(frozen=True, slots=True)
class Account:
    """An account: its code, what it is, its name. `debit_side`: whether its balance is usually a debit."""

    code: str
    kind: str
    words: Promise

    @property
    def debit_side(self) -> bool:
        return self.kind in (ASSET, EXPENSE)

    @property
    def kind_words(self) -> Promise:
        return KIND_WORDS[self.kind]


# Accounts that acts name.
BANK: Final = "1010"
RECEIVABLE: Final = "1200"
PLEDGES: Final = "1210"
ADVANCES: Final = "1300"
PAYABLE: Final = "2100"
TO_APPLY: Final = "2200"
BALANCE: Final = "3100"
QUOTAS: Final = "4100"
FUND_INCOME: Final = "4200"
DONATIONS: Final = "4300"
OTHER_INCOME: Final = "4900"
FUND_ACTIVITIES: Final = "5500"
CHARGES: Final = "5700"
TRANSFERS: Final = "9100"

ACCOUNTS: Final[dict[str, Account]] = {account.code: account for account in (
    Account(BANK, ASSET, _("Fondos en la organización administradora")),
    Account(RECEIVABLE, ASSET, _("Cuotas por recibir")),
    Account(PLEDGES, ASSET, _("Aportes anunciados por recibir")),
    Account(ADVANCES, ASSET, _("Anticipos por rendir")),
    Account(PAYABLE, LIABILITY, _("Cuentas por pagar")),
    Account(TO_APPLY, LIABILITY, _("Aportes recibidos por aplicar")),
    Account(BALANCE, EQUITY, _("Saldo de ejercicios anteriores")),
    Account(QUOTAS, INCOME, _("Cuotas de la membresía")),
    Account(FUND_INCOME, INCOME, _("Aportes al Fondo Especial Voluntario")),
    Account(DONATIONS, INCOME, _("Donaciones")),
    Account(OTHER_INCOME, INCOME, _("Otros ingresos")),
    Account("5100", EXPENSE, _("Personal")),
    Account("5200", EXPENSE, _("Servicios y consultorías")),
    Account("5300", EXPENSE, _("Reuniones y viajes")),
    Account("5400", EXPENSE, _("Equipo, suministros y oficina")),
    Account(FUND_ACTIVITIES, EXPENSE, _("Actividades del Fondo Especial Voluntario")),
    Account("5600", EXPENSE, _("Costos de administración")),
    Account(CHARGES, EXPENSE, _("Comisiones bancarias y diferencias de cambio")),
    Account(TRANSFERS, EQUITY, _("Traslados entre fondos")),
)}
CODES: Final = tuple(ACCOUNTS)
CORE: Final = "core"
FUND_WORDS: Final[dict[str, Promise]] = {
    CORE: _("Fondo general"), "fev": _("Fondo Especial Voluntario"), "reserve": _("Fondo de Reserva"),
}
FUNDS: Final = tuple(FUND_WORDS)


def account_words(code: str) -> str:
    """The name of an account in the reader's language; the code where it is unknown."""
    found = ACCOUNTS.get(code)
    return str(found.words) if found else code


def fund_words(fund: str) -> str:
    """The name of a fund in the reader's language."""
    return str(FUND_WORDS.get(fund, fund))
