"""Mandato, consenso y reserva: pages of questions, of the register and of commitments. Fetch, act, answer."""
