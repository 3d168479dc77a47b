"""Documents to a briefing: `pipeline` lists the stages, one module a section, named as its YAML file.

Nothing is imported here: a build needs one stage, and not the libraries of the others.
"""
