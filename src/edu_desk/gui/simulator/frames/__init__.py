"""The devices that a practice app seems to run on."""
