"""What each column of a file is: guessed, remembered, corrected."""
