"""How is it said, in English and in French? One catalogue for each language.

A report's sentences are the rules' English templates, filled. Another language reads
the fields back by the same template and fills its own; so a report that was stored
can be told in French, and ``check`` knows one language alone.
"""

from lnpcheck.words.asking import Question, questions_of
from lnpcheck.words.book import LANGUAGES, Book, Language, book_of
from lnpcheck.words.codes import told_code
from lnpcheck.words.masking import masked, masked_number
from lnpcheck.words.plans import told_plan
from lnpcheck.words.refusing import told_refusal
from lnpcheck.words.sayings import told_correction
from lnpcheck.words.sentences import told_help
from lnpcheck.words.telling import told_finding, told_report

__all__ = [
    "LANGUAGES",
    "Book",
    "Language",
    "Question",
    "book_of",
    "masked",
    "masked_number",
    "questions_of",
    "told_code",
    "told_correction",
    "told_finding",
    "told_help",
    "told_plan",
    "told_refusal",
    "told_report",
]
