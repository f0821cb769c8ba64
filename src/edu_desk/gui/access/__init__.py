"""What screen readers are told: roles, values, announcements, and whether one is running."""
