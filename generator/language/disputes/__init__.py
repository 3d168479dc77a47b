"""What cannot all be so: figures, days, names and accounts of different sources that stand against each other."""
