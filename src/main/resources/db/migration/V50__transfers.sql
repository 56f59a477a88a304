-- A transfer is what a shipment brought under way, and what was found of it on arrival. Its id is the shipment's.
create table transfer (
  id bigint primary key references stock_event (id),
  source_id bigint not null references location (id),
  destination_id bigint not null references location (id),
  transit_id bigint not null references location (id),
  due_at timestamp(6) with time zone not null,
  returns_id bigint unique references transfer (id),
  arrival_id bigint unique references stock_event (id),
  received_at timestamp(6) with time zone,
  received_by varchar(100),
  version int not null,
  constraint transfer_moves check (source_id <> destination_id),
  constraint transfer_received check ((received_at is null) = (received_by is null)),
  constraint transfer_arrived check (arrival_id is null or received_at is not null),
  constraint transfer_returns_another check (returns_id is null or returns_id <> id)
);
create index transfer_source on transfer (source_id, id);
create index transfer_destination on transfer (destination_id, id);
create index transfer_due on transfer (received_at, due_at);

-- Of each lot, everything that was shipped is accepted, rejected or lost; what is not accepted has a reason.
create sequence transfer_line_seq start with 1 increment by 50;
create table transfer_line (
  id bigint primary key,
  transfer_id bigint not null references transfer (id),
  lot_id bigint not null references lot (id),
  shipped numeric(18, 3) not null check (shipped > 0),
  accepted numeric(18, 3) check (accepted >= 0),
  rejected numeric(18, 3) check (rejected >= 0),
  lost numeric(18, 3) check (lost >= 0),
  loss_id bigint references location (id),
  reason varchar(500),
  constraint transfer_line_once unique (transfer_id, lot_id),
  constraint transfer_line_whole check ((accepted is null) = (rejected is null) and (accepted is null) = (lost is null)),
  constraint transfer_line_sum check (accepted is null or accepted + rejected + lost = shipped),
  constraint transfer_line_reason check (accepted is null or accepted = shipped or reason is not null),
  constraint transfer_line_loss check (lost is null or (lost > 0) = (loss_id is not null))
);

-- What came beyond what was shipped: more of a lot, or something else. It stands against an account until the sender books it out.
create sequence transfer_surplus_seq start with 1 increment by 50;
create table transfer_surplus (
  id bigint primary key,
  transfer_id bigint not null references transfer (id),
  lot_id bigint not null references lot (id),
  kind varchar(5) not null check (kind in ('OVER', 'WRONG')),
  amount numeric(18, 3) not null check (amount > 0),
  account_id bigint not null references location (id),
  reason varchar(500) not null,
  settled_id bigint references stock_event (id),
  constraint transfer_surplus_once unique (transfer_id, lot_id)
);

-- What is under way already can be received too, where all that is under way of its lots is its own; due a day after it left.
insert into transfer (id, source_id, destination_id, transit_id, due_at, version)
  select e.id, min(p.from_id), min(l.destination_id), min(p.to_id), e.occurred_at + interval '1' day, 0
  from stock_event e join posting p on p.event_id = e.id join location l on l.id = p.to_id
  where e.kind = 'SHIPMENT' and not exists (select 1 from stock_event r where r.reverses_id = e.id)
    and not exists (select 1 from posting o left join stock_balance b on b.location_id = o.to_id and b.lot_id = o.lot_id
                    where o.event_id = e.id and coalesce(b.amount, 0) <> (select sum(s.amount) from posting s where s.event_id = e.id and s.to_id = o.to_id and s.lot_id = o.lot_id))
  group by e.id, e.occurred_at having min(p.from_id) = max(p.from_id) and min(p.to_id) = max(p.to_id) and min(p.from_id) <> min(l.destination_id);
insert into transfer_line (id, transfer_id, lot_id, shipped)
  select row_number() over (order by t.id, p.lot_id), t.id, p.lot_id, sum(p.amount)
  from transfer t join posting p on p.event_id = t.id group by t.id, p.lot_id;
alter sequence transfer_line_seq restart with 1000001;
