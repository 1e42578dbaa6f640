"""From a checked project to the finished site: what files there are, and how the bytes of each are made."""
