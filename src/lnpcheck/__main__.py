"""Run the command as ``python -m lnpcheck``."""

from lnpcheck.cli import main

raise SystemExit(main())
