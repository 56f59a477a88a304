-- What the portal or a person tells others: kept in their inbox, mailed where a mail server is configured.
create sequence notice_seq start with 1 increment by 50;
create table notice (
  id bigint primary key,
  unit_id bigint not null references unit (id),
  subject varchar(200) not null,
  body varchar(2000) not null,
  link varchar(500) not null,
  sender_name varchar(50) not null,
  sent_at timestamp(6) with time zone not null,
  recorded_at timestamp(6) with time zone not null
);
-- What a notice is about: one notice may remind of several reports.
create table notice_topic (
  notice_id bigint not null references notice (id),
  topic varchar(200) not null,
  primary key (notice_id, topic)
);
create index notice_topic_lookup on notice_topic (topic, notice_id);

create sequence delivery_seq start with 1 increment by 50;
create table delivery (
  id bigint primary key,
  notice_id bigint not null references notice (id),
  account_id bigint not null references account (id),
  address varchar(200),
  read_at timestamp(6) with time zone,
  mail_state varchar(20) not null check (mail_state in ('NOT_CONFIGURED', 'NO_ADDRESS', 'PENDING', 'SENT', 'FAILED')),
  mail_detail varchar(500),
  mailed_at timestamp(6) with time zone,
  mail_attempts int not null,
  -- when it is mailed next; null where nothing more is tried
  mail_next_at timestamp(6) with time zone,
  constraint delivery_once unique (notice_id, account_id),
  constraint delivery_address check (address is not null or mail_state in ('NOT_CONFIGURED', 'NO_ADDRESS')),
  constraint delivery_next check (mail_next_at is null or mail_state in ('PENDING', 'FAILED')),
  constraint delivery_waits check (mail_next_at is not null or mail_state <> 'PENDING')
);
create index delivery_inbox on delivery (account_id, id);
create index delivery_mail on delivery (mail_next_at, id);
create index delivery_unread on delivery (account_id, read_at);
