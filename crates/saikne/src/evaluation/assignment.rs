//! Who judges what: every application gets as many evaluators as it needs, nobody gets one they are barred from or
//! have been asked about before, and the work is spread as evenly as that allows.
//!
//! The solver of the places in trainings does the work, one round for each evaluator an application still needs;
//! what the rounds leave uneven or open is then moved along chains, until no chain is left that would help.

use std::collections::{BTreeSet, VecDeque};

use allocation::placement::{Round, RoundError, Session, Team, Wish, place};

use crate::applications::ApplicationId;
use crate::people::PersonId;

/// Somebody who can judge.
#[derive(Debug, Clone)]
pub struct Reader {
    /// Who.
    pub person: PersonId,
    /// How many they judge already.
    pub load: usize,
    /// How many they take at most, those already included.
    pub most: usize,
}

/// An application that needs evaluators.
#[derive(Debug, Clone)]
pub struct Need {
    /// Which.
    pub application: ApplicationId,
    /// How many more.
    pub count: usize,
    /// Who is not to be asked: barred by a tie, recused, or asked already.
    pub barred: BTreeSet<PersonId>,
}

/// Who should be asked about what.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Proposal {
    /// Application and evaluator, in the order of the needs.
    pub pairs: Vec<(ApplicationId, PersonId)>,
    /// Applications for which nobody else can be asked, and how many evaluators they lack.
    pub short: Vec<(ApplicationId, usize)>,
}

/// Proposes evaluators. The same needs, readers and seed give the same proposal.
pub fn propose(needs: &[Need], readers: &[Reader], seed: u64) -> Result<Proposal, RoundError> {
    let mut board = Board::new(needs, readers);
    let rounds = needs.iter().map(|need| need.count).max().unwrap_or(0);
    for number in 0..rounds {
        board.round(number, seed)?;
    }
    board.complete();
    board.even_out();
    Ok(board.proposal())
}

/// The state of a proposal being made. Needs and readers are meant by their places.
struct Board<'a> {
    needs: &'a [Need],
    readers: &'a [Reader],
    /// The readers of each need.
    given: Vec<BTreeSet<usize>>,
}

impl<'a> Board<'a> {
    fn new(needs: &'a [Need], readers: &'a [Reader]) -> Self {
        Self { needs, readers, given: vec![BTreeSet::new(); needs.len()] }
    }

    fn load(&self, reader: usize) -> usize {
        let own = self.given.iter().filter(|readers| readers.contains(&reader)).count();
        self.readers.get(reader).map_or(0, |reader| reader.load) + own
    }

    fn has_room(&self, reader: usize) -> bool {
        self.readers.get(reader).is_some_and(|one| self.load(reader) < one.most)
    }

    /// Whether a reader may be asked about a need and is not yet.
    fn is_open(&self, need: usize, reader: usize) -> bool {
        let is_free = self.given.get(need).is_some_and(|readers| !readers.contains(&reader));
        let is_allowed = self.needs.get(need).zip(self.readers.get(reader));
        is_free && is_allowed.is_some_and(|(need, reader)| !need.barred.contains(&reader.person))
    }

    /// One reader for each need that still lacks one. A reader's seats are of two kinds: those up to the even
    /// share, and one more that is taken only where it must be.
    fn round(&mut self, number: usize, seed: u64) -> Result<(), RoundError> {
        let open: Vec<usize> = (0..self.needs.len())
            .filter(|need| self.needs.get(*need).is_some_and(|one| one.count > number))
            .collect();
        let loads: Vec<usize> = (0..self.readers.len()).map(|reader| self.load(reader)).collect();
        let share = (loads.iter().sum::<usize>() + open.len()) / self.readers.len().max(1);
        let mut sessions = Vec::new();
        for (place, (reader, load)) in self.readers.iter().zip(&loads).enumerate() {
            let even = share.min(reader.most).saturating_sub(*load);
            let more = reader.most.saturating_sub(load + even).min(1);
            for (kind, seats) in [("even", even), ("more", more)] {
                sessions.push(Session {
                    id: format!("{kind} {place}"),
                    region: String::new(),
                    most_teams: u32::try_from(seats).unwrap_or(u32::MAX),
                    most_people: None,
                });
            }
        }
        let team = |need: &usize| {
            let mut wishes = Vec::new();
            for kind in ["even", "more"] {
                let allowed = (0..self.readers.len()).filter(|reader| self.is_open(*need, *reader));
                for (position, reader) in allowed.enumerate() {
                    let session = format!("{kind} {reader}");
                    wishes.push(Wish { session, extra: 0, is_equal: position > 0 });
                }
            }
            Team { id: need.to_string(), region: String::new(), people: 1, wishes }
        };
        let teams = open.iter().map(team).collect();
        let plan = place(&Round { sessions, teams, locks: Vec::new(), unplaced_rank: 9, seed }, &|| false)?;
        for (need, outcome) in open.into_iter().zip(plan.outcomes) {
            let reader = outcome.session.and_then(|session| session.split(' ').nth(1)?.parse::<usize>().ok());
            if let (Some(reader), Some(given)) = (reader, self.given.get_mut(need)) {
                given.insert(reader);
            }
        }
        Ok(())
    }

