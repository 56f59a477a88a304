-- What is kept in stock. All amounts of an item are in its base unit; other units convert by the item's own table.
create sequence item_seq start with 1 increment by 50;
create table item (
  id bigint primary key,
  code varchar(20) not null unique,
  name varchar(100) not null unique,
  standard varchar(100),
  protection_code varchar(20) references protection_class (code),
  base_unit varchar(10) not null,
  divisible boolean not null,
  perishable boolean not null,
  sort_order int not null,
  version int not null
);
create table item_unit (
  item_id bigint not null references item (id),
  name varchar(10) not null,
  factor numeric(18, 6) not null check (factor > 0),
  primary key (item_id, name)
);
create table item_gtin (
  gtin varchar(14) primary key,
  item_id bigint not null,
  unit_name varchar(10) not null,
  foreign key (item_id, unit_name) references item_unit (item_id, name)
);

-- The 23 items that hospitals asked for in January and February 2020, with their standards (names and standards: wuhan2020/wuhan2020, MIT).
-- Volumes: a bottle holds half a litre; 75 % alcohol weighs 0.87 kg a litre (a catty is 0.575 l, a tonne 1150 l), disinfectant as water.
-- Pieces in a box or case are common package sizes, starting values too: makers differ, and a store sets its own.
insert into item (id, code, name, standard, protection_code, base_unit, divisible, perishable, sort_order, version) values
  (1, 'P01', '普通医用口罩', 'YY/T 0969-2013', 'MASK_PLAIN', '个', false, true, 1, 0),
  (2, 'P02', '医用外科口罩', 'YY 0469-2011', 'MASK_SURGICAL', '个', false, true, 2, 0),
  (3, 'P03', '医用防护口罩', 'GB 19083-2010', 'MASK_N95', '个', false, true, 3, 0),
  (4, 'P04', '护目镜', null, 'GOGGLES', '个', false, false, 4, 0),
  (5, 'P05', '防护面罩', null, 'GOGGLES', '个', false, false, 5, 0),
  (6, 'P06', '医用防护帽', null, 'CAP', '个', false, true, 6, 0),
  (7, 'P07', '隔离衣', null, 'GOWN', '件', false, true, 7, 0),
  (8, 'P08', '医用防护服', 'GB 19082-2009', 'COVERALL', '件', false, true, 8, 0),
  (9, 'P09', '手术衣', null, 'GOWN', '件', false, true, 9, 0),
  (10, 'P10', '84消毒液', null, null, '升', true, true, 10, 0),
  (11, 'P11', '75%酒精', null, null, '升', true, true, 11, 0),
  (12, 'P12', '手部皮肤消毒液', null, null, '瓶', false, true, 12, 0),
  (13, 'P13', '乳胶手套', 'GB 10213-2006', 'GLOVES', '只', false, true, 13, 0),
  (14, 'P14', '防污染靴套', null, 'BOOTS', '只', false, false, 14, 0),
  (15, 'P15', '过氧乙酸', null, null, '升', true, true, 15, 0),
  (16, 'P16', '活力碘', null, null, '瓶', false, true, 16, 0),
  (17, 'P17', '长筒胶鞋', null, 'BOOTS', '双', false, false, 17, 0),
  (18, 'P18', '防污染鞋套', null, 'BOOTS', '只', false, false, 18, 0),
  (19, 'P19', '床罩', null, null, '条', false, false, 19, 0),
  (20, 'P20', '医用面罩式雾化器', null, null, '套', false, true, 20, 0),
  (21, 'P21', '测体温设备', null, null, '台', false, false, 21, 0),
  (22, 'P22', '空气消毒设备', null, null, '台', false, false, 22, 0),
  (23, 'P23', '医用紫外线消毒车', null, null, '台', false, false, 23, 0);
insert into item_unit (item_id, name, factor) select id, base_unit, 1 from item;
insert into item_unit (item_id, name, factor) values
  (1, '盒', 50), (1, '箱', 2000), (2, '盒', 50), (2, '箱', 2000), (3, '盒', 20), (3, '箱', 400), (4, '箱', 100), (5, '箱', 100),
  (6, '包', 100), (6, '箱', 1000), (7, '箱', 50), (8, '箱', 50), (9, '箱', 50), (10, '瓶', 0.5), (10, '吨', 1000), (11, '瓶', 0.5),
  (11, '斤', 0.575), (11, '吨', 1150), (12, '箱', 24), (13, '双', 2), (13, '盒', 100), (13, '箱', 1000), (14, '双', 2), (14, '箱', 200),
  (15, '桶', 25), (16, '箱', 24), (17, '箱', 20), (18, '双', 2), (18, '箱', 1000), (19, '箱', 100), (20, '箱', 50), (21, '箱', 20);
alter sequence item_seq restart with 101;
