import { globSync, readFileSync } from 'node:fs';
import {
  Kind,
  parse,
  print,
  separateOperations,
  visit,
  type DocumentNode,
  type SelectionSetNode,
} from 'graphql';

const WEB = new URL('../../web/src', import.meta.url).pathname;

/**
 * The web app's own operations with the fragments they use, as its Apollo Client sends them (with __typename).
 * @returns operation name -> text
 */
export function webDocuments(): Map<string, string> {
  const files = globSync('**/*.graphql', { cwd: WEB }).sort();
  const all = parse(files.map((file) => readFileSync(`${WEB}/${file}`, 'utf8')).join('\n'));
  const operations = Object.entries(separateOperations(all));
  return new Map(operations.map(([name, document]) => [name, print(withTypenames(document))]));
}

/** In every selection set but that of the operation. */
function withTypenames(document: DocumentNode): DocumentNode {
  return visit(document, {
    SelectionSet: {
      leave(set, _key, parent): SelectionSetNode | undefined {
        const owner = parent as { kind: Kind } | undefined;
        const named = set.selections.some((s) => s.kind === Kind.FIELD && s.name.value === '__typename');
        if (named || owner?.kind === Kind.OPERATION_DEFINITION) return undefined;
        const field = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } } as const;
        return { ...set, selections: [...set.selections, field] };
      },
    },
  });
}
