-- Who brings a table in confirms nothing of it but what is unchanged, and does not put it in force: four eyes. What is in force
-- already stays as it was; what its bringer had confirmed of a table that is not waits anew.
alter table edition_import add four_eyes boolean default true not null;
update edition_import set four_eyes = false where state = 'IN_FORCE';
alter table edition_import add constraint edition_import_four_eyes check (not four_eyes or in_force_by is null or (brought_by is not null and in_force_by <> brought_by));
alter table edition_import add constraint edition_import_bringer unique (id, brought_by);

alter table succession add brought_by varchar(100);
update succession set brought_by = (select i.brought_by from edition_import i where i.id = succession.import_id);
alter table succession alter column brought_by set not null;
alter table succession add constraint succession_bringer foreign key (import_id, brought_by) references edition_import (id, brought_by);
alter table succession add four_eyes boolean default true not null;
update succession set four_eyes = false where import_id in (select i.id from edition_import i where not i.four_eyes);
update succession set confirmed_by = null, confirmed_at = null where four_eyes and kind <> 'UNCHANGED' and confirmed_by = brought_by;
alter table succession add constraint succession_four_eyes check (not four_eyes or kind = 'UNCHANGED' or confirmed_by is null or confirmed_by <> brought_by);
