"""What each reading of the law costs: the effect of other choices over many cases, on whole kroner only."""
