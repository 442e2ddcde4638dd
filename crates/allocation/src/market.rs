//! The bare problem behind every allocation: teams choose among sessions with limited seats.
//!
//! Teams and sessions are numbers here, already in the order in which lots decide ties. Staying without a
//! seat is an ordinary choice: it leads to one session more, the outside, which is never full.

/// One way to settle a team.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Choice {
    /// Where the team would sit; [`Market::outside`] means nowhere.
    pub session: u32,
    /// What one seat of this team costs there.
    pub cost: i64,
}

/// Teams, what they accept, and seats.
#[derive(Debug, Clone)]
pub struct Market {
    /// Choices of team `t` are `choices[starts[t]..starts[t + 1]]`; the last one is the outside.
    starts: Vec<u32>,
    choices: Vec<Choice>,
    /// Seats each team needs.
    seats: Vec<u32>,
    /// Seats each session has; the last one is the outside.
    capacity: Vec<u32>,
}

impl Market {
    /// A market without teams yet. All seats that teams will ask for together must fit into `u32`.
    pub fn new(mut capacity: Vec<u32>) -> Self {
        capacity.push(u32::MAX);
        Self { starts: vec![0], choices: Vec::new(), seats: Vec::new(), capacity }
    }

    /// Adds a team that needs `seats` seats, with its choices in the order it would like them.
    pub fn add_team(&mut self, seats: u32, choices: impl IntoIterator<Item = Choice>, unplaced_cost: i64) {
        self.choices.extend(choices);
        self.choices.push(Choice { session: self.outside(), cost: unplaced_cost });
        self.seats.push(seats);
        self.starts.push(index(self.choices.len()));
    }

    /// The session that stands for having no seat.
    pub fn outside(&self) -> u32 {
        index(self.capacity.len() - 1)
    }

    /// How many teams there are.
    pub fn team_count(&self) -> usize {
        self.seats.len()
    }

    /// How many sessions there are, the outside included.
    pub fn session_count(&self) -> usize {
        self.capacity.len()
    }

    /// All choices of all teams, one team after the other.
    pub fn choices(&self) -> &[Choice] {
        &self.choices
    }

    /// Where the choices of a team stand in [`Market::choices`].
    pub fn span(&self, team: usize) -> std::ops::Range<usize> {
        self.starts[team] as usize..self.starts[team + 1] as usize
    }

    /// Seats the team needs.
    pub fn seats(&self, team: usize) -> u32 {
        self.seats[team]
    }

    /// Seats the session has.
    pub fn capacity(&self, session: usize) -> u32 {
        self.capacity[session]
    }
}

/// A position as it is stored. Markets are checked to have fewer than 2³² choices when they are read.
pub fn index(position: usize) -> u32 {
    debug_assert!(u32::try_from(position).is_ok());
    position as u32
}
