"""What a gate found, one file per format: for people, JSON, JUnit XML, SARIF, CI annotations."""
