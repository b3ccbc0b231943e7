"""What should the letter say? ``correct`` and its answer.

What the CSR shows is copied, never invented: each change names the rule that asks for
it, and each is kept only if it cures that rule's finding. Which numbers port, what
becomes of the rest, the PIN and the signature are the customer's to decide.
"""

from lnpcheck.correcting.making import correct
from lnpcheck.correcting.model import Change, Correction, ForAPerson

__all__ = ["Change", "Correction", "ForAPerson", "correct"]
