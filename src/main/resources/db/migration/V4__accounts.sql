-- unit_id: the unit whose administrators keep the account; its grants lie there or below.
-- session_epoch grows with every new password and when the account is disabled: a session of an earlier epoch is over.
create sequence account_seq start with 1 increment by 50;
create table account (
  id bigint primary key,
  unit_id bigint not null references unit (id),
  name varchar(100) not null unique,
  display_name varchar(50) not null,
  email varchar(200),
  password_hash varchar(500),
  must_change_password boolean not null,
  enabled boolean not null,
  session_epoch int default 0 not null,
  version int not null
);
create index account_unit on account (unit_id);

-- What an account may do, for which unit and all below it, and when. A deputy's grant names whom it stands in for, and ends.
create sequence role_grant_seq start with 1 increment by 50;
create table role_grant (
  id bigint primary key,
  account_id bigint not null references account (id),
  role varchar(30) not null,
  unit_id bigint not null references unit (id),
  valid_from date not null,
  valid_to date not null,
  deputy_for_id bigint references account (id),
  constraint role_grant_period check (valid_from <= valid_to),
  constraint role_grant_not_own_deputy check (deputy_for_id is null or deputy_for_id <> account_id),
  constraint role_grant_deputy_ends check (deputy_for_id is null or valid_to < date '9999-12-31'),
  constraint role_grant_once unique (account_id, role, unit_id, valid_from)
);
create index role_grant_account on role_grant (account_id, valid_to);
create index role_grant_unit on role_grant (unit_id, role);

-- Tokens for machines. Only the SHA-256 of a token is kept.
create sequence api_token_seq start with 1 increment by 50;
create table api_token (
  id bigint primary key,
  account_id bigint not null references account (id),
  token_sha256 varchar(64) not null unique,
  label varchar(100) not null,
  created_at timestamp(6) with time zone not null,
  revoked_at timestamp(6) with time zone
);
create index api_token_account on api_token (account_id);
