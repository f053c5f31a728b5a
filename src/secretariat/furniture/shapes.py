"""Toda la Carta: the shapes of status. Nineteen, 14 px, each distinct in black and white; the word beside it speaks.

Drawn in `currentColor`, so that the colour of the words is theirs too. White parts are cut into filled shapes.
"""


from __future__ import annotations

from django.utils.safestring import SafeString, mark_safe

DRAWINGS = {
    "tick": '<circle cx="7" cy="7" r="7"/><path fill="none" stroke="#fff" stroke-width="1.8" d="M3.7 7.2 6 9.5l4.4-4.7"/>',
    "cross": '<path fill="none" stroke="currentColor" stroke-width="2.2" d="m2 2 10 10M12 2 2 12"/>',
    "brackets": '<path fill="none" stroke="currentColor" stroke-width="2" d="M5 1.5H2v11h3M9 1.5h3v11H9"/>',
    "dotted-ring": '<circle cx="7" cy="7" r="6" fill="none" stroke="currentColor" stroke-width="1.7" stroke-dasharray="2 1.77"/>',
    "padlock": '<path d="M2 6h10v8H2z"/><path fill="none" stroke="currentColor" stroke-width="1.7" d="M4.3 6V3.7a2.7 2.7 0 0 1 5.4 0V6"/>',
    "open-door": '<path d="m1 0 7 2v12H1z"/><path fill="none" stroke="currentColor" stroke-width="1.4" d="M1 .7h11.6V14"/>',
    "closed-door": '<path d="M2 0h10v14H2z"/><circle cx="9.4" cy="7.3" r="1.1" fill="#fff"/>',
    "ring": '<circle cx="7" cy="7" r="5.8" fill="none" stroke="currentColor" stroke-width="2"/>',
    "half-disc": '<circle cx="7" cy="7" r="6.1" fill="none" stroke="currentColor" stroke-width="1.7"/><path d="M7 1v12A6 6 0 0 1 7 1z"/>',
    "triangle": '<path d="m7 .5 7 13H0z"/><path fill="#fff" d="M6.2 5h1.6v4.2H6.2zm0 5.2h1.6v1.6H6.2z"/>',
    "octagon": '<path d="M4.1 0h5.8L14 4.1v5.8L9.9 14H4.1L0 9.9V4.1z"/><path fill="#fff" d="M3.2 6h7.6v2H3.2z"/>',
    "octagon-outline": (
        '<path fill="none" stroke="currentColor" stroke-width="1.7" d="M4.5.9h5l3.6 3.6v5l-3.6 3.6h-5L.9 9.5v-5z"/>'
        '<path d="M4 6.1h6v1.8H4z"/>'
    ),
    "sheet": (
        '<path fill="none" stroke="currentColor" stroke-width="1.6" d="M.8.8h12.4v12.4H.8z"/>'
        '<path fill="none" stroke="currentColor" stroke-width="1.4" d="M3.5 4.2h7M3.5 7h7M3.5 9.8h4.2"/>'
    ),
    "dash": '<path d="M1 6h12v2H1z"/>',
    "balloon": '<path d="M0 1h14v9.5H7L3.4 14v-3.5H0z"/>',
    "balloon-outline": '<path fill="none" stroke="currentColor" stroke-width="1.7" d="M.9 1.6h12.2v8H6.6l-2.4 2.6V9.6H.9z"/>',
    "half-bar": '<path fill="none" stroke="currentColor" stroke-width="1.5" d="M.8 3.8h12.4v6.4H.8z"/><path d="M.8 3.8h6.4v6.4H.8z"/>',
    "crossed-square": '<path fill="none" stroke="currentColor" stroke-width="1.5" d="M.8.8h12.4v12.4H.8zM4 4l6 6M10 4l-6 6"/>',
    "question": (
        '<circle cx="7" cy="7" r="6.1" fill="none" stroke="currentColor" stroke-width="1.7"/>'
        '<path fill="none" stroke="currentColor" stroke-width="1.5" d="M5 5.6a2 2 0 1 1 2.9 1.7c-.6.3-.9.6-.9 1.3"/>'
        '<path d="M6.2 9.6h1.6v1.5H6.2z"/>'
    ),
}


def drawing(shape: str, *, classes: str = "") -> SafeString:
    """The inline SVG of a shape, hidden from screen readers because the word beside it says the same."""
    marked = f' class="{classes}"' if classes else ""
    body = DRAWINGS[shape]
    return mark_safe(  # noqa: S308 - literals of this module only
        f'<svg{marked} viewBox="0 0 14 14" width="14" height="14" fill="currentColor" aria-hidden="true" focusable="false">{body}</svg>'
    )
