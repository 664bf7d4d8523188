"""The pure functions of the flow over many parts of a corpus, on one machine or many: parts in, partitioned Parquet out."""
