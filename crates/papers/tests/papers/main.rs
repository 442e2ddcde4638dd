//! Papers as a reader, a machine and an attacker meet them.

#[cfg(test)]
mod hostile;
#[cfg(test)]
mod judges;
#[cfg(test)]
mod official;
#[cfg(test)]
mod reading;
#[cfg(test)]
mod samples;
