"""Where untrusted things come in: files, bytes, YAML, addresses. Everything behind it may be trusted."""
