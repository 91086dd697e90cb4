"""What can keep a run from working on a cluster."""


class ClusterError(Exception):
    """There is no cluster to work on; the text is for the user."""
