"""What is said in an article, word for word or in the reporter's words, and who said it."""
