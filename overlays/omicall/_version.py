"""The version of the package, written here only. Reading it from package metadata would cost half of `import httpx`."""

__version__ = "0.1.0"
