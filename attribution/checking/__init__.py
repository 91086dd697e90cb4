"""Words that somebody asks for and a stored quote in, a `Finding` out: whether the quote supports them.

`asked` reads the words, `respelling` sees through typos, `passages` finds where in the stored quote they stand,
`findings` says what that is worth, and `speakers` whether the speaker is the one who was asked for. Searching is done
by `db.checking`.

What the verdicts mean, of one stored quote:

* SUPPORTED: all the words stand there in this order, and nothing is cut. They may be some of several sentences, or all
  of a part in quotation marks. The other form (direct speech retold, or the reverse) counts if only person, mood,
  tempus of the retelling and order of words differ; it is said beside the verdict, because it proves no wording.
* CUT: all the words stand there, but some between them, or the rest of their sentence, are left out.
* DEVIATING: the same statement in other words: something is added, replaced, or a number, a negation, a name, a day or
  the tense is another. A "nicht" left out deviates, it does not cut.
* OTHER_SPEAKER: any of these, but somebody else is named as the speaker. Who is not named may be anybody.
* NOT_FOUND: none of these.

Marks, dashes, case, ß and ss, ä and ae, the spelling of numbers and typos in words the archive does not know make no
difference.
"""
