import { GraphQLError, Kind, type ASTVisitor, type SelectionSetNode, type ValidationContext } from 'graphql';

/** Validation rule: no operation is nested deeper than `limit` fields; fragments count where they are spread. */
export function depthLimit(limit: number) {
  return (context: ValidationContext): ASTVisitor => ({
    OperationDefinition(operation) {
      const depth = depthOf(operation.selectionSet, context, new Set());
      if (depth > limit) {
        context.reportError(
          new GraphQLError(`The operation is nested more than ${limit} fields deep`, { nodes: operation }),
        );
      }
    },
  });
}

function depthOf(set: SelectionSetNode, context: ValidationContext, spread: ReadonlySet<string>): number {
  let deepest = 0;
  for (const selection of set.selections) {
    let depth = 0;
    if (selection.kind === Kind.FIELD) {
      // introspection nests deep by nature and is switched off in production
      if (selection.name.value.startsWith('__')) continue;
      depth = 1 + (selection.selectionSet ? depthOf(selection.selectionSet, context, spread) : 0);
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      depth = depthOf(selection.selectionSet, context, spread);
    } else if (!spread.has(selection.name.value)) {
      const fragment = context.getFragment(selection.name.value);
      if (fragment)
        depth = depthOf(fragment.selectionSet, context, new Set([...spread, selection.name.value]));
    }
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}
