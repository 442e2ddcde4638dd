//! Papers as a reader, a machine and an attacker meet them.

mod hostile;
mod judges;
mod reading;
mod samples;
