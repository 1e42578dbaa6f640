"""What happens to builds: they are killed, run two at a time, and run out of disk; the site must stay whole."""
