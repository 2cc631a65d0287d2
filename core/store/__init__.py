"""The database: tables, migrations, and the way between rows and records."""
