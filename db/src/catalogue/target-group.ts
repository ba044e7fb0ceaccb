import { defineEntity, p } from '@mikro-orm/core';

const TargetGroupSchema = defineEntity({
  name: 'TargetGroup',
  tableName: 'target_group',
  properties: {
    code: p.text().primary(),
    name: p.text(),
    position: p.integer(),
  },
});

/** Whom a topic is made for, for example ALL, LEADERS, APPRENTICES. */
export class TargetGroup extends TargetGroupSchema.class {}
TargetGroupSchema.setClass(TargetGroup);
