"""Puntos focales: institutions of a party, their posts, who was designated to which function from when until when, and by what paper.

An office is everybody's to know; the person who holds it stands in a table of her own, so that a query for the public never fetches her.
"""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

FOCAL_POINT, GROUP, TITULAR, ALTERNATE = "focal-point", "group", "titular", "alternate"
FUNCTIONS = (
    (FOCAL_POINT, _("Punto focal de la CRM")),
    (GROUP, _("Grupo de Trabajo")),
    ("statistics", _("Estadísticas")),
    ("glossary", _("Glosario Permanente")),
    ("press", _("Prensa")),
)
RANKS = ((TITULAR, _("Titular")), (ALTERNATE, _("Suplente")))
OFFICE_ONLY, WITH_PERSON = "office", "person"
VISIBILITIES = ((OFFICE_ONLY, _("Solo la institución y el cargo")), (WITH_PERSON, _("También la persona y su contacto")))
LANGUAGES = (("es", "Español"), ("en", "English"))


class Institution(models.Model):
    """An institution of a party that is competent in migration; a party has several."""

    party = models.ForeignKey("participants.Party", on_delete=models.PROTECT, related_name="institutions")
    name_es = models.CharField(max_length=200)
    name_en = models.CharField(max_length=200)

    class Meta:
        ordering = ["party", "name_es"]
        constraints = [models.UniqueConstraint(fields=["party", "name_es"], name="one_institution_of_a_name_a_party")]

    def __str__(self) -> str:
        return f"{self.party_id} {self.name_es}"

    def called(self, language: str) -> str:
        return self.name_en if language == "en" else self.name_es


class Post(models.Model):
    """A seat in an institution: it stays when who holds it leaves."""

    institution = models.ForeignKey(Institution, on_delete=models.PROTECT, related_name="posts")
    unit_es = models.CharField(max_length=160, blank=True)
    unit_en = models.CharField(max_length=160, blank=True)
    office_es = models.CharField(max_length=160)
    office_en = models.CharField(max_length=160)

    class Meta:
        ordering = ["institution", "office_es"]
        constraints = [models.UniqueConstraint(fields=["institution", "unit_es", "office_es"], name="one_post_of_a_name_a_unit")]

    def __str__(self) -> str:
        return self.office_es

    def called(self, language: str) -> str:
        return self.office_en if language == "en" else self.office_es

    def unit(self, language: str) -> str:
        return self.unit_en if language == "en" else self.unit_es


class Designation(models.Model):
    """A post designated to a function from a day until another (exclusive), and the paper that says so (membership.focal-points)."""

    party = models.ForeignKey("participants.Party", on_delete=models.PROTECT, related_name="designations")
    post = models.ForeignKey(Post, on_delete=models.PROTECT, related_name="designations")
    function = models.CharField(max_length=16, choices=FUNCTIONS, default=FOCAL_POINT)
    matter = models.CharField(max_length=120, blank=True, help_text="name of the working group")
    rank = models.CharField(max_length=10, choices=RANKS, default=TITULAR)
    since = models.DateField()
    until = models.DateField(null=True, blank=True)
    instrument = models.CharField(max_length=120, blank=True, help_text="note verbale and its number")
    instrument_on = models.DateField(null=True, blank=True)
    fact = models.CharField(max_length=120, blank=True)
    fictitious = models.BooleanField(default=False)

    class Meta:
        ordering = ["party", "-since", "-id"]
        indexes = [models.Index(fields=["party", "function", "since"], name="directory_by_party")]
        constraints = [
            models.CheckConstraint(condition=Q(until__isnull=True) | Q(until__gt=F("since")), name="designation_ends_after_start"),
            models.CheckConstraint(condition=Q(function=GROUP) ^ Q(matter=""), name="a_group_is_named_and_only_a_group"),
            models.CheckConstraint(condition=Q(rank__in=[TITULAR, ALTERNATE]), name="titular_or_alternate"),
        ]

    def __str__(self) -> str:
        return f"{self.party_id} {self.function} {self.since}"

    @property
    def address(self) -> str:
        return f"participants.designation:{self.pk}"

    @property
    def label(self) -> str:
        """The function in the reader's language: "Grupo de Trabajo: protección consular"."""
        return f"{self.get_function_display()}: {self.matter}" if self.matter else str(self.get_function_display())


class Holder(models.Model):
    """The person in a designated post, as far as letters need her. The party says who may see her; nothing else is kept."""

    designation = models.OneToOneField(Designation, on_delete=models.CASCADE, primary_key=True, related_name="holder")
    treatment = models.CharField(max_length=40, blank=True)
    given = models.CharField(max_length=100, blank=True)
    family = models.CharField(max_length=100, blank=True)
    mail = models.EmailField(blank=True)
    phone = models.CharField(max_length=16, blank=True, help_text="E.164")
    language = models.CharField(max_length=2, choices=LANGUAGES, blank=True)
    visibility = models.CharField(max_length=10, choices=VISIBILITIES, default=OFFICE_ONLY)

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(phone="") | Q(phone__startswith="+"), name="phone_is_international")]

    def __str__(self) -> str:
        return " ".join(filter(None, (self.treatment, self.given, self.family)))


class Confirmation(models.Model):
    """A party said on a day that its list is right: how many stood on it then. Never changed; the next one is another row."""

    party = models.ForeignKey("participants.Party", on_delete=models.PROTECT, related_name="confirmations")
    on = models.DateField()
    count = models.PositiveIntegerField()
    instrument = models.CharField(max_length=120, blank=True)

    class Meta:
        ordering = ["party", "-on", "-id"]
        indexes = [models.Index(fields=["party", "on"], name="confirmations_by_party")]

    def __str__(self) -> str:
        return f"{self.party_id} {self.on}"
