"""Documentos y Declaraciones: an adopted text as a paper: one content for page, PDF and Word, in both languages."""

from .content import Note, Paper, Paragraph, Row, of
from .files import FORMATS, file_of

__all__ = ["FORMATS", "Note", "Paper", "Paragraph", "Row", "file_of", "of"]
