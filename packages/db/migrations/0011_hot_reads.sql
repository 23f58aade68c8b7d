-- The page of a timeline in one statement: what is asked most costs one round trip and no transaction
-- of its own. Whoever calls it is still under row-level security.

-- Makes the rest of this transaction that of an organization and a person. Settings made inside a function
-- stay on the node that runs it: a distributed Postgres is told by SET LOCAL before the statement instead.
create function ops.enter(organization uuid, person uuid) returns void
  language plpgsql security invoker as $$
begin
  perform set_config('app.organization_id', organization::text, true),
    set_config('app.user_id', person::text, true);
end $$;

-- The entries of a patient the reader may see, newest first, from before the given one on, and after them
-- the authors, each once: `id` is theirs, `kind` is 'author', `author_name` the name. One walk along the
-- index timeline_page whatever the depth.
create function timeline_page(
  organization uuid,
  patient uuid,
  reader uuid,
  reader_disciplines text[],
  only_discipline text,
  only_group text,
  only_author uuid,
  before_at timestamptz,
  before_id uuid,
  most integer
) returns table (
  id uuid,
  occurred_at timestamptz,
  recorded_at timestamptz,
  kind text,
  discipline text,
  visibility text,
  author_id uuid,
  author_name text,
  subject_id uuid,
  payload jsonb
) language sql stable security invoker as $$
  with page as materialized (
    select e.id, e.occurred_at, e.recorded_at, e.kind, e.discipline, e.visibility, e.author_id,
      e.subject_id, e.payload
    from timeline_entry e
    where e.organization_id = timeline_page.organization
      and e.patient_id = timeline_page.patient
      and (e.occurred_at, e.id) < (before_at, before_id)
      and (
        e.visibility = 'team'
        or e.author_id = reader
        or (e.visibility = 'discipline' and e.discipline = any (reader_disciplines))
      )
      and (only_discipline is null or e.discipline = only_discipline)
      and (only_group is null or e.grouping = only_group)
      and (only_author is null or e.author_id = only_author)
    order by e.occurred_at desc, e.id desc
    limit most
  )
  select page.id, page.occurred_at, page.recorded_at, page.kind, page.discipline, page.visibility,
    page.author_id, null, page.subject_id, page.payload
  from page
  union all
  select author.author_id, null, null, 'author', null, null, null, named.display_name, null, null
  from (select distinct page.author_id from page where page.author_id is not null) author
  cross join lateral (
    select m.display_name from auth.membership m
    where m.organization_id = timeline_page.organization and m.user_id = author.author_id
    limit 1
  ) named
$$;

-- First a row of kind 'reader' whose payload tells of the reader and the patient, then the page. Nobody
-- who does not treat the patient costs a look at the history.
create function read_timeline(
  organization uuid,
  patient uuid,
  reader uuid,
  reader_disciplines text[],
  only_discipline text,
  only_group text,
  only_author uuid,
  before_at timestamptz,
  before_id uuid,
  most integer
) returns table (
  id uuid,
  occurred_at timestamptz,
  recorded_at timestamptz,
  kind text,
  discipline text,
  visibility text,
  author_id uuid,
  author_name text,
  subject_id uuid,
  payload jsonb
) language plpgsql stable security invoker as $$
declare
  standing record;
begin
  perform ops.enter(organization, reader);
  select o.whole_clinic_team as whole, p.id is not null as found, t.id is not null as in_team,
    coalesce(t.is_coordinator, false) as coordinates
  into standing
  from organization o
  left join patient p on p.organization_id = o.organization_id and p.id = read_timeline.patient
  left join care_team t on t.organization_id = p.organization_id and t.patient_id = p.id
    and t.user_id = reader and t.ended_at is null
  where o.organization_id = read_timeline.organization;
  kind := 'reader';
  payload := jsonb_build_object(
    'now', to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'found', coalesce(standing.found, false),
    'inTeam', coalesce(standing.in_team, false),
    'isCoordinator', coalesce(standing.coordinates, false),
    'wholeClinicTeam', coalesce(standing.whole, false));
  return next;
  if standing.found and (standing.in_team or standing.whole)
    and cardinality(reader_disciplines) > 0 then
    return query select * from timeline_page(
      organization, patient, reader, reader_disciplines, only_discipline, only_group, only_author,
      before_at, before_id, most);
  end if;
end $$;
