"""A key that never leaves its device: a token or HSM that speaks PKCS#11."""

from __future__ import annotations

from plandocs.errors import PlandocsError
from plandocs.ondertekenen.sleutel import Sleutel, met_ondertekenaar
from plandocs.ondertekenen.uitbreiding import eis


def uit_pkcs11(module: str, token: str, label: str, pin: str | None) -> Sleutel:
    """Return the key with this label on a token; `module` is the path of the library of its maker.

    Raises PlandocsError when the token, the key or the certificate is not there, or the PIN is wrong.
    """
    eis("pkcs11", "zegel-pkcs11")
    from pkcs11.exceptions import PinIncorrect, PinInvalid, PinLenRange, PKCS11Error
    from pyhanko.config.pkcs11 import TokenCriteria
    from pyhanko.sign.pkcs11 import PKCS11Signer, open_pkcs11_session

    try:
        sessie = open_pkcs11_session(module, token_criteria=TokenCriteria(label=token), user_pin=pin)
        signer = PKCS11Signer(sessie, cert_label=label, key_label=label)
        certificaat = signer.signing_cert
    except (PinIncorrect, PinInvalid, PinLenRange):
        raise PlandocsError(f"De pincode van {token} klopt niet. Pas op: na een paar keer gaat hij op slot.") from None
    except (PKCS11Error, RuntimeError, OSError):
        raise PlandocsError(
            f"Op {token} is geen sleutel met certificaat {label} gevonden. Controleer --pkcs11, --token en --label."
        ) from None
    return met_ondertekenaar(signer, certificaat)
