-- A briefing counts units too: how many were late or missing. Only a new column loses the unnamed check of the old one on both databases.
alter table briefing_figure drop constraint briefing_figure_once;
alter table briefing_figure drop constraint briefing_figure_bound;
alter table briefing_figure drop constraint briefing_figure_typed;
alter table briefing_figure add column derived varchar(10);
update briefing_figure set derived = derivation;
alter table briefing_figure drop column derivation;
alter table briefing_figure rename column derived to derivation;
alter table briefing_figure alter column derivation set not null;
alter table briefing_figure add constraint briefing_figure_derivation check (derivation in ('VALUE', 'CHANGE', 'UNITS', 'FORMER', 'TYPED'));
alter table briefing_figure add constraint briefing_figure_once unique (briefing_id, derivation, indicator, unit_id, figure_date);
alter table briefing_figure add constraint briefing_figure_bound check ((derivation = 'TYPED') = (indicator is null));
alter table briefing_figure add constraint briefing_figure_typed check (derivation <> 'TYPED' or manual);
