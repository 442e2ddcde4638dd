//! Programmes: editions as data, calls with their deadlines, the closed catalogue of rules.
