-- Kinds of briefings: their masthead, their imprint and when they compose themselves (minutes of the city's day).
create table briefing_kind (
  code varchar(20) primary key,
  unit_id bigint not null references unit (id),
  city varchar(50) not null,
  name varchar(100) not null,
  office varchar(100) not null,
  compose_minute int not null check (compose_minute between 0 and 1439),
  secrecy varchar(50),
  report_to varchar(1000),
  send_to varchar(1000),
  distribute_to varchar(1000),
  copies int not null check (copies > 0),
  one_sided boolean not null,
  version int not null
);

-- The units of the imprint's lists that acknowledge an issue. SEND and DISTRIBUTE: same rank, and below.
create table briefing_recipient (
  kind varchar(20) not null references briefing_kind (code),
  unit_id bigint not null references unit (id),
  list varchar(10) not null check (list in ('REPORT', 'SEND', 'DISTRIBUTE')),
  primary key (kind, unit_id)
);

-- Templates are never changed: a change is the next version.
create sequence briefing_template_seq start with 1 increment by 50;
create table briefing_template (
  id bigint primary key,
  kind varchar(20) not null references briefing_kind (code),
  template_version int not null,
  body varchar(20000) not null,
  published_at timestamp(6) with time zone not null,
  published_by varchar(100) not null,
  constraint briefing_template_version unique (kind, template_version)
);

-- The last issue number of a year; its row is locked while a number is taken.
create table briefing_numbering (
  kind varchar(20) not null references briefing_kind (code),
  issue_year int not null,
  last_number int not null,
  primary key (kind, issue_year)
);

create sequence briefing_seq start with 1 increment by 50;
create table briefing (
  id bigint primary key,
  kind varchar(20) not null references briefing_kind (code),
  unit_id bigint not null references unit (id),
  briefing_date date not null,
  edition int not null check (edition > 0),
  issue_year int not null,
  issue_number int not null check (issue_number > 0),
  state varchar(10) not null check (state in ('DRAFT', 'CHECKED', 'SIGNED', 'ISSUED')),
  name varchar(100) not null,
  office varchar(100) not null,
  title varchar(200) not null,
  secrecy varchar(50),
  report_to varchar(1000),
  send_to varchar(1000),
  distribute_to varchar(1000),
  copies int not null check (copies > 0),
  one_sided boolean not null,
  template_version int not null,
  known_at timestamp(6) with time zone,
  composed_at timestamp(6) with time zone not null,
  refreshed_at timestamp(6) with time zone not null,
  sent_at timestamp(6) with time zone,
  sent_by varchar(50),
  signed_at timestamp(6) with time zone,
  issued_at timestamp(6) with time zone,
  corrects_id bigint references briefing (id),
  correction_reason varchar(500),
  last_figure int not null,
  changes int not null,
  frozen_sha256 varchar(64),
  pdf_sha256 varchar(64),
  version int not null,
  constraint briefing_once unique (kind, briefing_date, edition),
  constraint briefing_number unique (kind, issue_year, issue_number, edition),
  constraint briefing_template_used foreign key (kind, template_version) references briefing_template (kind, template_version),
  constraint briefing_correction check ((edition = 1) = (corrects_id is null) and (corrects_id is null) = (correction_reason is null)),
  constraint briefing_frozen_from_signing check ((state in ('SIGNED', 'ISSUED')) = (frozen_sha256 is not null)),
  constraint briefing_signed_at check ((state in ('SIGNED', 'ISSUED')) = (signed_at is not null)),
  constraint briefing_issued_at check ((state = 'ISSUED') = (issued_at is not null)),
  constraint briefing_printed check ((state = 'ISSUED') = (pdf_sha256 is not null))
);
create index briefing_unit on briefing (unit_id, briefing_date, edition);
create index briefing_state on briefing (state, briefing_date);
create index briefing_corrects on briefing (corrects_id);

-- What was signed, as JSON in UTF-8. A signed briefing names its hash, so the row can neither go nor be exchanged.
create table briefing_frozen (
  briefing_id bigint primary key references briefing (id),
  sha256 varchar(64) not null,
  contents ${bytes} not null,
  frozen_at timestamp(6) with time zone not null,
  constraint briefing_frozen_hash unique (briefing_id, sha256)
);
alter table briefing add constraint briefing_frozen_contents
  foreign key (id, frozen_sha256) references briefing_frozen (briefing_id, sha256);

-- A block of an edition; in a correction former_id names the block it was taken over from.
create sequence briefing_block_seq start with 1 increment by 50;
create table briefing_block (
  id bigint primary key,
  briefing_id bigint not null references briefing (id),
  sort_order int not null,
  kind varchar(10) not null check (kind in ('HEADING', 'TEXT', 'TABLE', 'CHART', 'UNITS', 'CHANGES')),
  lead varchar(200) not null,
  source varchar(4000) not null,
  content varchar(20000) not null,
  skeleton varchar(64) not null,
  edited boolean not null,
  attention boolean not null,
  former_id bigint references briefing_block (id)
);
create index briefing_block_order on briefing_block (briefing_id, sort_order);

-- A figure bound to indicator, area, date and as-known-at; without indicator: typed by hand into the text. A former value
-- of a figure that is no reported value is bound to that figure's number: #12.
create sequence briefing_figure_seq start with 1 increment by 50;
create table briefing_figure (
  id bigint primary key,
  briefing_id bigint not null references briefing (id),
  number int not null,
  derivation varchar(10) not null check (derivation in ('VALUE', 'CHANGE', 'FORMER', 'TYPED')),
  indicator varchar(50),
  unit_id bigint not null references unit (id),
  figure_date date not null,
  known_at timestamp(6) with time zone not null,
  amount numeric(18, 4),
  expected int not null,
  reported int not null,
  revisions varchar(20000) not null,
  manual boolean not null,
  reason varchar(500),
  stated_by varchar(100),
  constraint briefing_figure_number unique (briefing_id, number),
  constraint briefing_figure_once unique (briefing_id, derivation, indicator, unit_id, figure_date),
  constraint briefing_figure_bound check ((derivation = 'TYPED') = (indicator is null)),
  constraint briefing_figure_typed check (derivation <> 'TYPED' or manual),
  constraint briefing_figure_manual check (not manual or (amount is not null and stated_by is not null))
);

-- Who had a hand in which step. The primary key refuses one person in two steps.
create table briefing_hand (
  briefing_id bigint not null references briefing (id),
  account_id bigint not null references account (id),
  step varchar(10) not null check (step in ('DRAFT', 'CHECK', 'SIGN', 'ISSUE')),
  account_name varchar(50) not null,
  deputy_for_id bigint references account (id),
  deputy_for_name varchar(50),
  recorded_at timestamp(6) with time zone not null,
  primary key (briefing_id, account_id),
  constraint briefing_hand_not_own_deputy check (deputy_for_id is null or deputy_for_id <> account_id)
);

-- The way of a briefing through its states: appended to, never changed.
create sequence briefing_transition_seq start with 1 increment by 50;
create table briefing_transition (
  id bigint primary key,
  briefing_id bigint not null references briefing (id),
  from_state varchar(10) not null,
  to_state varchar(10) not null,
  account_name varchar(50) not null,
  deputy_for_name varchar(50),
  reason varchar(500),
  recorded_at timestamp(6) with time zone not null,
  constraint briefing_transition_back check (to_state <> 'DRAFT' or reason is not null)
);
create index briefing_transition_of on briefing_transition (briefing_id, id);

-- The printed files of an issued briefing; downloads answer with these bytes. An issue names the hash of its PDF, so that
-- the row can neither go nor be exchanged.
create table briefing_file (
  briefing_id bigint not null references briefing (id),
  kind varchar(5) not null check (kind in ('PDF', 'DOCX', 'XLSX')),
  sha256 varchar(64) not null,
  contents ${bytes} not null,
  made_at timestamp(6) with time zone not null,
  primary key (briefing_id, kind),
  constraint briefing_file_hash unique (briefing_id, sha256)
);
alter table briefing add constraint briefing_printed_pdf
  foreign key (id, pdf_sha256) references briefing_file (briefing_id, sha256);

-- The units an issue was sent to, as the lists stood when it was issued.
create table briefing_addressee (
  briefing_id bigint not null references briefing (id),
  unit_id bigint not null references unit (id),
  list varchar(10) not null check (list in ('REPORT', 'SEND', 'DISTRIBUTE')),
  primary key (briefing_id, unit_id)
);
create index briefing_addressee_unit on briefing_addressee (unit_id, briefing_id);
