# make run [ARTICLES="Pfade …"]   Artikel einlesen, Tabelle zeigen und schreiben, Fenster öffnen
# make test                       alles prüfen
#
# Beide richten beim ersten Mal alles in .venv ein. Pfade mit Leerzeichen in Anführungszeichen:
#   make run ARTICLES="'Meine Artikel' b/*.txt"

# The first Python that is new enough and can make an environment; the constraints were tested with 3.11
PYTHON ?= $(shell for python in python3.11 python3.12 python3.13 python3.14 python3; do \
	$$python -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null \
	&& echo $$python && break; done)
PIP_FLAGS ?=
ARTICLES ?= example
CSV ?= zitate.csv
# The example has an archive of its own, made anew each time; articles of yours gather in zitatspur.db
DB ?= $(if $(filter example,$(ARTICLES)),beispiel.db,zitatspur.db)

venv_python := .venv/bin/python

.PHONY: setup run test lint qt translations screenshots sbom training-setup clean

setup: .venv/.ready

.venv/.ready: pyproject.toml constraints.txt
	@[ -n "$(PYTHON)" ] || { \
		echo "Es fehlt Python ab 3.11 mit dem Modul venv."; \
		echo "Debian, Ubuntu:  sudo apt-get install python3 python3-venv"; \
		echo "Fedora:          sudo dnf install python3"; \
		echo "macOS:           brew install python@3.11"; \
		exit 1; } >&2
	@$(venv_python) -m pip --version >/dev/null 2>&1 || $(PYTHON) -m venv --clear .venv
	@echo "Pakete werden in .venv eingerichtet; beim ersten Mal dauert das einige Minuten." >&2
	@$(venv_python) -m pip install $(PIP_FLAGS) -c constraints.txt -e ".[dev]" >&2 || { \
		echo "Die Einrichtung ist nicht fertig geworden (Netz? Platz auf der Platte?). Noch einmal: make setup" >&2; \
		exit 1; }
	@touch $@

run: setup
	@[ "$(DB)" != beispiel.db ] || rm -f beispiel.db beispiel.db-wal beispiel.db-shm
	@$(venv_python) main.py import --db "$(DB)" --table $(ARTICLES) || { \
		[ $$? -eq 1 ] && echo "Nicht alles ließ sich einlesen (siehe oben); weiter mit dem Übrigen." >&2; }
	@$(venv_python) main.py export --db "$(DB)" -o "$(CSV)"
	@echo "Alle Zitate stehen in $(CSV), das Archiv ist $(DB)."
	@$(venv_python) -c 'import sys; from gui.requirements import has_display; sys.exit(not has_display())' \
		&& exec $(venv_python) main.py --db "$(DB)" \
		|| echo 'Hier ist kein Bildschirm. In einer grafischen Sitzung öffnet das Fenster:  $(venv_python) main.py --db "$(DB)"'

test: lint qt
	@$(venv_python) -m pytest

lint: setup
	@$(venv_python) -m ruff check .
	@$(venv_python) -m ruff format --check --quiet .
	@$(venv_python) -m mypy

# Names the system libraries that Qt lacks instead of letting every test of the window fail
qt: setup
	@$(venv_python) -c 'import PySide6.QtWidgets' 2>/dev/null || { $(venv_python) -c \
		'from gui.requirements import cure, missing_libraries; print(cure(missing_libraries()))' >&2; exit 1; }

# Needs xvfb-run (Debian: apt install xvfb) and a font with German letters
screenshots: setup
	xvfb-run -a -s "-screen 0 1280x800x24" $(venv_python) -m tools.screenshots
	xvfb-run -a -s "-screen 0 1280x800x24" $(venv_python) -m tools.walkthrough

# What is installed, with versions and licences, as CycloneDX
sbom: setup
	@$(venv_python) -m tools.sbom > sbom.json && echo "sbom.json"

# After a change of texts in gui/: then fill in the German in gui/i18n/de.ts and call it again
translations: setup
	.venv/bin/pyside6-lupdate $$(git ls-files 'gui/*.py') -no-obsolete -locations none -ts gui/i18n/de.ts
	.venv/bin/pyside6-lupdate $$(git ls-files 'gui/*.py') -no-obsolete -locations none -pluralonly -ts gui/i18n/en.ts
	.venv/bin/pyside6-lrelease gui/i18n/de.ts gui/i18n/en.ts

# What `python -m training` needs besides; of german-nouns only the table, without what contradicts trafilatura
training-setup: setup
	@$(venv_python) -m pip install $(PIP_FLAGS) -c constraints.txt -e ".[training]"
	@$(venv_python) -m pip install $(PIP_FLAGS) --no-deps "german-nouns>=1.2"

clean:
	rm -rf .venv build *.egg-info .pytest_cache .mypy_cache .ruff_cache beispiel.db* zitate.csv sbom.json
