-- Which item a reported figure of stock counts, and in which of its units: the report asks for pairs of gloves, the ledger keeps pieces.
create table item_figure (
  indicator_code varchar(40) primary key references indicator (code),
  item_id bigint not null,
  unit_name varchar(10) not null,
  foreign key (item_id, unit_name) references item_unit (item_id, name)
);
-- What moved after a cut-off, or was recorded after an instant, is taken off the kept balances.
create index posting_occurred on posting (occurred_at);
create index posting_recorded on posting (recorded_at);
insert into item_figure (indicator_code, item_id, unit_name)
select v.code, i.id, v.unit_name from (values
  ('MASK_CIVIL', 'P01', '个'), ('MASK_SURGICAL', 'P02', '个'), ('MASK_N95', 'P03', '个'), ('GOGGLES', 'P04', '个'),
  ('FACE_SHIELD', 'P05', '个'), ('ISOLATION_GOWN', 'P07', '件'), ('COVERALL', 'P08', '件'), ('DISINFECTANT_LITRE', 'P10', '升'),
  ('ALCOHOL_LITRE', 'P11', '升'), ('HAND_SANITISER', 'P12', '瓶'), ('GLOVES_PAIR', 'P13', '双'), ('THERMOMETER', 'P21', '台')
) v (code, item, unit_name) join item i on i.code = v.item;
