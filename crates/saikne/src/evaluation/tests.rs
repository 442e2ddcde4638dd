//! From eligible applications to final scores, as the people of scenario 5.1 do it (step 26).

mod assigning;
mod judging;
mod overview;
mod world;
