-- The ledger of supplies. A posting takes an amount from one location and brings it to another: nothing is made or lost on the way,
-- and all postings of a lot sum to nothing by their form. Events and postings are appended, never changed.
create sequence lot_seq start with 1 increment by 50;
create table lot (
  id bigint primary key,
  item_id bigint not null references item (id),
  number varchar(40) not null,
  maker varchar(100) not null,
  origin varchar(40) not null,
  expires_on date,
  fitness varchar(10) not null check (fitness in ('MEDICAL', 'CIVIL', 'UNFIT')),
  constraint lot_once unique (item_id, number, maker, origin),
  constraint lot_item unique (id, item_id)
);
create index lot_expiry on lot (item_id, expires_on);

-- Stores, unit stores and posts hold stock, and so does what is under way to one of them (TRANSIT); the others are accounts.
create sequence location_seq start with 1 increment by 50;
create table location (
  id bigint primary key,
  code varchar(40) not null unique,
  name varchar(100) not null,
  kind varchar(12) not null check (kind in ('STORE', 'UNIT_STORE', 'POST', 'TRANSIT', 'SUPPLIER', 'DONOR', 'ALLOCATION', 'CONSUMED', 'LOSS')),
  unit_id bigint not null references unit (id),
  post_id bigint references post (id),
  destination_id bigint references location (id),
  version int not null,
  constraint location_post check ((kind in ('POST', 'CONSUMED')) = (post_id is not null)),
  constraint location_destination check ((kind = 'TRANSIT') = (destination_id is not null)),
  constraint location_once unique (kind, post_id, destination_id, code)
);
create index location_unit on location (unit_id, kind);

create sequence stock_event_seq start with 1 increment by 1;
create table stock_event (
  id bigint primary key,
  number varchar(30) not null unique,
  kind varchar(10) not null check (kind in ('RECEIPT', 'ISSUE', 'SHIPMENT', 'ARRIVAL', 'RETURN', 'CONSUMED', 'LOSS', 'COUNT', 'REVERSAL')),
  unit_id bigint not null references unit (id),
  account varchar(100) not null,
  reason varchar(500),
  reverses_id bigint unique references stock_event (id),
  occurred_at timestamp(6) with time zone not null,
  recorded_at timestamp(6) with time zone not null,
  constraint stock_event_reversal check ((kind = 'REVERSAL') = (reverses_id is not null)),
  constraint stock_event_reason check (reason is not null or kind not in ('LOSS', 'COUNT', 'REVERSAL')),
  constraint stock_event_not_ahead check (occurred_at <= recorded_at)
);
create index stock_event_unit on stock_event (unit_id, id);

create sequence posting_seq start with 1 increment by 50;
create table posting (
  id bigint primary key,
  event_id bigint not null references stock_event (id),
  item_id bigint not null,
  lot_id bigint not null,
  from_id bigint not null references location (id),
  to_id bigint not null references location (id),
  amount numeric(18, 3) not null check (amount > 0),
  occurred_on date not null, -- the city's day
  occurred_at timestamp(6) with time zone not null,
  recorded_at timestamp(6) with time zone not null,
  constraint posting_moves check (from_id <> to_id),
  foreign key (lot_id, item_id) references lot (id, item_id)
);
create index posting_event on posting (event_id);
create index posting_from on posting (from_id, lot_id, occurred_on);
create index posting_to on posting (to_id, lot_id, occurred_on);

-- What a location that holds stock has of a lot: kept in the posting's own transaction, rebuilt from the postings when asked.
create table stock_balance (
  location_id bigint not null references location (id),
  lot_id bigint not null,
  item_id bigint not null,
  amount numeric(18, 3) not null constraint stock_balance_not_negative check (amount >= 0),
  primary key (location_id, lot_id),
  foreign key (lot_id, item_id) references lot (id, item_id)
);
create index stock_balance_item on stock_balance (item_id, location_id);

-- The card by days on which something moved: with what the day began, what it added, how low it went on the way, and when it last
-- moved. By the check no balance, on any day or within one, was ever below nothing, however late an event is entered.
create table stock_day (
  location_id bigint not null,
  lot_id bigint not null,
  card_day date not null,
  opening numeric(18, 3) not null,
  net numeric(18, 3) not null,
  lowest numeric(18, 3) not null,
  last_at timestamp(6) with time zone not null,
  primary key (location_id, lot_id, card_day),
  foreign key (location_id, lot_id) references stock_balance (location_id, lot_id),
  constraint stock_day_lowest check (lowest <= 0 and lowest <= net),
  constraint stock_day_not_negative check (opening >= 0 and opening + lowest >= 0)
);
