"""Carta Estatutaria: the Charter of the Regional Conference on Migration as code.

Standard library only. Nothing here reads a clock, a database or a file other than
its own data: every question takes a day, an instant up to which facts are known and
the readings in force, through a :class:`charter.view.View`.
"""

CONTRACT = 1
LAW = 1
