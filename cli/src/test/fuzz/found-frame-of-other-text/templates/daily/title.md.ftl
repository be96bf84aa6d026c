${msg("own.title", 1, 2)}
