import type { MutationCase } from './cases.ts';
import { EVERYBODY } from './enrolment-cases.ts';
import { id, NOW, ROLES, type World } from './world.ts';

/** A proposal of the administrator, who is no planner: so the planner may decide it. */
async function proposal(w: World, status = 'PROPOSED', by: 'administrator' | 'planner' = 'administrator') {
  const { id: groupId } = await w.given.row<{ id: number }>(
    `insert into synonym_group (phrases, status, proposed_by_id, proposed_at) values ($1, 'PROPOSED', $2, $3) returning id`,
    [[`Wort ${w.next()}`, 'Begriff'], w.people[by], NOW],
  );
  const event = (kind: string) =>
    w.given.client.query('insert into synonym_event (group_id, kind, at) values ($1, $2, $3)', [
      groupId,
      kind,
      NOW,
    ]);
  await event('PROPOSED');
  if (status !== 'PROPOSED') {
    await w.given.client.query('update synonym_group set status = $2 where id = $1', [groupId, status]);
    await event(status);
  }
  return id('SynonymGroup', groupId);
}

async function savedSearch(w: World): Promise<string> {
  const { id: searchId } = await w.given.row<{ id: number }>(
    `insert into saved_search (person_id, name, search, filter, notify, created_at)
     values ($1, $2, 'Excel', '{"categories":[],"targetGroups":[],"formats":[],"sites":[],"from":null,"to":null,"freeSeatsOnly":false}', true, $3)
     returning id`,
    [w.people.employee, `Suche ${w.next()}`, NOW],
  );
  return id('SavedSearch', searchId);
}

const decide =
  (decision: string, reason?: string) =>
  async (w: World, status = 'PROPOSED') => ({
    by: 'planner' as const,
    input: { id: await proposal(w, status), decision, ...(reason ? { reason } : {}) },
  });

export const searchCases: Record<string, MutationCase> = {
  proposeSynonyms: {
    valid: async (w) => ({ by: 'planner', input: { phrases: [`Wort ${w.next()}`, 'Begriff'] } }),
    alsoAllowed: [],
    refusal: 'NotPermitted',
    wrong: {
      'one phrase': {
        expect: 'SynonymsInvalid',
        make: async () => ({ by: 'planner', input: { phrases: ['Wort', 'wort'] } }),
      },
      'a phrase without a word': {
        expect: 'SynonymsInvalid',
        make: async () => ({ by: 'planner', input: { phrases: ['Wort', '!?'] } }),
      },
    },
  },
  decideSynonyms: {
    valid: (w) => decide('APPROVED')(w),
    alsoAllowed: [],
    refusal: 'NotPermitted',
    wrong: {
      'the own proposal': {
        expect: 'SynonymsNotDecided',
        make: async (w) => ({
          by: 'planner',
          input: { id: await proposal(w, 'PROPOSED', 'planner'), decision: 'APPROVED' },
        }),
      },
      'a refusal without a reason': { expect: 'SynonymsNotDecided', make: (w) => decide('REJECTED')(w) },
      'what is not in use': { expect: 'SynonymsNotDecided', make: (w) => decide('RETIRED', 'zu weit')(w) },
      'what was decided': { expect: 'SynonymsNotDecided', make: (w) => decide('APPROVED')(w, 'REJECTED') },
    },
  },
  saveSearch: {
    valid: async (w) => ({
      by: 'employee',
      input: { name: `Suche ${w.next()}`, search: 'Excel', filter: { categories: ['allgemein'] } },
    }),
    alsoAllowed: EVERYBODY,
    refusal: null,
    wrong: {
      'no name': {
        expect: 'BAD_USER_INPUT',
        make: async () => ({ by: 'employee', input: { name: '  ', search: 'Excel' } }),
      },
      'a name that another search has': {
        expect: 'SavedSearchNameTaken',
        make: async (w) => {
          await savedSearch(w);
          const { name } = await w.given.row<{ name: string }>(
            'select name from saved_search where person_id = $1 order by id desc limit 1',
            [w.people.employee],
          );
          return { by: 'employee', input: { name, search: 'Word' } };
        },
      },
    },
  },
  setSavedSearchNotify: {
    valid: async (w) => ({ by: 'employee', input: { id: await savedSearch(w), notify: false } }),
    alsoAllowed: [],
    refusal: 'SavedSearchNotFound',
  },
  deleteSavedSearch: {
    valid: async (w) => ({ by: 'employee', input: { id: await savedSearch(w) } }),
    alsoAllowed: [],
    refusal: 'SavedSearchNotFound',
  },
  noteSearchGap: {
    valid: async (w) => {
      await w.given.client.query('delete from rate_limit');
      return { by: 'employee', input: { search: 'Quastenflosserkunde' } };
    },
    alsoAllowed: ROLES,
    refusal: null,
    namesNothing: true,
    repeats: true,
  },
};
