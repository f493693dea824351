"""The parts of Benchmarks/edge: servers, load, the four measurements, report."""
