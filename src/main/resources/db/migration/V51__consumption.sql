-- What people at a post used up, by the shift in which they did.
create table consumption (
  event_id bigint primary key references stock_event (id),
  location_id bigint not null references location (id),
  duty_on date not null,
  shift varchar(10) not null check (shift in ('DAY', 'NIGHT', 'WHOLE'))
);
create index consumption_shift on consumption (location_id, duty_on, shift);
