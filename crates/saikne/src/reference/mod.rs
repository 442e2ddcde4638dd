//! Facts of the country that no programme sets: planning regions, municipalities with their
//! successors, and the names municipalities had before.
//!
//! The facts are data files compiled into the program and read at first use. Nothing here knows a
//! person, an organisation or a programme.

mod municipality;
mod names;
mod region;
#[cfg(test)]
mod shared_data;

pub use municipality::{
    FIRST_DAY_OF_REFORM, Municipality, MunicipalityKind, municipalities, municipalities_on,
    municipality_by_code,
};
pub use names::{FormerMunicipality, Resolution, former_municipalities, resolve_name};
pub use region::Region;
