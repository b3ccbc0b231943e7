"""What do two papers show at a glance, before anything in them is read?"""

from lnpcheck.traits.trait import OPEN, Look, Trait, Values

__all__ = ["OPEN", "Look", "Trait", "Values"]
