"""Reuniones de la CRM: the forms of meetings. They check shape, never right."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.http import QueryDict
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from secretariat.documents.labels import AUDIENCE_LABELS
from secretariat.documents.models import KINDS
from secretariat.furniture.forms import DayField, UploadField

from .acts.delegations import Accredited
from .acts.preparing import Sitting
from .models import FORMS, LEVELS, MODES, OFFICES, Item, Meeting, Session
from .times import ZONES

LONG = {"class": "govuk-!-width-full"}
HALF = {"class": "govuk-input--width-20"}


class TimeInput(forms.TimeInput):
    """One box for an hour, with the browser's own clock."""

    input_type = "time"

    def __init__(self) -> None:
        super().__init__({"class": "govuk-input--width-5"}, format="%H:%M")


def line(label: Any, missing: Any = None, *, most: int = 200, attrs: dict[str, str] | None = None, **kwargs: Any) -> forms.CharField:
    """A line of text; required when `missing` (the sentence that asks for it) is given."""
    return forms.CharField(
        label=label,
        max_length=most,
        required=missing is not None,
        widget=forms.TextInput(attrs or LONG),
        error_messages={"required": missing or "", "max_length": _("Escríbalo en menos letras.")},
        **kwargs,
    )


def long_text(label: Any, rows: int = 3, **kwargs: Any) -> forms.CharField:
    return forms.CharField(label=label, required=False, max_length=4000, widget=forms.Textarea({"rows": rows}), **kwargs)


def one_more(posted: QueryDict, prefix: str, most: int) -> QueryDict:
    """What was posted with one more empty row in a set of forms, `most` at most: «añadir una fila» without script."""
    data = posted.copy()
    total = data.get(f"{prefix}-TOTAL_FORMS", "")
    data[f"{prefix}-TOTAL_FORMS"] = str(min(int(total) + 1, most) if total.isdecimal() and len(total) < 4 else 1)
    return data


