"""The search: words of Arabic text as a reader types them, and a static index over the pages."""
