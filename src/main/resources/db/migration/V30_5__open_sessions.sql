-- The sessions of the pages, on whichever server: for their limits, and for the list of one's own. id: the SHA-256 of a
-- random word that the session itself keeps. session_epoch: one of an earlier epoch than the account's is over.
create table open_session (
  id varchar(64) primary key,
  account_id bigint not null references account (id),
  session_epoch int not null,
  begun_at timestamp(6) with time zone not null,
  active_at timestamp(6) with time zone not null,
  address varchar(100) not null,
  browser varchar(200) not null
);
create index open_session_account on open_session (account_id);
create index open_session_active on open_session (active_at);
