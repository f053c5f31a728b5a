"""Portal: shows what the rooms beneath it keep; the imported official text of the Charter is a document."""
