export { MyProgrammes } from './MyProgrammes.tsx';
