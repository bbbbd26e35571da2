"""Making accounts, and knowing whether there are any."""

from __future__ import annotations

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError

from plandocs.errors import PlandocsError
from plandocs.service.toegang.models import LOKAAL, Gebruiker
from plandocs.service.woorden import nl


def local_account() -> Gebruiker:
    """Return the account of the person at this computer, made when it is not there yet."""
    begin = {"first_name": nl("Deze computer"), "is_staff": True}
    gebruiker, nieuw = Gebruiker.objects.get_or_create(username=LOKAAL, defaults=begin)
    if nieuw:
        gebruiker.set_unusable_password()
        gebruiker.save(update_fields=["password"])
    return gebruiker


def has_accounts() -> bool:
    """Return whether anybody can log in with a password."""
    return any(gebruiker.has_usable_password() for gebruiker in Gebruiker.objects.filter(is_active=True))


def add_account(name: str, password: str, *, admin: bool = False) -> Gebruiker:
    """Make an account with a password; raises PlandocsError when the name or the password will not do."""
    gebruiker = Gebruiker(username=name, is_staff=admin)
    try:
        gebruiker.clean_fields(exclude=["password"])
        gebruiker.validate_unique()
        validate_password(password, gebruiker)
    except ValidationError as error:
        raise PlandocsError(_uitleg(error)) from None
    gebruiker.set_password(password)
    gebruiker.save()
    return gebruiker


def set_password(name: str, password: str, *, admin: bool = False) -> None:
    """Give an account another password, which logs it out everywhere, and let it be an admin.

    Raises PlandocsError when there is no such account, or the password will not do.
    """
    gebruiker = Gebruiker.objects.exclude(username=LOKAAL).filter(username=name).first()
    if gebruiker is None:
        raise PlandocsError(f"Er is geen account {name}. Maak het: plandocs serve --add-user NAAM.")
    try:
        validate_password(password, gebruiker)
    except ValidationError as error:
        raise PlandocsError(_uitleg(error)) from None
    gebruiker.set_password(password)
    gebruiker.is_staff = gebruiker.is_staff or admin
    gebruiker.save(update_fields=["password", "is_staff"])


_UITLEG = {
    "password_too_short": "Dit wachtwoord is te kort. Neem ten minste 12 tekens, bijvoorbeeld een paar woorden.",
    "password_too_common": "Dit wachtwoord gebruiken veel mensen. Kies een ander.",
    "password_too_similar": "Dit wachtwoord lijkt te veel op de naam. Kies een ander.",
    "unique": "Er is al een account met deze naam. Kies een andere.",
}


def _uitleg(error: ValidationError) -> str:
    """Return what is wrong in Dutch, also where Django has no Dutch for it."""
    fouten = [een for lijst in error.error_dict.values() for een in lijst] if hasattr(error, "error_dict") else None
    codes = [str(een.code) for een in fouten or error.error_list]
    onbekend = "Deze naam kan niet. Gebruik letters, cijfers, en @ . + - _."
    return " ".join(dict.fromkeys(_UITLEG.get(code, onbekend) for code in codes))
