-- Places are stable; code, name and parent belong to an edition of the statistical divisions.
create sequence place_seq start with 1 increment by 50;
create table place (
  id bigint primary key,
  level varchar(10) not null check (level in ('CITY', 'COUNTY', 'TOWN', 'VILLAGE'))
);
create table division_edition (
  id int primary key,
  effective_on date not null unique,
  source varchar(200) not null
);
create table place_edition (
  edition_id int not null references division_edition (id),
  place_id bigint not null references place (id),
  code varchar(12) not null,
  name varchar(100) not null,
  kind varchar(20),
  parent_id bigint references place (id),
  primary key (edition_id, place_id),
  constraint place_edition_code unique (edition_id, code),
  constraint place_edition_code_digits check (char_length(code) = 12)
);
create index place_edition_parent on place_edition (edition_id, parent_id, code);
create index place_edition_name on place_edition (edition_id, name);
