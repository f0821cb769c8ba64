"""What `edu-desk check` proves of lesson files before a learner sees them."""
