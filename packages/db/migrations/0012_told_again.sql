-- Who was told of an alert is written to once more when it becomes graver.

alter table delivery
  -- The version of the alert at which somebody was told of it again; 0 the first time.
  add column round integer not null default 0,
  drop constraint delivery_organization_id_alert_id_user_id_channel_key,
  add unique (organization_id, alert_id, user_id, channel, round);
