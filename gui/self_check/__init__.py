"""`--self-check`: a build looks whether everything it needs came along. Loaded only when it is asked for."""
