"""Toda la Carta: letters, certificates, minutes and reports on the Conference's letterhead, as accessible PDF and as Word."""

from .content import Block, Grid, Heading, Pairs, Paper, Picture, Points, Words
from .pdf import pdf
from .word import word

__all__ = ["Block", "Grid", "Heading", "Pairs", "Paper", "Picture", "Points", "Words", "pdf", "word"]
