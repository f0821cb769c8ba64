"""The overview page of all that can be practised: docs/catalogue.md and its sheets of screens."""
