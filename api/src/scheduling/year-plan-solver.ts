import highsModule from 'highs';
import type { LpSolution, SolveLp } from './rules/year-plan/lp.ts';

/** Far more than the models of a year need, so that the same model always has the same answer. */
const LIMIT_SECONDS = 40;

/** Its types describe the CommonJS build; what Node loads here is the other one, with the loader as its default. */
const loadHighs = highsModule as unknown as typeof highsModule.default;

/** HiGHS, compiled to WebAssembly. It blocks the thread while it works. */
export async function loadSolver(): Promise<SolveLp> {
  const highs = await loadHighs();
  return (model): LpSolution | null => {
    const { Status, ObjectiveValue, Columns } = highs.solve(model, {
      output_flag: false,
      time_limit: LIMIT_SECONDS,
      random_seed: 1,
      threads: 1,
    });
    if (Status !== 'Optimal') return null;
    return {
      objective: ObjectiveValue,
      value: (variable) => {
        const column = Columns[variable];
        return column && 'Primal' in column ? column.Primal : 0;
      },
    };
  };
}
