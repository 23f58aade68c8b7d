-- Entering instruments: forms saved in part and gone on with, totals typed in from paper, drafts of
-- answers, and the wording a clinic holds a licence for.

alter table response
  -- items: answered item by item. total_entry: `answers` holds the scores as they stand on the paper.
  add column source text not null default 'items' check (source in ('items', 'total_entry')),
  -- The form saved in part before, which this one replaces; both stay.
  add column continues uuid,
  -- The draft it was saved from; a draft is over once it is saved.
  add column draft_id uuid,
  -- By which the answer about self-harm is known to the alert rules; null: by the id of the form. The
  -- same answer seen in a draft and in the saved form has one.
  add column answer_id uuid,
  add foreign key (organization_id, continues) references response (organization_id, id);

-- Answers being entered: their author's alone, encrypted with the installation's key. The system itself
-- may read, and only read, one in which an answer about self-harm stands.
create table answer_draft (
  organization_id uuid not null,
  id uuid not null,
  patient_id uuid not null,
  author_id uuid not null,
  -- Of what form: an instrument, or the reassessment whose battery it is.
  instrument text,
  reassessment_id uuid,
  sealed_content bytea not null,
  -- Since when a positive answer about self-harm has stood in it, and by which id that answer is known.
  standing_since timestamptz(3),
  answer_id uuid,
  updated_at timestamptz(3) not null,
  version integer not null,
  primary key (organization_id, id),
  foreign key (organization_id, patient_id) references patient (organization_id, id),
  foreign key (organization_id, reassessment_id) references reassessment (organization_id, id),
  check ((instrument is null) <> (reassessment_id is null)),
  check ((standing_since is null) = (answer_id is null))
);
create index answer_draft_of_author on answer_draft (organization_id, author_id, updated_at desc);
create index answer_draft_standing on answer_draft (organization_id, patient_id)
  where standing_since is not null;
alter table answer_draft enable row level security;
alter table answer_draft force row level security;
create policy tenant_select on answer_draft for select to meridian_app
  using (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid
    and (author_id = nullif(current_setting('app.user_id', true), '')::uuid
      or (nullif(current_setting('app.user_id', true), '') is null and standing_since is not null)));
create policy tenant_insert on answer_draft for insert to meridian_app
  with check (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid
    and author_id = nullif(current_setting('app.user_id', true), '')::uuid);
create policy tenant_update on answer_draft for update to meridian_app
  using (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid
    and author_id = nullif(current_setting('app.user_id', true), '')::uuid)
  with check (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid
    and author_id = nullif(current_setting('app.user_id', true), '')::uuid);
create policy tenant_delete on answer_draft for delete to meridian_app
  using (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid
    and author_id = nullif(current_setting('app.user_id', true), '')::uuid);
grant select, insert, update, delete on answer_draft to meridian_app;

-- The words of an instrument in one language, with the licence under which the clinic shows them. A pack
-- is never changed: a newer one takes its place, or it is withdrawn.
create table wording_pack (
  organization_id uuid not null references organization,
  id uuid not null,
  instrument text not null,
  version text not null,
  locale text not null,
  item_text jsonb not null,
  anchors jsonb not null,
  copyright_notice text not null,
  licence_ref text not null,
  -- The last day on which it may be shown.
  valid_until date not null,
  uploaded_by uuid not null,
  uploaded_at timestamptz(3) not null,
  primary key (organization_id, id),
  foreign key (organization_id, uploaded_by) references auth.membership (organization_id, user_id)
);
create index wording_pack_newest on wording_pack (organization_id, instrument, uploaded_at desc);
call ops.protect('wording_pack', '{select,insert}');

create table wording_withdrawal (
  organization_id uuid not null,
  pack_id uuid not null,
  withdrawn_by uuid not null,
  withdrawn_at timestamptz(3) not null,
  primary key (organization_id, pack_id),
  foreign key (organization_id, pack_id) references wording_pack (organization_id, id),
  foreign key (organization_id, withdrawn_by) references auth.membership (organization_id, user_id)
);
call ops.protect('wording_withdrawal', '{select,insert}');

alter table ops.due
  drop constraint due_kind_check,
  add constraint due_kind_check check (kind in (
    'reassessment', 'alert', 'delivery', 'answer_draft', 'digest', 'contact', 'session', 'absence'
  ));
