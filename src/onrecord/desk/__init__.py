"""record -> desk: the web application and the API over one record, on the local machine."""
