-- What is written and searched most, in one statement each. As before, whoever calls is under row-level
-- security; nothing here runs with rights of its own.

-- Writes events in order: their entries on timelines, the words these are found by, the links of the audit
-- chain. The organization's counter is locked last, so that others wait no longer than it takes to write
-- the links and to commit. A link is sha256(previous ‖ organization ‖ number ‖ canonical event); the
-- canonical text is the application's. Returns the last number.
create function append_events(organization uuid, events jsonb) returns bigint
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

-- Makes a note of its author's draft, which is taken away at the version that was on the screen. A note
-- signed before any save takes its id as a draft does, so that a save under way in another tab comes before
-- or after, never between. Answers 'signed', 'stale' when the draft is not at that version and nothing was
-- written, or 'taken' when the id is that of a note.
create function sign_note(
  organization uuid,
  note_id uuid,
  patient uuid,
  author uuid,
  base_version integer,
  template text,
  discipline text,
  visibility text,
  occurred_at timestamptz,
  signed_at timestamptz,
  sections jsonb,
  content_hash bytea
) returns text language plpgsql security invoker as $$
begin
  if base_version = 0 then
    insert into note_draft (organization_id, id, patient_id, author_id, template, discipline, visibility,
      sealed_sections, updated_at, version)
    values (organization, note_id, patient, author, sign_note.template, sign_note.discipline,
      sign_note.visibility, '', sign_note.signed_at, 1)
    on conflict do nothing;
    if not found then return 'stale'; end if;
  end if;
  delete from note_draft d
  where d.organization_id = organization and d.id = note_id and d.author_id = author
    and d.patient_id = patient and d.version = greatest(base_version, 1);
  if not found then return 'stale'; end if;
  insert into note (organization_id, id, patient_id, author_id, template, discipline, visibility,
    occurred_at, signed_at)
  values (organization, note_id, patient, author, sign_note.template, sign_note.discipline,
    sign_note.visibility, sign_note.occurred_at, sign_note.signed_at)
  on conflict do nothing;
  if not found then return 'taken'; end if;
  insert into note_version (organization_id, note_id, number, kind, author_id, signed_at, sections,
    content_hash)
  values (organization, sign_note.note_id, 1, 'original', author, sign_note.signed_at,
    sign_note.sections, sign_note.content_hash);
  return 'signed';
end $$;

-- A page of the patients of whose name or record number every word begins a word, by name. One walk along the
-- index of words for each, whatever else the clinic holds: `ends` is what lies beyond each word, given because
-- row-level security lets no walk end at what is worked out here.
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
  mine boolean
) language sql stable security invoker as $$
  select p.id, p.name, p.folded_name, p.birth_date, p.sex, p.record_number, p.phone,
    e.id, e.status, e.day_zero, e.phase, e.phase_plan, e.paused_on, paused.spans,
    next.slot, next.due_on, next.opens_on, next.grace_until, m.display_name, me.id is not null
  from (
    select t.patient_id from unnest(words, ends) as beginning (word, ending)
    join patient_token t on t.organization_id = patients_found.organization
      and t.token >= word and t.token < ending
    group by t.patient_id having count(distinct word) = cardinality(words)
  ) hit
  -- One by one: a planner that cannot know how many there are would rather walk through all patients by name.
  cross join lateral (
    select * from patient found
    where found.organization_id = patients_found.organization and found.id = hit.patient_id limit 1
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
  where (only_phase is null or (e.phase = only_phase and e.status in ('active', 'paused')))
    and (only_status is null or e.status = only_status)
    and case only_due
      when 'overdue' then next.grace_until < today
      when 'due' then next.due_on <= today and next.grace_until >= today
      when 'due_soon' then next.opens_on <= today and next.due_on > today
      else true end
    and (not only_mine or me.id is not null)
    and (after_id is null or (p.folded_name collate "C", p.id) > (after_name, after_id))
  order by p.folded_name collate "C", p.id
  limit most
$$;

-- The page, and after it a row without an id whose `birth_date` is the clinic's day and whose `name` is
-- how many there are in all, where that is more than fit on the first page. No row without such a clinic.
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
  mine boolean
) language plpgsql stable security invoker as $$
declare
  today date;
  found_rows integer;
  total text;
begin
  perform ops.enter(organization, reader);
  select (coalesce(at, now()) at time zone o.time_zone)::date into today
  from organization o where o.organization_id = find_patients.organization;
  if today is null then return; end if;
  return query select * from patients_found(organization, reader, today, words, ends, only_phase,
    only_status, only_due, only_mine, after_name, after_id, most);
  get diagnostics found_rows = row_count;
  if found_rows = most and after_id is null then
    select count(*)::text into total from patients_found(organization, reader, today, words, ends, only_phase,
      only_status, only_due, only_mine, null, null, null);
  end if;
  return query select null::uuid, total, null::text, today, null::text, null::text, null::text, null::uuid,
    null::text, null::date, null::text, null::jsonb, null::date, null::jsonb, null::text, null::date,
    null::date, null::date, null::text, null::boolean;
end $$;
