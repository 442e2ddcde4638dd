//! Containers made by independent producers: libdigidocpp (PyPI `pydigidoc`) and, for what it does not do,
//! XAdES by lxml and `cryptography` (`tests/producer/by_hand.py`). libdigidocpp also judges them all.

#[cfg(test)]
mod hostile;
#[cfg(test)]
mod mutated;
#[cfg(test)]
mod produced;
#[cfg(test)]
mod told;
