-- The archive is read from the latest report back, a page at a time, by this order.
create index report_latest on report (report_date, id);
