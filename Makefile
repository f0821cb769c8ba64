PYTHON = .venv/bin/python
# What Python compiled is kept: each start without it takes a second longer, and tests start hundreds.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.PHONY: help setup run test check check-lessons translations catalogue bench-quick fuzz mutants faults soak-start soak kiosk-install clean

help:  ## what there is to make
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1  \2/p' Makefile | awk '{ printf "  %s %-13s", $$1, $$2; $$1 = $$2 = ""; print $$0 }'

setup:
	@scripts/setup.sh

run: setup  ## open EduDesk (without a display: play a lesson into pictures)
	@scripts/run.sh

check: setup  ## lint and types
	$(PYTHON) -m ruff check
	$(PYTHON) -m mypy

test: check  ## lint, types and all tests
	QT_QPA_PLATFORM=offscreen $(PYTHON) -m pytest -n 2 --dist loadgroup

check-lessons: setup  ## all that is shipped: every lesson proven, drawn and played, every size (what changed)
	$(PYTHON) -m scripts.check_lessons $(if $(MINUTES),--minutes $(MINUTES))

translations: setup  ## bring translations/ up to date and tell what is missing
	$(PYTHON) scripts/translations.py

catalogue: setup  ## bring docs/catalogue.md and its pictures up to date
	$(PYTHON) -m scripts.catalogue

bench-quick: setup  ## the short measurements
	QT_QPA_PLATFORM=offscreen $(PYTHON) -m benchmarks --quick

fuzz: setup  ## 10,000 spoiled lesson files: what is found, and how fast (about 15 minutes)
	$(PYTHON) -m scripts.fuzz --count 10000

mutants: setup  ## 100 small changes to the core: which of them no test finds (about 15 minutes)
	$(PYTHON) -m scripts.mutants --count 100 --seed 1

faults: setup  ## disks that are full, clocks that jump, kills: what held and what was lost (KILLS=500)
	$(PYTHON) -m scripts.faults --kills $(or $(KILLS),60)

soak-start: setup  ## N=500 starts in a real window, with a moving mouse and a voice: how did each end?
	$(PYTHON) -m scripts.soak_start --starts $(or $(N),500)

soak: setup  ## N=5000 sittings at a lobby's screen without a pause: memory, files and threads stay flat
	$(PYTHON) -m scripts.soak_kiosk --sittings $(or $(N),5000)

kiosk-install: setup  ## put the session of a lobby's screen where Debian looks for it (DESTDIR=FOLDER to try)
	$(PYTHON) -m scripts.kiosk_install $(if $(DESTDIR),--destdir $(DESTDIR))

clean:  ## remove what was built (.venv too)
	rm -rf .venv build dist .mypy_cache .ruff_cache .hypothesis
	find src tests scripts -name __pycache__ -type d -prune -exec rm -rf {} +
	find translations -name '*.mo' -delete
