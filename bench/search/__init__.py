"""A trial of the search on queries made from the articles themselves, beside stock Material and Pagefind."""
