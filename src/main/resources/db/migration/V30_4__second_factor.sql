-- A person's second factor (RFC 6238). Secrets are sealed with a key that is not in the database. waiting_secret: shown on
-- the enrolment page and not confirmed yet. last_step: a code's 30 seconds; what is not later has been used.
create table second_factor (
  account_id bigint primary key references account (id),
  secret varchar(200),
  waiting_secret varchar(200),
  last_step bigint default 0 not null,
  enrolled_at timestamp(6) with time zone,
  constraint second_factor_enrolled check ((secret is null) = (enrolled_at is null))
);

-- Codes for the day the telephone is lost, each for one use. 80 random bits, of which the SHA-256 is kept.
create sequence recovery_code_seq start with 1 increment by 50;
create table recovery_code (
  id bigint primary key,
  account_id bigint not null references account (id),
  code_sha256 varchar(64) not null,
  used_at timestamp(6) with time zone,
  constraint recovery_code_once unique (account_id, code_sha256)
);
