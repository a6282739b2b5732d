"""How fast Letterkit is, against the same pages written by hand. `python -m benchmarks` prints it all."""
