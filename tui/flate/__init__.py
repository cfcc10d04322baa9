"""The caseworker's path over the forms: keys in order, jobs, answers and drafts, without a terminal."""
