"""Writing Office Open XML: packages, Word's markup, styles. General; knows no content of ours.

``package`` makes the file, ``word`` the elements of a text, ``styles`` the styles part, and
``document`` a whole Word document of them. The same input always gives the same bytes.
"""
