import type { Alternative } from '../german/index.ts';
import { positionOf } from './search.ts';
import { pairKey } from './term-counts.ts';
import type { TopicIndex } from './topic-index.ts';

/**
 * Whether a topic has the terms of an alternative side by side: ADJACENT in this order, NEAR also the other way round or
 * as parts of one compound.
 */
export function haveNeighbours(
  index: TopicIndex,
  { terms, spread }: Alternative,
): (place: number) => boolean {
  const numbers = terms.map((term) => index.terms.get(term));
  const compounds =
    spread === 'NEAR' ? terms.slice(1).map((term, i) => index.compounds.get(pairKey(terms[i]!, term))) : [];
  const { starts, values } = index.wordsOf;
  return (place) => {
    if (compounds.length > 0 && compounds.every((places) => places && positionOf(places, place) >= 0))
      return true;
    const words = values.subarray(starts[place], starts[place + 1]);
    return follow(words, numbers) || (spread === 'NEAR' && follow(words, numbers.toReversed()));
  };
}

function follow(words: Int32Array, numbers: readonly (number | undefined)[]): boolean {
  for (let at = words.indexOf(numbers[0]!); at >= 0; at = words.indexOf(numbers[0]!, at + 1)) {
    if (numbers.every((number, i) => words[at + i] === number)) return true;
  }
  return false;
}
