"""What does this text mean? Every reader is total: Known, Unreadable or Absent."""
