"""`python -m benchmarks`: measures, writes build/benchmarks.json and prints it."""

import argparse
import json
import os
import platform
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def main() -> None:
    """All measurements of the quick set; under two minutes on two cores."""
    parser = argparse.ArgumentParser(prog="benchmarks")
    parser.add_argument("--quick", action="store_true", help="the short set (the only one so far)")
    parser.parse_args()
    from benchmarks.guiding import measure_guide
    from benchmarks.spread import Figure
    from benchmarks.start import measure_start
    from benchmarks.storing import measure_store
    from benchmarks.touching import measure_touch

    build = Path("build")
    build.mkdir(exist_ok=True)
    figures: dict[str, Figure] = {
        "machine": {
            "cores": os.cpu_count() or 0,
            "load": os.getloadavg()[0],
            "python": platform.python_version(),
        }
    }
    figures |= measure_start()
    figures |= measure_store(build)
    figures |= measure_guide()
    figures |= measure_touch()
    text = json.dumps(figures, indent=2)
    (build / "benchmarks.json").write_text(text + "\n", encoding="utf-8")
    sys.stdout.write(text + "\n")


if __name__ == "__main__":
    main()
