"""From files to text: which file lies where, the plain text tree of each with the line of every key, and problems."""
