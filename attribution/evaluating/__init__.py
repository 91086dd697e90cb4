"""Our quotes beside gold ones: metric, tables, page of errors."""
