"""Ways of touching, seeing and hearing that lie over every page, and what screen readers are told."""
