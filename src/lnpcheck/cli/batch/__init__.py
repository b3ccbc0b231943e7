"""How does a shell ask for many checks? ``lnpcheck batch``.

Reading order: ``order`` with ``order_line``, ``order_row`` and ``order_files`` (one
order), ``answering`` (the work of a process),
``journal`` (how far an earlier run came), ``progress`` (the bar), ``running`` (all of
it together).
"""
