"""How everything looks: colours, type and icons, light and dark."""
