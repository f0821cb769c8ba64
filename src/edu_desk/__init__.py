"""EduDesk teaches everyday digital errands by letting people do them."""

__version__ = "0.1.0"
