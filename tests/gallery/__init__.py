"""The gallery: what every kind of page looks like, at three widths, by day and by night, and on paper."""
