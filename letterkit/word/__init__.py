"""Word: the letter as a document to go on typing in. It needs python-docx, which `letterkit[word]` installs."""
