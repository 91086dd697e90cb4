"""The commands of `main.py`: what each does, what it prints where, and how it ends.

Data goes to standard output or the file of `-o` and nothing else does; `report` speaks on standard error.
`extracting`, `importing`, `exporting`, `evaluating`, `window` are the commands; `output`, `report`,
`options`, `german` and `ending` serve them.
"""
