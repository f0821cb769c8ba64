"""Tools of the house; none of them ships."""
