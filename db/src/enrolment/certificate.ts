import { defineEntity, p } from '@mikro-orm/core';
import { Enrolment } from './enrolment.ts';

const CertificateSchema = defineEntity({
  name: 'Certificate',
  tableName: 'certificate',
  properties: {
    id: p.integer().primary().autoincrement(),
    enrolment: () => p.oneToOne(Enrolment).owner(),
    /** Printed on the paper, for example N-2026-000123. */
    number: p.text().unique(),
    /** 16 characters that nobody can guess: whoever holds the paper can have it verified. */
    code: p.text().unique(),
    issuedAt: p.datetime(),
    /** What it says stays as it was, whatever becomes of topic and session. */
    title: p.text(),
    /** Europe/Berlin */
    firstDay: p.date(),
    lastDay: p.date(),
    /** Length of all appointments together; null for learning at one's own pace. */
    minutes: p.integer().nullable(),
    /** Set when the attendance was corrected to "not there"; null again when that was corrected. */
    revokedAt: p.datetime().nullable(),
  },
});

/** Evidence of a training that was attended; one for each enrolment, with the same number for ever. */
export class Certificate extends CertificateSchema.class {}
CertificateSchema.setClass(Certificate);
