-- Plans as versions, and progress on their goals.

-- One version of the plan of an episode, whole: its phases as decisions have left them, and what it is made
-- of. A change writes the next one; none is ever changed.
create table plan_version (
  organization_id uuid not null,
  id uuid not null,
  patient_id uuid not null,
  episode_id uuid not null,
  number integer not null check (number > 0),
  cause text not null check (cause in ('proposed', 'revised', 'phase_decided', 'reassessment')),
  -- The reassessment whose decision it carries out.
  reassessment_id uuid,
  reason text,
  phases jsonb not null,
  content jsonb not null,
  made_by uuid not null,
  made_at timestamptz(3) not null,
  primary key (organization_id, id),
  unique (organization_id, episode_id, number),
  foreign key (organization_id, patient_id) references patient (organization_id, id),
  foreign key (organization_id, episode_id) references episode (organization_id, id),
  foreign key (organization_id, reassessment_id) references reassessment (organization_id, id),
  check ((cause = 'reassessment') = (reassessment_id is not null))
);
call ops.protect('plan_version', '{select,insert}');

-- How far a goal of the plan was attained on a day, from -2 to 2.
create table goal_progress (
  organization_id uuid not null,
  id uuid not null,
  patient_id uuid not null,
  episode_id uuid not null,
  goal_id uuid not null,
  progress_on date not null,
  attainment smallint not null check (attainment between -2 and 2),
  recorded_by uuid not null,
  recorded_at timestamptz(3) not null,
  primary key (organization_id, id),
  foreign key (organization_id, patient_id) references patient (organization_id, id),
  foreign key (organization_id, episode_id) references episode (organization_id, id)
);
create index goal_progress_of_episode on goal_progress (organization_id, episode_id, progress_on);
call ops.protect('goal_progress', '{select,insert}');
