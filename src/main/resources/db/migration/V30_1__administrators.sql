-- Which one of the three administrators an account may be. The key admits one; to become another, what was held must be over.
create table administrator (
  account_id bigint primary key references account (id),
  role varchar(30) not null check (role in ('SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDIT_ADMIN')),
  unique (account_id, role)
);

-- administrator_of: an administrator's role, as long as the grant is not over; released: it was over, and binds no more.
alter table role_grant add column administrator_of varchar(30);
alter table role_grant add column released boolean default false not null;
