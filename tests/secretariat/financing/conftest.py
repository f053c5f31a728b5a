"""Fixtures of the rooms of money: the Conference of 2026, in which Honduras has not paid 2024 and 2025 in full."""

from __future__ import annotations

from tests.secretariat.money import honduras_like

__all__ = ["honduras_like"]
