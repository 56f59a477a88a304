-- What of a card is kept for requisitions that were granted; nobody else is given it. By the check it is never more than there is.
alter table stock_balance add column reserved numeric(18, 3) default 0 not null;
alter table stock_balance add constraint stock_balance_reserved check (reserved >= 0 and reserved <= amount);
