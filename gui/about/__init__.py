"""About the app: what it is, where the data is, and the licences of all that is inside."""
