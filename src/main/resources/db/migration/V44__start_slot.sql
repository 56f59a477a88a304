-- The turn of whoever fills a new database at its start: servers that start at once wait for each other.
insert into turn_slot (slot) values (256);
