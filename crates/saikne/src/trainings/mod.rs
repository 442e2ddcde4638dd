//! Trainings: sessions, seats, attendance, certificates.
