"""What the user sees. `app.run` builds everything and alone decides who owns what:

    Archive (archive.py)        the open database: questions, deeds, signal `changed(Changes)`
    Analyser (analyser.py)      a thread that waits for the child process; attributed, failed, finished
    Importer (importer.py)      hands paths to the analyser and what comes back to the archive
    MainWindow (main_window.py) pages, menus and dialogs; connects signals and decides nothing

Item models (`models/`) ask the archive by the page; `views/` show rows and emit what the user asks for.
Spans become Qt positions in `highlighting.py` alone; colours stand in `theme.py`, words in `words.py`.
"""
