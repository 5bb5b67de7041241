"""An archive as yearly volumes, each an ordinary site, under one front: made on one machine or on many."""
