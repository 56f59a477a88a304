-- A gift of supplies: who gave what, for what and for whom, and its receipt into a store. Its lots are its own. Money is kept elsewhere.
-- Who enters a gift and who publishes it are two people, deputies and those whom they stand in for among them.
create sequence donation_seq start with 1 increment by 1;
create table donation (
  id bigint primary key,
  number varchar(40) not null unique,
  donor_kind varchar(12) not null check (donor_kind in ('ORGANISATION', 'PERSON')),
  donor varchar(100) not null,
  unnamed boolean not null,
  contact varchar(50),
  phone varchar(30),
  given_on date not null, -- the city's day
  purpose varchar(500) not null,
  for_unit_id bigint references unit (id),
  for_location_id bigint references location (id),
  store_id bigint not null references location (id),
  unit_id bigint not null references unit (id),
  receipt_id bigint unique references stock_event (id),
  state varchar(10) not null check (state in ('ENTERED', 'PUBLISHED', 'WITHDRAWN')),
  entered_at timestamp(6) with time zone not null,
  entered_by bigint not null references account (id),
  entered_for bigint not null references account (id),
  published_at timestamp(6) with time zone,
  published_by bigint references account (id),
  published_for bigint references account (id),
  version int not null,
  constraint donation_named unique (id, number),
  constraint donation_for_one check (for_unit_id is null or for_location_id is null),
  constraint donation_published check ((state = 'PUBLISHED') = (published_at is not null) and (published_at is null) = (published_by is null)
    and (published_at is null) = (published_for is null)),
  constraint donation_publisher check (published_by is null or published_by <> entered_by and published_by <> entered_for
    and published_for <> entered_by and published_for <> entered_for),
  constraint donation_was_received check (state <> 'PUBLISHED' or receipt_id is not null)
);
create index donation_unit on donation (unit_id, id);
create index donation_state on donation (state, id);

-- A lot that was given bears the number of its gift, by which it is never the same as a lot that was bought.
alter table lot add column donation_id bigint;
alter table lot add constraint lot_of_donation foreign key (donation_id, origin) references donation (id, number);
create index lot_donation on lot (donation_id);

-- What was given, lot by lot: in the item's base unit, and as it was written.
create sequence donation_line_seq start with 1 increment by 50;
create table donation_line (
  id bigint primary key,
  donation_id bigint not null references donation (id),
  lot_id bigint not null unique references lot (id),
  amount numeric(18, 3) not null check (amount >= 0),
  typed varchar(30) not null
);
create index donation_line_of on donation_line (donation_id, id);

-- What was corrected after a gift was published stays beside what had been said: appended, never changed.
create sequence donation_erratum_seq start with 1 increment by 50;
create table donation_erratum (
  id bigint primary key,
  donation_id bigint not null references donation (id),
  line_id bigint references donation_line (id),
  field varchar(10) not null check (field in ('DONOR', 'PURPOSE', 'AMOUNT')),
  was varchar(500) not null,
  became varchar(500) not null,
  reason varchar(500) not null,
  account varchar(100) not null,
  recorded_at timestamp(6) with time zone not null,
  constraint donation_erratum_line check ((field = 'AMOUNT') = (line_id is not null)),
  constraint donation_erratum_changes check (was <> became)
);
create index donation_erratum_of on donation_erratum (donation_id, id);
