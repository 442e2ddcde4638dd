//! From the evening after the contest to applications that may be judged, as the people of scenario 5.1 do it
//! (step 25).

mod checking;
mod clarifying;
mod world;
