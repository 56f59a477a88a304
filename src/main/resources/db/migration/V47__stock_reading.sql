-- A page of a card is read by its own lines, from the end: however long the card is, and whichever day it is seen from.
create index posting_to_card on posting (to_id, lot_id, occurred_at, event_id, id);
create index posting_from_card on posting (from_id, lot_id, occurred_at, event_id, id);
-- What expires next, wherever it is.
create index stock_balance_lot on stock_balance (lot_id, location_id);
