-- Lists of three million rows: the newest reports backwards by date and id, and what waits for review in its order.
create index report_newest on report (report_date, id);
create index report_waiting on report (state, report_date, id);
drop index report_queue;
