"""Editing a record as text: one value set or one entry added, every other byte as it was.

`scalars` and `values` render what is to be written, `places` finds where things stand, `grow` and `replaced` put
it there, `splice` proves by reading the result back that it says what was wanted (`data`) and nothing else.

`merge` puts the changes of two people together: `threeway` what they say, by the `entries` of lists, `changes`
as edits of one of the two texts.
"""
