"""A statement beside the passages it rests on: what one of them says and the other does not."""
