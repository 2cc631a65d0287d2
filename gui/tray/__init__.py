"""The icon in the tray, which keeps the app within reach."""
