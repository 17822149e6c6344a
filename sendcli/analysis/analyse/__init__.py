"""The whole school as of a day: who is on the register, how they do, and what changed."""
