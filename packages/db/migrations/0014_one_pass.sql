-- The answer to a call is kept by the statement that appends its events, and who is searched for is found and
-- counted in one pass. The functions of 0013 take other values now, so that they are made anew.
drop function find_patients(uuid, uuid, timestamptz, text[], text[], text, text, text, boolean, text, uuid, integer);
drop function patients_found(uuid, uuid, date, text[], text[], text, text, text, boolean, text, uuid, integer);
drop function append_events(uuid, jsonb);

-- Writes events in order: their entries on timelines, the words these are found by, the links of the audit
-- chain. The organization's counter is locked last, so that others wait no longer than it takes to write
-- the links and to commit. A link is sha256(previous ‖ organization ‖ number ‖ canonical event); the
-- canonical text is the application's. What the call answered is kept with its key, where it has one. Returns
-- the last number.
create function append_events(
  organization uuid,
  events jsonb,
  caller uuid default null,
  call_key uuid default null,
  call_answer jsonb default null
) returns bigint
  language plpgsql security invoker as $$
declare
  last bigint;
  chain bytea;
  entry record;
  word text;
  link record;
begin
  for entry in
    select * from jsonb_to_recordset(events) as e (id uuid, patient_id uuid, occurred_at timestamptz,
      at timestamptz, kind text, grouping text, discipline text, visibility text, actor_id uuid,
      subject_id uuid, payload jsonb, tokens text[])
    where e.grouping is not null
  loop
    insert into timeline_entry (organization_id, id, patient_id, occurred_at, recorded_at, kind, grouping,
      discipline, visibility, author_id, subject_id, payload)
    values (organization, entry.id, entry.patient_id, entry.occurred_at, entry.at, entry.kind,
      entry.grouping, entry.discipline, entry.visibility, entry.actor_id, entry.subject_id, entry.payload);
    foreach word in array entry.tokens loop
      insert into timeline_token (organization_id, patient_id, token, occurred_at, entry_id)
      values (organization, entry.patient_id, word, entry.occurred_at, entry.id);
    end loop;
  end loop;

  if call_key is not null then
    update idempotency set answer = call_answer
    where organization_id = organization and user_id = caller and key = call_key;
  end if;
  select c.seq, c.head into last, chain
  from event_counter c where c.organization_id = organization for update;
  if not found then
    raise exception 'The organization has no event counter';
  end if;
  for link in
    select * from jsonb_to_recordset(events) as e (id uuid, at timestamptz, actor_id uuid,
      actor_roles text[], session_id uuid, request_id text, kind text, outcome text, patient_id uuid,
      subject_id uuid, discipline text, visibility text, payload_hash text, details jsonb,
      canonical text)
  loop
    last := last + 1;
    chain := sha256(chain || convert_to(organization::text || last::text || link.canonical, 'UTF8'));
    insert into audit_event (organization_id, seq, id, at, actor_id, actor_roles, session_id, request_id,
      kind, outcome, patient_id, subject_id, discipline, visibility, payload_hash, details, hash)
    values (organization, last, link.id, link.at, link.actor_id, link.actor_roles, link.session_id,
      link.request_id, link.kind, link.outcome, link.patient_id, link.subject_id, link.discipline,
      link.visibility, decode(link.payload_hash, 'hex'), link.details, chain);
  end loop;
  update event_counter set seq = last, head = chain where organization_id = organization;
  return last;
end $$;

