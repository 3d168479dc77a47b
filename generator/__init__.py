"""Turns a pile of articles about one story into a static explainer site on which every statement is cited."""
