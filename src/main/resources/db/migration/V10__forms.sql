-- What units are asked. Indicators, forms, checks and deadlines are data: none of them needs a release.
create table indicator (
  code varchar(40) primary key,
  name varchar(100) not null,
  unit_of_measure varchar(20) not null,
  indicator_group varchar(50) not null,
  kind varchar(12) not null check (kind in ('DAY', 'CUMULATIVE', 'STOCK', 'TEXT')),
  period varchar(15) not null check (period in ('PREV_0_24', 'PREV_17_TO_17', 'AT_CUTOFF')),
  filled_by varchar(100) not null,
  wording varchar(500) not null,
  decimals int not null check (decimals between 0 and 2),
  maximum numeric(18, 2) not null check (maximum > 0)
);
create table form (
  code varchar(40) primary key,
  name varchar(100) not null,
  owner varchar(100) not null,
  legal_basis varchar(500) not null,
  sort_order int not null unique
);

-- Who files a form: all units of a kind, or one named unit. speaks_for_id: the unit whose figure the report
-- states, where a department reports for the whole city.
create table form_filer (
  id bigint primary key,
  form_code varchar(40) not null references form (code),
  unit_kind varchar(15) not null,
  unit_id bigint references unit (id),
  speaks_for_id bigint references unit (id),
  constraint form_filer_kind unique (form_code, unit_kind),
  constraint form_filer_speaker check (speaks_for_id is null or unit_id is not null)
);

-- What a form asks of a kind of unit and by when, from one reporting date to another. Only one version is open.
create sequence form_version_seq start with 1 increment by 50;
create table form_version (
  id bigint primary key,
  form_code varchar(40) not null,
  unit_kind varchar(15) not null,
  version_number int not null,
  valid_from date not null,
  valid_to date not null,
  deadline_minutes int not null check (deadline_minutes between 1 and 1440),
  constraint form_version_filer foreign key (form_code, unit_kind) references form_filer (form_code, unit_kind),
  constraint form_version_number unique (form_code, unit_kind, version_number),
  constraint form_version_from unique (form_code, unit_kind, valid_from),
  constraint form_version_to unique (form_code, unit_kind, valid_to),
  constraint form_version_validity check (valid_from <= valid_to)
);
create table form_line (
  form_version_id bigint not null references form_version (id),
  position int not null,
  indicator_code varchar(40) not null references indicator (code),
  primary key (form_version_id, position),
  constraint form_line_once unique (form_version_id, indicator_code)
);
create index form_line_indicator on form_line (indicator_code);

-- Relations between true figures: indicator = or >= the sum of the terms.
create table check_rule (
  code varchar(60) primary key,
  name varchar(200) not null,
  indicator_code varchar(40) not null references indicator (code),
  operator varchar(2) not null check (operator in ('EQ', 'GE'))
);
create table check_term (
  rule_code varchar(60) not null references check_rule (code),
  position int not null,
  sign int not null check (sign in (-1, 1)),
  indicator_code varchar(40) not null references indicator (code),
  day_offset int not null check (day_offset between -7 and 0),
  scope varchar(5) not null check (scope in ('OWN', 'BELOW')),
  primary key (rule_code, position)
);
