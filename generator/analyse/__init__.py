"""Documents to a briefing: one module a section, named as its YAML file."""
