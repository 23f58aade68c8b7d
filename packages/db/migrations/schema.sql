table auth.account
  user_id uuid not null
  email text not null
  display_name text not null
  password_hash text not null
  created_at timestamp(3) with time zone not null
  password_changed_at timestamp(3) with time zone not null
  account_email_check CHECK ((email = lower(email)))
  account_email_key UNIQUE (email)
  account_pkey PRIMARY KEY (user_id)
  CREATE UNIQUE INDEX account_email_key ON auth.account USING btree (email)
  row security off, not forced
  grant insert to meridian_auth
  grant select to meridian_auth
  grant select to meridian_backup
  grant update to meridian_auth

table auth.invitation
  organization_id uuid not null
  id uuid not null
  token_hash text not null
  email text not null
  roles text[] not null
  invited_by uuid not null
  created_at timestamp(3) with time zone not null
  expires_at timestamp(3) with time zone not null
  accepted_at timestamp(3) with time zone
  revoked_at timestamp(3) with time zone
  invitation_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(organization_id)
  invitation_organization_id_invited_by_fkey FOREIGN KEY (organization_id, invited_by) REFERENCES auth.membership(organization_id, user_id)
  invitation_pkey PRIMARY KEY (organization_id, id)
  CREATE INDEX invitation_by_token ON auth.invitation USING btree (token_hash)
  row security on, forced
  policy sign_in_select for select to meridian_auth using true
  policy tenant_insert for insert to meridian_app check (organization_id = (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid)
  policy tenant_select for select to meridian_app using (organization_id = (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid)
  policy tenant_update for update to meridian_app using (organization_id = (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid) check (organization_id = (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid)
  grant insert to meridian_app
  grant select to meridian_app
  grant select to meridian_auth
  grant select to meridian_backup
  grant update (accepted_at) to meridian_app
  grant update (revoked_at) to meridian_app

table auth.membership
  organization_id uuid not null
  user_id uuid not null
  display_name text not null
  email text not null
  roles text[] not null
  status text not null
  joined_at timestamp(3) with time zone not null
  deactivated_at timestamp(3) with time zone
  version integer not null default 1
  daily_digest boolean not null default true
  membership_pkey PRIMARY KEY (organization_id, user_id)
  membership_roles_check CHECK (((cardinality(roles) > 0) AND (roles <@ ARRAY['acupuncturist'::text, 'psychologist'::text, 'physiotherapist'::text, 'admin'::text])))
  membership_status_check CHECK ((status = ANY (ARRAY['active'::text, 'deactivated'::text])))
  CREATE INDEX membership_of_user ON auth.membership USING btree (user_id)
  row security on, forced
  policy sign_in_select for select to meridian_auth using true
  policy tenant_insert for insert to meridian_app check (organization_id = (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid)
  policy tenant_select for select to meridian_app using (organization_id = (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid)
  policy tenant_update for update to meridian_app using (organization_id = (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid) check (organization_id = (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid)
  grant insert to meridian_app
  grant select to meridian_app
  grant select to meridian_auth
  grant select to meridian_backup
  grant update to meridian_app

table auth.rate_limit
  key character varying(255) not null
  points integer not null default 0
  expire bigint
  rate_limit_pkey PRIMARY KEY (key)
  row security off, not forced
  grant delete to meridian_auth
  grant insert to meridian_auth
  grant select to meridian_auth
  grant select to meridian_backup
  grant update to meridian_auth

table auth.session
  token_hash text not null
  id uuid not null
  user_id uuid not null
  acting_in uuid not null
  device text not null
  created_at timestamp(3) with time zone not null
  last_active_at timestamp(3) with time zone not null
  expires_at timestamp(3) with time zone not null
  session_id_key UNIQUE (id)
  session_pkey PRIMARY KEY (token_hash)
  CREATE INDEX session_acting_in ON auth.session USING btree (acting_in, user_id)
  CREATE INDEX session_of_user ON auth.session USING btree (user_id)
  CREATE UNIQUE INDEX session_id_key ON auth.session USING btree (id)
  row security on, forced
  policy sign_in_all for all to meridian_auth using true check true
  policy tenant_delete for delete to meridian_app using (acting_in = (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid)
  policy tenant_select for select to meridian_app using (acting_in = (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid)
  grant delete to meridian_app
  grant delete to meridian_auth
  grant insert to meridian_auth
  grant select (acting_in) to meridian_app
  grant select (id) to meridian_app
  grant select (last_active_at) to meridian_app
  grant select (user_id) to meridian_app
  grant select to meridian_auth
  grant select to meridian_backup
  grant update to meridian_auth

table auth.setup_link
  token_hash text not null
  created_at timestamp(3) with time zone not null
  used_at timestamp(3) with time zone
  setup_link_pkey PRIMARY KEY (token_hash)
  row security off, not forced
  grant delete to meridian_auth
  grant insert to meridian_auth
  grant select to meridian_auth
  grant select to meridian_backup
  grant update to meridian_auth

table ops.due
  organization_id uuid not null
  kind text not null
  ref uuid not null
  due_at timestamp(3) with time zone not null
  attempts smallint not null default 0
  parked_at timestamp(3) with time zone
  due_kind_check CHECK ((kind = ANY (ARRAY['reassessment'::text, 'alert'::text, 'delivery'::text, 'answer_draft'::text, 'digest'::text, 'contact'::text, 'session'::text, 'absence'::text])))
  due_pkey PRIMARY KEY (organization_id, kind, ref)
  CREATE INDEX due_inside ON ops.due USING btree (due_at, ref) WHERE ((kind <> 'delivery'::text) AND (parked_at IS NULL))
  CREATE INDEX due_outside ON ops.due USING btree (due_at, ref) WHERE ((kind = 'delivery'::text) AND (parked_at IS NULL))
  CREATE INDEX due_parked ON ops.due USING btree (organization_id, parked_at) WHERE (parked_at IS NOT NULL)
  row security on, forced
  policy tenant_delete for delete to meridian_app using (organization_id = (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid)
  policy tenant_insert for insert to meridian_app check (organization_id = (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid)
  policy tenant_select for select to meridian_app using true
  policy tenant_update for update to meridian_app using (organization_id = (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid) check (organization_id = (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid)
  grant delete to meridian_app
  grant insert to meridian_app
  grant select to meridian_app
  grant select to meridian_backup
  grant update to meridian_app

table ops.migration
  name text not null
  hash text not null
  applied_at timestamp(3) with time zone not null default now()
  migration_pkey PRIMARY KEY (name)
  row security off, not forced
  grant select to meridian_app
  grant select to meridian_backup

table public.absence
  organization_id uuid not null
  id uuid not null
  user_id uuid not null
  from_on date not null
  to_on date not null
  covered_by uuid
  recorded_by uuid not null
  recorded_at timestamp(3) with time zone not null
  ended_at timestamp(3) with time zone
  version integer not null default 1
  absence_check CHECK ((to_on >= from_on))
  absence_check1 CHECK ((covered_by <> user_id))
  absence_organization_id_covered_by_fkey FOREIGN KEY (organization_id, covered_by) REFERENCES auth.membership(organization_id, user_id)
  absence_organization_id_recorded_by_fkey FOREIGN KEY (organization_id, recorded_by) REFERENCES auth.membership(organization_id, user_id)
  absence_organization_id_user_id_fkey FOREIGN KEY (organization_id, user_id) REFERENCES auth.membership(organization_id, user_id)
  absence_pkey PRIMARY KEY (organization_id, id)
  CREATE INDEX absence_by_end ON public.absence USING btree (organization_id, to_on) WHERE (ended_at IS NULL)
  CREATE INDEX absence_of_user ON public.absence USING btree (organization_id, user_id, to_on) WHERE (ended_at IS NULL)
  row security on, forced
  policy tenant_insert for insert to meridian_app check (organization_id = (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid)
  policy tenant_select for select to meridian_app using (organization_id = (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid)
  policy tenant_update for update to meridian_app using (organization_id = (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid) check (organization_id = (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid)
  grant insert to meridian_app
  grant select to meridian_app
  grant select to meridian_backup
  grant update (covered_by) to meridian_app
  grant update (ended_at) to meridian_app
  grant update (from_on) to meridian_app
  grant update (to_on) to meridian_app
  grant update (version) to meridian_app

table public.access_log
  organization_id uuid not null
  id uuid not null
  at timestamp(3) with time zone not null
  user_id uuid not null
  session_id uuid not null
  patient_id uuid not null
  section text not null
  quarter bigint not null
  access_log_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(organization_id)
  access_log_organization_id_session_id_patient_id_section_qu_key UNIQUE (organization_id, session_id, patient_id, section, quarter)
  access_log_pkey PRIMARY KEY (organization_id, id)
  CREATE INDEX access_log_of_patient ON public.access_log USING btree (organization_id, patient_id, at DESC)
  CREATE UNIQUE INDEX access_log_organization_id_session_id_patient_id_section_qu_key ON public.access_log USING btree (organization_id, session_id, patient_id, section, quarter)
  row security on, forced
  policy tenant_insert for insert to meridian_app check (organization_id = (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid)
  policy tenant_select for select to meridian_app using (organization_id = (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid)
  grant insert to meridian_app
  grant select to meridian_app
  grant select to meridian_backup

table public.acupuncture_cycle
  organization_id uuid not null
  id uuid not null
  patient_id uuid not null
  episode_id uuid not null
  number integer not null
  planned integer not null
  counts_from date not null
  opened_reason text
  closed_on date
  closed_reason text
  acupuncture_cycle_check CHECK (((closed_on IS NULL) = (closed_reason IS NULL)))
  acupuncture_cycle_number_check CHECK ((number > 0))
  acupuncture_cycle_organization_id_episode_id_fkey FOREIGN KEY (organization_id, episode_id) REFERENCES episode(organization_id, id)
  acupuncture_cycle_organization_id_episode_id_number_key UNIQUE (organization_id, episode_id, number)
  acupuncture_cycle_organization_id_patient_id_fkey FOREIGN KEY (organization_id, patient_id) REFERENCES patient(organization_id, id)
  acupuncture_cycle_pkey PRIMARY KEY (organization_id, id)
  acupuncture_cycle_planned_check CHECK ((planned > 0))
  CREATE UNIQUE INDEX acupuncture_cycle_organization_id_episode_id_number_key ON public.acupuncture_cycle USING btree (organization_id, episode_id, number)
  row security on, forced
  policy tenant_insert for insert to meridian_app check (organization_id = (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid)
  policy tenant_select for select to meridian_app using (organization_id = (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid)
  policy tenant_update for update to meridian_app using (organization_id = (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid) check (organization_id = (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid)
  grant insert to meridian_app
  grant select to meridian_app
  grant select to meridian_backup
  grant update (closed_on) to meridian_app
  grant update (closed_reason) to meridian_app

table public.alert
  organization_id uuid not null
  id uuid not null
  patient_id uuid not null
  rule text not null
  rule_version integer not null
  tier text not null
  dedupe_key text not null
  reassessment_id uuid
  inputs jsonb not null
  thresholds jsonb not null
  parts jsonb not null
  source jsonb not null
  levels jsonb not null
  owners text[] not null
  also text[] not null
  raised_at timestamp(3) with time zone not null
  ack_deadline timestamp(3) with time zone
  state text not null
  acknowledged_by uuid
  acknowledged_at timestamp(3) with time zone
  resolved_by uuid
  resolved_at timestamp(3) with time zone
  outcome text
  version integer not null default 1
  records text[] not null default '{}'::text[]
  action text
  snoozed_until date
  escalated integer not null default 0
  taken_by uuid
  taken_at timestamp(3) with time zone
  alert_organization_id_patient_id_fkey FOREIGN KEY (organization_id, patient_id) REFERENCES patient(organization_id, id)
  alert_organization_id_reassessment_id_fkey FOREIGN KEY (organization_id, reassessment_id) REFERENCES reassessment(organization_id, id)
  alert_pkey PRIMARY KEY (organization_id, id)
  alert_state_check CHECK ((state = ANY (ARRAY['open'::text, 'acknowledged'::text, 'in_progress'::text, 'resolved'::text, 'dismissed'::text, 'withdrawn'::text])))
  alert_tier_check CHECK ((tier = ANY (ARRAY['T1'::text, 'T2'::text, 'T3'::text, 'T4'::text])))
  CREATE INDEX alert_by_key ON public.alert USING btree (organization_id, dedupe_key, raised_at DESC)
  CREATE INDEX alert_of_patient ON public.alert USING btree (organization_id, patient_id, raised_at)
  CREATE INDEX alert_of_reassessment ON public.alert USING btree (organization_id, reassessment_id) WHERE (reassessment_id IS NOT NULL)
  CREATE INDEX alert_open ON public.alert USING btree (organization_id, patient_id) WHERE (state = ANY (ARRAY['open'::text, 'acknowledged'::text, 'in_progress'::text]))
  CREATE INDEX alert_waiting ON public.alert USING btree (organization_id, tier, raised_at, id) WHERE (state = ANY (ARRAY['open'::text, 'acknowledged'::text, 'in_progress'::text]))
  CREATE UNIQUE INDEX alert_once ON public.alert USING btree (organization_id, dedupe_key) WHERE (state = ANY (ARRAY['open'::text, 'acknowledged'::text, 'in_progress'::text]))
  row security on, forced
  policy tenant_insert for insert to meridian_app check (organization_id = (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid)
  policy tenant_select for select to meridian_app using (organization_id = (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid)
  policy tenant_update for update to meridian_app using (organization_id = (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid) check (organization_id = (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid)
  grant insert to meridian_app
  grant select to meridian_app
  grant select to meridian_backup
  grant update (acknowledged_at) to meridian_app
  grant update (acknowledged_by) to meridian_app
  grant update (action) to meridian_app
  grant update (escalated) to meridian_app
  grant update (levels) to meridian_app
  grant update (outcome) to meridian_app
  grant update (parts) to meridian_app
  grant update (records) to meridian_app
  grant update (resolved_at) to meridian_app
  grant update (resolved_by) to meridian_app
  grant update (snoozed_until) to meridian_app
  grant update (state) to meridian_app
  grant update (taken_at) to meridian_app
  grant update (taken_by) to meridian_app
  grant update (version) to meridian_app

table public.alert_recipient
  organization_id uuid not null
  alert_id uuid not null
  user_id uuid not null
  told_as text not null
  told_at timestamp(3) with time zone not null
  tier text not null
  raised_at timestamp(3) with time zone not null
  settled_at timestamp(3) with time zone
  alert_recipient_organization_id_alert_id_fkey FOREIGN KEY (organization_id, alert_id) REFERENCES alert(organization_id, id)
  alert_recipient_pkey PRIMARY KEY (organization_id, alert_id, user_id)
  CREATE INDEX alert_recipient_settled ON public.alert_recipient USING btree (organization_id, user_id, settled_at DESC, alert_id DESC) WHERE (settled_at IS NOT NULL)
  CREATE INDEX alert_recipient_told ON public.alert_recipient USING btree (organization_id, user_id, told_at)
  CREATE INDEX alert_recipient_waiting ON public.alert_recipient USING btree (organization_id, user_id, tier, raised_at, alert_id) WHERE (settled_at IS NULL)
  row security on, forced
  policy tenant_insert for insert to meridian_app check (organization_id = (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid)
  policy tenant_select for select to meridian_app using (organization_id = (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid)
  policy tenant_update for update to meridian_app using (organization_id = (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid) check (organization_id = (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid)
  grant insert to meridian_app
  grant select to meridian_app
  grant select to meridian_backup
  grant update (settled_at) to meridian_app

table public.answer_draft
  organization_id uuid not null
  id uuid not null
  patient_id uuid not null
  author_id uuid not null
  instrument text
  reassessment_id uuid
  sealed_content bytea not null
  standing_since timestamp(3) with time zone
  answer_id uuid
  updated_at timestamp(3) with time zone not null
  version integer not null
  answer_draft_check CHECK (((instrument IS NULL) <> (reassessment_id IS NULL)))
  answer_draft_check1 CHECK (((standing_since IS NULL) = (answer_id IS NULL)))
  answer_draft_organization_id_patient_id_fkey FOREIGN KEY (organization_id, patient_id) REFERENCES patient(organization_id, id)
  answer_draft_organization_id_reassessment_id_fkey FOREIGN KEY (organization_id, reassessment_id) REFERENCES reassessment(organization_id, id)
  answer_draft_pkey PRIMARY KEY (organization_id, id)
  CREATE INDEX answer_draft_of_author ON public.answer_draft USING btree (organization_id, author_id, updated_at DESC)
  CREATE INDEX answer_draft_standing ON public.answer_draft USING btree (organization_id, patient_id) WHERE (standing_since IS NOT NULL)
  row security on, forced
  policy tenant_delete for delete to meridian_app using ((organization_id = (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid) AND (author_id = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::uuid))
  policy tenant_insert for insert to meridian_app check ((organization_id = (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid) AND (author_id = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::uuid))
  policy tenant_select for select to meridian_app using ((organization_id = (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid) AND ((author_id = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::uuid) OR ((NULLIF(current_setting('app.user_id'::text, true), ''::text) IS NULL) AND (standing_since IS NOT NULL))))
  policy tenant_update for update to meridian_app using ((organization_id = (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid) AND (author_id = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::uuid)) check ((organization_id = (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid) AND (author_id = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::uuid))
  grant delete to meridian_app
  grant insert to meridian_app
  grant select to meridian_app
  grant select to meridian_backup
  grant update to meridian_app

table public.audit_event
  organization_id uuid not null
  seq bigint not null
  id uuid not null
  at timestamp(3) with time zone not null
  actor_id uuid
  actor_roles text[] not null
  session_id uuid
  request_id text not null
  kind text not null
  outcome text not null
  patient_id uuid
  subject_id uuid
  discipline text
  visibility text not null
  payload_hash bytea not null
  details jsonb
  hash bytea not null
  audit_event_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(organization_id)
  audit_event_outcome_check CHECK ((outcome = ANY (ARRAY['done'::text, 'refused'::text])))
  audit_event_pkey PRIMARY KEY (organization_id, seq)
  audit_event_visibility_check CHECK ((visibility = ANY (ARRAY['team'::text, 'discipline'::text, 'author'::text])))
  CREATE INDEX audit_event_sign_in ON public.audit_event USING btree (organization_id, actor_id, at DESC) WHERE (kind = 'session.started'::text)
  row security on, forced
  policy tenant_insert for insert to meridian_app check (organization_id = (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid)
  policy tenant_select for select to meridian_app using (organization_id = (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid)
  grant insert to meridian_app
  grant select to meridian_app
  grant select to meridian_backup

table public.call_attempt
  organization_id uuid not null
  id uuid not null
  patient_id uuid not null
  called_by uuid not null
  called_at timestamp(3) with time zone not null
  outcome text not null
  call_back_on date
  line text
  call_attempt_line_check CHECK ((length(line) <= 120))
  call_attempt_organization_id_called_by_fkey FOREIGN KEY (organization_id, called_by) REFERENCES auth.membership(organization_id, user_id)
  call_attempt_organization_id_patient_id_fkey FOREIGN KEY (organization_id, patient_id) REFERENCES patient(organization_id, id)
  call_attempt_outcome_check CHECK ((outcome = ANY (ARRAY['reached'::text, 'no_answer'::text, 'wrong_number'::text, 'call_back'::text])))
  call_attempt_pkey PRIMARY KEY (organization_id, id)
  CREATE INDEX call_attempt_of_patient ON public.call_attempt USING btree (organization_id, patient_id, called_at DESC)
  row security on, forced
  policy tenant_insert for insert to meridian_app check (organization_id = (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid)
  policy tenant_select for select to meridian_app using (organization_id = (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid)
  grant insert to meridian_app
  grant select to meridian_app
  grant select to meridian_backup

table public.care_team
  organization_id uuid not null
  id uuid not null
  patient_id uuid not null
  user_id uuid not null
  discipline text not null
  is_coordinator boolean not null
  started_at timestamp(3) with time zone not null
  ended_at timestamp(3) with time zone
  care_team_discipline_check CHECK ((discipline = ANY (ARRAY['acupuncture'::text, 'psychology'::text, 'physiotherapy'::text])))
  care_team_organization_id_patient_id_fkey FOREIGN KEY (organization_id, patient_id) REFERENCES patient(organization_id, id)
  care_team_organization_id_user_id_fkey FOREIGN KEY (organization_id, user_id) REFERENCES auth.membership(organization_id, user_id)
  care_team_pkey PRIMARY KEY (organization_id, id)
  CREATE INDEX care_team_of_user ON public.care_team USING btree (organization_id, user_id, patient_id) WHERE (ended_at IS NULL)
  CREATE UNIQUE INDEX care_team_coordinator ON public.care_team USING btree (organization_id, patient_id) WHERE ((ended_at IS NULL) AND is_coordinator)
  CREATE UNIQUE INDEX care_team_current ON public.care_team USING btree (organization_id, patient_id, user_id) WHERE (ended_at IS NULL)
  row security on, forced
  policy tenant_insert for insert to meridian_app check (organization_id = (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid)
  policy tenant_select for select to meridian_app using (organization_id = (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid)
  policy tenant_update for update to meridian_app using (organization_id = (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid) check (organization_id = (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid)
  grant insert to meridian_app
  grant select to meridian_app
  grant select to meridian_backup
  grant update (ended_at) to meridian_app

table public.delivery
  organization_id uuid not null
  id uuid not null
  alert_id uuid
  user_id uuid not null
  channel text not null
  state text not null
  attempts integer not null default 0
  problem text
  settled_at timestamp(3) with time zone
  kind text not null default 'notice'::text
  digest_on date
  round integer not null default 0
  delivery_channel_check CHECK ((channel = 'email'::text))
  delivery_kind_check CHECK ((kind = ANY (ARRAY['notice'::text, 'digest'::text])))
  delivery_organization_id_alert_id_fkey FOREIGN KEY (organization_id, alert_id) REFERENCES alert(organization_id, id)
  delivery_organization_id_alert_id_user_id_channel_round_key UNIQUE (organization_id, alert_id, user_id, channel, round)
  delivery_organization_id_user_id_digest_on_channel_key UNIQUE (organization_id, user_id, digest_on, channel)
  delivery_organization_id_user_id_fkey FOREIGN KEY (organization_id, user_id) REFERENCES auth.membership(organization_id, user_id)
  delivery_pkey PRIMARY KEY (organization_id, id)
  delivery_state_check CHECK ((state = ANY (ARRAY['pending'::text, 'sent'::text, 'dropped'::text, 'failed'::text])))
  delivery_subject_check CHECK ((((kind = 'notice'::text) = (alert_id IS NOT NULL)) AND ((kind = 'digest'::text) = (digest_on IS NOT NULL))))
  CREATE INDEX delivery_failed ON public.delivery USING btree (organization_id, settled_at DESC) WHERE (state = 'failed'::text)
  CREATE INDEX delivery_pending ON public.delivery USING btree (organization_id, id) WHERE (state = 'pending'::text)
  CREATE UNIQUE INDEX delivery_organization_id_alert_id_user_id_channel_round_key ON public.delivery USING btree (organization_id, alert_id, user_id, channel, round)
  CREATE UNIQUE INDEX delivery_organization_id_user_id_digest_on_channel_key ON public.delivery USING btree (organization_id, user_id, digest_on, channel)
  row security on, forced
  policy tenant_insert for insert to meridian_app check (organization_id = (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid)
  policy tenant_select for select to meridian_app using (organization_id = (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid)
  policy tenant_update for update to meridian_app using (organization_id = (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid) check (organization_id = (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid)
  grant insert to meridian_app
  grant select to meridian_app
  grant select to meridian_backup
  grant update (attempts) to meridian_app
  grant update (problem) to meridian_app
  grant update (settled_at) to meridian_app
  grant update (state) to meridian_app

table public.episode
  organization_id uuid not null
  id uuid not null
  patient_id uuid not null
  status text not null
  referred_on date not null
  day_zero date
  regions text[] not null default '{}'::text[]
  phase text
  phase_plan jsonb
  paused_on date
  pause_reason text
  discharged_on date
  discharge_reason text
  is_current boolean not null default true
  version integer not null default 1
  diagnosis text
  pain_scale text not null default 'nrs'::text
  episode_check CHECK ((((status = 'referred'::text) = (day_zero IS NULL)) OR (status = 'discharged'::text)))
  episode_check1 CHECK (((status = 'paused'::text) = (paused_on IS NOT NULL)))
  episode_organization_id_patient_id_fkey FOREIGN KEY (organization_id, patient_id) REFERENCES patient(organization_id, id)
  episode_pain_scale_check CHECK ((pain_scale = ANY (ARRAY['nrs'::text, 'vas'::text])))
  episode_pkey PRIMARY KEY (organization_id, id)
  episode_status_check CHECK ((status = ANY (ARRAY['referred'::text, 'active'::text, 'paused'::text, 'discharged'::text])))
  CREATE INDEX episode_by_status ON public.episode USING btree (organization_id, status, phase) WHERE is_current
  CREATE UNIQUE INDEX episode_current ON public.episode USING btree (organization_id, patient_id) WHERE is_current
  row security on, forced
  policy tenant_insert for insert to meridian_app check (organization_id = (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid)
  policy tenant_select for select to meridian_app using (organization_id = (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid)
  policy tenant_update for update to meridian_app using (organization_id = (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid) check (organization_id = (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid)
  grant insert to meridian_app
  grant select to meridian_app
  grant select to meridian_backup
  grant update to meridian_app

table public.episode_pause
  organization_id uuid not null
  id uuid not null
  episode_id uuid not null
  paused_on date not null
  resumed_on date not null
  reason text not null
  episode_pause_check CHECK ((resumed_on >= paused_on))
  episode_pause_organization_id_episode_id_fkey FOREIGN KEY (organization_id, episode_id) REFERENCES episode(organization_id, id)
  episode_pause_pkey PRIMARY KEY (organization_id, id)
  CREATE INDEX episode_pause_of_episode ON public.episode_pause USING btree (organization_id, episode_id)
  row security on, forced
  policy tenant_insert for insert to meridian_app check (organization_id = (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid)
  policy tenant_select for select to meridian_app using (organization_id = (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid)
  grant insert to meridian_app
  grant select to meridian_app
  grant select to meridian_backup

table public.event_counter
  organization_id uuid not null
  seq bigint not null
  head bytea not null
  event_counter_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(organization_id)
  event_counter_pkey PRIMARY KEY (organization_id)
  row security on, forced
  policy tenant_insert for insert to meridian_app check (organization_id = (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid)
  policy tenant_select for select to meridian_app using (organization_id = (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid)
  policy tenant_update for update to meridian_app using (organization_id = (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid) check (organization_id = (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid)
  grant insert to meridian_app
  grant select to meridian_app
  grant select to meridian_backup
  grant update to meridian_app

table public.goal_progress
  organization_id uuid not null
  id uuid not null
  patient_id uuid not null
  episode_id uuid not null
  goal_id uuid not null
  progress_on date not null
  attainment smallint not null
  recorded_by uuid not null
  recorded_at timestamp(3) with time zone not null
  goal_progress_attainment_check CHECK (((attainment >= '-2'::integer) AND (attainment <= 2)))
  goal_progress_organization_id_episode_id_fkey FOREIGN KEY (organization_id, episode_id) REFERENCES episode(organization_id, id)
  goal_progress_organization_id_patient_id_fkey FOREIGN KEY (organization_id, patient_id) REFERENCES patient(organization_id, id)
  goal_progress_pkey PRIMARY KEY (organization_id, id)
  CREATE INDEX goal_progress_of_episode ON public.goal_progress USING btree (organization_id, episode_id, progress_on)
  row security on, forced
  policy tenant_insert for insert to meridian_app check (organization_id = (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid)
  policy tenant_select for select to meridian_app using (organization_id = (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid)
  grant insert to meridian_app
  grant select to meridian_app
  grant select to meridian_backup

table public.idempotency
  organization_id uuid not null
  user_id uuid not null
  key uuid not null
  verb text not null
  request_hash bytea not null
  answer jsonb
  at timestamp(3) with time zone not null
  idempotency_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(organization_id)
  idempotency_pkey PRIMARY KEY (organization_id, user_id, key)
  row security on, forced
  policy tenant_insert for insert to meridian_app check (organization_id = (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid)
  policy tenant_select for select to meridian_app using (organization_id = (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid)
  policy tenant_update for update to meridian_app using (organization_id = (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid) check (organization_id = (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid)
  grant insert to meridian_app
  grant select to meridian_app
  grant select to meridian_backup
  grant update to meridian_app

table public.initial_assessment
  organization_id uuid not null
  id uuid not null
  patient_id uuid not null
  episode_id uuid not null
  number integer not null
  assessed_on date not null
  regions text[] not null
  mechanisms jsonb not null
  diagnosis text not null
  red_flags jsonb not null
  red_flag_action text
  pain_scale text not null
  reason text
  recorded_by uuid not null
  recorded_at timestamp(3) with time zone not null
  initial_assessment_check CHECK (((number = 1) = (reason IS NULL)))
  initial_assessment_number_check CHECK ((number > 0))
  initial_assessment_organization_id_episode_id_fkey FOREIGN KEY (organization_id, episode_id) REFERENCES episode(organization_id, id)
  initial_assessment_organization_id_episode_id_number_key UNIQUE (organization_id, episode_id, number)
  initial_assessment_organization_id_patient_id_fkey FOREIGN KEY (organization_id, patient_id) REFERENCES patient(organization_id, id)
  initial_assessment_pain_scale_check CHECK ((pain_scale = ANY (ARRAY['nrs'::text, 'vas'::text])))
  initial_assessment_pkey PRIMARY KEY (organization_id, id)
  initial_assessment_regions_check CHECK ((cardinality(regions) > 0))
  CREATE UNIQUE INDEX initial_assessment_organization_id_episode_id_number_key ON public.initial_assessment USING btree (organization_id, episode_id, number)
  row security on, forced
  policy tenant_insert for insert to meridian_app check (organization_id = (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid)
  policy tenant_select for select to meridian_app using (organization_id = (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid)
  grant insert to meridian_app
  grant select to meridian_app
  grant select to meridian_backup

table public.note
  organization_id uuid not null
  id uuid not null
  patient_id uuid not null
  author_id uuid not null
  template text not null
  discipline text not null
  visibility text not null
  occurred_at timestamp(3) with time zone not null
  signed_at timestamp(3) with time zone not null
  note_organization_id_patient_id_fkey FOREIGN KEY (organization_id, patient_id) REFERENCES patient(organization_id, id)
  note_pkey PRIMARY KEY (organization_id, id)
  note_visibility_check CHECK ((visibility = ANY (ARRAY['team'::text, 'discipline'::text, 'author'::text])))
  CREATE INDEX note_by_occurrence ON public.note USING btree (organization_id, patient_id, occurred_at)
  CREATE INDEX note_of_patient ON public.note USING btree (organization_id, patient_id, signed_at DESC)
  row security on, forced
  policy tenant_insert for insert to meridian_app check (organization_id = (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid)
  policy tenant_select for select to meridian_app using (organization_id = (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid)
  grant insert to meridian_app
  grant select to meridian_app
  grant select to meridian_backup

table public.note_draft
  organization_id uuid not null
  id uuid not null
  patient_id uuid not null
  author_id uuid not null
  template text not null
  discipline text not null
  visibility text not null
  sealed_sections bytea not null
  occurred_at timestamp(3) with time zone
  updated_at timestamp(3) with time zone not null
  version integer not null
  note_draft_organization_id_patient_id_fkey FOREIGN KEY (organization_id, patient_id) REFERENCES patient(organization_id, id)
  note_draft_pkey PRIMARY KEY (organization_id, id)
  note_draft_visibility_check CHECK ((visibility = ANY (ARRAY['team'::text, 'discipline'::text, 'author'::text])))
  CREATE INDEX note_draft_of_author ON public.note_draft USING btree (organization_id, author_id, updated_at DESC)
  row security on, forced
  policy tenant_delete for delete to meridian_app using ((organization_id = (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid) AND (author_id = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::uuid))
  policy tenant_insert for insert to meridian_app check ((organization_id = (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid) AND (author_id = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::uuid))
  policy tenant_select for select to meridian_app using ((organization_id = (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid) AND (author_id = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::uuid))
  policy tenant_update for update to meridian_app using ((organization_id = (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid) AND (author_id = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::uuid)) check ((organization_id = (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid) AND (author_id = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::uuid))
  grant delete to meridian_app
  grant insert to meridian_app
  grant select to meridian_app
  grant select to meridian_backup
  grant update to meridian_app

table public.note_version
  organization_id uuid not null
  note_id uuid not null
  number integer not null
  kind text not null
  author_id uuid not null
  signed_at timestamp(3) with time zone not null
  sections jsonb not null
  content_hash bytea not null
  note_version_kind_check CHECK ((kind = ANY (ARRAY['original'::text, 'addendum'::text])))
  note_version_organization_id_note_id_fkey FOREIGN KEY (organization_id, note_id) REFERENCES note(organization_id, id)
  note_version_pkey PRIMARY KEY (organization_id, note_id, number)
  row security on, forced
  policy tenant_insert for insert to meridian_app check (organization_id = (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid)
  policy tenant_select for select to meridian_app using (organization_id = (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid)
  grant insert to meridian_app
  grant select to meridian_app
  grant select to meridian_backup

table public.organization
  organization_id uuid not null
  name text not null
  time_zone text not null
  working_week jsonb not null
  holidays date[] not null default '{}'::date[]
  on_call_user_id uuid
  whole_clinic_team boolean not null default false
  is_demo boolean not null default false
  demo_anchored_on date
  version integer not null default 1
  created_at timestamp(3) with time zone not null
  organization_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120)))
  organization_organization_id_on_call_user_id_fkey FOREIGN KEY (organization_id, on_call_user_id) REFERENCES auth.membership(organization_id, user_id)
  organization_pkey PRIMARY KEY (organization_id)
  row security on, forced
  policy sign_in_select for select to meridian_auth using true
  policy tenant_insert for insert to meridian_app check (organization_id = (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid)
  policy tenant_select for select to meridian_app using (organization_id = (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid)
  policy tenant_update for update to meridian_app using (organization_id = (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid) check (organization_id = (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid)
  grant insert to meridian_app
  grant select (is_demo) to meridian_auth
  grant select (name) to meridian_auth
  grant select (organization_id) to meridian_auth
  grant select (time_zone) to meridian_auth
  grant select to meridian_app
  grant select to meridian_backup
  grant update to meridian_app

table public.patient
  organization_id uuid not null
  id uuid not null
  name text not null
  folded_name text not null
  birth_date date not null
  sex text not null
  record_number text
  phone text
  email text
  language text not null
  next_of_kin text
  sharing_consent_on date
  registered_at timestamp(3) with time zone not null
  version integer not null default 1
  patient_name_check CHECK (((length(name) >= 2) AND (length(name) <= 120)))
  patient_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(organization_id)
  patient_pkey PRIMARY KEY (organization_id, id)
  patient_sex_check CHECK ((sex = ANY (ARRAY['female'::text, 'male'::text, 'other'::text, 'unknown'::text])))
  CREATE INDEX patient_by_birth ON public.patient USING btree (organization_id, birth_date, folded_name COLLATE "C")
  CREATE INDEX patient_by_name ON public.patient USING btree (organization_id, folded_name COLLATE "C", id)
  CREATE UNIQUE INDEX patient_record_number ON public.patient USING btree (organization_id, record_number) WHERE (record_number IS NOT NULL)
  row security on, forced
  policy tenant_insert for insert to meridian_app check (organization_id = (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid)
  policy tenant_select for select to meridian_app using (organization_id = (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid)
  policy tenant_update for update to meridian_app using (organization_id = (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid) check (organization_id = (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid)
  grant insert to meridian_app
  grant select to meridian_app
  grant select to meridian_backup
  grant update to meridian_app

table public.patient_fact
  organization_id uuid not null
  id uuid not null
  patient_id uuid not null
  kind text not null
  detail text not null
  pinned_by uuid not null
  pinned_at timestamp(3) with time zone not null
  ended_by uuid
  ended_at timestamp(3) with time zone
  patient_fact_organization_id_patient_id_fkey FOREIGN KEY (organization_id, patient_id) REFERENCES patient(organization_id, id)
  patient_fact_pkey PRIMARY KEY (organization_id, id)
  CREATE INDEX patient_fact_of_patient ON public.patient_fact USING btree (organization_id, patient_id)
  row security on, forced
  policy tenant_insert for insert to meridian_app check (organization_id = (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid)
  policy tenant_select for select to meridian_app using (organization_id = (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid)
  policy tenant_update for update to meridian_app using (organization_id = (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid) check (organization_id = (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid)
  grant insert to meridian_app
  grant select to meridian_app
  grant select to meridian_backup
  grant update (ended_at) to meridian_app
  grant update (ended_by) to meridian_app

table public.patient_seen
  organization_id uuid not null
  user_id uuid not null
  patient_id uuid not null
  seen_at timestamp(3) with time zone not null
  patient_seen_organization_id_patient_id_fkey FOREIGN KEY (organization_id, patient_id) REFERENCES patient(organization_id, id)
  patient_seen_pkey PRIMARY KEY (organization_id, user_id, patient_id)
  row security on, forced
  policy tenant_insert for insert to meridian_app check (organization_id = (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid)
  policy tenant_select for select to meridian_app using (organization_id = (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid)
  policy tenant_update for update to meridian_app using (organization_id = (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid) check (organization_id = (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid)
  grant insert to meridian_app
  grant select to meridian_app
  grant select to meridian_backup
  grant update to meridian_app

table public.patient_token
  organization_id uuid not null
  token text not null
  patient_id uuid not null
  patient_token_organization_id_patient_id_fkey FOREIGN KEY (organization_id, patient_id) REFERENCES patient(organization_id, id)
  patient_token_pkey PRIMARY KEY (organization_id, token, patient_id)
  CREATE INDEX patient_token_of_patient ON public.patient_token USING btree (organization_id, patient_id)
  row security on, forced
  policy tenant_delete for delete to meridian_app using (organization_id = (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid)
  policy tenant_insert for insert to meridian_app check (organization_id = (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid)
  policy tenant_select for select to meridian_app using (organization_id = (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid)
  grant delete to meridian_app
  grant insert to meridian_app
  grant select to meridian_app
  grant select to meridian_backup

table public.plan_version
  organization_id uuid not null
  id uuid not null
  patient_id uuid not null
  episode_id uuid not null
  number integer not null
  cause text not null
  reassessment_id uuid
  reason text
  phases jsonb not null
  content jsonb not null
  made_by uuid not null
  made_at timestamp(3) with time zone not null
  plan_version_cause_check CHECK ((cause = ANY (ARRAY['proposed'::text, 'revised'::text, 'phase_decided'::text, 'reassessment'::text])))
  plan_version_check CHECK (((cause = 'reassessment'::text) = (reassessment_id IS NOT NULL)))
  plan_version_number_check CHECK ((number > 0))
  plan_version_organization_id_episode_id_fkey FOREIGN KEY (organization_id, episode_id) REFERENCES episode(organization_id, id)
  plan_version_organization_id_episode_id_number_key UNIQUE (organization_id, episode_id, number)
  plan_version_organization_id_patient_id_fkey FOREIGN KEY (organization_id, patient_id) REFERENCES patient(organization_id, id)
  plan_version_organization_id_reassessment_id_fkey FOREIGN KEY (organization_id, reassessment_id) REFERENCES reassessment(organization_id, id)
  plan_version_pkey PRIMARY KEY (organization_id, id)
  CREATE UNIQUE INDEX plan_version_organization_id_episode_id_number_key ON public.plan_version USING btree (organization_id, episode_id, number)
  row security on, forced
  policy tenant_insert for insert to meridian_app check (organization_id = (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid)
  policy tenant_select for select to meridian_app using (organization_id = (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid)
  grant insert to meridian_app
  grant select to meridian_app
  grant select to meridian_backup

table public.planned_session
  organization_id uuid not null
  id uuid not null
  patient_id uuid not null
  episode_id uuid not null
  series_id uuid not null
  discipline text not null
  on_date date not null
  at_time text not null
  minutes integer not null
  with_user_id uuid
  state text not null
  reason text
  changed_by uuid
  changed_at timestamp(3) with time zone not null
  version integer not null default 1
  planned_session_at_time_check CHECK ((at_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'::text))
  planned_session_check CHECK (((reason IS NULL) OR (state <> ALL (ARRAY['planned'::text, 'done'::text]))))
  planned_session_discipline_check CHECK ((discipline = ANY (ARRAY['acupuncture'::text, 'psychology'::text, 'physiotherapy'::text])))
  planned_session_minutes_check CHECK (((minutes >= 5) AND (minutes <= 240)))
  planned_session_organization_id_episode_id_fkey FOREIGN KEY (organization_id, episode_id) REFERENCES episode(organization_id, id)
  planned_session_organization_id_patient_id_fkey FOREIGN KEY (organization_id, patient_id) REFERENCES patient(organization_id, id)
  planned_session_organization_id_with_user_id_fkey FOREIGN KEY (organization_id, with_user_id) REFERENCES auth.membership(organization_id, user_id)
  planned_session_pkey PRIMARY KEY (organization_id, id)
  planned_session_reason_check CHECK ((reason = ANY (ARRAY['flare'::text, 'cost'::text, 'transport'::text, 'clinic_cancelled'::text, 'forgot'::text, 'declined'::text, 'discharged'::text, 'died'::text])))
  planned_session_state_check CHECK ((state = ANY (ARRAY['planned'::text, 'done'::text, 'cancelled_by_clinic'::text, 'cancelled_by_patient'::text, 'no_show'::text])))
  CREATE INDEX planned_session_of_day ON public.planned_session USING btree (organization_id, on_date, at_time)
  CREATE INDEX planned_session_of_patient ON public.planned_session USING btree (organization_id, patient_id, on_date, at_time)
  CREATE INDEX planned_session_open ON public.planned_session USING btree (organization_id, on_date) WHERE (state = 'planned'::text)
  row security on, forced
  policy tenant_insert for insert to meridian_app check (organization_id = (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid)
  policy tenant_select for select to meridian_app using (organization_id = (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid)
  policy tenant_update for update to meridian_app using (organization_id = (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid) check (organization_id = (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid)
  grant insert to meridian_app
  grant select to meridian_app
  grant select to meridian_backup
  grant update (at_time) to meridian_app
  grant update (changed_at) to meridian_app
  grant update (changed_by) to meridian_app
  grant update (minutes) to meridian_app
  grant update (on_date) to meridian_app
  grant update (reason) to meridian_app
  grant update (state) to meridian_app
  grant update (version) to meridian_app
  grant update (with_user_id) to meridian_app

table public.reassessment
  organization_id uuid not null
  id uuid not null
  patient_id uuid not null
  episode_id uuid not null
  slot text not null
  keys text[] not null
  merged_from text[] not null default '{}'::text[]
  due_on date not null
  opens_on date not null
  grace_until date not null
  closes_on date not null
  battery text[] not null
  optional_battery text[] not null default '{}'::text[]
  outcome text
  outcome_on date
  outcome_reason text
  outcome_by uuid
  version integer not null default 1
  missing text[]
  reassessment_check CHECK (((opens_on <= due_on) AND (due_on <= grace_until) AND (grace_until <= closes_on)))
  reassessment_keys_check CHECK ((cardinality(keys) > 0))
  reassessment_organization_id_episode_id_fkey FOREIGN KEY (organization_id, episode_id) REFERENCES episode(organization_id, id)
  reassessment_organization_id_patient_id_fkey FOREIGN KEY (organization_id, patient_id) REFERENCES patient(organization_id, id)
  reassessment_outcome_check CHECK ((outcome = ANY (ARRAY['completed'::text, 'declined'::text, 'not_possible'::text, 'not_applicable'::text])))
  reassessment_pkey PRIMARY KEY (organization_id, id)
  CREATE INDEX reassessment_of_patient ON public.reassessment USING btree (organization_id, patient_id, due_on)
  CREATE INDEX reassessment_open ON public.reassessment USING btree (organization_id, due_on, patient_id) WHERE (outcome IS NULL)
  row security on, forced
  policy tenant_insert for insert to meridian_app check (organization_id = (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid)
  policy tenant_select for select to meridian_app using (organization_id = (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid)
  policy tenant_update for update to meridian_app using (organization_id = (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid) check (organization_id = (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid)
  grant insert to meridian_app
  grant select to meridian_app
  grant select to meridian_backup
  grant update to meridian_app

table public.reassessment_decision
  organization_id uuid not null
  id uuid not null
  patient_id uuid not null
  episode_id uuid not null
  reassessment_id uuid not null
  decision text not null
  reason text not null
  plan_number integer not null
  decided_on date not null
  decided_by uuid not null
  decided_at timestamp(3) with time zone not null
  reassessment_decision_decision_check CHECK ((decision = ANY (ARRAY['continue'::text, 'space_out'::text, 'add'::text, 'switch'::text, 'refer'::text, 'stop'::text])))
  reassessment_decision_organization_id_episode_id_fkey FOREIGN KEY (organization_id, episode_id) REFERENCES episode(organization_id, id)
  reassessment_decision_organization_id_episode_id_plan_numb_fkey FOREIGN KEY (organization_id, episode_id, plan_number) REFERENCES plan_version(organization_id, episode_id, number)
  reassessment_decision_organization_id_patient_id_fkey FOREIGN KEY (organization_id, patient_id) REFERENCES patient(organization_id, id)
  reassessment_decision_organization_id_reassessment_id_fkey FOREIGN KEY (organization_id, reassessment_id) REFERENCES reassessment(organization_id, id)
  reassessment_decision_organization_id_reassessment_id_key UNIQUE (organization_id, reassessment_id)
  reassessment_decision_pkey PRIMARY KEY (organization_id, id)
  reassessment_decision_plan_number_check CHECK ((plan_number > 0))
  CREATE INDEX reassessment_decision_of_episode ON public.reassessment_decision USING btree (organization_id, episode_id)
  CREATE UNIQUE INDEX reassessment_decision_organization_id_reassessment_id_key ON public.reassessment_decision USING btree (organization_id, reassessment_id)
  row security on, forced
  policy tenant_insert for insert to meridian_app check (organization_id = (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid)
  policy tenant_select for select to meridian_app using (organization_id = (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid)
  grant insert to meridian_app
  grant select to meridian_app
  grant select to meridian_backup

table public.reassessment_excuse
  organization_id uuid not null
  id uuid not null
  patient_id uuid not null
  reassessment_id uuid not null
  instrument text not null
  outcome text not null
  reason text not null
  excused_on date not null
  excused_by uuid not null
  excused_at timestamp(3) with time zone not null
  reassessment_excuse_organization_id_patient_id_fkey FOREIGN KEY (organization_id, patient_id) REFERENCES patient(organization_id, id)
  reassessment_excuse_organization_id_reassessment_id_fkey FOREIGN KEY (organization_id, reassessment_id) REFERENCES reassessment(organization_id, id)
  reassessment_excuse_organization_id_reassessment_id_instrum_key UNIQUE (organization_id, reassessment_id, instrument)
  reassessment_excuse_outcome_check CHECK ((outcome = ANY (ARRAY['declined'::text, 'not_possible'::text])))
  reassessment_excuse_pkey PRIMARY KEY (organization_id, id)
  CREATE UNIQUE INDEX reassessment_excuse_organization_id_reassessment_id_instrum_key ON public.reassessment_excuse USING btree (organization_id, reassessment_id, instrument)
  row security on, forced
  policy tenant_insert for insert to meridian_app check (organization_id = (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid)
  policy tenant_select for select to meridian_app using (organization_id = (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid)
  grant insert to meridian_app
  grant select to meridian_app
  grant select to meridian_backup

table public.reassessment_request
  organization_id uuid not null
  id uuid not null
  patient_id uuid not null
  episode_id uuid not null
  requested_by uuid not null
  requested_on date not null
  due_on date not null
  reason text not null
  reassessment_request_organization_id_episode_id_fkey FOREIGN KEY (organization_id, episode_id) REFERENCES episode(organization_id, id)
  reassessment_request_organization_id_patient_id_fkey FOREIGN KEY (organization_id, patient_id) REFERENCES patient(organization_id, id)
  reassessment_request_pkey PRIMARY KEY (organization_id, id)
  CREATE INDEX reassessment_request_of_episode ON public.reassessment_request USING btree (organization_id, episode_id)
  row security on, forced
  policy tenant_insert for insert to meridian_app check (organization_id = (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid)
  policy tenant_select for select to meridian_app using (organization_id = (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid)
  grant insert to meridian_app
  grant select to meridian_app
  grant select to meridian_backup

table public.response
  organization_id uuid not null
  id uuid not null
  patient_id uuid not null
  reassessment_id uuid
  instrument text not null
  answered_on date not null
  recorded_at timestamp(3) with time zone not null
  recorded_by uuid not null
  answers jsonb not null
  status text not null
  scores jsonb not null
  bands jsonb not null
  flags text[] not null
  algorithm_version text not null
  source text not null default 'items'::text
  continues uuid
  draft_id uuid
  answer_id uuid
  response_organization_id_continues_fkey FOREIGN KEY (organization_id, continues) REFERENCES response(organization_id, id)
  response_organization_id_patient_id_fkey FOREIGN KEY (organization_id, patient_id) REFERENCES patient(organization_id, id)
  response_organization_id_reassessment_id_fkey FOREIGN KEY (organization_id, reassessment_id) REFERENCES reassessment(organization_id, id)
  response_pkey PRIMARY KEY (organization_id, id)
  response_source_check CHECK ((source = ANY (ARRAY['items'::text, 'total_entry'::text])))
  CREATE INDEX response_of_patient ON public.response USING btree (organization_id, patient_id, instrument, answered_on DESC)
  CREATE INDEX response_of_reassessment ON public.response USING btree (organization_id, reassessment_id) WHERE (reassessment_id IS NOT NULL)
  row security on, forced
  policy tenant_insert for insert to meridian_app check (organization_id = (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid)
  policy tenant_select for select to meridian_app using (organization_id = (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid)
  grant insert to meridian_app
  grant select to meridian_app
  grant select to meridian_backup

table public.timeline_entry
  organization_id uuid not null
  id uuid not null
  patient_id uuid not null
  occurred_at timestamp(3) with time zone not null
  recorded_at timestamp(3) with time zone not null
  kind text not null
  grouping text not null
  discipline text
  visibility text not null
  author_id uuid
  subject_id uuid
  payload jsonb not null
  timeline_entry_grouping_check CHECK (("grouping" = ANY (ARRAY['notes'::text, 'scores'::text, 'episode'::text, 'team'::text])))
  timeline_entry_organization_id_patient_id_fkey FOREIGN KEY (organization_id, patient_id) REFERENCES patient(organization_id, id)
  timeline_entry_pkey PRIMARY KEY (organization_id, id)
  timeline_entry_visibility_check CHECK ((visibility = ANY (ARRAY['team'::text, 'discipline'::text, 'author'::text])))
  CREATE INDEX timeline_page ON public.timeline_entry USING btree (organization_id, patient_id, occurred_at DESC, id DESC)
  row security on, forced
  policy tenant_insert for insert to meridian_app check (organization_id = (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid)
  policy tenant_select for select to meridian_app using (organization_id = (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid)
  grant insert to meridian_app
  grant select to meridian_app
  grant select to meridian_backup

table public.timeline_token
  organization_id uuid not null
  patient_id uuid not null
  token text not null
  occurred_at timestamp(3) with time zone not null
  entry_id uuid not null
  timeline_token_organization_id_entry_id_fkey FOREIGN KEY (organization_id, entry_id) REFERENCES timeline_entry(organization_id, id)
  timeline_token_pkey PRIMARY KEY (organization_id, patient_id, token, occurred_at, entry_id)
  row security on, forced
  policy tenant_insert for insert to meridian_app check (organization_id = (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid)
  policy tenant_select for select to meridian_app using (organization_id = (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid)
  grant insert to meridian_app
  grant select to meridian_app
  grant select to meridian_backup

table public.wording_pack
  organization_id uuid not null
  id uuid not null
  instrument text not null
  version text not null
  locale text not null
  item_text jsonb not null
  anchors jsonb not null
  copyright_notice text not null
  licence_ref text not null
  valid_until date not null
  uploaded_by uuid not null
  uploaded_at timestamp(3) with time zone not null
  wording_pack_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(organization_id)
  wording_pack_organization_id_uploaded_by_fkey FOREIGN KEY (organization_id, uploaded_by) REFERENCES auth.membership(organization_id, user_id)
  wording_pack_pkey PRIMARY KEY (organization_id, id)
  CREATE INDEX wording_pack_newest ON public.wording_pack USING btree (organization_id, instrument, uploaded_at DESC)
  row security on, forced
  policy tenant_insert for insert to meridian_app check (organization_id = (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid)
  policy tenant_select for select to meridian_app using (organization_id = (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid)
  grant insert to meridian_app
  grant select to meridian_app
  grant select to meridian_backup

table public.wording_withdrawal
  organization_id uuid not null
  pack_id uuid not null
  withdrawn_by uuid not null
  withdrawn_at timestamp(3) with time zone not null
  wording_withdrawal_organization_id_pack_id_fkey FOREIGN KEY (organization_id, pack_id) REFERENCES wording_pack(organization_id, id)
  wording_withdrawal_organization_id_withdrawn_by_fkey FOREIGN KEY (organization_id, withdrawn_by) REFERENCES auth.membership(organization_id, user_id)
  wording_withdrawal_pkey PRIMARY KEY (organization_id, pack_id)
  row security on, forced
  policy tenant_insert for insert to meridian_app check (organization_id = (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid)
  policy tenant_select for select to meridian_app using (organization_id = (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid)
  grant insert to meridian_app
  grant select to meridian_app
  grant select to meridian_backup

CREATE OR REPLACE FUNCTION ops.current_organization()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid

CREATE OR REPLACE FUNCTION ops.current_user_id()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (NULLIF(current_setting('app.user_id'::text, true), ''::text))::uuid

CREATE OR REPLACE FUNCTION ops.enter(organization uuid, person uuid)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('app.organization_id', organization::text, true),
    set_config('app.user_id', person::text, true);
end $function$

CREATE OR REPLACE PROCEDURE ops.protect(IN tenant_table regclass, IN commands text[])
 LANGUAGE plpgsql
AS $procedure$
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
end $procedure$

CREATE OR REPLACE FUNCTION public.append_events(organization uuid, events jsonb, caller uuid DEFAULT NULL::uuid, call_key uuid DEFAULT NULL::uuid, call_answer jsonb DEFAULT NULL::jsonb)
 RETURNS bigint
 LANGUAGE plpgsql
AS $function$
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
end $function$

CREATE OR REPLACE FUNCTION public.find_patients(organization uuid, reader uuid, at timestamp with time zone, words text[], ends text[], only_phase text, only_status text, only_due text, only_mine boolean, after_name text, after_id uuid, most integer)
 RETURNS TABLE(id uuid, name text, folded_name text, birth_date date, sex text, record_number text, phone text, episode_id uuid, status text, day_zero date, phase text, phase_plan jsonb, paused_on date, pauses jsonb, next_slot text, next_due_on date, next_opens_on date, next_grace_until date, coordinator_name text, mine boolean, total bigint)
 LANGUAGE plpgsql
 STABLE
AS $function$
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
end $function$

CREATE OR REPLACE FUNCTION public.patients_found(organization uuid, reader uuid, today date, words text[], ends text[], only_phase text, only_status text, only_due text, only_mine boolean, after_name text, after_id uuid, most integer)
 RETURNS TABLE(id uuid, name text, folded_name text, birth_date date, sex text, record_number text, phone text, episode_id uuid, status text, day_zero date, phase text, phase_plan jsonb, paused_on date, pauses jsonb, next_slot text, next_due_on date, next_opens_on date, next_grace_until date, coordinator_name text, mine boolean, total bigint)
 LANGUAGE sql
 STABLE
AS $function$
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
$function$

CREATE OR REPLACE FUNCTION public.read_timeline(organization uuid, patient uuid, reader uuid, reader_disciplines text[], only_discipline text, only_group text, only_author uuid, before_at timestamp with time zone, before_id uuid, most integer)
 RETURNS TABLE(id uuid, occurred_at timestamp with time zone, recorded_at timestamp with time zone, kind text, discipline text, visibility text, author_id uuid, author_name text, subject_id uuid, payload jsonb)
 LANGUAGE plpgsql
 STABLE
AS $function$
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
end $function$

CREATE OR REPLACE FUNCTION public.sign_note(organization uuid, note_id uuid, patient uuid, author uuid, base_version integer, template text, discipline text, visibility text, occurred_at timestamp with time zone, signed_at timestamp with time zone, sections jsonb, content_hash bytea)
 RETURNS text
 LANGUAGE plpgsql
AS $function$
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
end $function$

CREATE OR REPLACE FUNCTION public.timeline_page(organization uuid, patient uuid, reader uuid, reader_disciplines text[], only_discipline text, only_group text, only_author uuid, before_at timestamp with time zone, before_id uuid, most integer)
 RETURNS TABLE(id uuid, occurred_at timestamp with time zone, recorded_at timestamp with time zone, kind text, discipline text, visibility text, author_id uuid, author_name text, subject_id uuid, payload jsonb)
 LANGUAGE sql
 STABLE
AS $function$
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
$function$