-- The command structure. path = ids from the root, each followed by a dot: a unit's subtree is a prefix.
create sequence unit_seq start with 1 increment by 50;
create table unit (
  id bigint primary key,
  parent_id bigint references unit (id),
  code varchar(20) not null unique,
  name varchar(100) not null,
  kind varchar(15) not null check (kind in ('HEADQUARTERS', 'GROUP', 'COUNTY', 'ZONE', 'DEPARTMENT', 'TOWN', 'VILLAGE')),
  path varchar(100) not null unique,
  place_id bigint references place (id),
  sort_order int not null,
  version int not null,
  constraint unit_root check ((parent_id is null) = (kind = 'HEADQUARTERS'))
);
create index unit_parent on unit (parent_id, sort_order);
create index unit_kind on unit (kind, path);
create index unit_name on unit (name);
create index unit_place on unit (place_id);

-- Who answers for a unit or for an area: exactly one of unit_id and place_id.
create sequence responsibility_seq start with 1 increment by 50;
create table responsibility (
  id bigint primary key,
  unit_id bigint unique references unit (id),
  place_id bigint unique references place (id),
  responsible_name varchar(50) not null,
  responsible_post varchar(100) not null,
  contact_name varchar(50) not null,
  contact_phone varchar(30) not null,
  duty_phone varchar(30) not null,
  version int not null,
  constraint responsibility_node check ((unit_id is null) <> (place_id is null))
);
