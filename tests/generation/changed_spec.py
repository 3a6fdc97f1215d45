"""A copy of the spec with everything in it that the real one does not have (yet)."""

from __future__ import annotations

import shutil
from pathlib import Path

from .folders import SPEC

ODD = """
components:
  schemas:
    Priority:
      type: integer
      description: How urgent it is. Written 'as a number', and this ends in "quotes"
      enum: [1, -5]
      x-enum-varnames: [HIGH, LOWEST]
      x-omicall-labels: [{vi: "Cao", en: "High"}, {vi: "Thấp", en: "Low"}]
      x-omicall-open: true
    Oddity:
      type: object
      description: Ends in a backslash \\ and in "quotes"
      required: [priority]
      properties:
        priority:
          $ref: '#/components/schemas/Priority'
          description: How urgent this oddity is.
        recieved_date:
          type: [integer, "null"]
          description: When it came, said the vendor, "ms"
          x-omicall-alias: received_date
          x-omicall-time: {unit: ms, as: received_at}
        PIN:
          type: string
          description: A secret with another name.
          x-omicall-alias: pin_code
          x-omicall-secret: true
        parent:
          description: What it belongs to.
          anyOf: [{$ref: '#/components/schemas/Oddity'}, {type: "null"}]
"""


def copy_of_the_spec(folder: Path) -> Path:
    """The spec as it is, in a folder of its own."""
    return Path(shutil.copytree(SPEC, folder / "spec"))


def replace(file: Path, old: str, new: str) -> None:
    """Change one place of a file; an old text that is not there once is a fault of the test."""
    text = file.read_text(encoding="utf-8")
    assert text.count(old) == 1, old
    file.write_text(text.replace(old, new), encoding="utf-8")


def changed_spec(folder: Path) -> Path:
    """The spec with a deprecated operation, an enumeration of whole numbers and odd names."""
    spec = copy_of_the_spec(folder)
    (spec / "oddities.yaml").write_text(ODD, encoding="utf-8")
    replace(spec / "calls.yaml", "operationId: get_call_v1\n", "operationId: get_call_v1\n      deprecated: true\n")
    return spec
