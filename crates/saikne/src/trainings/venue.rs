//! A place where sessions are held.

use foundation::ids::Id;

use crate::reference::Region;

/// Identity of a venue.
pub type VenueId = Id<Venue>;

/// A place where sessions are held.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Venue {
    /// Identity.
    pub id: VenueId,
    /// Its name: “Rāznas krasts”.
    pub name: String,
    /// The region it stands in.
    pub region: Region,
    /// The municipality it stands in, by code, where it is known: for the ways of teams.
    pub municipality: Option<String>,
    /// Postal address.
    pub address: String,
    /// How to get there on foot, by bus, by car.
    pub how_to_find: String,
    /// Lift, ramp, quiet room; empty when nothing is known.
    pub access_features: String,
    /// Goes up with every save.
    pub version: i64,
}
