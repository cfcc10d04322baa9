"""From a flow to an exercise: its people and cases, goals from what changed, and the flow's steps as the solution."""
