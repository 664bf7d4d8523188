"""record -> exports: readings and incidents as text, JSON lines and pages."""