-- A page of the patients of whose name or record number every word begins a word, by name. One walk along the
-- index of words for each, whatever else the clinic holds: `ends` is what lies beyond each word, given because
-- row-level security lets no walk end at what is worked out here. Only those on the page are looked at further;
-- `total` says how many there are in all, behind `after_id` left out.
create function patients_found(
  organization uuid,
  reader uuid,
  today date,
  words text[],
  ends text[],
  only_phase text,
  only_status text,
  only_due text,
  only_mine boolean,
  after_name text,
  after_id uuid,
  most integer
) returns table (
  id uuid,
  name text,
  folded_name text,
  birth_date date,
  sex text,
  record_number text,
  phone text,
  episode_id uuid,
  status text,
  day_zero date,
  phase text,
  phase_plan jsonb,
  paused_on date,
  pauses jsonb,
  next_slot text,
  next_due_on date,
  next_opens_on date,
  next_grace_until date,
  coordinator_name text,
  mine boolean,
  total bigint
) language sql stable security invoker as $$
  select p.id, p.name, p.folded_name, p.birth_date, p.sex, p.record_number, p.phone,
    e.id, e.status, e.day_zero, e.phase, e.phase_plan, e.paused_on, paused.spans,
    next.slot, next.due_on, next.opens_on, next.grace_until, m.display_name, me.id is not null, p.total
  from (
    select found.*, count(*) over () as total
    from (
      select t.patient_id from unnest(words, ends) as beginning (word, ending)
      join patient_token t on t.organization_id = patients_found.organization
        and t.token >= word and t.token < ending
      group by t.patient_id having count(distinct word) = cardinality(words)
    ) hit
    -- One by one: a planner that cannot know how many there are would rather walk through all patients by name.
    cross join lateral (
      select * from patient named
      where named.organization_id = patients_found.organization and named.id = hit.patient_id limit 1
    ) found
    left join lateral (
      select r.due_on, r.opens_on, r.grace_until
      from reassessment r join episode c on c.organization_id = r.organization_id and c.id = r.episode_id
      where only_due is not null and r.organization_id = patients_found.organization
        and r.patient_id = found.id and c.is_current and c.status = 'active'
        and r.outcome is null and r.closes_on >= today
      order by r.due_on limit 1
    ) due on true
    where ((only_phase is null and only_status is null) or exists (
        select 1 from episode c
        where c.organization_id = patients_found.organization and c.patient_id = found.id and c.is_current
          and (only_phase is null or (c.phase = only_phase and c.status in ('active', 'paused')))
          and (only_status is null or c.status = only_status)
      ))
      and case only_due
        when 'overdue' then due.grace_until < today
        when 'due' then due.due_on <= today and due.grace_until >= today
        when 'due_soon' then due.opens_on <= today and due.due_on > today
        else true end
      and (not only_mine or exists (
        select 1 from care_team c
        where c.organization_id = patients_found.organization and c.patient_id = found.id
          and c.user_id = reader and c.ended_at is null
      ))
      and (after_id is null or (found.folded_name collate "C", found.id) > (after_name, after_id))
    order by found.folded_name collate "C", found.id
    limit most
  ) p
  left join episode e on e.organization_id = p.organization_id and e.patient_id = p.id and e.is_current
  left join lateral (
    select r.slot, r.due_on, r.opens_on, r.grace_until from reassessment r
    where r.organization_id = patients_found.organization and r.patient_id = p.id
      and r.episode_id = e.id and e.status = 'active'
      and r.outcome is null and r.closes_on >= today
    order by r.due_on limit 1
  ) next on true
  left join lateral (
    select jsonb_agg(jsonb_build_object('from', s.paused_on, 'to', s.resumed_on) order by s.paused_on) as spans
    from episode_pause s where s.organization_id = patients_found.organization and s.episode_id = e.id
  ) paused on true
  left join care_team c on c.organization_id = p.organization_id and c.patient_id = p.id
    and c.is_coordinator and c.ended_at is null
  left join auth.membership m on m.organization_id = c.organization_id and m.user_id = c.user_id
  left join care_team me on me.organization_id = p.organization_id and me.patient_id = p.id
    and me.user_id = reader and me.ended_at is null
  order by p.folded_name collate "C", p.id
$$;

-- The page, and after it a row without an id whose `birth_date` is the clinic's day. No row without such a
-- clinic.
create function find_patients(
  organization uuid,
  reader uuid,
  at timestamptz,
  words text[],
  ends text[],
  only_phase text,
  only_status text,
  only_due text,
  only_mine boolean,
  after_name text,
  after_id uuid,
  most integer
) returns table (
  id uuid,
  name text,
  folded_name text,
  birth_date date,
  sex text,
  record_number text,
  phone text,
  episode_id uuid,
  status text,
  day_zero date,
  phase text,
  phase_plan jsonb,
  paused_on date,
  pauses jsonb,
  next_slot text,
  next_due_on date,
  next_opens_on date,
  next_grace_until date,
  coordinator_name text,
  mine boolean,
  total bigint
) language plpgsql stable security invoker as $$
declare
  today date;
begin
  perform ops.enter(organization, reader);
  select (coalesce(at, now()) at time zone o.time_zone)::date into today
  from organization o where o.organization_id = find_patients.organization;
  if today is null then return; end if;
  return query select * from patients_found(organization, reader, today, words, ends, only_phase,
    only_status, only_due, only_mine, after_name, after_id, most);
  return query select null::uuid, null::text, null::text, today, null::text, null::text, null::text, null::uuid,
    null::text, null::date, null::text, null::jsonb, null::date, null::jsonb, null::text, null::date,
    null::date, null::date, null::text, null::boolean, null::bigint;
end $$;

-- The last note about a contact, which is looked for at every signature, without reading all the others.
create index note_by_occurrence on note (organization_id, patient_id, occurred_at);
