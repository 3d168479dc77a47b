"""How good the generated briefing of an annotated story is, in figures; `python -m benchmarks.quality FOLDER...` prints them."""
