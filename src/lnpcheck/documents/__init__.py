"""What do the papers say, as written? The LOA, the CSR and their parts.

Documents are kept as given: no spelling is repaired here and nothing is compared.
Every key is optional but an LOA's ``tns``; null and blank both mean that nothing
stands there. A PIN is a secret from the first line: it is in no ``repr``, no error
and no dump.

LOA: Letter of Authorization. CSR: Customer Service Record. TN: telephone number.
BTN: billing telephone number. RespOrg: responsible organization of a toll-free number.
"""

from lnpcheck.documents.address import Address
from lnpcheck.documents.csr import (
    CSR,
    CsrLine,
    Freeze,
    HuntGroup,
    PendingOrder,
    Service,
)
from lnpcheck.documents.loa import LOA
from lnpcheck.documents.loa_parts import (
    LetterStatements,
    LoaLine,
    PreviousRejection,
    RemainingNumber,
    RemainingService,
    Signer,
    SupportingDocument,
)

__all__ = [
    "CSR",
    "LOA",
    "Address",
    "CsrLine",
    "Freeze",
    "HuntGroup",
    "LetterStatements",
    "LoaLine",
    "PendingOrder",
    "PreviousRejection",
    "RemainingNumber",
    "RemainingService",
    "Service",
    "Signer",
    "SupportingDocument",
]
