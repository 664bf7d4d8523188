"""claims -> incidents: one real-world thing each, claims of many documents side by side."""
