"""One reader for each kind of file: its `Material` goes in, a `Draft` comes out, or an `InputError` says why not."""
