"""Very many articles: sources in, a folder of shards out, each finished by itself, on one machine or a cluster.

`plan` divides, `shard` does one, `local` and `cluster` do many, `folder` keeps what is done and knows what is left.
"""
