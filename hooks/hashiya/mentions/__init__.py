"""Who is named where: a text and the known names in, ranges of the text and their actors out."""
