"""Sentences that leave something open, as the questions a reader would ask."""
