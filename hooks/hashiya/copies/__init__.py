"""Articles read side by side: one text twice, copies of one story, and what a publisher says under every story."""
