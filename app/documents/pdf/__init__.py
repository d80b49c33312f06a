"""The parts of a PDF file, each written as soon as it is known."""
