"""Several counties as one: each built or copied apart, and a portal in front of them made from their manifests."""
