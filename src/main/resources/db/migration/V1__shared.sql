-- The audit trail: appended to, never changed. Readers page backwards by id.
create sequence audit_entry_seq start with 1 increment by 1;
create table audit_entry (
  id bigint primary key,
  recorded_at timestamp(6) with time zone not null,
  account varchar(100) not null,
  address varchar(100) not null,
  action varchar(100) not null,
  subject varchar(500) not null,
  unit_id bigint,
  result varchar(10) not null check (result in ('DONE', 'REFUSED', 'LOOKED')),
  detail varchar(500)
);
create index audit_entry_account on audit_entry (account, id);
create index audit_entry_unit on audit_entry (unit_id, id);

-- offset: 0 in use; a demonstration lives in February 2020 by a constant one.
-- demonstration: whose data these are, decided by the first start.
create table clock_setting (
  id int primary key check (id = 1),
  offset_seconds bigint not null,
  demonstration boolean
);
insert into clock_setting (id, offset_seconds) values (1, 0);
