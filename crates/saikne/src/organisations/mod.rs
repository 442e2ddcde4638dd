//! Organisations: schools, municipalities, associations; the state register, aliases, contact cards.
