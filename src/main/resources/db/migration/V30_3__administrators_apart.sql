alter table role_grant add constraint role_grant_administrator foreign key (account_id, administrator_of)
  references administrator (account_id, role);
alter table role_grant add constraint role_grant_administrator_named check (
  role not in ('SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDIT_ADMIN') or released
  or (administrator_of is not null and administrator_of = role));
alter table role_grant add constraint role_grant_released_ends check (not released or valid_to < date '9999-12-31');
