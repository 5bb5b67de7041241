"""Gold: articles whose mentions were marked by hand, and what the house makes of them. GUIDE.md says how."""
