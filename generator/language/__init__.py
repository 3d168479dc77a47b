"""Words, names, dates, numbers and cues of English news prose: pure functions over text, shared by the analysis and the checks."""
