"""What `edu-desk check` proves of lesson files before a learner sees them.

Imports present and below; no Qt: whoever can draw measures the layout for it.
"""
