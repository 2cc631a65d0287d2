"""The words: drafts made from facts and templates, and the checks a person sees beside them."""
