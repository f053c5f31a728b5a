"""Presidencia Pro-Témpore: the acts of this room, a module for each thing they are about."""
