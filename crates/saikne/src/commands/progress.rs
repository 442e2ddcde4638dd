//! How far a command is, for somebody who waits at a terminal.

use std::sync::mpsc::{self, RecvTimeoutError};
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::CommandError;

/// Of work that is over by then nothing is shown.
const PATIENCE: Duration = Duration::from_secs(1);

/// How often what is shown moves.
const TICK: Duration = Duration::from_millis(100);

/// Work under way, shown on standard error if that is a terminal, and gone when dropped.
#[derive(Debug)]
pub struct Progress {
    bar: ProgressBar,
    /// Dropped when the work is over.
    _going_on: mpsc::Sender<()>,
}

impl Progress {
    /// Work of which it is not known how long it takes.
    pub fn of(doing: &'static str) -> Result<Self, CommandError> {
        Self::shown(None, "{spinner} {msg}, {elapsed}", doing)
    }

    /// Work with so many steps of a kind.
    pub fn of_steps(steps: u64, kind: &'static str) -> Result<Self, CommandError> {
        Self::shown(Some(steps), "[{bar:40}] {human_pos} of {human_len} {msg}, {elapsed}", kind)
    }

    fn shown(steps: Option<u64>, template: &str, words: &'static str) -> Result<Self, CommandError> {
        let style = ProgressStyle::with_template(template)
            .map_err(|error| CommandError::from(("showing progress", error)))?
            .progress_chars("=> ");
        let bar = ProgressBar::with_draw_target(steps, ProgressDrawTarget::hidden())
            .with_style(style)
            .with_message(words);
        let (going_on, over) = mpsc::channel::<()>();
        let waiting = bar.clone();
        std::thread::spawn(move || {
            if over.recv_timeout(PATIENCE) == Err(RecvTimeoutError::Timeout) {
                waiting.set_draw_target(ProgressDrawTarget::stderr());
                waiting.enable_steady_tick(TICK);
            }
        });
        Ok(Self { bar, _going_on: going_on })
    }

    /// So many steps are done.
    pub fn reached(&self, steps: u64) {
        self.bar.set_position(steps);
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}
