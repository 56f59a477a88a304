-- The trail grows by millions of rows a year: who was refused lately, one kind of action, and a span of days are found without
-- reading all of it.
create index audit_entry_result on audit_entry (result, recorded_at);
create index audit_entry_action on audit_entry (action, id);
create index audit_entry_recorded on audit_entry (recorded_at);
