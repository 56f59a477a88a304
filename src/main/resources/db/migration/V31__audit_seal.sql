-- The chain over the audit trail, written by the sealer alone: each link carries the hash of the one before. position counts
-- without a gap. See src/docs/decisions/0012-audit-chain.md.
create table audit_seal (
  position bigint primary key check (position > 0),
  entry_id bigint not null unique,
  previous_hash varchar(64) not null,
  hash varchar(64) not null,
  algorithm varchar(20) not null,
  sealed_at timestamp(6) with time zone not null
);

-- The last link. Its row is locked by whoever seals, so that the chain never forks.
-- settled_id: no entry with an id up to this one can still be committed; candidate_id becomes it when candidate_at is old enough.
create table audit_chain (
  id int primary key check (id = 1),
  position bigint not null,
  hash varchar(64) not null,
  settled_id bigint not null,
  candidate_id bigint not null,
  candidate_at timestamp(6) with time zone not null,
  sealed_at timestamp(6) with time zone
);
insert into audit_chain (id, position, hash, settled_id, candidate_id, candidate_at)
values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000', 0, 0, timestamp with time zone '2020-01-01 00:00:00+00');

-- Where the trail was purged: its chain goes on from this link.
create table audit_anchor (
  position bigint primary key check (position > 0),
  hash varchar(64) not null,
  entries bigint not null check (entries > 0),
  purged_before timestamp(6) with time zone not null,
  purged_at timestamp(6) with time zone not null,
  account varchar(100) not null
);
