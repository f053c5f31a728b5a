"""Fondo Especial Voluntario; Contribución de los Organismos: pledges, contributions, priorities, proposals, disbursements, donations."""
