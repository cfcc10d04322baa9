"""A decision is made anew back in time, and what was paid is put right: paid after, or claimed and deducted."""
