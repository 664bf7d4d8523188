"""The command line: options in, calls to the library, text out; no logic of its own."""
