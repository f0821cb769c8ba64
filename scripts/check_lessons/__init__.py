"""The exhaustive checks of what is shipped: lessons proven, drawn and played, pages at every size."""
