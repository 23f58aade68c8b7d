-- Reassessments part by part, and what the coordinator decides at the end of one.

-- The required instruments that are neither answered nor excused, kept in step with the answers. Null:
-- nothing was answered since the reassessment was laid out, so all of them.
alter table reassessment add column missing text[];

-- One instrument that will not be answered for a reassessment, and why.
create table reassessment_excuse (
  organization_id uuid not null,
  id uuid not null,
  patient_id uuid not null,
  reassessment_id uuid not null,
  instrument text not null,
  outcome text not null check (outcome in ('declined', 'not_possible')),
  reason text not null,
  excused_on date not null,
  excused_by uuid not null,
  excused_at timestamptz(3) not null,
  primary key (organization_id, id),
  unique (organization_id, reassessment_id, instrument),
  foreign key (organization_id, patient_id) references patient (organization_id, id),
  foreign key (organization_id, reassessment_id) references reassessment (organization_id, id)
);
call ops.protect('reassessment_excuse', '{select,insert}');

-- What was decided at the end of a reassessment; one for each, never changed. What it made of the plan
-- is the version it names.
create table reassessment_decision (
  organization_id uuid not null,
  id uuid not null,
  patient_id uuid not null,
  episode_id uuid not null,
  reassessment_id uuid not null,
  decision text not null
    check (decision in ('continue', 'space_out', 'add', 'switch', 'refer', 'stop')),
  reason text not null,
  plan_number integer not null check (plan_number > 0),
  decided_on date not null,
  decided_by uuid not null,
  decided_at timestamptz(3) not null,
  primary key (organization_id, id),
  unique (organization_id, reassessment_id),
  foreign key (organization_id, patient_id) references patient (organization_id, id),
  foreign key (organization_id, episode_id) references episode (organization_id, id),
  foreign key (organization_id, reassessment_id) references reassessment (organization_id, id),
  foreign key (organization_id, episode_id, plan_number)
    references plan_version (organization_id, episode_id, number)
);
create index reassessment_decision_of_episode on reassessment_decision (organization_id, episode_id);
call ops.protect('reassessment_decision', '{select,insert}');
