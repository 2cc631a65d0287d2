"""The window of Afterword: by feature, never by kind."""
