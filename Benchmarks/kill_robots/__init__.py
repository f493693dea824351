"""Robots that write into one article, and what is killed under them. See Benchmarks/kill_test."""
