"""The briefing in other formats: pure functions from loaded records to data or text.

`export_json` is the public contract, described by `EXPORT_SCHEMA`; the others are for reference managers and spreadsheets.
"""

from generator.export.annotations import export_annotations
from generator.export.bibtex import export_bibtex
from generator.export.csl import export_csl
from generator.export.csvtable import export_csv
from generator.export.jsondata import export_json
from generator.export.schema import EXPORT_SCHEMA

__all__ = ["EXPORT_SCHEMA", "export_annotations", "export_bibtex", "export_csl", "export_csv", "export_json"]
