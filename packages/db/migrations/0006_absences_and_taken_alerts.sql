-- Who is away and who covers; who works on an alert; whose alerts are open, found by index.

create table absence (
  organization_id uuid not null,
  id uuid not null,
  user_id uuid not null,
  -- On the clinic's calendar, both days included.
  from_on date not null,
  to_on date not null check (to_on >= from_on),
  -- null where nobody covers.
  covered_by uuid check (covered_by <> user_id),
  recorded_by uuid not null,
  recorded_at timestamptz(3) not null,
  -- Back early, or not gone at all: from this moment on it does not count.
  ended_at timestamptz(3),
  version integer not null default 1,
  primary key (organization_id, id),
  foreign key (organization_id, user_id) references auth.membership (organization_id, user_id),
  foreign key (organization_id, covered_by) references auth.membership (organization_id, user_id),
  foreign key (organization_id, recorded_by) references auth.membership (organization_id, user_id)
);
create index absence_by_end on absence (organization_id, to_on) where ended_at is null;
create index absence_of_user on absence (organization_id, user_id, to_on) where ended_at is null;
call ops.protect('absence', '{select,insert}');
create policy tenant_update on absence for update to meridian_app
  using (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid)
  with check (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);
grant update (from_on, to_on, covered_by, ended_at, version) on absence to meridian_app;

alter table alert
  -- Who works on it, and since when.
  add column taken_by uuid,
  add column taken_at timestamptz(3);
-- `levels` and `parts` only grow: a graver answer in the same record is added to what it fired on.
grant update (taken_by, taken_at, levels, parts) on alert to meridian_app;

-- Everything that somebody still has to do something about, gravest and longest waiting first.
create index alert_waiting on alert (organization_id, tier, raised_at, id)
  where state in ('open', 'acknowledged', 'in_progress');
create index alert_of_patient on alert (organization_id, patient_id, raised_at);

-- What a person's list is ordered by stands with the person, so that a page reads what it shows.
alter table alert_recipient
  add column tier text,
  add column raised_at timestamptz(3),
  add column settled_at timestamptz(3);
-- The owner is held to the policies too, and has no organization here.
alter table alert no force row level security;
alter table alert_recipient no force row level security;
update alert_recipient r
  set tier = a.tier, raised_at = a.raised_at, settled_at = a.resolved_at
  from alert a
  where a.organization_id = r.organization_id and a.id = r.alert_id;
alter table alert force row level security;
alter table alert_recipient force row level security;
alter table alert_recipient
  alter column tier set not null,
  alter column raised_at set not null;
drop index alert_recipient_of_user;
create index alert_recipient_waiting on alert_recipient (organization_id, user_id, tier, raised_at, alert_id)
  where settled_at is null;
create index alert_recipient_settled on alert_recipient (organization_id, user_id, settled_at desc, alert_id desc)
  where settled_at is not null;
create index alert_recipient_told on alert_recipient (organization_id, user_id, told_at);
create policy tenant_update on alert_recipient for update to meridian_app
  using (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid)
  with check (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);
grant update (settled_at) on alert_recipient to meridian_app;

alter table ops.due
  drop constraint due_kind_check,
  add constraint due_kind_check check (kind in (
    'reassessment', 'alert', 'delivery', 'answer_draft', 'digest', 'contact', 'session', 'absence'
  ));
