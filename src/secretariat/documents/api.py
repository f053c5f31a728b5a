"""The same facts and acts of this room as JSON; no logic of its own."""

from ninja import Router

router = Router()
