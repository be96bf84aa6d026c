${msg("product.changes")}
