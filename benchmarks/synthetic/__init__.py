"""An invented story in as many articles as wanted, with its truth beside it: `python -m benchmarks.synthetic --articles 1000 --seed 7 DIR`.

A salt mine sinks under a town, and for a year and a half newspapers write about it. Nobody and nothing in it exists. Names, days and
figures come from the seed; the same seed and number of articles give the same bytes. Article number k needs no other article to be
written, so that a pile of any size is made one article at a time.
"""
