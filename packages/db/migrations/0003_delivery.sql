-- Notices of T1 alerts by e-mail: one for each person told, sent by the worker.

create table delivery (
  organization_id uuid not null,
  id uuid not null,
  alert_id uuid not null,
  user_id uuid not null,
  channel text not null check (channel in ('email')),
  -- dropped: it was no longer needed, or there is no mail server. failed: given up.
  state text not null check (state in ('pending', 'sent', 'dropped', 'failed')),
  attempts integer not null default 0,
  problem text,
  settled_at timestamptz(3),
  primary key (organization_id, id),
  unique (organization_id, alert_id, user_id, channel),
  foreign key (organization_id, alert_id) references alert (organization_id, id),
  foreign key (organization_id, user_id) references auth.membership (organization_id, user_id)
);
call ops.protect('delivery', '{select,insert}');
create policy tenant_update on delivery for update to meridian_app
  using (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid)
  with check (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);
grant update (state, attempts, problem, settled_at) on delivery to meridian_app;

alter table ops.due
  drop constraint due_kind_check,
  add constraint due_kind_check check (kind in ('reassessment', 'alert', 'delivery'));
