"""Red Regional de Organizaciones Civiles para las Migraciones: its dialogue, the tripartite mechanism, contributions and their answers."""
