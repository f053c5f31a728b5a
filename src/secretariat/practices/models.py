"""Países Miembros, criterios: laws, policies and good practices of each country."""
