"""Países Miembros, puntos focales y delegaciones: persons, their accounts, and for whom each may speak."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import Q

CAPACITIES = (
    ("secretariat", "Secretaría Ejecutiva"),
    ("focal-point", "Punto focal"),
    ("delegate", "Miembro de delegación"),
    ("representative", "Representante"),
)


class Person(models.Model):
    """A human being as the Conference knows her: a name, or only the office she holds."""

    name = models.CharField(max_length=160, blank=True)
    office_es = models.CharField(max_length=160)
    office_en = models.CharField(max_length=160)
    fictitious = models.BooleanField(default=False)

    def __str__(self) -> str:
        return self.name or self.office_es

    def called(self, language: str) -> str:
        """Name, or the office in `language` where no name is kept."""
        return self.name or (self.office_en if language == "en" else self.office_es)


class Accounts(BaseUserManager["Account"]):
    """Accounts, each with its person in the same query: no page shows one without the other."""

    def get_queryset(self) -> models.QuerySet[Account]:
        return super().get_queryset().select_related("person")

    def create_user(self, email: str, password: str | None = None, **fields: Any) -> Account:
        account = self.model(email=self.normalize_email(email).lower(), **fields)
        account.set_password(password)
        account.save(using=self._db)
        return account

    def get_by_natural_key(self, email: str | None) -> Account:
        return self.get(email__iexact=email)


class Account(AbstractBaseUser):
    """The means to sign in. What its owner may do comes from her capacities and the Charter, never from the account."""

    email = models.EmailField(unique=True)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="accounts")
    language = models.CharField(max_length=2, choices=[("es", "Español"), ("en", "English")], default="es")
    digest = models.BooleanField(null=True, help_text="wants the weekly digest by mail; null: as her capacity has it")
    is_active = models.BooleanField(default=True)
    created = models.DateTimeField(auto_now_add=True)

    objects = Accounts()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"

    def __str__(self) -> str:
        return self.email


class Capacity(models.Model):
    """For whom an account's owner speaks, as what, from when until when (half-open). It is never deleted."""

    account = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="capacities")
    party = models.CharField(max_length=32, help_text="party code, or se")
    kind = models.CharField(max_length=20, choices=CAPACITIES)
    since = models.DateField()
    until = models.DateField(null=True, blank=True)
    source = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ["since", "id"]
        indexes = [models.Index(fields=["party", "since"])]
        constraints = [
            models.CheckConstraint(
                condition=Q(until__isnull=True) | Q(until__gt=models.F("since")), name="capacity_ends_after_start"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.party} {self.kind}"


class Invitation(models.Model):
    """An account offered to an address by who may offer it; the link's secret is kept only as a hash."""

    email = models.EmailField()
    name = models.CharField(max_length=160, blank=True)
    office_es = models.CharField(max_length=160)
    office_en = models.CharField(max_length=160)
    party = models.CharField(max_length=32)
    kind = models.CharField(max_length=20, choices=CAPACITIES)
    language = models.CharField(max_length=2, choices=[("es", "Español"), ("en", "English")], default="es")
    until = models.DateField(null=True, blank=True, help_text="end of the capacity offered, when known beforehand")
    secret_hash = models.CharField(max_length=64, unique=True)
    invited_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+", null=True)
    created = models.DateTimeField()
    expires = models.DateTimeField()
    sent = models.DateTimeField(null=True, help_text="when its letter left; null: it has not")
    accepted = models.DateTimeField(null=True)

    class Meta:
        ordering = ["-created", "-id"]
        indexes = [models.Index(fields=["party", "-created"])]
        constraints = [
            models.CheckConstraint(
                condition=Q(expires__gt=models.F("created")), name="invitation_expires_after_it_is_made"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.party} {self.email}"
