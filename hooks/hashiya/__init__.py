"""Hāshiya: raw Arabic news articles in, annotated pages out. This package knows nothing of MkDocs."""
