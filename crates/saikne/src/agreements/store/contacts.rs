//! Whom to ask at a school while its project runs.

use foundation::change::Change;
use foundation::database::{self, Reads, sql};

use crate::agreements::agreement::AgreementId;
use crate::agreements::project_contact::{ProjectContact, ProjectContactId};

/// Everybody who was, is or will be asked, by school and first day.
pub async fn contacts(
    from: &mut impl Reads,
    agreement: &AgreementId,
) -> database::Result<Vec<ProjectContact>> {
    let statement = sql("SELECT * FROM project_contacts WHERE agreement_id = $1
                          ORDER BY sub_project_id, function DESC, from_on, added_at, id");
    from.all(statement.bind(agreement)).await
}

/// One of them.
pub async fn contact(
    from: &mut impl Reads,
    id: &ProjectContactId,
) -> database::Result<Option<ProjectContact>> {
    from.find(sql("SELECT * FROM project_contacts WHERE id = $1").bind(id)).await
}

/// Keeps somebody.
pub async fn insert_contact(change: &mut Change, contact: &ProjectContact) -> database::Result<()> {
    let by = change.by.as_str().to_owned();
    let statement = sql("INSERT INTO project_contacts
            (id, agreement_id, sub_project_id, function, given_name, family_name, email, from_on, to_on, added_by,
             added_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)")
    .bind(&contact.id)
    .bind(&contact.agreement)
    .bind(&contact.sub_project)
    .bind(contact.function.as_str())
    .bind(contact.given_name.as_str())
    .bind(contact.family_name.as_str())
    .bind(contact.email.as_str())
    .bind(contact.from_on)
    .bind(contact.to_on)
    .bind(by)
    .bind(change.at);
    change.execute(statement).await.map(drop)
}

/// Writes down somebody's last day; says whether it was open.
pub async fn end_contact(change: &mut Change, contact: &ProjectContact) -> database::Result<bool> {
    let statement = sql("UPDATE project_contacts SET to_on = $2 WHERE id = $1 AND to_on IS NULL");
    Ok(change.execute(statement.bind(&contact.id).bind(contact.to_on)).await? == 1)
}
