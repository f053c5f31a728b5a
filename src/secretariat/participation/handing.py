"""Documentos: hands out a file that an applicant or an observer gave, as a download that nothing can run."""

from __future__ import annotations

from django.http import FileResponse, Http404

from secretariat.documents import store

from .models import Contest, Evidence


def handed(row: Evidence | Contest) -> FileResponse:
    """The file of a row, by its content. What outsiders gave is always taken away as a file, never shown in the browser."""
    path = store.path_of(row.sha256) if row.sha256 else None
    if path is None or not path.exists():
        raise Http404
    headers = {
        "X-Content-Type-Options": "nosniff",
        "Cache-Control": "private, no-store",
        "Content-Security-Policy": "sandbox; default-src 'none'",
    }
    return FileResponse(path.open("rb"), as_attachment=True, filename=row.name, content_type=row.content_type, headers=headers)
