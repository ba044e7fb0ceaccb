import { Field, ID, InterfaceType } from 'type-graphql';
import { Approval } from '@weitblick/db/approval';
import { Category, Topic } from '@weitblick/db/catalogue';
import { Enrolment } from '@weitblick/db/enrolment';
import { Person } from '@weitblick/db/people';
import { Session } from '@weitblick/db/scheduling';
import { encodeId, type NodeType } from './global-id.ts';

const entityTypes = new Map<unknown, NodeType>([
  [Topic, 'Topic'],
  [Category, 'Category'],
  [Session, 'Session'],
  [Enrolment, 'Enrolment'],
  [Person, 'Person'],
  [Approval, 'Approval'],
]);

export function nodeTypeOf(value: object): NodeType {
  const type = entityTypes.get(value.constructor);
  if (!type) throw new Error(`${value.constructor.name} is not a node`);
  return type;
}

@InterfaceType('Node', { resolveType: (value: object) => nodeTypeOf(value) })
export abstract class NodeInterface {
  @Field(() => ID, { description: 'Opaque; the same object has the same id for ever.' })
  id!: string;
}

export { encodeId };
