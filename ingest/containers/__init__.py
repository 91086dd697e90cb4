"""Files that hold several articles. Each module has two functions: `parts` lists what is inside, `take` gets one.

A part is named by a step that finds it again: the member of a ZIP, the row of a table, the offset of a web record. So
every article is read by itself, and one that is broken fails alone.
"""
