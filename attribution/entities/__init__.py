"""How articles name somebody in, people and organisations across articles out.

Read in this order: `namings` (what an article calls a speaker), `spelling` (one name in several spellings), `persons`
and `institutions` (names taken apart), `roles`, `levels` (why two are one, in words), `comparison` (two namings),
`rulings` (what people decided), `grouping` (all namings that may belong together), `naming_choice` (what an entity is
called).
"""
