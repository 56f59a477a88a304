-- Under which number units and forms stand. Whoever changes them draws the next number in the same transaction; whoever
-- reads them asks for it once a request and keeps what was read while it holds. A number that was rolled back is never drawn
-- again.
create sequence reference_edition_seq start with 2 increment by 1;
create table reference_edition (
  id int primary key check (id = 1),
  edition bigint not null
);
insert into reference_edition (id, edition) values (1, 1);
