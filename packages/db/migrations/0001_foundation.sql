-- Foundation: organizations, accounts, patients, episodes, reassessments, notes, alerts, the timeline
-- and the audit chain. Runs as meridian_owner; the roles meridian_app, meridian_auth and
-- meridian_backup exist already.

create schema auth;
grant usage on schema public, auth, ops to meridian_app;
grant usage on schema auth, ops to meridian_auth;
grant usage on schema public, auth, ops to meridian_backup;
alter default privileges in schema public grant select on tables to meridian_backup;
alter default privileges in schema auth grant select on tables to meridian_backup;
alter default privileges in schema ops grant select on tables to meridian_backup;

-- The organization of this transaction; null outside one, so that no row matches.
create function ops.current_organization() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('app.organization_id', true), '')::uuid;

-- The person of this transaction; null for the system.
create function ops.current_user_id() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('app.user_id', true), '')::uuid;

-- Puts a tenant table under forced row-level security: one policy and one grant per command that
-- the application may use. Commands left out are impossible, which is how records stay immutable.
create procedure ops.protect(tenant_table regclass, commands text[])
  language plpgsql as $$
declare
  command text;
  mine constant text :=
    'organization_id = nullif(current_setting(''app.organization_id'', true), '''')::uuid';
begin
  execute format('alter table %s enable row level security', tenant_table);
  execute format('alter table %s force row level security', tenant_table);
  foreach command in array commands loop
    execute format(
      'create policy tenant_%s on %s for %s to meridian_app %s',
      command, tenant_table, command,
      case command
        when 'insert' then format('with check (%s)', mine)
        when 'update' then format('using (%s) with check (%s)', mine, mine)
        else format('using (%s)', mine)
      end);
    execute format('grant %s on %s to meridian_app', command, tenant_table);
  end loop;
end $$;

-- ---------------------------------------------------------------- organizations and people

create table organization (
  organization_id uuid primary key,
  name text not null check (length(name) between 1 and 120),
  time_zone text not null,
  -- Monday first: {"from":"08:00","to":"18:00"} or null when closed.
  working_week jsonb not null,
  holidays date[] not null default '{}',
  on_call_user_id uuid,
  whole_clinic_team boolean not null default false,
  is_demo boolean not null default false,
  -- The day the demo clinic's dates are anchored to; null for a real clinic.
  demo_anchored_on date,
  version integer not null default 1,
  created_at timestamptz(3) not null
);
call ops.protect('organization', '{select,insert,update}');

create table auth.account (
  user_id uuid primary key,
  email text not null unique check (email = lower(email)),
  display_name text not null,
  password_hash text not null,
  created_at timestamptz(3) not null,
  password_changed_at timestamptz(3) not null
);
grant select, insert, update on auth.account to meridian_auth;

create table auth.membership (
  organization_id uuid not null,
  user_id uuid not null,
  display_name text not null,
  email text not null,
  roles text[] not null check (
    cardinality(roles) > 0
    and roles <@ array['acupuncturist', 'psychologist', 'physiotherapist', 'admin']
  ),
  status text not null check (status in ('active', 'deactivated')),
  joined_at timestamptz(3) not null,
  deactivated_at timestamptz(3),
  version integer not null default 1,
  primary key (organization_id, user_id)
);
create index membership_of_user on auth.membership (user_id);
call ops.protect('auth.membership', '{select,insert,update}');
create policy sign_in_select on auth.membership for select to meridian_auth using (true);
grant select on auth.membership to meridian_auth;
alter table organization add foreign key (organization_id, on_call_user_id)
  references auth.membership (organization_id, user_id);
create policy sign_in_select on organization for select to meridian_auth using (true);
grant select (organization_id, name, time_zone, is_demo) on organization to meridian_auth;
grant usage on schema public to meridian_auth;

-- Only a hash of the token is kept: a stolen copy of this table opens no session.
create table auth.session (
  token_hash text primary key,
  id uuid not null unique,
  user_id uuid not null,
  acting_in uuid not null,
  device text not null,
  created_at timestamptz(3) not null,
  last_active_at timestamptz(3) not null,
  expires_at timestamptz(3) not null
);
create index session_of_user on auth.session (user_id);
create index session_acting_in on auth.session (acting_in, user_id);
alter table auth.session enable row level security;
alter table auth.session force row level security;
create policy sign_in_all on auth.session for all to meridian_auth using (true) with check (true);
grant select, insert, update, delete on auth.session to meridian_auth;
create policy tenant_select on auth.session for select to meridian_app
  using (acting_in = nullif(current_setting('app.organization_id', true), '')::uuid);
create policy tenant_delete on auth.session for delete to meridian_app
  using (acting_in = nullif(current_setting('app.organization_id', true), '')::uuid);
grant select (id, user_id, acting_in, last_active_at), delete on auth.session to meridian_app;

create table auth.invitation (
  organization_id uuid not null references organization,
  id uuid not null,
  token_hash text not null,
  email text not null,
  roles text[] not null,
  invited_by uuid not null,
  created_at timestamptz(3) not null,
  expires_at timestamptz(3) not null,
  accepted_at timestamptz(3),
  revoked_at timestamptz(3),
  primary key (organization_id, id),
  foreign key (organization_id, invited_by) references auth.membership (organization_id, user_id)
);
create index invitation_by_token on auth.invitation (token_hash);
call ops.protect('auth.invitation', '{select,insert}');
create policy tenant_update on auth.invitation for update to meridian_app
  using (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid)
  with check (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);
grant update (accepted_at, revoked_at) on auth.invitation to meridian_app;
create policy sign_in_select on auth.invitation for select to meridian_auth using (true);
grant select on auth.invitation to meridian_auth;

-- The one-time link with which the first admin creates the first organization.
create table auth.setup_link (
  token_hash text primary key,
  created_at timestamptz(3) not null,
  used_at timestamptz(3)
);
grant select, insert, update, delete on auth.setup_link to meridian_auth;

create table auth.rate_limit (
  key varchar(255) primary key,
  points integer not null default 0,
  expire bigint
);
grant select, insert, update, delete on auth.rate_limit to meridian_auth;

-- ---------------------------------------------------------------- events, audit, idempotency

-- One row per organization: the commit-ordered event number and the head of its audit chain.
create table event_counter (
  organization_id uuid primary key references organization,
  seq bigint not null,
  head bytea not null
);
call ops.protect('event_counter', '{select,insert,update}');

create table audit_event (
  organization_id uuid not null references organization,
  seq bigint not null,
  id uuid not null,
  at timestamptz(3) not null,
  -- null: the system, acting by itself.
  actor_id uuid,
  actor_roles text[] not null,
  session_id uuid,
  request_id text not null,
  kind text not null,
  outcome text not null check (outcome in ('done', 'refused')),
  patient_id uuid,
  subject_id uuid,
  discipline text,
  visibility text not null check (visibility in ('team', 'discipline', 'author')),
  -- sha256 of the event's canonical payload.
  payload_hash bytea not null,
  -- The payload of what stands on no timeline: fields, roles, rules. Never clinical text.
  details jsonb,
  hash bytea not null,
  primary key (organization_id, seq)
);
-- When each person last signed in.
create index audit_event_sign_in on audit_event (organization_id, actor_id, at desc)
  where kind = 'session.started';
call ops.protect('audit_event', '{select,insert}');

create table access_log (
  organization_id uuid not null references organization,
  id uuid not null,
  at timestamptz(3) not null,
  user_id uuid not null,
  session_id uuid not null,
  patient_id uuid not null,
  section text not null,
  -- The quarter of an hour: one row per session, patient and section in each.
  quarter bigint not null,
  primary key (organization_id, id),
  unique (organization_id, session_id, patient_id, section, quarter)
);
create index access_log_of_patient on access_log (organization_id, patient_id, at desc);
call ops.protect('access_log', '{select,insert}');

create table idempotency (
  organization_id uuid not null references organization,
  user_id uuid not null,
  key uuid not null,
  verb text not null,
  request_hash bytea not null,
  -- Ids and versions only, never clinical text.
  answer jsonb,
  at timestamptz(3) not null,
  primary key (organization_id, user_id, key)
);
call ops.protect('idempotency', '{select,insert,update}');

-- ---------------------------------------------------------------- patients

create table patient (
  organization_id uuid not null references organization,
  id uuid not null,
  name text not null check (length(name) between 2 and 120),
  -- The name folded for sorting and for finding namesakes.
  folded_name text not null,
  birth_date date not null,
  sex text not null check (sex in ('female', 'male', 'other', 'unknown')),
  record_number text,
  phone text,
  email text,
  language text not null,
  next_of_kin text,
  sharing_consent_on date,
  registered_at timestamptz(3) not null,
  version integer not null default 1,
  primary key (organization_id, id)
);
create index patient_by_name on patient (organization_id, folded_name collate "C", id);
create index patient_by_birth on patient (organization_id, birth_date, folded_name collate "C");
create unique index patient_record_number on patient (organization_id, record_number)
  where record_number is not null;
call ops.protect('patient', '{select,insert,update}');

-- Search by the beginnings of words: plain btree ranges, which row-level security leaves fast.
create table patient_token (
  organization_id uuid not null,
  token text collate "C" not null,
  patient_id uuid not null,
  primary key (organization_id, token, patient_id),
  foreign key (organization_id, patient_id) references patient (organization_id, id)
);
create index patient_token_of_patient on patient_token (organization_id, patient_id);
call ops.protect('patient_token', '{select,insert,delete}');

create table patient_fact (
  organization_id uuid not null,
  id uuid not null,
  patient_id uuid not null,
  kind text not null,
  detail text not null,
  pinned_by uuid not null,
  pinned_at timestamptz(3) not null,
  ended_by uuid,
  ended_at timestamptz(3),
  primary key (organization_id, id),
  foreign key (organization_id, patient_id) references patient (organization_id, id)
);
create index patient_fact_of_patient on patient_fact (organization_id, patient_id);
call ops.protect('patient_fact', '{select,insert}');
create policy tenant_update on patient_fact for update to meridian_app
  using (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid)
  with check (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);
grant update (ended_by, ended_at) on patient_fact to meridian_app;

create table care_team (
  organization_id uuid not null,
  id uuid not null,
  patient_id uuid not null,
  user_id uuid not null,
  discipline text not null check (discipline in ('acupuncture', 'psychology', 'physiotherapy')),
  is_coordinator boolean not null,
  started_at timestamptz(3) not null,
  ended_at timestamptz(3),
  primary key (organization_id, id),
  foreign key (organization_id, patient_id) references patient (organization_id, id),
  foreign key (organization_id, user_id) references auth.membership (organization_id, user_id)
);
create unique index care_team_current on care_team (organization_id, patient_id, user_id)
  where ended_at is null;
create unique index care_team_coordinator on care_team (organization_id, patient_id)
  where ended_at is null and is_coordinator;
create index care_team_of_user on care_team (organization_id, user_id, patient_id)
  where ended_at is null;
call ops.protect('care_team', '{select,insert}');
create policy tenant_update on care_team for update to meridian_app
  using (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid)
  with check (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);
grant update (ended_at) on care_team to meridian_app;

-- When each person last opened each patient's record: what is unread follows from it.
create table patient_seen (
  organization_id uuid not null,
  user_id uuid not null,
  patient_id uuid not null,
  seen_at timestamptz(3) not null,
  primary key (organization_id, user_id, patient_id),
  foreign key (organization_id, patient_id) references patient (organization_id, id)
);
call ops.protect('patient_seen', '{select,insert,update}');

-- ---------------------------------------------------------------- episode and reassessment

create table episode (
  organization_id uuid not null,
  id uuid not null,
  patient_id uuid not null,
  status text not null check (status in ('referred', 'active', 'paused', 'discharged')),
  referred_on date not null,
  -- Day 0: the date the initial assessment was completed.
  day_zero date,
  regions text[] not null default '{}',
  -- The phase the last decision recorded; the planned one is computed from day 0.
  phase text,
  -- The phases as decisions have left them, in episode days; null before day 0.
  phase_plan jsonb,
  paused_on date,
  pause_reason text,
  discharged_on date,
  discharge_reason text,
  is_current boolean not null default true,
  version integer not null default 1,
  primary key (organization_id, id),
  foreign key (organization_id, patient_id) references patient (organization_id, id),
  check ((status = 'referred') = (day_zero is null) or status = 'discharged'),
  check ((status = 'paused') = (paused_on is not null))
);
create unique index episode_current on episode (organization_id, patient_id) where is_current;
create index episode_by_status on episode (organization_id, status, phase) where is_current;
call ops.protect('episode', '{select,insert,update}');

-- Pauses that ended; an open one stands on the episode itself.
create table episode_pause (
  organization_id uuid not null,
  id uuid not null,
  episode_id uuid not null,
  paused_on date not null,
  resumed_on date not null,
  reason text not null,
  primary key (organization_id, id),
  foreign key (organization_id, episode_id) references episode (organization_id, id),
  check (resumed_on >= paused_on)
);
create index episode_pause_of_episode on episode_pause (organization_id, episode_id);
call ops.protect('episode_pause', '{select,insert}');

-- The third clock: somebody asked for a reassessment outside the calendar.
create table reassessment_request (
  organization_id uuid not null,
  id uuid not null,
  patient_id uuid not null,
  episode_id uuid not null,
  requested_by uuid not null,
  requested_on date not null,
  due_on date not null,
  reason text not null,
  primary key (organization_id, id),
  foreign key (organization_id, patient_id) references patient (organization_id, id),
  foreign key (organization_id, episode_id) references episode (organization_id, id)
);
create index reassessment_request_of_episode on reassessment_request (organization_id, episode_id);
call ops.protect('reassessment_request', '{select,insert}');

-- One row per reassessment, whichever clock opened it. Its dates follow from the episode and are
-- kept in step with it; what a date makes of an open one is computed, never stored.
create table reassessment (
  organization_id uuid not null,
  id uuid not null,
  patient_id uuid not null,
  episode_id uuid not null,
  slot text not null,
  -- Every occasion it stands for; two that merge have several.
  keys text[] not null check (cardinality(keys) > 0),
  merged_from text[] not null default '{}',
  due_on date not null,
  opens_on date not null,
  grace_until date not null,
  closes_on date not null,
  battery text[] not null,
  optional_battery text[] not null default '{}',
  -- null while open.
  outcome text check (outcome in ('completed', 'declined', 'not_possible', 'not_applicable')),
  outcome_on date,
  outcome_reason text,
  outcome_by uuid,
  version integer not null default 1,
  primary key (organization_id, id),
  foreign key (organization_id, patient_id) references patient (organization_id, id),
  foreign key (organization_id, episode_id) references episode (organization_id, id),
  check (opens_on <= due_on and due_on <= grace_until and grace_until <= closes_on)
);
create index reassessment_of_patient on reassessment (organization_id, patient_id, due_on);
create index reassessment_open on reassessment (organization_id, due_on, patient_id)
  where outcome is null;
call ops.protect('reassessment', '{select,insert,update}');

create table response (
  organization_id uuid not null,
  id uuid not null,
  patient_id uuid not null,
  reassessment_id uuid,
  instrument text not null,
  answered_on date not null,
  recorded_at timestamptz(3) not null,
  recorded_by uuid not null,
  answers jsonb not null,
  status text not null,
  scores jsonb not null,
  bands jsonb not null,
  flags text[] not null,
  algorithm_version text not null,
  primary key (organization_id, id),
  foreign key (organization_id, patient_id) references patient (organization_id, id),
  foreign key (organization_id, reassessment_id) references reassessment (organization_id, id)
);
create index response_of_patient
  on response (organization_id, patient_id, instrument, answered_on desc);
create index response_of_reassessment on response (organization_id, reassessment_id)
  where reassessment_id is not null;
call ops.protect('response', '{select,insert}');

-- ---------------------------------------------------------------- notes

-- A draft is its author's alone, also in the database. Its text is encrypted with the installation's key.
create table note_draft (
  organization_id uuid not null,
  id uuid not null,
  patient_id uuid not null,
  author_id uuid not null,
  template text not null,
  discipline text not null,
  visibility text not null check (visibility in ('team', 'discipline', 'author')),
  sealed_sections bytea not null,
  occurred_at timestamptz(3),
  updated_at timestamptz(3) not null,
  version integer not null,
  primary key (organization_id, id),
  foreign key (organization_id, patient_id) references patient (organization_id, id)
);
create index note_draft_of_author on note_draft (organization_id, author_id, updated_at desc);
alter table note_draft enable row level security;
alter table note_draft force row level security;
create policy tenant_select on note_draft for select to meridian_app
  using (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid
    and author_id = nullif(current_setting('app.user_id', true), '')::uuid);
create policy tenant_insert on note_draft for insert to meridian_app
  with check (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid
    and author_id = nullif(current_setting('app.user_id', true), '')::uuid);
create policy tenant_update on note_draft for update to meridian_app
  using (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid
    and author_id = nullif(current_setting('app.user_id', true), '')::uuid)
  with check (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid
    and author_id = nullif(current_setting('app.user_id', true), '')::uuid);
create policy tenant_delete on note_draft for delete to meridian_app
  using (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid
    and author_id = nullif(current_setting('app.user_id', true), '')::uuid);
grant select, insert, update, delete on note_draft to meridian_app;

-- Signed notes have no update and no delete: a correction is an addendum.
create table note (
  organization_id uuid not null,
  id uuid not null,
  patient_id uuid not null,
  author_id uuid not null,
  template text not null,
  discipline text not null,
  visibility text not null check (visibility in ('team', 'discipline', 'author')),
  occurred_at timestamptz(3) not null,
  signed_at timestamptz(3) not null,
  primary key (organization_id, id),
  foreign key (organization_id, patient_id) references patient (organization_id, id)
);
create index note_of_patient on note (organization_id, patient_id, signed_at desc);
call ops.protect('note', '{select,insert}');

create table note_version (
  organization_id uuid not null,
  note_id uuid not null,
  number integer not null,
  kind text not null check (kind in ('original', 'addendum')),
  author_id uuid not null,
  signed_at timestamptz(3) not null,
  sections jsonb not null,
  content_hash bytea not null,
  primary key (organization_id, note_id, number),
  foreign key (organization_id, note_id) references note (organization_id, id)
);
call ops.protect('note_version', '{select,insert}');

-- ---------------------------------------------------------------- timeline

create table timeline_entry (
  organization_id uuid not null,
  id uuid not null,
  patient_id uuid not null,
  occurred_at timestamptz(3) not null,
  recorded_at timestamptz(3) not null,
  kind text not null,
  grouping text not null check (grouping in ('notes', 'scores', 'episode', 'team')),
  discipline text,
  visibility text not null check (visibility in ('team', 'discipline', 'author')),
  author_id uuid,
  subject_id uuid,
  payload jsonb not null,
  primary key (organization_id, id),
  foreign key (organization_id, patient_id) references patient (organization_id, id)
);
create index timeline_page on timeline_entry (organization_id, patient_id, occurred_at desc, id desc);
call ops.protect('timeline_entry', '{select,insert}');

create table timeline_token (
  organization_id uuid not null,
  patient_id uuid not null,
  token text collate "C" not null,
  occurred_at timestamptz(3) not null,
  entry_id uuid not null,
  primary key (organization_id, patient_id, token, occurred_at, entry_id),
  foreign key (organization_id, entry_id) references timeline_entry (organization_id, id)
);
call ops.protect('timeline_token', '{select,insert}');

-- ---------------------------------------------------------------- alerts

create table alert (
  organization_id uuid not null,
  id uuid not null,
  patient_id uuid not null,
  rule text not null,
  -- The version, inputs and figures it fired on stay as they were when the rule changes.
  rule_version integer not null,
  tier text not null check (tier in ('T1', 'T2', 'T3', 'T4')),
  dedupe_key text not null,
  reassessment_id uuid,
  inputs jsonb not null,
  thresholds jsonb not null,
  parts jsonb not null,
  source jsonb not null,
  levels jsonb not null,
  -- The roles it is for, made concrete for its cause.
  owners text[] not null,
  also text[] not null,
  raised_at timestamptz(3) not null,
  ack_deadline timestamptz(3),
  state text not null check (
    state in ('open', 'acknowledged', 'in_progress', 'resolved', 'dismissed', 'withdrawn')
  ),
  acknowledged_by uuid,
  acknowledged_at timestamptz(3),
  -- null when it ended because the thing itself was recorded.
  resolved_by uuid,
  resolved_at timestamptz(3),
  outcome text,
  version integer not null default 1,
  primary key (organization_id, id),
  foreign key (organization_id, patient_id) references patient (organization_id, id),
  foreign key (organization_id, reassessment_id) references reassessment (organization_id, id)
);
create unique index alert_once on alert (organization_id, dedupe_key)
  where state in ('open', 'acknowledged', 'in_progress');
create index alert_by_key on alert (organization_id, dedupe_key, raised_at desc);
create index alert_open on alert (organization_id, patient_id)
  where state in ('open', 'acknowledged', 'in_progress');
create index alert_of_reassessment on alert (organization_id, reassessment_id)
  where reassessment_id is not null;
call ops.protect('alert', '{select,insert}');
create policy tenant_update on alert for update to meridian_app
  using (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid)
  with check (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);
grant update (state, acknowledged_by, acknowledged_at, resolved_by, resolved_at, outcome, version)
  on alert to meridian_app;

-- Who was told, and why they: by role, as coordinator, or as the clinic's on-call.
create table alert_recipient (
  organization_id uuid not null,
  alert_id uuid not null,
  user_id uuid not null,
  told_as text not null,
  told_at timestamptz(3) not null,
  primary key (organization_id, alert_id, user_id),
  foreign key (organization_id, alert_id) references alert (organization_id, id)
);
create index alert_recipient_of_user on alert_recipient (organization_id, user_id, alert_id);
call ops.protect('alert_recipient', '{select,insert}');

-- ---------------------------------------------------------------- what crosses organizations

-- Ids and dates only, readable across organizations: the worker finds here what has come due.
create table ops.due (
  organization_id uuid not null,
  kind text not null check (kind in ('reassessment')),
  ref uuid not null,
  due_at timestamptz(3) not null,
  primary key (organization_id, kind, ref)
);
create index due_first on ops.due (due_at);
alter table ops.due enable row level security;
alter table ops.due force row level security;
create policy tenant_select on ops.due for select to meridian_app using (true);
create policy tenant_insert on ops.due for insert to meridian_app
  with check (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);
create policy tenant_update on ops.due for update to meridian_app
  using (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid)
  with check (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);
create policy tenant_delete on ops.due for delete to meridian_app
  using (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);
grant select, insert, update, delete on ops.due to meridian_app;
