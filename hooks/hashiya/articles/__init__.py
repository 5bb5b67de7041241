"""A seed read as news: title, standfirst, captions, paragraphs, and a record of what was left out."""
