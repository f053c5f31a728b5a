"""Toda la Carta: prints the sentence of a chronicle entry."""

from django import template
from django.utils.safestring import SafeString

from secretariat.chronicle import sentences
from secretariat.chronicle.models import Entry

register = template.Library()


@register.filter
def sentence(entry: Entry) -> SafeString:
    return sentences.sentence(entry)