class MeetingForm(forms.Form):
    """Place, days and mode of a meeting."""

    body = forms.ChoiceField(label=_("Órgano"), error_messages={"required": _("Elija el órgano que se reúne")})
    number = line(_("Número"), most=12, attrs=HALF, help_text=_("En romanos para la Reunión Viceministerial, por ejemplo XXXI."))
    title_es = line(_("Título en español"), _("Escriba el título en español"))
    title_en = line(_("Título en inglés"), _("Escriba el título en inglés"))
    form = forms.ChoiceField(
        label=_("Forma"),
        choices=FORMS,
        widget=forms.RadioSelect,
        initial="ordinary",
        error_messages={"required": _("Elija la forma")},
    )
    decision = line(
        _("Decisión de los Países Miembros"),
        help_text=_("Solo para una reunión extraordinaria: la signatura o la fecha de la decisión."),
    )
    mode = forms.ChoiceField(
        label=_("Modalidad"),
        choices=MODES,
        widget=forms.RadioSelect,
        initial="in-person",
        error_messages={"required": _("Elija la modalidad")},
    )
    city = line(_("Ciudad"), most=120, attrs=HALF)
    country = forms.ChoiceField(label=_("País anfitrión"), required=False)
    venue_es = line(_("Sede en español"))
    venue_en = line(_("Sede en inglés"))
    zone = forms.ChoiceField(
        label=_("Zona horaria"),
        choices=ZONES,
        initial="America/Costa_Rica",
        help_text=_("Las horas de las sesiones son las de esta ciudad."),
    )
    starts = DayField(label=_("Primer día"))
    ends = DayField(label=_("Último día"), required=False, help_text=_("Vacío si la reunión dura un día."))
    theme_es = line(_("Tema de la reunión, en español"), most=250)
    theme_en = line(_("Tema de la reunión, en inglés"), most=250)

    def __init__(
        self,
        *args: Any,
        bodies: Iterable[tuple[str, str]],
        countries: Iterable[tuple[str, str]],
        fixed: bool = False,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["body"].choices = list(bodies)  # type: ignore[attr-defined]
        self.fields["country"].choices = [("", _("No consta")), *countries]  # type: ignore[attr-defined]
        if fixed:
            self.fields["body"].disabled = True


class SessionForm(forms.Form):
    """One session of the programme; an empty row is left out."""

    title_es = line(_("Título en español"), _("Escriba el título de la sesión en español"))
    title_en = line(_("Título en inglés"), _("Escriba el título de la sesión en inglés"))
    day = DayField(label=_("Día"))
    start = forms.TimeField(
        label=_("Empieza"),
        widget=TimeInput(),
        error_messages={"required": _("Indique a qué hora empieza"), "invalid": _("Escriba la hora así: 09:30")},
    )
    end = forms.TimeField(
        label=_("Termina"),
        widget=TimeInput(),
        error_messages={"required": _("Indique a qué hora termina"), "invalid": _("Escriba la hora así: 09:30")},
    )
    closed = forms.BooleanField(label=_("A puerta cerrada: solo Países Miembros"), required=False)

    def sitting(self, zone: str) -> Sitting:
        """The session as the acts take it, its hours in the meeting's zone."""
        found = self.cleaned_data
        place = ZoneInfo(zone)
        starts, ends = (dt.datetime.combine(found["day"], found[name], tzinfo=place) for name in ("start", "end"))
        return Sitting(found["title_es"], found["title_en"], starts, ends, found["closed"])


SessionForms = forms.formset_factory(SessionForm, extra=0, max_num=30, absolute_max=40)


def session_initial(meeting: Meeting, sessions: Iterable[Session]) -> list[dict[str, Any]]:
    """Rows of the session forms for a draft that exists."""
    zone = ZoneInfo(meeting.zone)
    return [
        {
            "title_es": s.title_es,
            "title_en": s.title_en,
            "day": s.starts.astimezone(zone).date(),
            "start": s.starts.astimezone(zone).time(),
            "end": s.ends.astimezone(zone).time(),
            "closed": s.closed,
        }
        for s in sorted(sessions, key=lambda s: s.starts)
    ]


class PersonForm(forms.Form):
    """One person of a delegation; the first row is its head."""

    name = line(_("Nombre"), most=160, help_text=_("Puede dejarlo vacío y acreditar solo el cargo."))
    office = line(_("Cargo e institución"), _("Escriba el cargo e institución"), most=160)
    level = forms.ChoiceField(
        label=_("Nivel"), choices=[("", _("Elija el nivel")), *LEVELS], error_messages={"required": _("Elija el nivel")}
    )

    def accredited(self, *, head: bool) -> Accredited:
        found = self.cleaned_data
        return Accredited(found["office"], found["level"], found["name"], head)


PersonForms = forms.formset_factory(PersonForm, extra=0, max_num=40, absolute_max=50)


class ReturnForm(forms.Form):
    note = long_text(_("Qué debe corregir la delegación"))


class ProposalForm(forms.Form):
    """An agenda item as a member proposes it."""

    title_es = line(_("Tema en español"), _("Escriba el tema en español"), most=250)
    title_en = line(_("Tema en inglés"), _("Escriba el tema en inglés"), most=250)
    motive = long_text(_("Por qué lo propone"), rows=5, help_text=_("Lo leen los Países Miembros, la Presidencia y la Secretaría."))


def session_choices(sessions: Iterable[Session]) -> list[tuple[str, str]]:
    language = get_language() or "es"
    return [("", str(_("Sin sesión")))] + [
        (str(s.number), s.called(language) + (str(_(" (puerta cerrada)")) if s.closed else "")) for s in sessions
    ]


class AddItemForm(forms.Form):
    """An item that the Secretariat or the Presidency puts on the agenda."""

    title_es = line(_("Tema en español"), _("Escriba el tema en español"), most=250)
    title_en = line(_("Tema en inglés"), _("Escriba el tema en inglés"), most=250)
    kind = forms.ChoiceField(label=_("Clase"), choices=Item._meta.get_field("kind").choices)
    session = forms.ChoiceField(label=_("Sesión"), required=False)
    audience = forms.ChoiceField(label=_("Quién lo ve"), choices=AUDIENCE_LABELS[:3])

    def __init__(self, *args: Any, sessions: Iterable[Session], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["session"].choices = session_choices(sessions)  # type: ignore[attr-defined]


class DecideForm(forms.Form):
    """Whether an item is on the agenda, and where."""

    accepted = forms.ChoiceField(
        label=_("En la agenda"),
        widget=forms.RadioSelect,
        choices=(("yes", _("Se incluye")), ("no", _("No se incluye"))),
        error_messages={"required": _("Diga si el tema se incluye")},
    )
    order = forms.IntegerField(
        label=_("Orden"),
        min_value=1,
        max_value=500,
        widget=forms.NumberInput({"class": "govuk-input--width-3"}),
        error_messages={
            "required": _("Indique el orden"),
            "invalid": _("Escriba un número"),
            "min_value": _("El orden empieza en 1"),
            "max_value": _("Escriba un número menor"),
        },
    )
    session = forms.ChoiceField(label=_("Sesión"), required=False)
    audience = forms.ChoiceField(label=_("Quién lo ve"), choices=AUDIENCE_LABELS[:3])
    reason = long_text(_("Motivo"), rows=2, help_text=_("Necesario si no se incluye."))

    def __init__(self, *args: Any, sessions: Iterable[Session], item: Item, **kwargs: Any) -> None:
        # A proposal is the members' own while it waits; what it becomes is asked here, public unless said.
        initial = {
            "accepted": {"accepted": "yes", "declined": "no"}.get(item.state),
            "order": max(item.order, 1),
            "reason": item.reason,
            "session": str(item.session.number) if item.session else "",
            "audience": item.audience if item.state == "accepted" else "public",
        }
        super().__init__(*args, prefix=f"item-{item.pk}", initial=initial, **kwargs)
        self.fields["session"].choices = session_choices(sessions)  # type: ignore[attr-defined]


class PublishForm(forms.Form):
    reason = long_text(_("Motivo de publicar sin el espacio de diálogo con la RROCM"), rows=2)


class DoorsForm(forms.Form):
    reason = long_text(_("Motivo"), rows=2, help_text=_("Lo leen solo los Países Miembros y la Secretaría."))


class Boxes(forms.MultipleChoiceField):
    """Boxes of which none need be ticked, without the word «opcional»: nobody present is an answer, not an omission."""

    def validate(self, value: list[str]) -> None:
        if value:
            super().validate(value)


class AttendanceForm(forms.Form):
    """Who is present: one box a party."""

    present = Boxes(
        label=_("Presentes"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"invalid_choice": _("«%(value)s» no puede constar en esta sesión")},
    )

    def __init__(self, *args: Any, parties: Iterable[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["present"].choices = list(parties)  # type: ignore[attr-defined]


class TaskForm(forms.Form):
    """A line added to a checklist."""

    title_es = line(_("Tarea en español"), _("Escriba la tarea en español"))
    title_en = line(_("Tarea en inglés"), _("Escriba la tarea en inglés"))
    due = DayField(label=_("Fecha límite"), required=False)
    office = forms.ChoiceField(label=_("A quién le toca"), choices=OFFICES, required=False)

    def clean_office(self) -> str:
        return self.cleaned_data["office"] or "se"


class PaperForm(forms.Form):
    """A paper of a meeting with its first files."""

    title_es = line(_("Título en español"), _("Escriba el título en español"), most=250)
    title_en = line(_("Título en inglés"), _("Escriba el título en inglés"), most=250)
    kind = forms.ChoiceField(label=_("Clase"), choices=KINDS[:6], initial="working-paper")
    session = forms.ChoiceField(
        label=_("Sesión"),
        required=False,
        help_text=_("Si sus puertas están cerradas, el documento es de los Países Miembros."),
    )
    audience = forms.ChoiceField(label=_("Quién lo ve"), choices=AUDIENCE_LABELS[:3], initial="participants")
    symbol = line(_("Signatura"), most=60, attrs=HALF, help_text=_("Vacía, se le da la siguiente de la serie."))
    file_es = UploadField(
        label=_("Archivo en español"),
        required=False,
        help_text=_("PDF, Word (.docx) o texto, hasta 10 MB."),
        error_messages={"empty": _("El archivo en español está vacío")},
    )
    file_en = UploadField(
        label=_("Archivo en inglés"),
        required=False,
        help_text=_("PDF, Word (.docx) o texto, hasta 10 MB."),
        error_messages={"empty": _("El archivo en inglés está vacío")},
    )

    def __init__(self, *args: Any, sessions: Iterable[Session], audiences: Iterable[tuple[str, Any]], steers: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["session"].choices = session_choices(sessions)  # type: ignore[attr-defined]
        self.fields["audience"].choices = list(audiences)  # type: ignore[attr-defined]
        if not steers:
            del self.fields["symbol"]

    def clean(self) -> dict[str, Any] | None:
        if not self.errors and not self.cleaned_data.get("file_es") and not self.cleaned_data.get("file_en"):
            self.add_error("file_es", _("Adjunte el documento al menos en un idioma"))
        return self.cleaned_data
