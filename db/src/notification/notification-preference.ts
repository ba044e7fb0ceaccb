import { defineEntity, p, PrimaryKeyProp } from '@mikro-orm/core';
import { Person } from '../people/person.ts';

/** What notices are about: one's own enrolments, or decisions that one is asked for. */
export const NOTICE_SUBJECTS = ['ENROLMENT', 'APPROVAL'] as const;
export type NoticeSubject = (typeof NOTICE_SUBJECTS)[number];
export const DELIVERIES = ['IMMEDIATE', 'DAILY', 'IN_APP'] as const;
export type Delivery = (typeof DELIVERIES)[number];

const NotificationPreferenceSchema = defineEntity({
  name: 'NotificationPreference',
  tableName: 'notification_preference',
  properties: {
    person: () => p.manyToOne(Person).primary(),
    about: p.enum(NOTICE_SUBJECTS).primary(),
    delivery: p.enum(DELIVERIES),
  },
});

/** How a person wants to be told. Without a row: by e-mail at once. */
export class NotificationPreference extends NotificationPreferenceSchema.class {
  override [PrimaryKeyProp]?: ['person', 'about'];
}
NotificationPreferenceSchema.setClass(NotificationPreference);
