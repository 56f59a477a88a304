-- The daily reports. A submission is never overwritten: revisions, figures, explanations and reviews are only appended.
create sequence report_seq start with 1 increment by 50;
create table report (
  id bigint primary key,
  form_code varchar(40) not null references form (code),
  unit_id bigint not null references unit (id),
  report_date date not null,
  state varchar(10) not null check (state in ('DRAFT', 'SUBMITTED', 'ACCEPTED', 'RETURNED')),
  version int not null,
  constraint report_once unique (form_code, unit_id, report_date)
);
create index report_unit on report (unit_id, report_date);
create index report_day on report (report_date, form_code);
create index report_queue on report (state, id);

-- The reporter's draft: exactly what was typed, so that nothing is lost.
create table draft_figure (
  report_id bigint not null references report (id),
  indicator_code varchar(40) not null references indicator (code),
  typed varchar(2000) not null,
  primary key (report_id, indicator_code)
);
create table draft_explanation (
  report_id bigint not null references report (id),
  check_code varchar(60) not null,
  explanation varchar(1000) not null,
  primary key (report_id, check_code)
);

create sequence revision_seq start with 1 increment by 50;
create table revision (
  id bigint primary key,
  report_id bigint not null references report (id),
  revision_number int not null check (revision_number > 0),
  form_version_id bigint not null references form_version (id),
  author_id bigint not null,
  author_name varchar(50) not null,
  reason varchar(1000),
  source varchar(10) not null check (source in ('PAGE', 'SHEET', 'API', 'DEMO')),
  receipt varchar(80) not null,
  submitted_at timestamp(6) with time zone not null,
  recorded_at timestamp(6) with time zone not null,
  constraint revision_number_once unique (report_id, revision_number),
  constraint revision_receipt unique (receipt),
  constraint revision_reason check (revision_number = 1 or reason is not null)
);
create table figure (
  revision_id bigint not null references revision (id),
  indicator_code varchar(40) not null references indicator (code),
  unit_id bigint not null references unit (id),
  report_date date not null,
  amount numeric(18, 2),
  words varchar(2000),
  primary key (revision_id, indicator_code),
  constraint figure_amount_or_words check ((amount is null) <> (words is null)),
  constraint figure_not_negative check (amount is null or amount >= 0)
);
create index figure_lookup on figure (indicator_code, report_date, unit_id);

-- What the reporter said to a failed check, a great change, or a figure that another record contradicts.
create table revision_explanation (
  revision_id bigint not null references revision (id),
  check_code varchar(60) not null,
  explanation varchar(1000) not null,
  stated numeric(18, 2) not null,
  expected numeric(18, 2) not null,
  primary key (revision_id, check_code)
);

-- Which figures another record filled in beforehand, and the reporter confirmed.
create table revision_confirmation (
  revision_id bigint not null references revision (id),
  indicator_code varchar(40) not null references indicator (code),
  source_words varchar(300) not null,
  primary key (revision_id, indicator_code)
);

create sequence review_seq start with 1 increment by 50;
create table review (
  id bigint primary key,
  revision_id bigint not null references revision (id),
  outcome varchar(10) not null check (outcome in ('ACCEPTED', 'RETURNED')),
  reason varchar(1000),
  reviewer_id bigint not null,
  reviewer_name varchar(50) not null,
  reviewed_at timestamp(6) with time zone not null,
  recorded_at timestamp(6) with time zone not null,
  constraint review_once unique (revision_id),
  constraint review_reason check (outcome = 'ACCEPTED' or reason is not null)
);

-- Which revision counted when: [known_from, known_to). At most one counts at a time; 9999-12-31 while it stands.
create sequence standing_seq start with 1 increment by 50;
create table standing (
  id bigint primary key,
  report_id bigint not null references report (id),
  revision_id bigint not null references revision (id),
  known_from timestamp(6) with time zone not null,
  known_to timestamp(6) with time zone not null,
  constraint standing_one unique (report_id, known_to),
  constraint standing_start unique (report_id, known_from),
  constraint standing_interval check (known_from < known_to)
);
create index standing_revision on standing (revision_id, known_from);

-- The report's states likewise.
create sequence state_interval_seq start with 1 increment by 50;
create table state_interval (
  id bigint primary key,
  report_id bigint not null references report (id),
  state varchar(10) not null check (state in ('DRAFT', 'SUBMITTED', 'ACCEPTED', 'RETURNED')),
  known_from timestamp(6) with time zone not null,
  known_to timestamp(6) with time zone not null,
  constraint state_interval_one unique (report_id, known_to),
  constraint state_interval_order check (known_from < known_to)
);

-- Requests that were carried out under an idempotency key, and what they were answered.
create table idempotent_request (
  account varchar(100) not null,
  request_key varchar(200) not null,
  body_sha256 varchar(64) not null,
  answer varchar(4000) not null,
  recorded_at timestamp(6) with time zone not null,
  primary key (account, request_key)
);

-- Rows to lock, so that two requests that create the same thing take turns.
create table turn_slot (
  slot int primary key
);
insert into turn_slot select a.n * 16 + b.n from
  (values (0), (1), (2), (3), (4), (5), (6), (7), (8), (9), (10), (11), (12), (13), (14), (15)) as a (n),
  (values (0), (1), (2), (3), (4), (5), (6), (7), (8), (9), (10), (11), (12), (13), (14), (15)) as b (n);

-- Spreadsheets that were taken in: the same file for the same reports has one effect.
create sequence sheet_import_seq start with 1 increment by 50;
create table sheet_import (
  id bigint primary key,
  file_sha256 varchar(64) not null,
  file_name varchar(200) not null,
  form_code varchar(40) not null references form (code),
  unit_id bigint not null references unit (id),
  report_date date not null,
  reports int not null,
  account_name varchar(100) not null,
  recorded_at timestamp(6) with time zone not null,
  constraint sheet_import_once unique (file_sha256, form_code, unit_id, report_date)
);

-- Files that were brought and are not yet confirmed; thrown away after a day.
create sequence sheet_upload_seq start with 1 increment by 1;
create table sheet_upload (
  id bigint primary key,
  account_name varchar(100) not null,
  file_name varchar(500) not null,
  form_code varchar(40) not null references form (code),
  unit_id bigint not null references unit (id),
  report_date date not null,
  contents ${bytes} not null,
  recorded_at timestamp(6) with time zone not null
);
create index sheet_upload_age on sheet_upload (recorded_at);
