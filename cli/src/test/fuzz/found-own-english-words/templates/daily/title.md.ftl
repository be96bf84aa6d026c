${msg("own.title, 1, 1)}
