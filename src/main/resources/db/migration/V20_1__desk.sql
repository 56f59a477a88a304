-- Who has opened which issue.
create table briefing_reading (
  briefing_id bigint not null references briefing (id),
  account_id bigint not null references account (id),
  read_at timestamp(6) with time zone not null,
  primary key (briefing_id, account_id)
);

-- A unit acknowledges an issue once.
create table briefing_acknowledgement (
  briefing_id bigint not null,
  unit_id bigint not null,
  account_name varchar(50) not null,
  acknowledged_at timestamp(6) with time zone not null,
  primary key (briefing_id, unit_id),
  constraint acknowledgement_of_addressee foreign key (briefing_id, unit_id) references briefing_addressee (briefing_id, unit_id)
);

-- A leader's instruction on an issue, to a unit, open until it is answered.
create sequence instruction_seq start with 1 increment by 50;
create table instruction (
  id bigint primary key,
  briefing_id bigint not null references briefing (id),
  unit_id bigint not null references unit (id),
  leader_id bigint not null references account (id),
  leader_name varchar(50) not null,
  given_text varchar(1000) not null,
  given_at timestamp(6) with time zone not null,
  due_on date,
  answer varchar(1000),
  answered_by varchar(50),
  answered_at timestamp(6) with time zone,
  version int not null,
  constraint instruction_answer check ((answer is null) = (answered_by is null) and (answer is null) = (answered_at is null))
);
create index instruction_unit on instruction (unit_id, answered_at, id);
create index instruction_briefing on instruction (briefing_id, id);
