"""Países Observadores; Organismos y Organizaciones Internacionales Observadoras: application, admission, lapse, notice and return."""
