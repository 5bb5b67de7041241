"""Pictures of pages: social cards and the covers of books."""
