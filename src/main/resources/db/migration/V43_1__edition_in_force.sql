-- effective_on is the day from which an edition holds here, edition_on the date that it was published under.
alter table division_edition add edition_on date;
update division_edition set edition_on = effective_on;
alter table division_edition alter column edition_on set not null;

-- How a unit stood from one day to the day before another: code, name and place in the tree. The row of the unit itself is as
-- the last of them; what was merged away keeps its last, and ends.
alter table unit add ends_on date default date '9999-12-31' not null;
create table unit_standing (
  unit_id bigint not null references unit (id),
  from_on date not null,
  to_on date not null,
  parent_id bigint references unit (id),
  code varchar(20) not null,
  name varchar(100) not null,
  path varchar(100) not null,
  sort_order int not null,
  primary key (unit_id, from_on),
  constraint unit_standing_one unique (unit_id, to_on),
  constraint unit_standing_code unique (code, to_on),
  constraint unit_standing_days check (from_on < to_on)
);
insert into unit_standing (unit_id, from_on, to_on, parent_id, code, name, path, sort_order)
select id, date '1900-01-01', date '9999-12-31', parent_id, code, name, path, sort_order from unit;
create index unit_standing_parent on unit_standing (parent_id, from_on);
