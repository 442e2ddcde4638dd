//! The mails of this area: to whoever acts for the beneficiary, and to the schools.

use foundation::change::Change;
use foundation::clock::in_riga;
use foundation::problem::Problem;

use super::amendment::{Amendment, AmendmentState};
use super::file::AgreementFile;
use crate::messages::{Notice, tell};
use crate::organisations::acting_for;
use crate::people::{Role, Scope};
use crate::platform::Platform;
use crate::teams::mails::people_with;

/// To everybody who acts for the beneficiary.
pub async fn beneficiary(
    change: &mut Change,
    platform: &Platform,
    file: &AgreementFile,
    key: &str,
    values: &[(&str, &str)],
) -> Result<(), Problem> {
    let agreement = &file.agreement;
    let (role, scope) = acting_for(agreement.municipality.as_deref(), &agreement.beneficiary);
    let today = in_riga(change.at).date();
    let path = format!("/agreements/{}", agreement.id);
    let notice = Notice { key, edition: &agreement.edition, path: &path };
    for reader in people_with(change, role, &scope, today).await? {
        let sum = platform.speaker(reader.language).sum(agreement.amount);
        let mut all = vec![
            ("number", agreement.number.as_deref().unwrap_or_default()),
            ("beneficiary", file.beneficiary_name.as_str()),
            ("sum", sum.as_str()),
        ];
        all.extend_from_slice(values);
        tell(change, platform, &reader, &notice, &all).await?;
    }
    Ok(())
}

/// To whoever leads the teams of the schools, each about the own school.
pub async fn schools(
    change: &mut Change,
    platform: &Platform,
    file: &AgreementFile,
    key: &str,
) -> Result<(), Problem> {
    let agreement = &file.agreement;
    let today = in_riga(change.at).date();
    let path = format!("/agreements/{}", agreement.id);
    let notice = Notice { key, edition: &agreement.edition, path: &path };
    for part in &file.parts {
        let Some(school) = agreement.content.school(&part.sub_project) else { continue };
        let team = Scope::Team(part.team.as_str().to_owned());
        for reader in people_with(change, Role::SupportPerson, &team, today).await? {
            let sum = platform.speaker(reader.language).sum(school.awarded);
            let values = [
                ("number", agreement.number.as_deref().unwrap_or_default()),
                ("school", school.name.as_str()),
                ("sum", sum.as_str()),
            ];
            tell(change, platform, &reader, &notice, &values).await?;
        }
    }
    Ok(())
}

/// What became of an amendment.
pub async fn amended(
    change: &mut Change,
    platform: &Platform,
    file: &AgreementFile,
    amendment: &Amendment,
) -> Result<(), Problem> {
    let key = match amendment.state {
        AmendmentState::Refused => "agreements-mail-amendment-refused",
        AmendmentState::Ended => "agreements-mail-amendment-ended",
        AmendmentState::InForce => "agreements-mail-amendment-in-force",
        _ => "agreements-mail-amendment-approved",
    };
    let number = amendment.number.unwrap_or_default().to_string();
    let reason = amendment.refusal_reason.as_deref().unwrap_or_default();
    beneficiary(change, platform, file, key, &[("amendment", number.as_str()), ("reason", reason)]).await
}
