"""Benchmarks: measured, never tested."""
