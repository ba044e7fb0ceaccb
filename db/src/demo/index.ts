export type { DemoSize } from './city-types.ts';
export {
  demoPersonas,
  isEmpty,
  loadDemoCity,
  type DemoOptions,
  type DemoPersona,
  type DemoProgress,
  type DemoSummary,
} from './load.ts';
export type { PersonaRole } from './personas.ts';
export { Random } from './random.ts';
