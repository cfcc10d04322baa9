"""Recording: what the caseworker does becomes the steps of a flow, by meaning, and plays again to the same."""
