//! Teams: invitations, registrations, triage, roster changes.
