"""From a finished build to the published site: in one step, or not at all."""
