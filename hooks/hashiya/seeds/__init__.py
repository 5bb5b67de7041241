"""What an editor dropped: files, their encodings, their headers and sidecars. Knows nothing of news."""
