import type { Role } from '@meridian/domain/access'
import type { WorkingWeek } from '@meridian/domain/accounts'
import { boolean, date, integer, jsonb, pgSchema, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant, organizationId } from './columns.ts'

export const organization = pgTable('organization', {
  organizationId: organizationId(),
  name: text('name').notNull(),
  timeZone: text('time_zone').notNull(),
  workingWeek: jsonb('working_week').$type<WorkingWeek>().notNull(),
  holidays: date('holidays').array().notNull(),
  onCallUserId: uuid('on_call_user_id'),
  wholeClinicTeam: boolean('whole_clinic_team').notNull(),
  isDemo: boolean('is_demo').notNull(),
  demoAnchoredOn: date('demo_anchored_on'),
  version: integer('version').notNull(),
  createdAt: instant('created_at').notNull(),
})

const auth = pgSchema('auth')

export const account = auth.table('account', {
  userId: uuid('user_id').notNull(),
  email: text('email').notNull(),
  displayName: text('display_name').notNull(),
  passwordHash: text('password_hash').notNull(),
  createdAt: instant('created_at').notNull(),
  passwordChangedAt: instant('password_changed_at').notNull(),
})

export const membership = auth.table('membership', {
  organizationId: organizationId(),
  userId: uuid('user_id').notNull(),
  displayName: text('display_name').notNull(),
  email: text('email').notNull(),
  roles: text('roles').array().$type<Role[]>().notNull(),
  status: text('status').$type<'active' | 'deactivated'>().notNull(),
  joinedAt: instant('joined_at').notNull(),
  deactivatedAt: instant('deactivated_at'),
  version: integer('version').notNull(),
  dailyDigest: boolean('daily_digest').notNull().default(true),
})

export const session = auth.table('session', {
  tokenHash: text('token_hash').notNull(),
  id: uuid('id').notNull(),
  userId: uuid('user_id').notNull(),
  actingIn: uuid('acting_in').notNull(),
  device: text('device').notNull(),
  createdAt: instant('created_at').notNull(),
  lastActiveAt: instant('last_active_at').notNull(),
  expiresAt: instant('expires_at').notNull(),
})

export const invitation = auth.table('invitation', {
  organizationId: organizationId(),
  id: uuid('id').notNull(),
  tokenHash: text('token_hash').notNull(),
  email: text('email').notNull(),
  roles: text('roles').array().$type<Role[]>().notNull(),
  invitedBy: uuid('invited_by').notNull(),
  createdAt: instant('created_at').notNull(),
  expiresAt: instant('expires_at').notNull(),
  acceptedAt: instant('accepted_at'),
  revokedAt: instant('revoked_at'),
})

export const setupLink = auth.table('setup_link', {
  tokenHash: text('token_hash').notNull(),
  createdAt: instant('created_at').notNull(),
  usedAt: instant('used_at'),
})

export const absence = pgTable('absence', {
  organizationId: organizationId(),
  id: uuid('id').notNull(),
  userId: uuid('user_id').notNull(),
  fromOn: date('from_on').notNull(),
  toOn: date('to_on').notNull(),
  coveredBy: uuid('covered_by'),
  recordedBy: uuid('recorded_by').notNull(),
  recordedAt: instant('recorded_at').notNull(),
  endedAt: instant('ended_at'),
  version: integer('version').notNull(),
})
