"""One value, many outputs: each module here renders a comparison or a draft in one format.

Renderers take values and return text. They print nothing, read no file but their own schemas, and
compute nothing about drafts again; how something is worded or drawn is decided here alone.
"""
