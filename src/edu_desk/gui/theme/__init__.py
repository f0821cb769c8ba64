"""How the program looks: colours, sizes, fonts and icons, in one place."""
