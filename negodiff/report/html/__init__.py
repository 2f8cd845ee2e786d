"""What every page of HTML rests on: templates that make words harmless, a policy for browsers."""
