-- A location that is no longer used is closed, once it is empty; its past stays.
alter table location add column closed_at timestamp(6) with time zone;
alter table location add column closed_by varchar(100);
alter table location add constraint location_closed check ((closed_at is null) = (closed_by is null));
