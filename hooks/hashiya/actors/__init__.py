"""The people, organizations, states and places that act in the news: their names, their offices, their dates."""
