"""An order endpoint that refuses what the losing carrier would reject.

    uvicorn refusing_endpoint:app

A POST of ``{"loa": .., "csr": ..}`` to ``/orders`` answers 201 with the report, or 422
with the report as its body: the caller's screen can show each finding as it stands.
"""

from datetime import UTC, datetime
from http import HTTPStatus

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import BaseModel, ConfigDict

from lnpcheck import CSR, LOA, Report, check

app = FastAPI(title="Port orders")


class PortOrder(BaseModel):
    """A letter, and the record where there is one."""

    model_config = ConfigDict(extra="forbid", hide_input_in_errors=True)

    loa: LOA
    csr: CSR | None = None


@app.post("/orders", status_code=HTTPStatus.CREATED, responses={422: {"model": Report}})
def take_order(order: PortOrder, response: Response) -> Report:
    """Take an order, or refuse it with what would be rejected and what to do."""
    today = datetime.now(tz=UTC).date()
    report = check(order.loa, order.csr, as_of=today)
    if report.verdict == "reject":
        response.status_code = HTTPStatus.UNPROCESSABLE_ENTITY
    return report


@app.exception_handler(RequestValidationError)
def refuse_what_is_no_order(_: Request, error: RequestValidationError) -> JSONResponse:
    """Say where a body is wrong, without the body: it may hold a PIN."""
    faults = [
        {"place": fault["loc"], "expected": fault["msg"]} for fault in error.errors()
    ]
    return JSONResponse({"faults": faults}, status_code=HTTPStatus.BAD_REQUEST)
