"""Presidencia Pro-Témpore y Troika: offer, designation, work plan, spokesperson acts, handover, contacts to other forums."""
