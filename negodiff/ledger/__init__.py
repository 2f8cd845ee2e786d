"""The drafts folder: naming, ordering and finding drafts. The only place that knows YAML."""
