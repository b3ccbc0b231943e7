"""How does a machine read a report? As ``lnpcheck.report/1``."""

import json
from typing import Any

from lnpcheck.normalize.unseen import escaped
from lnpcheck.render.view import View

__all__ = ["render_json"]


def render_json(view: View) -> str:
    """Write the report as JSON; beside an earlier rejection, both in one object."""
    if view.resubmission is None:
        return escaped(view.report.model_dump_json(indent=2)) + "\n"
    told: dict[str, Any] = view.resubmission._asdict()
    day = told["answer_by"]
    told["answer_by"] = None if day is None else day.isoformat()
    both = {
        "format": "lnpcheck.resubmission/1",
        **told,
        "report": view.report.model_dump(mode="json"),
    }
    return escaped(json.dumps(both, indent=2, ensure_ascii=False)) + "\n"
