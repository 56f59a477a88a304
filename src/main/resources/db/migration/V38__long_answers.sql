-- A confirmed spreadsheet is answered with some thousand receipts.
alter table idempotent_request alter column answer set data type varchar(1000000);
