-- A store, unit store or post asks a store for something. Who asks, who reviews and who approves are three people, deputies and
-- those whom they stand in for among them; nothing is supplied that was not approved, but in an emergency, for which the paper is owed.
create sequence requisition_seq start with 1 increment by 1;
create table requisition (
  id bigint primary key,
  number varchar(30) not null unique,
  asking_id bigint not null references location (id),
  store_id bigint not null references location (id),
  unit_id bigint not null references unit (id),
  needed_on date not null,
  purpose varchar(500) not null,
  emergency boolean not null,
  state varchar(10) not null check (state in
    ('REQUESTED', 'REVIEWED', 'APPROVED', 'ALLOCATED', 'PICKED', 'SHIPPED', 'RECEIVED', 'REJECTED', 'WITHDRAWN', 'CANCELLED')),
  requested_at timestamp(6) with time zone not null,
  requested_by bigint not null references account (id),
  requested_for bigint not null references account (id),
  reviewed_by bigint references account (id),
  reviewed_for bigint references account (id),
  approved_by bigint references account (id),
  approved_for bigint references account (id),
  shipment_id bigint references stock_event (id),
  paper_due_at timestamp(6) with time zone,
  paper varchar(500),
  paper_at timestamp(6) with time zone,
  paper_by bigint references account (id),
  paper_for bigint references account (id),
  version int not null,
  constraint requisition_moves check (asking_id <> store_id),
  constraint requisition_reviewer check ((reviewed_by is null) = (reviewed_for is null)
    and (reviewed_by is null or reviewed_by <> requested_by and reviewed_by <> requested_for and reviewed_for <> requested_by and reviewed_for <> requested_for)),
  constraint requisition_approver check ((approved_by is null) = (approved_for is null) and (approved_by is null or reviewed_by is not null
    and approved_by <> requested_by and approved_by <> requested_for and approved_by <> reviewed_by and approved_by <> reviewed_for
    and approved_for <> requested_by and approved_for <> requested_for and approved_for <> reviewed_by and approved_for <> reviewed_for)),
  constraint requisition_was_reviewed check (emergency or reviewed_by is not null or state in ('REQUESTED', 'REJECTED', 'WITHDRAWN')),
  constraint requisition_was_approved check (emergency or approved_by is not null or state in ('REQUESTED', 'REVIEWED', 'REJECTED', 'WITHDRAWN')),
  constraint requisition_was_shipped check (shipment_id is not null or state not in ('SHIPPED', 'RECEIVED')),
  constraint requisition_paper_due check (emergency = (paper_due_at is not null)),
  constraint requisition_paper check ((paper is null) = (paper_at is null) and (paper is null) = (paper_by is null)
    and (paper is null) = (paper_for is null) and (paper is null or emergency)
    and (paper is null or paper_by <> requested_by and paper_by <> requested_for and paper_for <> requested_by and paper_for <> requested_for))
);
create index requisition_asking on requisition (asking_id, id);
create index requisition_store on requisition (store_id, id);
create index requisition_state on requisition (state, id);
create index requisition_paper_owed on requisition (paper_at, paper_due_at);

-- An item of a requisition, in its base unit. Asked without a number it is of unknown amount until the review gives it one. What is
-- reviewed or approved is never more than before, and less only with a reason.
create sequence requisition_line_seq start with 1 increment by 50;
create table requisition_line (
  id bigint primary key,
  requisition_id bigint not null references requisition (id),
  item_id bigint not null references item (id),
  asked numeric(18, 3) check (asked > 0),
  reviewed numeric(18, 3) check (reviewed >= 0),
  approved numeric(18, 3) check (approved >= 0),
  cut_reason varchar(500),
  shipped numeric(18, 3) default 0 not null check (shipped >= 0),
  constraint requisition_line_once unique (requisition_id, item_id),
  constraint requisition_line_reviewed check (reviewed is null or asked is null or reviewed <= asked),
  constraint requisition_line_approved check (approved is null or reviewed is not null and approved <= reviewed),
  constraint requisition_line_cut check (cut_reason is not null or (reviewed is null or asked is null or reviewed = asked) and (approved is null or approved = reviewed)),
  constraint requisition_line_shipped check (shipped <= coalesce(approved, 0))
);

-- What left for a requisition, one shipment after the other.
create table requisition_shipment (
  event_id bigint primary key references stock_event (id),
  requisition_id bigint not null references requisition (id)
);
create index requisition_shipment_of on requisition_shipment (requisition_id, event_id);

-- What is kept of which lot for a requisition, until it is shipped or released; the cards hold the sums.
create table reservation (
  requisition_id bigint not null references requisition (id),
  location_id bigint not null,
  lot_id bigint not null,
  amount numeric(18, 3) not null check (amount > 0),
  primary key (requisition_id, location_id, lot_id),
  foreign key (location_id, lot_id) references stock_balance (location_id, lot_id)
);
create index reservation_card on reservation (location_id, lot_id);

-- Who did what with a requisition, when and why: appended, never changed.
create sequence requisition_step_seq start with 1 increment by 50;
create table requisition_step (
  id bigint primary key,
  requisition_id bigint not null references requisition (id),
  step varchar(10) not null check (step in ('REQUESTED', 'REVIEWED', 'APPROVED', 'ALLOCATED', 'RELEASED', 'PICKED', 'SHIPPED', 'RECEIVED',
    'REJECTED', 'WITHDRAWN', 'CANCELLED', 'ISSUED', 'PAPER', 'TAKEN_BACK', 'REOPENED')),
  account varchar(100) not null,
  deputy_for varchar(50),
  done_at timestamp(6) with time zone not null,
  reason varchar(500),
  detail varchar(2000),
  constraint requisition_step_reason check (reason is not null or step not in ('REJECTED', 'WITHDRAWN', 'CANCELLED', 'RELEASED', 'ISSUED', 'PAPER'))
);
create index requisition_step_of on requisition_step (requisition_id, id);

-- Within how many hours the paper of what was issued in an emergency has to follow, since when, and who says so.
create sequence paper_term_seq start with 101 increment by 1;
create table paper_term (
  id bigint primary key,
  effective_at timestamp(6) with time zone not null unique,
  hours int not null check (hours between 1 and 720),
  source varchar(500) not null,
  recorded_by varchar(100) not null
);
insert into paper_term (id, effective_at, hours, source, recorded_by)
  values (1, timestamp with time zone '2020-01-01 00:00:00+08:00', 24, '系统初始值，无上级规定依据；由市应急物资保障组另行规定', 'portal');
