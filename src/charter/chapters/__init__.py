"""Carta Estatutaria: the chapters, each with the same rooms.

``kinds`` the facts it adds · ``rows`` whose its acts are, as data · ``acts`` the rules of its acts · ``duties`` what is
owed by it · ``states`` what is true on a day because of each of its clauses · ``prose_es``, ``prose_en`` its sentences.
The tables of the core (``charter.facts``, ``competences``, ``shares``, ``acts``, ``obligations``, ``today``, ``prose``)
are put together from these.
"""
