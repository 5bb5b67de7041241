"""The built-in who's who: states, bodies, places and office-holders that a new digest can start from."""
