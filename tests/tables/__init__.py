"""Where the tables of the package come from: each module makes one anew."""
