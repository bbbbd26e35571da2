"""Keys, certificates and a timestamp service that exist for the length of a test."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

from asn1crypto import keys as asn1_keys
from asn1crypto import tsp
from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
    pkcs12,
)
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID
from pyhanko.sign.timestamps import DummyTimeStamper

from plandocs.ondertekenen import Sleutel, uit_p12

MOMENT = datetime(2026, 11, 22, 13, 5, tzinfo=UTC)
GEHEIM = b"heel geheim"
WIE = "Jeugdhulp Één"


@cache
def ec_sleutel(naam: str = WIE) -> ec.EllipticCurvePrivateKey:
    return ec.generate_private_key(ec.SECP256R1())


@cache
def certificaat(naam: str = WIE, van: int = -9, tot: int = 99) -> x509.Certificate:
    """Return a certificate that is valid from and until so many days after the moment of the tests."""
    return _certificaat(ec_sleutel(naam), naam, van, tot).sign(ec_sleutel(naam), hashes.SHA256())


def _certificaat(key: Any, naam: str, van: int, tot: int) -> x509.CertificateBuilder:
    wie = x509.Name(
        [x509.NameAttribute(NameOID.ORGANIZATION_NAME, naam), x509.NameAttribute(NameOID.COMMON_NAME, "Zegel")]
    )
    gebruik = x509.KeyUsage(True, True, False, False, False, False, False, False, False)
    return (
        x509.CertificateBuilder(wie, wie, key.public_key(), 1 + van + 1000)
        .not_valid_before(MOMENT + timedelta(days=van))
        .not_valid_after(MOMENT + timedelta(days=tot))
        .add_extension(gebruik, critical=True)
    )


@cache
def p12(naam: str = WIE, van: int = -9, tot: int = 99) -> bytes:
    dicht = BestAvailableEncryption(GEHEIM)
    return pkcs12.serialize_key_and_certificates(b"zegel", ec_sleutel(naam), certificaat(naam, van, tot), None, dicht)


@cache
def sleutel(naam: str = WIE, van: int = -9, tot: int = 99) -> Sleutel:
    return uit_p12(p12(naam, van, tot), GEHEIM, "sleutel.p12")


def pem(een: Any) -> bytes:
    if isinstance(een, x509.Certificate):
        return een.public_bytes(Encoding.PEM)
    return bytes(een.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))


@cache
def rsa_sleutel(bits: int = 2048) -> rsa.RSAPrivateKey:
    return rsa.generate_private_key(65537, bits)


@cache
def _klok() -> DummyTimeStamper:
    key = rsa_sleutel()
    voor_tijd = x509.ExtendedKeyUsage([ExtendedKeyUsageOID.TIME_STAMPING])
    gemaakt = _certificaat(key, "Klok", -9, 99).add_extension(voor_tijd, critical=True).sign(key, hashes.SHA256())
    der = key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    wie = asn1_x509.Certificate.load(gemaakt.public_bytes(Encoding.DER))
    return DummyTimeStamper(wie, asn1_keys.PrivateKeyInfo.load(der), fixed_dt=MOMENT + timedelta(seconds=2))


def _antwoord(hoe: str, vraag: bytes) -> bytes:
    """Return what a timestamp service says: the truth, garbage, or a token for something else."""
    gevraagd = tsp.TimeStampReq.load(vraag)
    match hoe:
        case "rommel":
            return b"<html>Even geduld</html>"
        case "leeg":
            return b""
        case "geweigerd":
            return bytes(tsp.TimeStampResp({"status": {"status": "rejection"}}).dump())
        case "vreemd":
            gevraagd["message_imprint"]["hashed_message"] = b"\0" * 32
        case "nonce":
            gevraagd["nonce"] = 12345
    return bytes(_klok().request_tsa_response(gevraagd).dump())


@contextmanager
def tijddienst(hoe: str = "goed") -> Iterator[str]:
    """Serve timestamps on this machine, in the given manner; give the address."""

    class Dienst(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            vraag = self.rfile.read(int(self.headers["Content-Length"]))
            if hoe == "laat":
                time.sleep(1)
            self.send_response(500 if hoe == "stuk" else 200)
            self.send_header("Content-Type", "application/timestamp-reply")
            self.end_headers()
            if hoe != "laat":
                self.wfile.write(_antwoord(hoe, vraag))

        def log_message(self, format: str, *args: object) -> None:
            return

    server = ThreadingHTTPServer(("127.0.0.1", 0), Dienst)
    draad = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    draad.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
        draad.join()
