-- Where people stand on duty, and what is worn there. Protective equipment has a class; a class may be worn where it has an entitlement.
create table protection_class (
  code varchar(20) primary key,
  name varchar(50) not null unique,
  sort_order int not null
);
create table post_class (
  code varchar(20) primary key,
  name varchar(50) not null unique,
  sort_order int not null
);
create table post_entitlement (
  post_class_code varchar(20) not null references post_class (code),
  protection_code varchar(20) not null references protection_class (code),
  per_shift numeric(8, 2) not null check (per_shift > 0),
  primary key (post_class_code, protection_code)
);
create sequence post_seq start with 1 increment by 50;
create table post (
  id bigint primary key,
  code varchar(20) not null unique,
  name varchar(100) not null,
  class_code varchar(20) not null references post_class (code),
  place_id bigint references place (id),
  unit_id bigint not null references unit (id),
  version int not null
);
create index post_unit on post (unit_id);

-- Starting values of the portal, from no regulation: a city sets its own.
insert into protection_class (code, name, sort_order) values
  ('MASK_PLAIN', '普通医用口罩', 1), ('MASK_SURGICAL', '医用外科口罩', 2), ('MASK_N95', '医用防护口罩', 3), ('GOGGLES', '护目镜或面罩', 4),
  ('CAP', '防护帽', 5), ('GOWN', '隔离衣', 6), ('COVERALL', '防护服', 7), ('GLOVES', '医用手套', 8), ('BOOTS', '鞋套靴套', 9);
insert into post_class (code, name, sort_order) values
  ('RAIL', '高铁站', 1), ('TOLL', '高速收费站', 2), ('BUS', '客运站', 3), ('ROAD', '公路卡口', 4), ('COMPOUND', '小区体温点', 5), ('FEVER', '发热门诊', 6),
  ('OBSERVATION', '留观医院', 7), ('QUARANTINE', '集中隔离点', 8), ('HOTLINE', '热线', 9), ('OFFICE', '值班室', 10);
insert into post_entitlement (post_class_code, protection_code, per_shift)
  select code, 'MASK_SURGICAL', 2 from post_class where code in ('RAIL', 'TOLL', 'BUS', 'ROAD', 'COMPOUND');
insert into post_entitlement (post_class_code, protection_code, per_shift)
  select code, 'GLOVES', 2 from post_class where code in ('RAIL', 'TOLL', 'BUS', 'ROAD');
insert into post_entitlement (post_class_code, protection_code, per_shift)
  select c.code, p.code, 1 from post_class c, protection_class p
  where c.code in ('FEVER', 'OBSERVATION') and p.code in ('MASK_N95', 'GOGGLES', 'CAP', 'COVERALL', 'BOOTS');
insert into post_entitlement (post_class_code, protection_code, per_shift)
  select code, 'GLOVES', 4 from post_class where code in ('FEVER', 'OBSERVATION');
insert into post_entitlement (post_class_code, protection_code, per_shift)
  select 'QUARANTINE', code, 1 from protection_class where code in ('MASK_N95', 'GOGGLES', 'CAP', 'GOWN', 'GLOVES', 'BOOTS');
insert into post_entitlement (post_class_code, protection_code, per_shift)
  select code, 'MASK_PLAIN', 1 from post_class where code in ('HOTLINE', 'OFFICE');
