"""How does the command run as a process of its own? It begins and ends at once."""

import gc
import os
import sys
from contextlib import suppress

__all__ = ["run"]


def run() -> None:
    """Run the command, and end the process with its exit code.

    Nothing that a start loads is garbage, so nobody looks for any until a batch, which
    runs long, begins. Plugins of pydantic are not looked for either: they would be told
    what the papers hold. At the end everything goes back to the system at once: taking
    down object by object what was loaded takes longer than a check.
    """
    gc.disable()
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    from lnpcheck.cli import main

    code = main()
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError, AttributeError):  # full, closed, or none
            stream.flush()
    os._exit(code)


if __name__ == "__main__":
    run()
