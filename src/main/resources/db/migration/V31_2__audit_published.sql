-- The last link of the audit trail's chain when an issue was printed. Verification asks whether the chain still has it.
create table briefing_audit_head (
  briefing_id bigint primary key references briefing (id),
  position bigint not null check (position > 0),
  hash varchar(64) not null
);
create index briefing_audit_head_position on briefing_audit_head (position);

-- Every link that was given out, whoever did it.
create view audit_published as select position, hash from briefing_audit_head;
