-- Stock of a location is counted, blind. Which lots are counted is settled when the count is opened; one count is open at a location at a
-- time, for what one finds and has not posted yet the next would find again. Who opened or counted does not approve.
create sequence stock_count_seq start with 1 increment by 1;
create table stock_count (
  id bigint primary key,
  number varchar(30) not null unique,
  location_id bigint not null references location (id),
  unit_id bigint not null references unit (id),
  whole boolean not null,
  purpose varchar(500) not null,
  state varchar(10) not null check (state in ('COUNTING', 'SECOND', 'RECOUNT', 'COUNTED', 'APPROVED', 'CANCELLED')),
  opened_at timestamp(6) with time zone not null,
  opened_on date not null, -- the city's day
  opened_by bigint not null references account (id),
  opened_for bigint not null references account (id),
  account_id bigint references location (id),
  approved_at timestamp(6) with time zone,
  approved_by bigint references account (id),
  approved_for bigint references account (id),
  event_id bigint unique references stock_event (id),
  open_at_id bigint unique references location (id),
  version int not null,
  constraint stock_count_one check ((state in ('APPROVED', 'CANCELLED')) = (open_at_id is null) and (open_at_id is null or open_at_id = location_id)),
  constraint stock_count_was_approved check ((state = 'APPROVED') = (approved_at is not null) and (approved_at is null) = (approved_by is null)
    and (approved_by is null) = (approved_for is null)),
  constraint stock_count_approver check (approved_by is null or approved_by <> opened_by and approved_by <> opened_for
    and approved_for <> opened_by and approved_for <> opened_for),
  constraint stock_count_posted check (event_id is null or state = 'APPROVED' and account_id is not null)
);
create index stock_count_location on stock_count (location_id, id);
create index stock_count_state on stock_count (state, id);
create index stock_count_approved on stock_count (approved_at, id);

-- A lot that is counted: by one, where that differs from the book of that instant by another, where the two differ from each other by a third or
-- by both together. What is approved keeps the book that it was compared with; a difference says what it comes from.
create sequence stock_count_line_seq start with 1 increment by 50;
create table stock_count_line (
  id bigint primary key,
  count_id bigint not null references stock_count (id),
  lot_id bigint not null references lot (id),
  found boolean not null,
  due varchar(7) check (due in ('FIRST', 'SECOND', 'RECOUNT')),
  first_amount numeric(18, 3) check (first_amount >= 0),
  first_at timestamp(6) with time zone,
  first_by bigint references account (id),
  first_for bigint references account (id),
  second_amount numeric(18, 3) check (second_amount >= 0),
  second_at timestamp(6) with time zone,
  second_by bigint references account (id),
  second_for bigint references account (id),
  third_amount numeric(18, 3) check (third_amount >= 0),
  third_at timestamp(6) with time zone,
  third_by bigint references account (id),
  third_for bigint references account (id),
  jointly boolean not null,
  cause varchar(10) check (cause in ('DAMAGED', 'LOST', 'EXPIRED', 'MISENTERED', 'MISISSUED', 'UNITS', 'FOUND', 'OTHER')),
  note varchar(500),
  book numeric(18, 3),
  difference numeric(18, 3),
  approved_by bigint references account (id),
  approved_for bigint references account (id),
  handled_by varchar(100),
  constraint stock_count_line_once unique (count_id, lot_id),
  constraint stock_count_line_first check ((first_amount is null) = (first_at is null) and (first_at is null) = (first_by is null) and (first_by is null) = (first_for is null)),
  constraint stock_count_line_second check ((second_amount is null) = (second_at is null) and (second_at is null) = (second_by is null)
    and (second_by is null) = (second_for is null) and (second_by is null or first_by is not null
    and second_by <> first_by and second_by <> first_for and second_for <> first_by and second_for <> first_for)),
  constraint stock_count_line_third check ((third_amount is null) = (third_at is null) and (third_at is null) = (third_by is null)
    and (third_by is null) = (third_for is null) and (third_by is null or second_by is not null and (jointly
    or third_by <> first_by and third_by <> first_for and third_for <> first_by and third_for <> first_for
    and third_by <> second_by and third_by <> second_for and third_for <> second_by and third_for <> second_for))),
  constraint stock_count_line_jointly check (not jointly or third_by is not null),
  constraint stock_count_line_approver check ((approved_by is null) = (approved_for is null) and (approved_by is null) = (difference is null)
    and (approved_by is null or first_by is not null and due is null
    and approved_by <> first_by and approved_by <> first_for and approved_for <> first_by and approved_for <> first_for
    and (second_by is null or approved_by <> second_by and approved_by <> second_for and approved_for <> second_by and approved_for <> second_for)
    and (third_by is null or approved_by <> third_by and approved_by <> third_for and approved_for <> third_by and approved_for <> third_for))),
  constraint stock_count_line_book check ((book is null) = (difference is null)),
  constraint stock_count_line_difference check (difference is null or difference = coalesce(third_amount, second_amount, first_amount) - book),
  constraint stock_count_line_twice check (difference is null or difference = 0 or second_by is not null),
  constraint stock_count_line_cause check (difference is null or difference = 0 or cause is not null),
  constraint stock_count_line_note check (cause is null or cause <> 'OTHER' or note is not null)
);
create index stock_count_line_lot on stock_count_line (lot_id, count_id);

-- Every figure that was ever entered, those that were corrected among them: appended, never changed.
create sequence stock_count_take_seq start with 1 increment by 50;
create table stock_count_take (
  id bigint primary key,
  line_id bigint not null references stock_count_line (id),
  turn varchar(7) not null check (turn in ('FIRST', 'SECOND', 'RECOUNT')),
  amount numeric(18, 3) not null check (amount >= 0),
  counted_at timestamp(6) with time zone not null,
  entered_at timestamp(6) with time zone not null,
  account varchar(100) not null,
  deputy_for varchar(50),
  jointly boolean not null,
  constraint stock_count_take_not_ahead check (counted_at <= entered_at)
);
create index stock_count_take_of on stock_count_take (line_id, id);

-- Who did what with a count, when and why: appended, never changed.
create sequence stock_count_step_seq start with 1 increment by 50;
create table stock_count_step (
  id bigint primary key,
  count_id bigint not null references stock_count (id),
  step varchar(10) not null check (step in ('OPENED', 'ENTERED', 'FINISHED', 'EXPLAINED', 'SENT_BACK', 'APPROVED', 'CANCELLED')),
  account varchar(100) not null,
  deputy_for varchar(50),
  done_at timestamp(6) with time zone not null,
  reason varchar(500),
  detail varchar(2000),
  constraint stock_count_step_reason check (reason is not null or step not in ('SENT_BACK', 'CANCELLED'))
);
create index stock_count_step_of on stock_count_step (count_id, id);
