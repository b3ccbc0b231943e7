"""How are many orders checked at once? In order, on several cores, in flat memory.

Reading order: ``pool`` (work in other processes, answers in the order of the tasks),
``many`` (``check_many``), ``backtest`` (was a rejection foreseen?), ``tally`` (what is
counted over all of them), ``answer`` (what came of one).
"""

from lnpcheck.batch.answer import Answer, Told, told_place
from lnpcheck.batch.backtest import Hindsight, codes_in, foresight
from lnpcheck.batch.many import check_many, expect_policy
from lnpcheck.batch.pool import in_order
from lnpcheck.batch.tally import Heard, Tally, heard

__all__ = [
    "Answer",
    "Heard",
    "Hindsight",
    "Tally",
    "Told",
    "check_many",
    "codes_in",
    "expect_policy",
    "foresight",
    "heard",
    "in_order",
    "told_place",
]
