//! Applications that may be judged, for the demonstration.

use foundation::change::Actor;
use foundation::problem::Problem;

use crate::applications::{self, ApplicationState, Step};
use crate::platform::Platform;

/// Finds every application of an edition eligible that was handed in and not looked at.
pub async fn eligible(platform: &Platform, edition: &str) -> Result<(), Problem> {
    let mut change = platform.begin(Actor::system()).await?;
    let files = applications::store::handed_in(&mut change, edition).await?;
    let waiting = files.into_iter().filter(|file| file.application.state == ApplicationState::Submitted);
    for (place, file) in waiting.enumerate() {
        let (mut application, at) = (file.application, change.at);
        application.reference = Some(format!("PI-{:04}", place + 1));
        for step in [Step::Registered, Step::CheckBegun, Step::FoundEligible] {
            applications::actions::advance(&mut change, &mut application, step, "", at).await?;
        }
    }
    Ok(change.commit().await?)
}
