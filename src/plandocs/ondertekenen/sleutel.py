"""The key and certificate of an organisation, from a file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any

from plandocs.errors import PlandocsError
from plandocs.ondertekenen.uitbreiding import eis

if TYPE_CHECKING:
    from cryptography.x509 import Certificate

_KORTSTE_RSA = 2048


@dataclass(frozen=True, slots=True)
class Sleutel:
    """What seals: a signer of pyHanko, in whose name it seals, and between which moments its certificate is valid."""

    ondertekenaar: Any = field(repr=False)
    wie: str
    geldig_van: datetime
    geldig_tot: datetime

    def weiger_ongeldig(self, moment: datetime) -> None:
        """Raise PlandocsError when the certificate is not valid at this moment."""
        if moment < self.geldig_van:
            raise PlandocsError(f"Het certificaat van {self.wie} geldt pas vanaf {self.geldig_van:%d-%m-%Y}.")
        if moment > self.geldig_tot:
            raise PlandocsError(
                f"Het certificaat van {self.wie} is verlopen op {self.geldig_tot:%d-%m-%Y}. Vraag een nieuw aan."
            )


def uit_p12(data: bytes, wachtwoord: bytes | None, naam: str) -> Sleutel:
    """Return the key in a PKCS#12 file (.p12 or .pfx); raises PlandocsError when it cannot be used."""
    eis()
    from cryptography.exceptions import UnsupportedAlgorithm
    from cryptography.hazmat.primitives.serialization import pkcs12

    try:
        key, certificaat, keten = pkcs12.load_key_and_certificates(data, wachtwoord or None)
    except (ValueError, UnsupportedAlgorithm):
        raise _onbruikbaar(naam) from None
    if key is None or certificaat is None:
        raise PlandocsError(f"In {naam} zit geen sleutel met certificaat. Vraag een volledig .p12-bestand.")
    return _sleutel(key, certificaat, keten, naam)


def uit_pem(sleutel: bytes, certificaten: bytes, wachtwoord: bytes | None, naam: str) -> Sleutel:
    """Return the key of a PEM file with its certificate, the chain behind it; raises PlandocsError."""
    eis()
    from cryptography import x509
    from cryptography.exceptions import UnsupportedAlgorithm
    from cryptography.hazmat.primitives.serialization import load_pem_private_key

    try:
        key = load_pem_private_key(sleutel, wachtwoord or None)
    except (ValueError, TypeError, UnsupportedAlgorithm):
        raise _onbruikbaar(naam) from None
    try:
        eigen, *keten = x509.load_pem_x509_certificates(certificaten)
    except ValueError:
        raise PlandocsError("Het certificaat is niet te lezen. Geef met --cert een PEM-bestand.") from None
    return _sleutel(key, eigen, keten, naam)


def _onbruikbaar(naam: str) -> PlandocsError:
    return PlandocsError(
        f"{naam} is niet te openen: het wachtwoord klopt niet, of het is geen sleutelbestand. "
        "Probeer het wachtwoord opnieuw, of geef het met --passphrase-file."
    )


def _sleutel(key: Any, eigen: Certificate, keten: Sequence[Certificate], naam: str) -> Sleutel:
    if key.public_key() != eigen.public_key():
        raise PlandocsError(f"De sleutel in {naam} hoort niet bij het certificaat. Geef de twee die bij elkaar horen.")
    _weiger_zwak(key, naam)
    from asn1crypto.keys import PrivateKeyInfo
    from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
    from pyhanko.sign.signers import SimpleSigner
    from pyhanko_certvalidator.registry import SimpleCertificateStore

    der = key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    bewaard = SimpleCertificateStore()
    bewaard.register_multiple(_asn1(een) for een in keten)
    certificaat = _asn1(eigen)
    signer = SimpleSigner(signing_cert=certificaat, signing_key=PrivateKeyInfo.load(der), cert_registry=bewaard)
    return met_ondertekenaar(signer, certificaat)


def _asn1(certificaat: Certificate) -> Any:
    from asn1crypto import x509
    from cryptography.hazmat.primitives.serialization import Encoding

    return x509.Certificate.load(certificaat.public_bytes(Encoding.DER))


def _weiger_zwak(key: Any, naam: str) -> None:
    from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa

    if isinstance(key, rsa.RSAPrivateKey) and key.key_size < _KORTSTE_RSA:
        raise PlandocsError(f"De sleutel in {naam} is te kort ({key.key_size} bits). Neem er een van {_KORTSTE_RSA}.")
    if not isinstance(key, rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey | ed25519.Ed25519PrivateKey):
        raise PlandocsError(f"De sleutel in {naam} is van een soort waarmee plandocs niet kan verzegelen. Neem RSA.")


def met_ondertekenaar(signer: Any, certificaat: Any) -> Sleutel:
    """Return the key that a signer of pyHanko stands for; raises PlandocsError when it may not sign."""
    gebruik = certificaat.key_usage_value
    if gebruik is not None and not {"digital_signature", "non_repudiation"} & gebruik.native:
        raise PlandocsError("Dit certificaat is niet bedoeld om mee te ondertekenen. Vraag een zegelcertificaat aan.")
    return Sleutel(signer, naam_van(certificaat), certificaat.not_valid_before, certificaat.not_valid_after)


def naam_van(certificaat: Any) -> str:
    """Return in whose name a certificate speaks: the organisation, else the common name."""
    wie = certificaat.subject.native
    gevonden = wie.get("organization_name") or wie.get("common_name") or "onbekend"
    return str(gevonden if isinstance(gevonden, str) else gevonden[0])
