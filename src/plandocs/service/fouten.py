"""The pages for when something is not there, not allowed, or broken."""

from __future__ import annotations

import sys
from errno import EDQUOT, EFBIG, ENOSPC, EROFS
from sqlite3 import SQLITE_CANTOPEN, SQLITE_FULL, SQLITE_IOERR, SQLITE_READONLY

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

_NO_ROOM = {ENOSPC, EDQUOT, EFBIG, EROFS}
_NOT_WRITTEN = {SQLITE_FULL, SQLITE_IOERR, SQLITE_READONLY, SQLITE_CANTOPEN}


def _page(request: HttpRequest, status: int) -> HttpResponse:
    return render(request, "service/fout.html", {"status": status}, status=status)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer a request that cannot be understood."""
    return _page(request, 400)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer a request that is not allowed."""
    return _page(request, 403)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer a request for what is not there, or not for this person; a script gets it in words as well."""
    if request.content_type != "application/json":
        return _page(request, 404)
    uitleg = _("Dit dossier is er niet meer, of u kunt er niet meer bij. Wat u schreef staat nog op deze pagina: "
               "neem het over als u het wilt houden.")  # fmt: skip
    return JsonResponse({"fout": uitleg}, status=404)


def broken(request: HttpRequest) -> HttpResponse:
    """Answer when the service itself fails, or cannot write; nothing of the plan is shown or logged."""
    if not _is_full(sys.exception()):
        return _page(request, 500)
    if request.content_type != "application/json":
        return _page(request, 507)
    uitleg = _("Nog niet opgeslagen: de schijf van plandocs is vol. Uw tekst blijft in deze browser bewaard. Maak "
               "ruimte vrij, of vraag wie de computer beheert; daarna gaat het opslaan vanzelf verder.")  # fmt: skip
    return JsonResponse({"fout": uitleg}, status=507)


def _is_full(error: BaseException | None) -> bool:
    """Return whether something could not be written; SQLite tells why in the last byte of its code."""
    while error is not None:
        code = getattr(error, "sqlite_errorcode", None)
        if code is not None and code & 0xFF in _NOT_WRITTEN:
            return True
        if isinstance(error, OSError) and error.errno in _NO_ROOM:
            return True
        error = error.__cause__ or error.__context__
    return False


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Answer a form that did not come from a page of this service."""
    return _page(request, 403)
