"""What we know of the Arabic language: spelling, counting, calendars, nationalities, closed classes of words."""
