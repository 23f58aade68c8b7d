-- The initial assessment of an episode. A correction is another row; none is ever changed.

create table initial_assessment (
  organization_id uuid not null,
  id uuid not null,
  patient_id uuid not null,
  episode_id uuid not null,
  number integer not null check (number > 0),
  assessed_on date not null,
  regions text[] not null check (cardinality(regions) > 0),
  mechanisms jsonb not null,
  diagnosis text not null,
  red_flags jsonb not null,
  red_flag_action text,
  pain_scale text not null check (pain_scale in ('nrs', 'vas')),
  -- Why it was corrected; null for the first.
  reason text,
  recorded_by uuid not null,
  recorded_at timestamptz(3) not null,
  primary key (organization_id, id),
  unique (organization_id, episode_id, number),
  foreign key (organization_id, patient_id) references patient (organization_id, id),
  foreign key (organization_id, episode_id) references episode (organization_id, id),
  check ((number = 1) = (reason is null))
);
call ops.protect('initial_assessment', '{select,insert}');

alter table episode
  add column diagnosis text,
  -- One scale of pain intensity for the whole episode.
  add column pain_scale text not null default 'nrs' check (pain_scale in ('nrs', 'vas'));
