"""Measures against a peer or a plain baseline in the same run; prints ratios, since seconds depend on the machine."""
