//! From the award to the agreement in force, as its two sides do it (steps 29 and 30).

mod amending;
mod contacts;
mod listing;
mod offering;
mod signing;
mod world;
