"""Values as words, tables and files; nothing else here prints."""
