"""Words of English news prose and what they mean in a sentence: figures, dates, marks, cues. Of one text, without its pile."""
