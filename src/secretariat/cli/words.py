"""Toda la Carta: the words of the command line in Spanish and English (data)."""

from __future__ import annotations

from typing import Final

Words = tuple[str, str]

HELP: Final[dict[str, Words]] = {
    "program": (
        "La Secretaría Virtual de la Conferencia Regional sobre Migración, en la línea de órdenes.",
        "The Virtual Secretariat of the Regional Conference on Migration, on the command line.",
    ),
    "epilog": (
        "Salida: 0 hecho, 1 denegado o comprobación fallida, 2 mal uso. Con --record ARCHIVO responde sin instalación.",
        "Exit status: 0 done, 1 refused or failed a check, 2 misuse. With --record FILE it answers without an installation.",
    ),
    "command": ("orden", "command"),
    "options": ("opciones", "options"),
    "help": ("muestra esta ayuda y termina", "show this help and exit"),
    "json": ("un documento JSON en la salida, y nada más", "one JSON document on standard output, and nothing else"),
    "lang": ("idioma de las frases: es (por omisión) o en", "language of the prose: es (default) or en"),
    "record-file": (
        "archivo de registro sobre el que se pregunta («-»: entrada estándar); si falta, el registro de la instalación",
        "record file to ask (“-”: standard input); the installation's own record when left out",
    ),
    "known": (
        "no ver los hechos registrados después de este instante (2026-03-07T15:00:00Z)",
        "do not see facts recorded after this instant (2026-03-07T15:00:00Z)",
    ),
    "reading": (
        "y si la Carta se leyera así: PARAMETRO=VALOR (cuantas veces se quiera)",
        "what if the text were read so: PARAM=VALUE (any number of times)",
    ),
    "on": ("día por el que se pregunta (AAAA-MM-DD)", "day asked about (YYYY-MM-DD)"),
    "from": ("primer día (AAAA-MM-DD)", "first day (YYYY-MM-DD)"),
    "to": ("primer día que ya no entra (AAAA-MM-DD)", "first day left out (YYYY-MM-DD)"),
    "party": ("código de la parte: HND, IOM, RROCM…", "code of the party: HND, IOM, RROCM…"),
    "actor": (
        "código de la parte, o un órgano: vm, ppt, grcm, se, troika, wg:nombre",
        "code of the party, or a body: vm, ppt, grcm, se, troika, wg:slug",
    ),
    "act": ("nombre del acto (p. ej. block-consensus)", "name of the act (e.g. block-consensus)"),
    "body": ("órgano en que se hace (por omisión, vm)", "body in which it is done (vm when left out)"),
    "closed": ("la sesión es a puerta cerrada", "the session is behind closed doors"),
    "form": ("forma de la reunión: ordinary o extraordinary", "form of the meeting: ordinary or extraordinary"),
    "budget": ("presupuesto, como 320000.00", "budget, such as 320000.00"),
    "question": ("archivo JSON de la cuestión", "JSON file of the question"),
    "file": ("archivo", "file"),
    "output": ("dónde escribirlo (si falta, la salida estándar)", "where to write it (standard output when left out)"),
    "bundle": (
        "paquete zip que se verifica a sí mismo, con la crónica (necesita --output)",
        "zip bundle that verifies itself, with the chronicle (needs --output)",
    ),
    "fictitious": ("marcar los hechos como ficticios", "mark the facts as fictitious"),
    "record": (
        "el registro de hechos: check, export, import, kinds, verify",
        "the record of facts: check, export, import, kinds, verify",
    ),
    "record kinds": ("las clases de hechos, con sus datos", "the kinds of facts, with their data"),
    "record check": (
        "comprueba un archivo de registro y nombra los hechos sin efecto",
        "check a record file and name the facts without effect",
    ),
    "record export": ("escribe el registro de la instalación", "write the installation's record"),
    "record import": ("incorpora un archivo de registro, todo o nada", "take a record file in, all or nothing"),
    "record verify": (
        "comprueba la cadena de la crónica, o un paquete exportado",
        "check the chain of the chronicle, or an exported bundle",
    ),
    "quotas": ("las cuotas de los once para un presupuesto", "the quotas of the eleven for a budget"),
    "standing": ("la situación de cada parte en un día, y por qué", "how each party stands on a day, and why"),
    "timeline": ("la situación de una parte a lo largo del tiempo", "how a party stands through time"),
    "may": ("si alguien puede hacer algo en un día, y por qué", "whether somebody may do something on a day, and why"),
    "obligations": ("qué se debe, quién y para cuándo", "what is owed, by whom and by when"),
    "foresee": (
        "qué viene si nada ocurre: situaciones, cargos y plazos",
        "what comes if nothing happens: standing, offices and duties",
    ),
    "compare": (
        "¿y si…? Qué cambiaría con otros hechos u otra lectura; no cambia nada",
        "what if? What other facts or another reading would change; nothing is changed",
    ),
    "add": (
        "hechos que se suponen: líneas de un archivo de registro (cuantas veces se quiera)",
        "facts supposed: lines of a record file (any number of times)",
    ),
    "without": (
        "identificador de un hecho que se supone que no consta (cuantas veces se quiera)",
        "id of a fact supposed not to be on record (any number of times)",
    ),
    "law": ("versión de la Carta que se supone en vigor", "version of the Charter supposed to be in force"),
    "acts": ("compara también qué puede hacer cada quien", "compare also what each may do"),
    "offices": ("quién ejerce cada cargo en un día", "who holds each office on a day"),
    "consensus": ("qué resulta de las posiciones sobre una cuestión", "what the positions on a question come to"),
    "charter": (
        "la Carta: clauses, clause, today, coverage, import",
        "the Charter: clauses, clause, today, coverage, import",
    ),
    "clause": ("cláusula, como vm.consensus", "clause, such as vm.consensus"),
    "charter clause": (
        "qué es verdad por una cláusula en un día, qué actos abre, qué se debe, cómo se lee",
        "what is true by a clause on a day, which acts it opens, what is owed, how it is read",
    ),
    "charter today": (
        "qué es verdad en un día por cada cláusula, y qué apremia",
        "what is true on a day by each clause, and what presses",
    ),
    "charter clauses": ("cada cláusula con nuestro texto", "every clause with our text"),
    "charter coverage": ("qué evidencia hay de cada cláusula, por fuerza", "what evidence there is of each clause, by force"),
    "charter import": ("incorpora el texto oficial de la Carta", "import the official text of the Charter"),
}

