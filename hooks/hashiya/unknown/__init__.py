"""Who is named without a profile: names that look like actors, for the editor and never for a link."""
