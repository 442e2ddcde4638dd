//! Moves the worths of teams so that the bound rises (subgradient steps with memory).

use super::bound::Bound;
use super::open::Open;

/// Worths with their bound.
#[derive(Debug, Clone)]
pub struct Peak {
    pub worth: Vec<i64>,
    /// Scaled.
    pub bound: i64,
}

/// How long and how boldly to climb.
#[derive(Debug, Clone, Copy)]
pub struct Pace {
    /// Steps at most.
    pub steps: u32,
    /// Steps without success before steps are halved.
    pub patience: u32,
    /// How far above the peak the first steps aim; scaled.
    pub reach: i64,
    /// Enough is enough; scaled.
    pub goal: i64,
}

/// How much of the last direction is kept.
const MEMORY: f64 = 0.6;

/// Steps are not halved more often than this.
const HALVINGS: i32 = 8;

/// Climbs from `peak`, which gets better or stays, until the goal is passed or steps run out.
///
/// `seen` is called after each step, while the bound still knows what the sessions chose; it ends the climb by
/// returning `false`. `None` if no allocation is left.
pub fn climb(
    bound: &mut Bound,
    open: &Open<'_>,
    peak: &mut Peak,
    pace: Pace,
    mut seen: impl FnMut(&Bound) -> bool,
) -> Option<()> {
    let mut worth = peak.worth.clone();
    let mut direction = vec![0.0; worth.len()];
    let (mut halvings, mut idle) = (0, 0);
    for _ in 0..pace.steps {
        let mut value = bound.evaluate(open, &worth)?;
        idle += 1;
        if value > peak.bound {
            (peak.bound, idle) = (value, 0);
            peak.worth.copy_from_slice(&worth);
        }
        if !seen(bound) || peak.bound > pace.goal {
            break;
        }
        if idle > pace.patience {
            (idle, halvings) = (0, halvings + 1);
            if halvings > HALVINGS {
                break;
            }
            worth.copy_from_slice(&peak.worth);
            direction.fill(0.0);
            value = bound.evaluate(open, &worth)?;
        }
        let length = turn(&mut direction, bound, open);
        if length == 0.0 {
            break;
        }
        let ahead = (peak.bound - value + pace.reach) as f64 * 0.5f64.powi(halvings);
        let step = ahead / length;
        for (worth, direction) in worth.iter_mut().zip(&direction) {
            *worth += (step * direction).round() as i64;
        }
    }
    Some(())
}

/// Turns towards what the sessions just chose: up for teams seated never, down for those seated twice.
/// Returns the square of the length; nought means that every team is seated once.
fn turn(direction: &mut [f64], bound: &Bound, open: &Open<'_>) -> f64 {
    let (mut length, mut wrong) = (0.0, false);
    for (team, direction) in direction.iter_mut().enumerate() {
        if open.is_settled(team) {
            *direction = 0.0;
            continue;
        }
        wrong |= bound.times[team] != 1;
        *direction = 1.0 - f64::from(bound.times[team]) + MEMORY * *direction;
        length += *direction * *direction;
    }
    if wrong { length } else { 0.0 }
}
