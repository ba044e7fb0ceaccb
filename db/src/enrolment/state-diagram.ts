import { SEAT_HOLDING, TRANSITIONS } from './enrolment-status.ts';

/** The state machine as a Mermaid diagram, drawn from the table that code and PostgreSQL share. */
export function stateDiagram(): string {
  const lines = TRANSITIONS.map(({ from, to, notice }) => {
    const arrow = `${from === 'NONE' ? '[*]' : from} --> ${to}`;
    return `  ${arrow}${notice ? ` : ${notice}` : ''}`;
  });
  return ['stateDiagram-v2', ...lines].join('\n');
}

/** docs/state-machine.md */
export function stateMachineDocument(): string {
  return `# The state machine of an enrolment

Written by \`npm run -w db state-machine\` from \`db/src/enrolment/enrolment-status.ts\`; a test fails when it is out of date.
One machine for a person and a session, so that approval, waiting list and allocation cannot overtake each other.
The words on the arrows are the notices the person gets. These statuses always hold a seat: ${SEAT_HOLDING.join(', ')};
a request holds one when the topic's policy says so.

\`\`\`mermaid
${stateDiagram()}
\`\`\`
`;
}
