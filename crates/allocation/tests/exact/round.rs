//! Instances of the shape a real round has: popular sessions, short lists, seats about as many as teams.

use serde_json::{Value, json};

/// Numbers that look random and are the same each time (SplitMix64).
struct Dice(u64);

impl Dice {
    fn below(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut face = self.0;
        face = (face ^ (face >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        face = (face ^ (face >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (face ^ (face >> 31)) % sides
    }
}

/// What a round looks like.
#[derive(Debug, Clone, Copy)]
pub struct Round {
    pub seed: u64,
    pub teams: u64,
    pub sessions: u64,
    /// Seats for a hundred teams, and for a hundred people.
    pub seats_percent: u64,
    pub penalty: u64,
    pub regions: u64,
    /// The least people a team has, and the most.
    pub sizes: (u64, u64),
}

impl Round {
    /// Seats for about as many as there are, teams of one to four people in three regions.
    pub fn of(teams: u64, sessions: u64) -> Self {
        Self { seed: 0, teams, sessions, seats_percent: 100, penalty: 1000, regions: 3, sizes: (1, 4) }
    }

    /// The round as an instance file. Low session numbers are wanted most.
    pub fn instance(self) -> Value {
        let mut dice = Dice(self.seed);
        let mut teams = Vec::new();
        let mut people = 0;
        for id in 0..self.teams {
            let region = id % self.regions;
            let own: Vec<u64> =
                (0..self.sessions).filter(|session| session % self.regions == region).collect();
            let mut prefs: Vec<u64> = Vec::new();
            for _ in 0..=dice.below(5) {
                let count = own.len() as u64;
                let session = own[dice.below(count).min(dice.below(count)) as usize];
                if !prefs.contains(&session) {
                    prefs.push(session);
                }
            }
            let (least, most) = self.sizes;
            let size = least + dice.below(most - least + 1);
            people += size;
            teams.push(json!({"id": id, "region": region, "size": size, "prefs": prefs}));
        }
        let share = |sum: u64, dice: &mut Dice| {
            (sum * self.seats_percent * (80 + dice.below(41))).div_ceil(self.sessions * 10_000)
        };
        let sessions = (0..self.sessions).map(|id| {
            let (capacity, capacity_sized) = (share(self.teams, &mut dice), share(people, &mut dice));
            json!({"id": id, "region": id % self.regions, "capacity": capacity, "capacity_sized": capacity_sized})
        });
        json!({"penalty": self.penalty, "sessions": sessions.collect::<Vec<_>>(), "teams": teams})
    }
}
