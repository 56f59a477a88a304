-- Failed tries to sign in, one row for what was tried: "NAME zhen", "FACTOR zhen", "ADDRESS 10.1.2.3", "TOKEN 10.1.2.3".
-- A name that no account has stands as its fingerprint: people type their password there by mistake.
create table failed_sign_ins (
  subject varchar(150) primary key,
  failures int not null check (failures >= 0),
  last_at timestamp(6) with time zone not null,
  closed_until timestamp(6) with time zone
);
create index failed_sign_ins_closed on failed_sign_ins (closed_until);

-- Passwords an account had before, which it does not take again.
create sequence former_password_seq start with 1 increment by 50;
create table former_password (
  id bigint primary key,
  account_id bigint not null references account (id),
  password_hash varchar(500) not null
);
create index former_password_account on former_password (account_id, id);
