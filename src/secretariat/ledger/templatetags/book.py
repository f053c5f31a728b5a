"""Financiamiento: the words of the book, for templates."""

from __future__ import annotations

from django import template

from secretariat.ledger import chart, words

register = template.Library()
register.filter("entry_words", words.entry_words)
register.filter("kind_words", words.kind_words)
register.filter("office_words", words.office)
register.filter("account_words", chart.account_words)
register.filter("fund_words", chart.fund_words)
