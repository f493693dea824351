"""The parts of Benchmarks/pages: papers in databases, servers, addresses, load, report."""
