"""form/: what somebody fills in about a place → 更新单 → what `linli apply` would make of it."""