# What argparse says, by what it begins with: the sentence that we say instead.
MISUSE: Final[dict[str, Words]] = {
    "required": ("falta {what}; vea «{prog} --help».", "{what} is missing; see “{prog} --help”."),
    "choice": (
        "{what}: «{value}» no está entre las opciones ({choices}).",
        "{what}: “{value}” is not among the options ({choices}).",
    ),
    "day": (
        "{what}: «{value}» no es un día que exista; escríbalo AAAA-MM-DD.",
        "{what}: “{value}” is not a day that exists; write it YYYY-MM-DD.",
    ),
    "instant": (
        "{what}: «{value}» no es un instante; escríbalo como 2026-03-07T15:00:00Z.",
        "{what}: “{value}” is not an instant; write it like 2026-03-07T15:00:00Z.",
    ),
    "amount": (
        "{what}: «{value}» no es un importe; escríbalo como 320000.00, sin signo y con dos decimales a lo sumo.",
        "{what}: “{value}” is not an amount; write it like 320000.00, without sign and with two decimals at most.",
    ),
    "unknown": ("no se reconoce {what}; vea «{prog} --help».", "{what} is not recognised; see “{prog} --help”."),
    "value": ("{what} necesita un valor; vea «{prog} --help».", "{what} needs a value; see “{prog} --help”."),
    "other": ("{what}; vea «{prog} --help».", "{what}; see “{prog} --help”."),
}
