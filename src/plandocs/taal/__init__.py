"""Dutch: dates and moments, sentences, word lists and suggestions; pure, without plans or documents."""
