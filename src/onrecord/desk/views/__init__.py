"""What each page shows, as values: read from the record, laid out, without any markup."""
