"""The command line: parse arguments, call, render, choose the exit code. One file per command.

The only layer that reads the environment, knows click, and writes to the screen.
"""
