"""What MkDocs makes of a library: pages, cards and files. Only this folder, the plugin and the extension know MkDocs."""
