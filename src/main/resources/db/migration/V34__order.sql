-- The order of what happened is kept by numbers, never by clocks, which may be set back, and holds across servers.
-- Numbers of rows that are listed in their order are drawn one by one: a server that drew fifty at once would number its rows of
-- tomorrow before another's of today.
alter sequence briefing_seq increment by 1;
alter sequence briefing_transition_seq increment by 1;
alter sequence instruction_seq increment by 1;
alter sequence notice_seq increment by 1;
alter sequence delivery_seq increment by 1;

-- The hands in a briefing in the order in which they came to it, counted within the briefing.
alter table briefing_hand add column position int;
update briefing_hand set position = (
  select count(*) from briefing_hand before
  where before.briefing_id = briefing_hand.briefing_id
    and (before.recorded_at < briefing_hand.recorded_at
      or before.recorded_at = briefing_hand.recorded_at and before.account_id <= briefing_hand.account_id));
alter table briefing_hand alter column position set not null;
alter table briefing_hand add constraint briefing_hand_position unique (briefing_id, position);
