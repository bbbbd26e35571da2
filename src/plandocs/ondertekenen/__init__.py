"""The seal of an organisation on a PDF (PAdES), and what can be said about the seals in a file."""

from plandocs.ondertekenen.keuren import Keuring, keur, lees_certificaten
from plandocs.ondertekenen.plek import Plek, bedekt_iets
from plandocs.ondertekenen.sleutel import Sleutel, uit_p12, uit_pem
from plandocs.ondertekenen.sleuteldrager import uit_pkcs11
from plandocs.ondertekenen.uitbreiding import is_er
from plandocs.ondertekenen.zegelen import Gezegeld, zegel

__all__ = [
    "Gezegeld",
    "Keuring",
    "Plek",
    "Sleutel",
    "bedekt_iets",
    "is_er",
    "keur",
    "lees_certificaten",
    "uit_p12",
    "uit_pem",
    "uit_pkcs11",
    "zegel",
]
