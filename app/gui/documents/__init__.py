"""Paper: all documents with a preview, printing to scale, print runs, the printer's calibration."""
