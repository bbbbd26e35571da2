"""Detectors: one module for each question that a sentence must answer, three-valued, with the exact words."""
