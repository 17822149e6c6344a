"""What goes on a page. Only render.py imports the template engine, only ics.py the calendar library."""
