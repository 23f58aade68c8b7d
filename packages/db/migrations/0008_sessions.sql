-- Sessions that are planned and what becomes of them, acupuncture cycles, and calls to patients.

create table planned_session (
  organization_id uuid not null,
  id uuid not null,
  patient_id uuid not null,
  episode_id uuid not null,
  -- Those planned in one go share it.
  series_id uuid not null,
  discipline text not null check (discipline in ('acupuncture', 'psychology', 'physiotherapy')),
  -- What was agreed is a day and a time on the clinic's wall, not an instant: a clock change moves neither.
  on_date date not null,
  at_time text not null check (at_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  minutes integer not null check (minutes between 5 and 240),
  with_user_id uuid,
  state text not null
    check (state in ('planned', 'done', 'cancelled_by_clinic', 'cancelled_by_patient', 'no_show')),
  -- Why it did not take place, where somebody says so.
  reason text check (reason in ('flare', 'cost', 'transport', 'clinic_cancelled', 'forgot', 'declined',
    'discharged', 'died')),
  -- null: the system, when an episode ended.
  changed_by uuid,
  changed_at timestamptz(3) not null,
  version integer not null default 1,
  primary key (organization_id, id),
  foreign key (organization_id, patient_id) references patient (organization_id, id),
  foreign key (organization_id, episode_id) references episode (organization_id, id),
  foreign key (organization_id, with_user_id) references auth.membership (organization_id, user_id),
  check (reason is null or state not in ('planned', 'done'))
);
create index planned_session_of_patient
  on planned_session (organization_id, patient_id, on_date, at_time);
create index planned_session_of_day on planned_session (organization_id, on_date, at_time);
-- Those whose day has passed and that nobody has marked.
create index planned_session_open on planned_session (organization_id, on_date)
  where state = 'planned';
call ops.protect('planned_session', '{select,insert}');
create policy tenant_update on planned_session for update to meridian_app
  using (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid)
  with check (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);
grant update
  (on_date, at_time, minutes, with_user_id, state, reason, changed_by, changed_at, version)
  on planned_session to meridian_app;

-- A cycle that somebody closed early or began anew; the first runs from day 0 without a row.
create table acupuncture_cycle (
  organization_id uuid not null,
  id uuid not null,
  patient_id uuid not null,
  episode_id uuid not null,
  number integer not null check (number > 0),
  planned integer not null check (planned > 0),
  -- The first day whose sessions count.
  counts_from date not null,
  opened_reason text,
  closed_on date,
  closed_reason text,
  primary key (organization_id, id),
  unique (organization_id, episode_id, number),
  foreign key (organization_id, patient_id) references patient (organization_id, id),
  foreign key (organization_id, episode_id) references episode (organization_id, id),
  check ((closed_on is null) = (closed_reason is null))
);
call ops.protect('acupuncture_cycle', '{select,insert}');
create policy tenant_update on acupuncture_cycle for update to meridian_app
  using (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid)
  with check (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);
grant update (closed_on, closed_reason) on acupuncture_cycle to meridian_app;

-- Calls to patients on the call list: what came of each, and one line that holds nothing clinical.
create table call_attempt (
  organization_id uuid not null,
  id uuid not null,
  patient_id uuid not null,
  called_by uuid not null,
  called_at timestamptz(3) not null,
  outcome text not null check (outcome in ('reached', 'no_answer', 'wrong_number', 'call_back')),
  call_back_on date,
  line text check (length(line) <= 120),
  primary key (organization_id, id),
  foreign key (organization_id, patient_id) references patient (organization_id, id),
  foreign key (organization_id, called_by) references auth.membership (organization_id, user_id)
);
create index call_attempt_of_patient on call_attempt (organization_id, patient_id, called_at desc);
call ops.protect('call_attempt', '{select,insert}');

alter table ops.due
  drop constraint due_kind_check,
  add constraint due_kind_check check (kind in ('reassessment', 'alert', 'delivery', 'answer_draft',
    'digest', 'contact', 'session', 'absence'));
