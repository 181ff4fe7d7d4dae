// Saves a step while it is filled in. The form works without it.
