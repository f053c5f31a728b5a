"""Plan Estratégico, Grupos de Trabajo, Pilares y Anexo A: its rooms of the core."""
