"""What a day is like: rules, almanac, announcements and 状态 become states, meals and prices of a day."""
