"""Makes the demo city: an invented Flemish town with everything an atlas holds."""
