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

/// Seats, teams and choices that a market can count: twice as many still fit into `u32`.
pub const MOST_SEATS: u32 = u32::MAX / 2;

/// Teams, what they accept, and seats.
#[derive(Debug, Clone)]
pub struct Market {
    /// Choices of team `t` are `choices[starts[t]..starts[t + 1]]`; the last one is the outside.
    starts: Vec<u32>,
    choices: Vec<Choice>,
    /// The team of each choice.
    team_of: Vec<u32>,
    /// Seats each team needs.
    seats: Vec<u32>,
    /// Seats each session has; the last one is the outside.
    capacity: Vec<u32>,
    /// Teams each session takes at most, whatever they need.
    most_teams: Vec<u32>,
    /// What one preference rank costs.
    rank_cost: i64,
}

impl Market {
    /// A market without teams yet. All teams together ask for [`MOST_SEATS`] at most.
    pub fn new(capacity: Vec<u32>) -> Self {
        let unlimited = vec![u32::MAX; capacity.len()];
        Self::with_team_limits(capacity, unlimited)
    }

    /// A market whose sessions also limit the number of teams. Only the allocation by people looks at that.
    pub fn with_team_limits(mut capacity: Vec<u32>, mut most_teams: Vec<u32>) -> Self {
        capacity.push(MOST_SEATS);
        most_teams.push(MOST_SEATS);
        Self {
            starts: vec![0],
            choices: Vec::new(),
            team_of: Vec::new(),
            seats: Vec::new(),
            capacity,
            most_teams,
            rank_cost: 1,
        }
    }

    /// Tells what one preference rank costs, 1 unless told. Searches widen by such steps.
    pub fn set_rank_cost(&mut self, cost: i64) {
        self.rank_cost = cost;
    }

    /// What one preference rank costs.
    pub fn rank_cost(&self) -> i64 {
        self.rank_cost
    }

    /// Adds a team that needs `seats` seats, with its choices in the order it would like them.
    pub fn add_team(&mut self, seats: u32, choices: impl IntoIterator<Item = Choice>, unplaced_cost: i64) {
        self.choices.extend(choices);
        self.choices.push(Choice { session: self.outside(), cost: unplaced_cost });
        self.team_of.resize(self.choices.len(), index(self.seats.len()));
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

    /// The team that a choice belongs to.
    pub fn team_of(&self, choice: u32) -> usize {
        self.team_of[choice as usize] as usize
    }

    /// The sessions a team accepts, and what staying outside costs it.
    pub fn ranked(&self, team: usize) -> (&[Choice], Choice) {
        let span = self.span(team);
        (&self.choices[span.start..span.end - 1], self.choices[span.end - 1])
    }

    /// Seats the team needs.
    pub fn seats(&self, team: usize) -> u32 {
        self.seats[team]
    }

    /// Seats the session has.
    pub fn capacity(&self, session: usize) -> u32 {
        self.capacity[session]
    }

    /// Gives the session another number of seats.
    pub fn set_capacity(&mut self, session: usize, seats: u32) {
        self.capacity[session] = seats;
    }

    /// Teams the session takes at most.
    pub fn most_teams(&self, session: usize) -> u32 {
        self.most_teams[session]
    }
}

/// A position as it is stored. Markets are checked to have no more than [`MOST_SEATS`] choices.
pub fn index(position: usize) -> u32 {
    debug_assert!(u32::try_from(position).is_ok());
    position as u32
}
