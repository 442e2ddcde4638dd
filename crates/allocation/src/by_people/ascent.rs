//! Moves the worths of teams so that the bound rises (subgradient steps with memory).

use super::bound::Bound;
use super::open::Open;
use super::smooth::Smooth;

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

/// Where smooth steps at falling heat lead from these worths: mostly to a better start for [`climb`]. `rank` is
/// what counts as much as a preference rank.
///
/// `seen` is called now and then, while the bound still knows what the sessions chose; it ends this by returning
/// `false`, and so does a bound above `goal`. `None` if no allocation is left.
pub fn glide(
    bound: &mut Bound,
    open: &Open<'_>,
    start: &Peak,
    rank: f64,
    goal: i64,
    mut seen: impl FnMut(&Bound) -> bool,
) -> Option<Peak> {
    let Some(mut smooth) = Smooth::new(open, bound.scale, &start.worth) else { return Some(start.clone()) };
    let mut peak = start.clone();
    for heat in HEATS {
        for step in 1..=STEPS_AT_HEAT {
            smooth.step(heat * rank);
            if step % LOOK_EVERY == 0 {
                peak.worth.clear();
                peak.worth.extend(smooth.worths(bound.scale));
                peak.bound = bound.evaluate(open, &peak.worth)?;
                if !seen(bound) || peak.bound > goal {
                    return Some(peak);
                }
            }
        }
    }
    Some(peak)
}

/// Heats in turn, in preference ranks.
const HEATS: [f64; 8] = [64.0, 32.0, 16.0, 8.0, 4.0, 2.0, 1.0, 0.5];

/// Steps at each heat, and how often the bound itself is worked out.
const STEPS_AT_HEAT: u32 = 40;
const LOOK_EVERY: u32 = 10;

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
