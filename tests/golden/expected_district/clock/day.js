self.linliDay="2026-11-24"
