"""The commands of `main.py`: what each does, what it prints where, and how it ends.

Data goes to standard output or the file of `-o` and nothing else does; `report` speaks on standard error.
`extracting`, `importing`, `reanalysing`, `exporting`, `linking`, `archive_care`, `model_sets`, `evaluating` and
`window` are the commands; `model_choice`, `output`, `report`, `options`, `german` and `ending` serve them.
"""
