-- Alerts that are resolved, dismissed, snoozed and escalated; what comes due of an alert.

alter table alert
  -- Ids of what it rests on, those merged into it included.
  add column records text[] not null default '{}',
  -- What was done, in the words of whoever resolved it. `outcome` says how, or why it was dismissed.
  add column action text,
  add column snoozed_until date,
  -- How many steps of its escalation have been taken.
  add column escalated integer not null default 0;
grant update (action, snoozed_until, escalated, records) on alert to meridian_app;

alter table ops.due
  drop constraint due_kind_check,
  add constraint due_kind_check check (kind in ('reassessment', 'alert'));
