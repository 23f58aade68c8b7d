-- Digests beside notices, who wants them, and due things that keep failing.

alter table delivery
  add column kind text not null default 'notice' check (kind in ('notice', 'digest')),
  -- The clinic's day a digest is of: one for each person and day.
  add column digest_on date,
  alter column alert_id drop not null,
  add constraint delivery_subject_check check (
    (kind = 'notice') = (alert_id is not null) and (kind = 'digest') = (digest_on is not null)
  ),
  add unique (organization_id, user_id, digest_on, channel);
create index delivery_pending on delivery (organization_id, id) where state = 'pending';
create index delivery_failed on delivery (organization_id, settled_at desc) where state = 'failed';

alter table auth.membership
  -- What cannot wait is written to everybody; a person may go without the digest.
  add column daily_digest boolean not null default true;

alter table ops.due
  -- How often it failed in a row; what failed too often is parked until somebody says to try again.
  add column attempts smallint not null default 0,
  add column parked_at timestamptz(3),
  drop constraint due_kind_check,
  add constraint due_kind_check check (kind in (
    'reassessment', 'alert', 'delivery', 'answer_draft', 'digest', 'contact', 'session', 'absence'
  ));
-- One index for each of the worker's loops, so that neither reads past what waits for the other.
drop index ops.due_first;
create index due_inside on ops.due (due_at, ref) where kind <> 'delivery' and parked_at is null;
create index due_outside on ops.due (due_at, ref) where kind = 'delivery' and parked_at is null;
create index due_parked on ops.due (organization_id, parked_at) where parked_at is not null;
