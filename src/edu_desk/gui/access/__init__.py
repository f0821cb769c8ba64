"""Ways of touching and hearing that lie over every page."""