    /// Fills what the rounds left open: where all who could be asked are full, somebody else takes over from them.
    fn complete(&mut self) {
        for need in 0..self.needs.len() {
            let count = self.needs.get(need).map_or(0, |one| one.count);
            while self.given.get(need).is_some_and(|given| given.len() < count) {
                let from: Vec<usize> =
                    (0..self.readers.len()).filter(|one| self.is_open(need, *one)).collect();
                let Some(chain) = self.chain(&from, |board, reader| board.has_room(reader)) else { break };
                let Some(first) = chain.start else { break };
                self.pass_on(&chain.moves);
                if let Some(given) = self.given.get_mut(need) {
                    given.insert(first);
                }
            }
        }
    }

    /// Moves work from those with most to those with least while somebody has at least two more.
    fn even_out(&mut self) {
        let is_better = |board: &Self, from: usize, to: usize| {
            board.has_room(to) && board.load(to) + 1 < board.load(from)
        };
        while let Some(chain) = (0..self.readers.len())
            .find_map(|from| self.chain(&[from], |board, to| is_better(board, from, to)))
        {
            self.pass_on(&chain.moves);
        }
    }

    /// The shortest way along which work can be handed on, from one of some readers to one that fits.
    fn chain(&self, from: &[usize], fits: impl Fn(&Self, usize) -> bool) -> Option<Chain> {
        let mut reached: Vec<Option<Move>> = vec![None; self.readers.len()];
        let mut seen: BTreeSet<usize> = from.iter().copied().collect();
        let mut queue: VecDeque<usize> = from.iter().copied().collect();
        while let Some(reader) = queue.pop_front() {
            if fits(self, reader) {
                return Some(Chain::back_from(reader, &reached));
            }
            for need in (0..self.needs.len()).filter(|need| self.reads(*need, reader)) {
                for to in 0..self.readers.len() {
                    if !seen.contains(&to) && self.is_open(need, to) {
                        seen.insert(to);
                        queue.push_back(to);
                        if let Some(place) = reached.get_mut(to) {
                            *place = Some(Move { need, from: reader, to });
                        }
                    }
                }
            }
        }
        None
    }

    fn reads(&self, need: usize, reader: usize) -> bool {
        self.given.get(need).is_some_and(|given| given.contains(&reader))
    }

    fn pass_on(&mut self, moves: &[Move]) {
        for one in moves {
            if let Some(given) = self.given.get_mut(one.need) {
                given.remove(&one.from);
                given.insert(one.to);
            }
        }
    }

    fn proposal(&self) -> Proposal {
        let mut proposal = Proposal::default();
        for (need, given) in self.needs.iter().zip(&self.given) {
            let readers = given.iter().filter_map(|reader| self.readers.get(*reader));
            proposal.pairs.extend(readers.map(|one| (need.application.clone(), one.person.clone())));
            if given.len() < need.count {
                proposal.short.push((need.application.clone(), need.count - given.len()));
            }
        }
        proposal
    }
}

/// One piece of work that changes hands.
#[derive(Debug, Clone, Copy)]
struct Move {
    need: usize,
    from: usize,
    to: usize,
}

/// A way along which work is handed on.
struct Chain {
    /// Who then has room for one more.
    start: Option<usize>,
    moves: Vec<Move>,
}

impl Chain {
    fn back_from(last: usize, reached: &[Option<Move>]) -> Self {
        let (mut start, mut moves) = (last, Vec::new());
        while let Some(one) = reached.get(start).copied().flatten() {
            moves.push(one);
            start = one.from;
        }
        // From the end, so that nobody has the same application twice on the way.
        Self { start: Some(start), moves }
    }
}

#[cfg(test)]
mod tests {
    use foundation::clock::Clock;
    use foundation::ids::Chance;

    use super::*;

    struct Case {
        needs: Vec<Need>,
        readers: Vec<Reader>,
    }

    /// Applications that need two evaluators each; `bars` says who is barred from what.
    fn case(applications: usize, readers: usize, most: usize, bars: impl Fn(usize, usize) -> bool) -> Case {
        let clock = Clock::standing("2024-06-01T08:00:00Z".parse().unwrap());
        let chance = Chance::seeded(7);
        let readers: Vec<Reader> =
            (0..readers).map(|_| Reader { person: chance.id(&clock), load: 0, most }).collect();
        let barred = |need: usize| {
            let barred = readers.iter().enumerate().filter(|(reader, _)| bars(need, *reader));
            barred.map(|(_, reader)| reader.person.clone()).collect()
        };
        let needs = (0..applications)
            .map(|need| Need { application: chance.id(&clock), count: 2, barred: barred(need) })
            .collect();
        Case { needs, readers }
    }

