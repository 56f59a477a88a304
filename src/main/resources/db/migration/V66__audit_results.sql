-- The trail's list runs backwards by number: of one result it is found without reading what lies between.
create index audit_entry_result_id on audit_entry (result, id);