    impl Case {
        fn loads(&self, proposal: &Proposal) -> Vec<usize> {
            let of = |reader: &Reader| proposal.pairs.iter().filter(|(_, who)| *who == reader.person).count();
            self.readers.iter().map(|reader| reader.load + of(reader)).collect()
        }

        /// Nobody barred, nobody twice, nobody beyond their most.
        fn is_sound(&self, proposal: &Proposal) {
            for need in &self.needs {
                let own: Vec<&PersonId> = proposal
                    .pairs
                    .iter()
                    .filter(|(application, _)| *application == need.application)
                    .map(|(_, who)| who)
                    .collect();
                assert!(own.iter().all(|who| !need.barred.contains(who)), "somebody barred was proposed");
                assert_eq!(own.iter().collect::<BTreeSet<_>>().len(), own.len(), "the same one twice");
                let short = proposal.short.iter().find(|(application, _)| *application == need.application);
                assert_eq!(own.len() + short.map_or(0, |(_, lacks)| *lacks), need.count);
            }
            for (load, reader) in self.loads(proposal).iter().zip(&self.readers) {
                assert!(*load <= reader.most.max(reader.load));
            }
        }
    }

    #[test]
    fn forty_one_applications_are_spread_over_six_readers() {
        let case = case(41, 6, 20, |need, reader| need % 6 == reader);
        let proposal = propose(&case.needs, &case.readers, 1).unwrap();

        case.is_sound(&proposal);
        assert!(proposal.short.is_empty());
        let loads = case.loads(&proposal);
        assert!(loads.iter().max().unwrap() - loads.iter().min().unwrap() <= 1, "{loads:?}");
        assert_eq!(propose(&case.needs, &case.readers, 1).unwrap(), proposal, "the same again");
    }

    #[test]
    fn somebody_takes_over_where_only_full_ones_could_be_asked() {
        // Only readers 0 and 1 may read the last one, and each takes a single application.
        let case = case(2, 4, 1, |need, reader| need == 1 && reader > 1);
        let proposal = propose(&case.needs, &case.readers, 1).unwrap();

        case.is_sound(&proposal);
        assert!(proposal.short.is_empty(), "{proposal:?}");
    }

    #[test]
    fn what_nobody_can_read_is_said() {
        let case = case(3, 3, 10, |need, reader| need == 0 && reader > 0);
        let proposal = propose(&case.needs, &case.readers, 1).unwrap();

        case.is_sound(&proposal);
        assert_eq!(proposal.short, [(case.needs[0].application.clone(), 1)]);
        let nobody = propose(&case.needs, &[], 1).unwrap();
        assert_eq!(nobody.short.len(), 3);
    }

    /// Random cases: never a barred pair, and even wherever work could still be handed on.
    #[test]
    fn random_proposals_are_sound_and_even() {
        let mut seed = 42_u64;
        let mut next = |below: u64| {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (seed >> 33) % below
        };
        for _ in 0..120 {
            let (applications, readers) = (1 + next(25), 2 + next(7));
            let (applications, readers) =
                (usize::try_from(applications).unwrap(), usize::try_from(readers).unwrap());
            let share = next(4);
            let bars: Vec<bool> = (0..applications * readers).map(|_| next(10) < share).collect();
            let mut case = case(applications, readers, 100, |need, reader| bars[need * readers + reader]);
            for reader in &mut case.readers {
                reader.load = usize::try_from(next(3)).unwrap();
            }
            let proposal = propose(&case.needs, &case.readers, next(1000)).unwrap();
            case.is_sound(&proposal);
            let loads = case.loads(&proposal);
            for (need, giver) in (0..applications).flat_map(|need| (0..readers).map(move |one| (need, one))) {
                let reads = |reader: usize| {
                    let pair = (case.needs[need].application.clone(), case.readers[reader].person.clone());
                    proposal.pairs.contains(&pair)
                };
                let may = |reader: usize| !reads(reader) && !bars[need * readers + reader];
                let better = (0..readers).find(|taker| may(*taker) && loads[*taker] + 1 < loads[giver]);
                assert!(!reads(giver) || better.is_none(), "{loads:?}: {giver} could hand on to {better:?}");
            }
            if share == 0 && case.readers.iter().all(|reader| reader.load == 0) {
                assert!(loads.iter().max().unwrap() - loads.iter().min().unwrap() <= 1, "{loads:?}");
            }
        }
    }
}
